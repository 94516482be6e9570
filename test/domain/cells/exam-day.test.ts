import { expect, it } from 'vitest'
import { examDayOf, findExamDay, isRealDay, yearsBetween } from '../../../src/domain/cells/exam-day.js'

it('the day changes at midnight in Shanghai', () => {
  expect(examDayOf(new Date('2024-04-30T15:59:59Z'))).toBe('2024-04-30')
  expect(examDayOf(new Date('2024-04-30T16:00:00Z'))).toBe('2024-05-01')
})

it('knows the length of every month', () => {
  expect([isRealDay(2024, 2, 29), isRealDay(2023, 2, 29), isRealDay(2000, 2, 29), isRealDay(1900, 2, 29)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([isRealDay(2024, 4, 31), isRealDay(2024, 13, 1), isRealDay(2024, 0, 1), isRealDay(2024, 1, 0)]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect([findExamDay('2024-02-29'), findExamDay('2023-02-29'), findExamDay('2024-2-9')]).toEqual([
    '2024-02-29',
    undefined,
    undefined,
  ])
})

it('counts full years', () => {
  expect([yearsBetween('2005-05-02', '2024-05-01'), yearsBetween('2005-05-01', '2024-05-01')]).toEqual([18, 19])
})
