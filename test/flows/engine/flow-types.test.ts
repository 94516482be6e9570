import { describe, expect, it } from 'vitest'
import { bad } from '../../../src/domain/checked.js'
import type { ProblemWord } from '../../../src/domain/problem-words.js'
import { type Problem, problemOf, sentenceOf } from '../../../src/domain/problems.js'
import { choiceFrom, number, shortText, text, yes } from '../../../src/flows/engine/acceptors.js'
import { type Arrived, defineFlow } from '../../../src/flows/engine/flow.js'

const words = { label: { zh: '名称', en: 'Name' }, ask: { zh: '名称？', en: 'Name?' } }
const name = { ...words, accept: text(shortText(10)) }
const common = { id: 'x', version: 1, title: { zh: 'x', en: 'x' }, who: 'anyone', opensWith: ['x'] } as const

/** Each `@ts-expect-error` below fails the type check when the mistake is no longer refused. */
describe('the type check refuses', () => {
  it('a missing step', () => {
    defineFlow<{ name: string; seats: number }>()({
      ...common,
      // @ts-expect-error seats has no step
      steps: { name },
      done: () => ({}),
    })
    expect(true).toBe(true)
  })

  it('a misspelt step', () => {
    defineFlow<{ name: string }>()({
      ...common,
      // @ts-expect-error nmae is no answer
      steps: { nmae: name },
      done: () => ({}),
    })
    expect(true).toBe(true)
  })

  it('an answer of the wrong kind', () => {
    defineFlow<{ seats: number; plan: 'may' | 'june'; sure: true }>()({
      ...common,
      steps: {
        // @ts-expect-error a text where a number is kept
        seats: { ...words, accept: text(shortText(3)) },
        // @ts-expect-error july is no plan
        plan: { ...words, accept: choiceFrom([{ value: 'july', label: words.label }]) },
        // @ts-expect-error a number where a yes is kept
        sure: { ...words, accept: number((value) => ({ ok: true, value })) },
      },
      done: () => ({}),
    })
    expect(true).toBe(true)
  })

  it('a condition on an answer that is always there, and an optional answer without one', () => {
    defineFlow<{ name: string; address?: string }>()({
      ...common,
      steps: {
        // @ts-expect-error name is always asked
        name: { ...name, onlyIf: () => true },
        // @ts-expect-error address may be missing: when?
        address: { ...words, accept: text(shortText(10)) },
      },
      done: () => ({}),
    })
    expect(true).toBe(true)
  })

  it('a question where something is waited for', () => {
    defineFlow<{ checked: Arrived }>()({
      ...common,
      // @ts-expect-error nobody can say that a check is finished
      steps: { checked: { ...words, accept: yes({ yes: words.label, no: words.label }) } },
      done: () => ({}),
    })
    expect(true).toBe(true)
  })

  it('an unknown problem', () => {
    // @ts-expect-error no such code in the catalogue
    expect(bad('no-such-problem')).toMatchObject({ ok: false })
  })

  it('a problem without all that its sentence says', () => {
    // @ts-expect-error the sentence names the sheet and the row
    expect(bad('list-empty', { sheet: 'Sheet1' })).toMatchObject({ ok: false })
    // @ts-expect-error so it is where a problem is written out
    const problem: Problem = { code: 'list-empty', params: {} }
    expect(sentenceOf(problem, 'zh')).toContain('第…行')
    expect(sentenceOf({ code: 'list-empty', params: { sheet: '名单', row: 3 } }, 'zh')).toContain(
      '“名单”里找到了表头（第3行）',
    )
  })

  it('a word of ours in a sentence that has no English', () => {
    // @ts-expect-error no such word where a sentence says why
    const why: ProblemWord<'why'> = '说不清'
    expect(
      sentenceOf(problemOf('photo-near-match', { photo: 'a.jpg', name: '王芳', maskedId: '1', why }), 'zh'),
    ).toContain(why)
  })

  it('a text without its English', () => {
    // @ts-expect-error the title is Chinese only
    defineFlow<{ name: string }>()({ ...common, title: { zh: '甲' }, steps: { name }, done: () => ({}) })
    defineFlow<{ name: string }>()({
      ...common,
      // @ts-expect-error so is the question
      steps: { name: { ...name, ask: '名称？' } },
      done: () => ({}),
    })
    // @ts-expect-error so is the last word
    defineFlow<{ name: string }>()({ ...common, steps: { name }, done: () => ({ say: '好了。' }) })
    // @ts-expect-error so is a choice
    choiceFrom([{ value: 'may', label: { zh: '五月' } }])
    expect(true).toBe(true)
  })

  it('an answer that is not in the form', () => {
    defineFlow<{ name: string }>()({
      ...common,
      steps: { name },
      // @ts-expect-error the form has no seats
      done: ({ seats }) => ({ say: { zh: String(seats), en: String(seats) } }),
    })
    expect(true).toBe(true)
  })
})
