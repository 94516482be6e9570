/** 名单已确认 · The registrations of a plan as the coordinator confirmed them: when, how many, and a digest by which a later change is noticed. */
import type { ExamDay } from '../cells/exam-day.js'

export interface FrozenList {
  readonly day: ExamDay
  readonly heads: number
  readonly records: number
  readonly digest: string
}

/** Kept with the plan where the confirmation has been taken back. */
export const NOT_FROZEN = '已解除'

const KEPT = /^已确认 (\d{4}-\d{2}-\d{2}) (\d{1,7})人 (\d{1,7})条 ([0-9a-z]{1,16})$/

export function writeFrozen({ day, heads, records, digest }: FrozenList): string {
  return `已确认 ${day} ${heads}人 ${records}条 ${digest}`
}

/** Undefined: it was never confirmed, or that was taken back. */
export function readFrozen(kept = ''): FrozenList | undefined {
  const [, day, heads, records, digest = ''] = KEPT.exec(kept.slice(0, 100)) ?? []
  return day === undefined ? undefined : { day: day as ExamDay, heads: Number(heads), records: Number(records), digest }
}

/** Of lines in any order; two 32-bit FNV-1a sums, forwards and backwards. Not for secrets. */
export function digestOf(lines: readonly string[]): string {
  const text = lines.toSorted().join('\n')
  let [forwards, backwards] = [0x811c9dc5, 0x811c9dc5]
  for (let at = 0; at < text.length; at++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), 0x01000193)
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - at), 0x01000193)
  }
  return [forwards, backwards].map((sum) => (sum >>> 0).toString(36).padStart(7, '0')).join('')
}
