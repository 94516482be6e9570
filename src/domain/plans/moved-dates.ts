/** 改期 · What moves when a plan changes: its windows, and the days that hang on them. */
import type { ExamDay } from '../cells/exam-day.js'
import type { OwnDays } from '../cells/own-days.js'
import { feeDueOf } from './fee-due.js'
import { type ExamPlan, PLAN_WINDOWS, type PlanWindow } from './plan.js'
import { windowsOf } from './plan-windows.js'

/** The begin or end of a window, or the day fees are due. */
type PlanDate = `${PlanWindow}.${'from' | 'to'}` | 'fee-due'

export interface MovedDate {
  readonly date: PlanDate
  /** Absent: it was not known before, or is no longer. */
  readonly before?: ExamDay
  readonly after?: ExamDay
}

function datesOf(plan: ExamPlan, own: OwnDays | undefined): ReadonlyMap<PlanDate, ExamDay> {
  const windows = windowsOf(plan)
  const dates = new Map<PlanDate, ExamDay>()
  for (const name of PLAN_WINDOWS) {
    const { from, to } = windows[name] ?? {}
    if (from) dates.set(`${name}.from`, from.day)
    if (to) dates.set(`${name}.to`, to.day)
  }
  const due = feeDueOf(plan, own)
  if (due) dates.set('fee-due', due.day)
  return dates
}

export function movedDates(before: ExamPlan, after: ExamPlan, own?: OwnDays): readonly MovedDate[] {
  const [old, now] = [datesOf(before, own), datesOf(after, own)]
  const all = new Set([...old.keys(), ...now.keys()])
  return [...all].flatMap((date) => {
    const [was, is] = [old.get(date), now.get(date)]
    return was === is ? [] : [{ date, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}
