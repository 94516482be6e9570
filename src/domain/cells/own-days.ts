/** 本校放假安排 · Days off and make-up workdays as a school has entered them: they go before the calendar we know. */
import { readWindow } from './day-window.js'
import { addDays, type ExamDay } from './exam-day.js'

export interface OwnDays {
  readonly off: ReadonlySet<string>
  readonly worked: ReadonlySet<string>
}

export const NO_OWN_DAYS: OwnDays = { off: new Set(), worked: new Set() }

export const DAY_OFF = '休息'
export const DAY_WORKED = '上班'

/** No holiday is longer; a longer window is rather two dates in one cell. */
const LONGEST_HOLIDAY = 31

/** `2027-02-05 至 2027-02-11`, day by day; undefined where it is open at an end, or too long. */
export function daysOfHoliday(text: string, today: ExamDay): readonly ExamDay[] | undefined {
  const { from, to } = readWindow(text, today) ?? {}
  if (from === undefined || to === undefined) return undefined
  const days: ExamDay[] = []
  for (let day = from.day; day <= to.day; day = addDays(day, 1)) {
    if (days.length === LONGEST_HOLIDAY) return undefined
    days.push(day)
  }
  return days.length === 0 ? undefined : days
}

/** A day that stands twice is as its last row has it. */
export function ownDaysOf(rows: readonly { readonly days?: string; readonly kind?: string }[]): OwnDays {
  const off = new Set<string>()
  const worked = new Set<string>()
  for (const { days = '', kind } of rows) {
    const [on, out] = kind === DAY_WORKED ? [worked, off] : [off, worked]
    for (const day of daysOfHoliday(days, '2021-01-01' as ExamDay) ?? []) {
      on.add(day)
      out.delete(day)
    }
  }
  return { off, worked }
}

/** 元旦, 劳动节 and 国庆节 have fixed days: a list without them is not the whole year's. */
export function isWholeYear(year: string, { off }: OwnDays): boolean {
  return ['01-01', '05-01', '10-01'].every((date) => off.has(`${year}-${date}`))
}
