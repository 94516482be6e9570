import { describe, expect, it } from 'vitest'
import { findProgramme, PROGRAMMES } from '../../../src/domain/programmes/all.js'
import { CONTRADICTIONS } from '../../../src/domain/programmes/contradictions/all.js'
import { contradictionsAt, guideOf } from '../../../src/domain/programmes/guide-of.js'
import { saySource } from '../../../src/domain/programmes/sources.js'
import { WORK_STEPS } from '../../../src/domain/programmes/work-steps.js'
import type { Said } from '../../../src/domain/talk/language.js'
import { outsideQuotes } from '../../support/outside-quotes.js'

const HAN = /[\p{Script=Han}，。；：！？（）、《》]/u
/** Not on the platform: the organisation installs, and the day is the day. */
const OFF_PLATFORM = ['machines', 'exam-day']

function expectBoth({ zh, en }: Said, where: string): void {
  expect(zh, where).toMatch(HAN)
  expect(en.trim(), where).not.toBe('')
  expect(outsideQuotes(en), where).not.toMatch(HAN)
}

describe.each(PROGRAMMES.map((programme) => [programme.id, programme] as const))('%s', (id, programme) => {
  it.each(WORK_STEPS)(
    'says how %s is done, in both languages, with the place on the platform, the account for it and sources',
    (step) => {
      const guide = guideOf(programme, step)
      expectBoth(guide.name, step)
      expect(guide.lines.length).toBeGreaterThan(0)
      for (const { is, from } of [...guide.lines, ...(guide.account ? [guide.account] : [])]) {
        expectBoth(is, step)
        expectBoth(saySource(from), step)
      }
      expect(guide.menu === undefined).toBe(OFF_PLATFORM.includes(step))
      expect(guide.account === undefined).toBe(guide.menu === undefined)
      if (!guide.menu) return
      expectBoth(saySource(guide.menu.from), step)
      // By the marks of the two generations, 考试管理 and 考务管理: the text must be of the version it is said to be of.
      expect(guide.menu.is).not.toMatch(guide.menu.version === '2022' ? /考试管理/ : /考务管理/)
      if (programme.platform.is === '2022') expect(guide.menu.version).toBe('2022')
    },
  )

  it('is found by its id, and its certificates are named without level and ending', () => {
    expect(findProgramme(id)).toBe(programme)
    for (const { name } of programme.certificates) expect(name).not.toMatch(/职业技能|证书|[初中高]级/u)
  })

  it('follows a reading of every contradiction that touches it', () => {
    for (const { follows, readings } of CONTRADICTIONS) {
      if (follows[id] !== undefined) expect(Object.keys(readings)).toContain(follows[id])
    }
    expect(CONTRADICTIONS.some(({ follows }) => follows[id] !== undefined)).toBe(true)
  })
})

it('programmes are told apart by the words they are known by', () => {
  const words = PROGRAMMES.flatMap(({ calledBy, certificates }) => [
    ...calledBy,
    ...certificates.map(({ name }) => name),
  ])
  expect(new Set(words).size).toBe(words.length)
  expect(findProgramme('nobody')).toBeUndefined()
})

describe.each(CONTRADICTIONS.map((one) => [one.id, one] as const))('%s', (_, one) => {
  it('has at least two readings with their sources, says which is followed and why, and is shown at a step', () => {
    const readings = Object.values(one.readings)
    expect(readings.length).toBeGreaterThan(1)
    for (const { says, from } of readings) {
      expect(from.length).toBeGreaterThan(0)
      expectBoth(says, one.id)
    }
    expect(new Set(readings.map(({ says }) => says.zh)).size).toBe(readings.length)
    expectBoth(one.about, one.id)
    expectBoth(one.why, one.id)
    const shown = PROGRAMMES.flatMap((programme) => WORK_STEPS.flatMap((step) => contradictionsAt(programme, step)))
    expect(shown).toContain(one)
    expect(Object.keys(one.follows).every((id) => findProgramme(id))).toBe(true)
  })
})

it('no contradiction has the id of another', () => {
  expect(new Set(CONTRADICTIONS.map(({ id }) => id)).size).toBe(CONTRADICTIONS.length)
})
