/** 场次时间 · When a session begins, however it is written: the record of sessions and the seats write it differently. */
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { foldProse } from '../cells/text-normal.js'

/** Times of sessions carry their year. */
const ANY_DAY = '2000-01-01' as ExamDay

/** As written, with one blank where there are any: between day and hour it stays. */
export function tidyTime(text: string): string {
  return foldProse(text).replace(/\s+/g, ' ').trim()
}

/** `2021-09-18 08:00`; the day alone where no hour is said; undefined where no day is. */
export function readSessionBegin(time: string): string | undefined {
  const from = readWindow(time, ANY_DAY)?.from
  if (from === undefined) return undefined
  return from.clock === undefined ? from.day : `${from.day} ${from.clock}`
}

export function saysClock(time: string): boolean {
  return readWindow(time, ANY_DAY)?.from?.clock !== undefined
}

/** The same time, or one of the two is not known or not understood. */
export function mayBeSameTime(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true
  const [begins, otherBegins] = [readSessionBegin(one), readSessionBegin(other)]
  if (begins === undefined || otherBegins === undefined) return false
  return begins.startsWith(otherBegins) || otherBegins.startsWith(begins)
}
