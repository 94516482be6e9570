import { describe, expect, it } from 'vitest'
import { dayName } from '../../../src/domain/cells/day-name.js'
import type { Moment, Window } from '../../../src/domain/cells/day-window.js'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { checkWindows } from '../../../src/domain/plans/check-windows.js'
import { movedDates } from '../../../src/domain/plans/moved-dates.js'
import type { ExamPlan } from '../../../src/domain/plans/plan.js'
import { windowsOf } from '../../../src/domain/plans/plan-windows.js'
import { sentenceOf } from '../../../src/domain/talk/problem.js'

/** `2021-06-18`, `2021-06-18 08:30` */
function moment(text: string): Moment {
  const [day, clock] = text.split(' ')
  return { day: day as ExamDay, ...(clock && { clock }) }
}
const window = (from: string, to: string): Window => ({ from: moment(from), to: moment(to) })
const onDay = (day: string): Window => window(day, day)
const planOf = (programme: string, windows: ExamPlan['windows']): ExamPlan => ({
  name: '一场考试',
  programme,
  certificates: [],
  levels: [],
  windows,
})

/** [G3 第三章 二], which breaks the rule of its own table. */
const ITMC_SAMPLE = planOf('itmc', {
  registration: window('2021-12-16 09:30', '2022-01-07 23:59'),
  arrangement: window('2022-01-08 00:00', '2022-01-09 23:59'),
  exam: window('2022-01-10 08:30', '2022-01-10 16:30'),
  scores: window('2022-01-11 00:00', '2022-01-31 00:00'),
  publicity: window('2022-02-01 00:00', '2022-02-15 00:00'),
})

describe('the windows of a plan', () => {
  it('are its own wherever it has them [G3 第三章 二]', () => {
    const windows = windowsOf(ITMC_SAMPLE)
    expect(Object.values(windows).map(({ by }) => by)).toEqual(['plan', 'plan', 'plan', 'plan', 'plan'])
    expect(windows.registration).toMatchObject(ITMC_SAMPLE.windows.registration!)
  })

  it('are computed by the programme’s rule where it has none, what is guessed being said [G3 第三章 十一]', () => {
    expect(windowsOf(planOf('itmc', { exam: onDay('2021-06-18') }))).toEqual({
      registration: { to: moment('2021-05-27'), by: 'rule' },
      arrangement: { from: moment('2021-05-28'), to: moment('2021-06-06'), by: 'rule' },
      exam: { ...onDay('2021-06-18'), by: 'plan' },
      publicity: { from: moment('2021-07-05'), to: moment('2021-07-11'), by: 'estimate' },
    })
  })

  it('are the printed ones for a dated sitting, and for another day none [G2 十]', () => {
    const dated = windowsOf(planOf('hongke', { exam: onDay('2021-06-26') }))
    expect(dated.publicity).toEqual({ from: moment('2021-07-12'), to: moment('2021-07-18'), by: 'rule' })
    expect(Object.keys(windowsOf(planOf('hongke', { exam: onDay('2022-06-26') })))).toEqual(['exam'])
  })

  it('are unknown without an exam day, and where the book has no rule [G1, G4]', () => {
    expect(windowsOf(planOf('itmc', {}))).toEqual({})
    expect(Object.keys(windowsOf(planOf('bodao', { exam: onDay('2021-11-26') })))).toEqual(['exam'])
  })
})

describe('checking the windows', () => {
  const codesOf = (plan: ExamPlan) => checkWindows(windowsOf(plan)).map(({ code }) => code)

  it('finds nothing in a sound plan', () => {
    expect(codesOf(ITMC_SAMPLE)).toEqual([])
    expect(codesOf(planOf('itmc', { exam: onDay('2026-11-22') }))).toEqual([])
  })

  it('finds every fault at once, and says the days with their weekdays', () => {
    const problems = checkWindows(
      windowsOf(
        planOf('bodao', {
          registration: window('2026-05-20', '2026-05-10'),
          arrangement: window('2026-05-09', '2026-06-20'),
          exam: onDay('2026-06-18'),
        }),
      ),
    )
    expect(problems.map((problem) => sentenceOf(problem, 'zh'))).toEqual([
      '报考时间从2026年5月20日（周三）开始，到2026年5月10日（周日）结束，前后颠倒了。请核对这两个日期。',
      '报考时间到2026年5月10日（周日）才结束，排考时间2026年5月9日（周六）就开始了。请对照平台上的考试计划核对；确实这样就不用改。',
      '排考时间到2026年6月20日（周六）才结束，考试时间2026年6月18日（周四）就开始了。请对照平台上的考试计划核对；确实这样就不用改。',
    ])
    expect(problems.map((problem) => sentenceOf(problem, 'en'))[0]).toContain('begins on Wed 20 May 2026')
  })

  it('asks for the exam day', () => {
    expect(codesOf(planOf('itmc', {}))).toEqual(['plan-exam-missing'])
  })

  it('minds the clock within one day', () => {
    const exam = window('2026-06-18 14:00', '2026-06-18 09:00')
    expect(codesOf(planOf('bodao', { exam }))).toEqual(['plan-window-backwards'])
    const touching = planOf('bodao', {
      registration: window('2026-05-01', '2026-05-10 12:00'),
      arrangement: window('2026-05-10 12:00', '2026-05-12'),
      exam: onDay('2026-06-18'),
    })
    expect(codesOf(touching)).toEqual([])
  })
})

describe('what moves when the exam day changes', () => {
  it('is every day computed from it, and none of the plan’s own', () => {
    const before = planOf('itmc', { exam: onDay('2021-06-18'), publicity: window('2021-07-01', '2021-07-07') })
    const after = { ...before, windows: { ...before.windows, exam: onDay('2021-06-26') } }
    expect(movedDates(before, after)).toEqual([
      { date: 'registration.to', before: '2021-05-27', after: '2021-06-03' },
      { date: 'arrangement.from', before: '2021-05-28', after: '2021-06-04' },
      { date: 'arrangement.to', before: '2021-06-06', after: '2021-06-13' },
      { date: 'exam.from', before: '2021-06-18', after: '2021-06-26' },
      { date: 'exam.to', before: '2021-06-18', after: '2021-06-26' },
    ])
  })

  it('is the day fees are due as well [G1 第七步]', () => {
    const before = planOf('bodao', { exam: onDay('2021-11-26') })
    const moved = movedDates(before, planOf('bodao', { exam: onDay('2021-11-29') }))
    expect(moved).toContainEqual({ date: 'fee-due', before: '2021-11-17', after: '2021-11-18' })
  })

  it('is nothing where nothing changed; what is no longer known has no day after', () => {
    expect(movedDates(ITMC_SAMPLE, ITMC_SAMPLE)).toEqual([])
    const { scores: _, ...rest } = ITMC_SAMPLE.windows
    expect(movedDates(ITMC_SAMPLE, { ...ITMC_SAMPLE, windows: rest })).toContainEqual({
      date: 'scores.to',
      before: '2022-01-31',
    })
  })
})

it('a day is said with its weekday', () => {
  expect(dayName('2021-06-18' as ExamDay, 'zh')).toBe('2021年6月18日（周五）')
  expect(dayName('2021-06-20' as ExamDay, 'en')).toBe('Sun 20 Jun 2021')
})
