import { describe, expect, it } from 'vitest'
import { CHINA_CALENDAR } from '../../../src/domain/cells/china-calendar.js'
import { addDays, type ExamDay, findExamDay, weekdayOf } from '../../../src/domain/cells/exam-day.js'
import { ownDaysOf } from '../../../src/domain/cells/own-days.js'
import { isWorkingDay, workingDaysBefore } from '../../../src/domain/cells/working-days.js'

const WHOLE_YEAR = [
  { days: '2031-01-01', kind: '休息' },
  { days: '2031-05-01 至 2031-05-05', kind: '休息' },
  { days: '2031-06-09 至 2031-06-10', kind: '休息' },
  { days: '2031-10-01 至 2031-10-07', kind: '休息' },
]

const day = (text: string) => findExamDay(text) as ExamDay

describe('a working day in China', () => {
  it.each([
    ['2021-11-26', true, 'a Friday'],
    ['2021-11-27', false, 'a Saturday'],
    ['2021-10-01', false, 'National Day'],
    ['2021-10-09', true, 'a Saturday worked for National Day'],
    ['2022-12-31', false, 'New Year begins in the year before'],
    ['2026-02-23', false, 'the last day of Spring Festival'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
  ])('%s: %s, %s', (text, expected) => {
    expect(isWorkingDay(day(text))).toBe(expected)
  })

  it('is made up on weekends only, and days off are written in their order', () => {
    for (const [year, { holidays, workdays }] of Object.entries(CHINA_CALENDAR)) {
      for (const date of workdays) expect(weekdayOf(day(`${year}-${date}`)), date).toBeGreaterThan(5)
      const ends = holidays.flat()
      expect(ends).toEqual([...ends].sort())
      for (const date of ends) expect(findExamDay(`${year}-${date}`), date).toBeDefined()
    }
  })
})

describe('seven working days before the exam [G1 第七步]', () => {
  it.each([
    ['2021-11-26', '2021-11-17', 'over one weekend'],
    ['2021-10-11', '2021-09-26', 'over National Day, with a Saturday and a Sunday worked'],
    ['2026-02-28', '2026-02-12', 'over Spring Festival, with the 14th worked'],
    ['2023-01-05', '2022-12-26', 'over New Year'],
  ])('of %s are %s, %s', (exam, due) => {
    expect(workingDaysBefore(day(exam), 7)).toEqual({ day: due, isProvisional: false, isOwn: false })
  })

  it('are provisional where a year is not announced yet', () => {
    expect(workingDaysBefore(day('2031-06-16'), 7)).toEqual({ day: '2031-06-05', isProvisional: true, isOwn: false })
    expect(workingDaysBefore(day('2027-01-04'), 7)).toMatchObject({ isProvisional: true })
  })

  it('follow a calendar of somebody’s own', () => {
    const calendar = { 2031: { holidays: [['06-09', '06-10']], workdays: ['06-14'] } } as const
    expect(workingDaysBefore(day('2031-06-16'), 7, calendar)).toEqual({
      day: '2031-06-04',
      isProvisional: false,
      isOwn: false,
    })
  })

  it.each([
    ['one more day off', [{ days: '2026-06-15', kind: '休息' }], '2026-06-10', '2026-06-20', '2026-06-09', false],
    [
      'a Sunday that is worked',
      [{ days: '2026-06-14', kind: '上班' }],
      '2026-06-10',
      '2026-06-20',
      '2026-06-11',
      false,
    ],
    [
      'a day that stands twice is as the last row has it',
      [
        { days: '2026-06-15', kind: '休息' },
        { days: '2026-06-15', kind: '上班' },
      ],
      '2026-06-10',
      '2026-06-20',
      '2026-06-10',
      false,
    ],
    [
      'a few days of a year nobody has announced',
      [{ days: '2031-06-09 至 2031-06-10', kind: '休息' }],
      '2031-06-05',
      '2031-06-16',
      '2031-06-03',
      true,
    ],
    ['a whole year', WHOLE_YEAR, '2031-06-05', '2031-06-16', '2031-06-03', false],
  ])('go by what the school has entered: %s', (_, rows, without, exam, due, isProvisional) => {
    expect(workingDaysBefore(day(exam), 7).day).toBe(without)
    const own = ownDaysOf(rows)
    expect(workingDaysBefore(day(exam), 7, CHINA_CALENDAR, own)).toEqual({ day: due, isProvisional, isOwn: true })
  })
})

it('days are added over the end of a year, and Sunday is the seventh', () => {
  expect(addDays(day('2021-12-31'), 1)).toBe('2022-01-01')
  expect(weekdayOf(day('2021-06-13'))).toBe(7)
  expect(weekdayOf(day('2021-06-14'))).toBe(1)
})
