/** 不用缴费单 · A plan whose organisation takes the fees without payment slips: since when, and by whose word [PM 5.2.7: 培训评价组织可以使用缴费管理功能]. */
import type { ExamDay } from '../cells/exam-day.js'

export interface WithoutSlips {
  readonly day: ExamDay
  /** Who said so. */
  readonly by: string
}

/** Kept with the plan where slips are used after all. */
export const WITH_SLIPS = '用缴费单'

const KEPT = /^不用缴费单 (\d{4}-\d{2}-\d{2}) (.{0,40})$/

export function writeWithoutSlips({ day, by }: WithoutSlips): string {
  return `不用缴费单 ${day} ${by.slice(0, 40)}`
}

/** Undefined: nobody said so, or it was taken back. */
export function readWithoutSlips(kept = ''): WithoutSlips | undefined {
  const [, day, by = ''] = KEPT.exec(kept.slice(0, 100)) ?? []
  return day === undefined ? undefined : { day: day as ExamDay, by }
}
