/** 工作日 · Counting China's working days: make-up days are worked, and of a year not announced yet nothing is sure. */
import { type Calendar, CHINA_CALENDAR } from './china-calendar.js'
import { addDays, type ExamDay, weekdayOf } from './exam-day.js'
import { isWholeYear, NO_OWN_DAYS, type OwnDays } from './own-days.js'

export interface WorkingDay {
  readonly day: ExamDay
  /** Counted over a year whose holidays are not known: only weekends were left out there. */
  readonly isProvisional: boolean
  /** Days off or make-up workdays of the school's own lie in between. */
  readonly isOwn: boolean
}

export function isWorkingDay(day: ExamDay, calendar: Calendar = CHINA_CALENDAR, own: OwnDays = NO_OWN_DAYS): boolean {
  if (own.worked.has(day)) return true
  if (own.off.has(day)) return false
  const year = calendar[day.slice(0, 4)]
  const date = day.slice(5)
  if (year?.workdays.includes(date)) return true
  if (year?.holidays.some(([from, to]) => from <= date && date <= to)) return false
  return weekdayOf(day) <= 5
}

/** The working day that is the `count`th before `day`, which is not counted itself. */
export function workingDaysBefore(
  day: ExamDay,
  count: number,
  calendar: Calendar = CHINA_CALENDAR,
  own: OwnDays = NO_OWN_DAYS,
): WorkingDay {
  let at = day
  let left = count
  let [isProvisional, isOwn] = [false, false]
  while (left > 0) {
    at = addDays(at, -1)
    isOwn ||= own.off.has(at) || own.worked.has(at)
    const year = at.slice(0, 4)
    isProvisional ||= calendar[year] === undefined && !isWholeYear(year, own)
    if (isWorkingDay(at, calendar, own)) left -= 1
  }
  return { day: at, isProvisional, isOwn }
}
