/** 工作日 · Counting China's working days: make-up days are worked, and of a year not announced yet nothing is sure. */
import { type Calendar, CHINA_CALENDAR } from './china-calendar.js'
import { addDays, type ExamDay, weekdayOf } from './exam-day.js'

export interface WorkingDay {
  readonly day: ExamDay
  /** Counted over a year whose holidays are not known: only weekends were left out there. */
  readonly isProvisional: boolean
}

export function isWorkingDay(day: ExamDay, calendar: Calendar = CHINA_CALENDAR): boolean {
  const year = calendar[day.slice(0, 4)]
  const date = day.slice(5)
  if (year?.workdays.includes(date)) return true
  if (year?.holidays.some(([from, to]) => from <= date && date <= to)) return false
  return weekdayOf(day) <= 5
}

/** The working day that is the `count`th before `day`, which is not counted itself. */
export function workingDaysBefore(day: ExamDay, count: number, calendar: Calendar = CHINA_CALENDAR): WorkingDay {
  let at = day
  let left = count
  let isProvisional = false
  while (left > 0) {
    at = addDays(at, -1)
    isProvisional ||= calendar[at.slice(0, 4)] === undefined
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return { day: at, isProvisional }
}
