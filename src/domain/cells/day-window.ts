/** 起止时间 · From when to when, in any of the ways people and the platform write it; kept in one. */
import { addDays, type ExamDay, isRealDay } from './exam-day.js'

/** A day in Asia/Shanghai; without a clock (`HH:MM`) a window begins with the day and ends with it. */
export interface Moment {
  readonly day: ExamDay
  readonly clock?: string
}

/** An end that is open is not known. */
export interface Window {
  readonly from?: Moment
  readonly to?: Moment
}

const LONGEST = 120
/** Years, months and days in their written order; a year and a month may be carried over from the date before. */
const DATE =
  /(?:(20\d{2})[年./-])?(\d{1,2})(?:月|[./-](?=\d{1,2}(?:\D|$)))(\d{1,2})[日号]?(?:[(（](?:周|星期)?[一二三四五六日天][)）])?/
const CLOCK = /(上午|下午|晚上|中午)?(\d{1,2})(?:[:：](\d{2})(?:[:：]\d{2})?|[点时](半|(\d{1,2})分)?)/
const TOKEN = new RegExp(`${DATE.source}|${CLOCK.source}|(?:至|到|-)(\\d{1,2})[日号]`, 'g')
const ENDS_ONLY = /截止|截至|之前|以前|前$|止$|(?:^|起|开始)[至到]|deadline|until|before|by/i
const BEGINS_ONLY = /起$|开始$|之后|以后|^自|^从|from|since/i

/** How far back a date without a year may lie: plans are entered before their exam, or soon after. */
const DAYS_BACK = 60
/** An end that would lie further off is rather before its begin. */
const LONGEST_WINDOW = 200

/**
 * `2026年3月1日至4月10日`, `2026-03-01 08:00 ~ 2026-04-10 18:00`, `4月10日截止`. A date without a year is the next such
 * day, seen from `today`. Undefined where no date can be read, or more than two, or one that does not exist.
 */
export function readWindow(text: string, today: ExamDay): Window | undefined {
  const bare = tidy(text.slice(0, LONGEST))
  const moments = readMoments(bare, today)
  const [first, second, third] = moments ?? []
  if (first === undefined || third !== undefined) return undefined
  if (second !== undefined) return { from: first, to: second }
  if (ENDS_ONLY.test(bare)) return { to: first }
  return BEGINS_ONLY.test(bare) ? { from: first } : { from: first, to: first }
}

/** One kind of dash; blanks only where two numbers would run together. */
function tidy(text: string): string {
  const dashes = text.normalize('NFKC').replace(/[~—–―]/g, '-')
  return dashes.replace(/\s+/g, (_, at: number) => {
    const [before, after] = [dashes[at - 1] ?? '', dashes.slice(at).trimStart()[0] ?? '']
    return /\d/.test(before) && /\d/.test(after) ? ' ' : ''
  })
}

/** Undefined: one of them is no day of the calendar. */
function readMoments(bare: string, today: ExamDay): readonly Moment[] | undefined {
  const found: Moment[] = []
  for (const match of bare.matchAll(TOKEN)) {
    const last = found.at(-1)
    if (match[2] !== undefined || match[9] !== undefined) {
      const day = dayOf(match, last?.day, today)
      if (day === undefined) return undefined
      found.push({ day })
    } else if (last !== undefined) {
      addClock(found, last, clockOf(match))
    }
  }
  return found
}

/** A second clock of the same day ends a window that began with the first. */
function addClock(found: Moment[], last: Moment, clock: string | undefined): void {
  if (clock === undefined) return
  if (last.clock === undefined) found[found.length - 1] = { ...last, clock }
  else found.push({ day: last.day, clock: clock < last.clock && clock < '12:00' ? afternoon(clock) : clock })
}

/** 下午2:00-4:00. */
const afternoon = (clock: string): string => `${Number(clock.slice(0, 2)) + 12}${clock.slice(2)}`

function dayOf(match: RegExpMatchArray, before: ExamDay | undefined, today: ExamDay): ExamDay | undefined {
  const [, year, month, date] = match
  const sameMonth = match[9]
  if (sameMonth !== undefined) {
    return before && asDay(Number(before.slice(0, 4)), Number(before.slice(5, 7)), Number(sameMonth))
  }
  if (year !== undefined) return asDay(Number(year), Number(month), Number(date))
  const earliest = before ?? addDays(today, -DAYS_BACK)
  const inYear = asDay(Number(earliest.slice(0, 4)), Number(month), Number(date))
  if (inYear !== undefined && inYear >= earliest) return inYear
  const later = asDay(Number(earliest.slice(0, 4)) + 1, Number(month), Number(date))
  const isTurnOfYear = before === undefined || later === undefined || later <= addDays(before, LONGEST_WINDOW)
  return isTurnOfYear ? later : inYear
}

function asDay(year: number, month: number, date: number): ExamDay | undefined {
  if (!isRealDay(year, month, date)) return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(date)}` as ExamDay
}

function clockOf(match: RegExpMatchArray): string | undefined {
  const [, , , , half, hour, minutes, word, spoken] = match
  const late = (half === '下午' || half === '晚上') && Number(hour) < 12 ? 12 : 0
  const hours = Number(hour) + late
  const minute = Number(minutes ?? spoken ?? (word === '半' ? 30 : 0))
  if (hours > 24 || minute > 59) return undefined
  return `${twoDigits(hours)}:${twoDigits(minute)}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** As it is kept: `2026-03-01 至 2026-04-10`, `至 2026-04-10`, `2026-03-01 起`, `2026-06-18`; clocks after their day. */
export function writeWindow({ from, to }: Window): string {
  if (from === undefined) return to === undefined ? '' : `至 ${writeMoment(to)}`
  if (to === undefined) return `${writeMoment(from)} 起`
  const isOne = from.day === to.day && from.clock === to.clock
  return isOne ? writeMoment(from) : `${writeMoment(from)} 至 ${writeMoment(to)}`
}

function writeMoment({ day, clock }: Moment): string {
  return clock === undefined ? day : `${day} ${clock}`
}
