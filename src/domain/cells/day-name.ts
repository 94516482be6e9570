/** 日期怎么说 · A day as it is said, with its weekday: people plan by weekdays, and see a slip at once. */
import type { BlankKind } from '../talk/blank-kind.js'
import type { Language } from '../talk/language.js'
import { type ExamDay, findExamDay, weekdayOf } from './exam-day.js'

const WEEKDAYS_ZH = '一二三四五六日'
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2021年6月18日（周五）`, `Fri 18 Jun 2021`. */
export function dayName(day: ExamDay, language: Language): string {
  const [year, month, date] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))]
  const weekday = weekdayOf(day) - 1
  return language === 'zh'
    ? `${year}年${month}月${date}日（周${WEEKDAYS_ZH[weekday]}）`
    : `${WEEKDAYS_EN[weekday]} ${date} ${MONTHS_EN[month - 1]} ${year}`
}

export const DAY_NAME: BlankKind<ExamDay> = {
  fits: (value): value is ExamDay => typeof value === 'string' && findExamDay(value) !== undefined,
  say: dayName,
}
