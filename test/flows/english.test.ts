import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BatchSummary } from '../../src/domain/imports/batch.js'
import type { FixedZip } from '../../src/domain/photos/photo-report.js'
import type { Said } from '../../src/domain/talk/language.js'
import { FLOWS } from '../../src/flows/all.js'
import type { Flow, Say, StepContext } from '../../src/flows/engine/flow.js'
import { photoReport } from '../../src/flows/photos/photo-report.js'
import { LATER_LABELS, LATER_TEXTS } from '../../src/flows/questions/later-texts.js'
import { RULE_LABELS, RULE_TEXTS } from '../../src/flows/questions/rule-texts.js'
import { listProblems } from '../../src/flows/talk/wording.js'
import { FakeWorld } from '../support/fake-facts.js'
import { membershipOf } from '../support/fake-people.js'
import { outsideQuotes } from '../support/outside-quotes.js'
import { PHOTO_REPORTS } from './photo-reports.js'

/** Of a school and a system admin at once, so that every flow has something to say. */
function contextOf(): StepContext<Record<string, unknown>> {
  const world = new FakeWorld()
  const { people } = world
  people.name = 'Li Min'
  people.schools = [
    { id: 's1', name: 'Spring School', province: 'Hebei' },
    { id: 's2', name: 'Summer School', province: 'Hebei' },
  ]
  people.memberships = people.schools.map((school) => membershipOf('school-admin', school))
  people.isSystemAdmin = true
  return {
    answers: { school: 'Spring School' },
    facts: world.facts('s1'),
    runId: 'n1',
    language: 'en',
    changes: [],
    waiting: [],
  }
}

interface Text extends Said {
  readonly where: string
}

/** Whatever is said in both languages: labels, questions, choices, and why a step ends the run. */
async function textsOf(flow: Flow): Promise<readonly Text[]> {
  const context = contextOf()
  const texts: Text[] = []
  const add = (where: string, said: Said | undefined) => {
    if (said !== undefined) texts.push({ where: `${flow.id} ${where}`, zh: said.zh, en: said.en })
  }
  add('title', flow.title)
  add('about', flow.about)
  for (const [id, step] of Object.entries(flow.steps)) {
    const wording = 'waitsFor' in step ? step.meanwhile : step.ask
    add(`${id} label`, step.label)
    add(`${id} ask`, typeof wording === 'function' ? bothOf(await wording(context)) : wording)
    add(`${id} endIf`, bothOf((await step.endIf?.(context))?.say))
    if ('waitsFor' in step) continue
    add(`${id} help`, step.help)
    add(`${id} final`, step.final)
    for (const { value, label } of (await step.accept.options?.(context)) ?? []) add(`${id} ${value}`, label)
  }
  return texts
}

function bothOf(say: Say | undefined): Said | undefined {
  return say !== undefined && 'zh' in say ? say : undefined
}

const HAN = /[\p{Script=Han}，。；：！？（）、《》]/u

describe.each(FLOWS.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  it('says everything in English too, with Chinese only in quotes', async () => {
    const texts = await textsOf(flow)
    expect(texts.length).toBeGreaterThan(0)
    for (const { where, zh, en } of texts) {
      expect(outsideQuotes(en), where).not.toMatch(HAN)
      expect(en.trim() === '', where).toBe(zh.trim() === '')
      if (HAN.test(zh)) expect(en, where).not.toBe(zh)
    }
  })

  it('has buttons that fit a card, and no two alike', async () => {
    const context = contextOf()
    for (const step of Object.values(flow.steps)) {
      if ('waitsFor' in step) continue
      const labels = ((await step.accept.options?.(context)) ?? []).map(({ label }) => label.en)
      // Twenty Latin letters are about as wide as ten Chinese characters.
      for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(20)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('can be opened in English', () => {
    expect(flow.opensWith.some((words) => /^[a-z ]+$/.test(words))).toBe(true)
  })
})

it('the places of faults are said in both languages', () => {
  const problems = [
    { code: 'id-checksum', count: 9, examples: [{ row: 8 }, { row: 15 }] },
    { code: 'phone-shape', count: 1, examples: [{ row: 22 }] },
    {
      code: 'cell-missing',
      count: 3,
      examples: [
        { sheet: '一班', row: 8 },
        { sheet: '一班', row: 9 },
        { sheet: '二班', row: 9 },
      ],
    },
    { code: 'photo-gray', count: 2, examples: [{ name: '王芳' }, { name: 'a.jpg' }] },
  ] as const
  const said = listProblems(problems, 'error')
  expect(said.map(({ en }) => en.replace(/^.*?: \d+ /u, ''))).toEqual([
    '(rows 8, 15 and others)',
    '(“一班” rows 8, 9, “二班” row 9)',
    '(王芳, a.jpg)',
    '(row 22)',
  ])
  expect(said.map(({ zh }) => zh.replace(/^.*?处/u, ''))).toEqual([
    '（第 8、15 行等）',
    '（“一班”第 8、9 行、“二班”第 9 行）',
    '（王芳、a.jpg）',
    '（第 22 行）',
  ])
})

it('photos of both categories are said to be for two pages', () => {
  const zip = { sha256: 'f', sizeBytes: 1, name: 'a.zip' }
  const of = (fixedZips: readonly FixedZip[]) => {
    const batch = { id: 'b', fileNames: ['photos.zip'] } as unknown as BatchSummary
    const report = { ...PHOTO_REPORTS.照片没建议!, fixedZips }
    return photoReport(batch, report).en
  }
  const [own, social] = [{ ...zip, category: 'own' } as const, { ...zip, category: 'social' } as const]
  expect(of([own, social])).toContain('one of own candidates and one of social candidates: every photo')
  expect(of([own, own, social])).toContain('attached: 2 of own candidates, 1 of social candidates. Every photo')
})

it('rules and what cannot be looked up yet have their Chinese in quotes only', () => {
  for (const texts of [RULE_TEXTS, RULE_LABELS, LATER_TEXTS, LATER_LABELS]) {
    for (const [topic, { en }] of Object.entries(texts)) expect(outsideQuotes(en), topic).not.toMatch(HAN)
  }
})

it('the English conversation is English until the person writes Chinese', () => {
  const written = readFileSync(path.join(import.meta.dirname, 'transcripts', 'English.txt'), 'utf8')
  const [english = '', chinese = ''] = written.split('考务> 进度')
  const spoken = (line: string) => /^(?:助手> | {6}| {4}\[)/u.test(line) && !line.includes('（不出声）')
  const said = english.split('\n').filter(spoken)
  expect(said.length).toBeGreaterThan(100)
  for (const line of said)
    expect(outsideQuotes(line.replace(/^助手> /u, '')), line).not.toMatch(/[，。；：！？（）、《》]/u)
  expect(chinese).toContain('下一步：')
})
