/** 类型拒绝的错误 · Mistakes `tsc` refuses: a directive below fails the type check when its mistake is no longer refused. */
import { bad } from '../../../src/domain/talk/checked.js'
import type { Problem } from '../../../src/domain/talk/problem.js'
import type { Filling } from '../../../src/domain/talk/problem-blanks.js'
import { choiceFrom, number, shortText, text } from '../../../src/flows/engine/acceptors.js'
import { type Arrived, defineFlow } from '../../../src/flows/engine/flow.js'
import { yes } from '../../../src/flows/engine/yes-or-no.js'

const words = { label: { zh: '名称', en: 'Name' }, ask: { zh: '名称？', en: 'Name?' } }
const name = { ...words, accept: text(shortText(10)) }
const common = { id: 'x', title: { zh: 'x', en: 'x' }, who: 'anyone', causes: [], opensWith: ['x'] } as const
const done = () => ({})

// @ts-expect-error seats has no step
defineFlow<{ name: string; seats: number }>()({ ...common, done, steps: { name } })

// @ts-expect-error nmae is no answer
defineFlow<{ name: string }>()({ ...common, done, steps: { nmae: name } })

defineFlow<{ seats: number; plan: 'may' | 'june'; sure: true }>()({
  ...common,
  done,
  steps: {
    // @ts-expect-error a text where a number is kept
    seats: { ...words, accept: text(shortText(3)) },
    // @ts-expect-error july is no plan
    plan: { ...words, accept: choiceFrom([{ value: 'july', label: words.label }]) },
    // @ts-expect-error a number where a yes is kept
    sure: { ...words, accept: number((value) => ({ ok: true, value })) },
  },
})

defineFlow<{ name: string; address?: string }>()({
  ...common,
  done,
  steps: {
    // @ts-expect-error name is always asked
    name: { ...name, onlyIf: () => true },
    // @ts-expect-error address may be missing: when?
    address: { ...words, accept: text(shortText(10)) },
  },
})

defineFlow<{ checked: Arrived }>()({
  ...common,
  done,
  // @ts-expect-error nobody can say that a check is finished
  steps: { checked: { ...words, accept: yes({ yes: words.label, no: words.label }) } },
})

defineFlow<{ name: string }>()({
  ...common,
  steps: { name },
  // @ts-expect-error the form has no seats
  done: ({ seats }) => ({ say: { zh: String(seats), en: String(seats) } }),
})

// @ts-expect-error the title is Chinese only
defineFlow<{ name: string }>()({ ...common, done, title: { zh: '甲' }, steps: { name } })

// @ts-expect-error so is the question
defineFlow<{ name: string }>()({ ...common, done, steps: { name: { ...name, ask: '名称？' } } })

// @ts-expect-error so is the last word
defineFlow<{ name: string }>()({ ...common, steps: { name }, done: () => ({ say: '好了。' }) })

// @ts-expect-error so is a choice
choiceFrom([{ value: 'may', label: { zh: '五月' } }])

// @ts-expect-error no such code in the catalogue
bad('no-such-problem')

// @ts-expect-error the sentence names the sheet and the row
bad('list-empty', { sheet: 'Sheet1' })

// @ts-expect-error so it is where a problem is written out
export const unsaid: Problem = { code: 'list-empty', params: {} }

// @ts-expect-error no such word where a sentence says why
export const why: Filling<'why'> = '说不清'

// @ts-expect-error rows are data, not a text in one language
bad('row-repeated', { rows: '第3行' })

// @ts-expect-error a list, not its items run together
bad('column-missing', { sheet: 'Sheet1', columns: '姓名、专业' })
