/** 考试日 · A calendar day `YYYY-MM-DD` in Asia/Shanghai, where every date of an exam is meant. */

declare const examDayBrand: unique symbol
export type ExamDay = string & { readonly [examDayBrand]: true }

/** China has kept UTC+8 without summer time since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function examDayOf(instant: Date): ExamDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as ExamDay
}

/** As it stands on paper, in Asia/Shanghai: `2026-11-27 14:05`. */
export function instantText(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** Undefined unless the text is a real day such as 2024-02-29. */
export function findExamDay(text: string): ExamDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const isReal = isRealDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
  return isReal ? (text as ExamDay) : undefined
}

export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const days = month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
  return day <= days
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Full years from one day to another, as ages are counted. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

const DAY_MS = 24 * 60 * 60 * 1000

export function addDays(day: ExamDay, days: number): ExamDay {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as ExamDay
}

/** Monday 1 … Sunday 7: weeks begin on Monday. */
export function weekdayOf(day: ExamDay): number {
  return new Date(day).getUTCDay() || 7
}
