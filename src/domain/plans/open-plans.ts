/** 哪些计划还在 · Plans whose exam is not over, those with work left after it, and how far off a day is. */
import { addDays, type ExamDay } from '../cells/exam-day.js'
import type { ExamPlan } from './plan.js'
import { windowsOf } from './plan-windows.js'

function isOver({ windows: { exam } }: Pick<ExamPlan, 'windows'>, today: string): boolean {
  const last = exam?.to?.day ?? exam?.from?.day
  return last !== undefined && last < today
}

/** The exam is still to come or going on: lists may be for it. */
export function openPlans<P extends Pick<ExamPlan, 'windows'>>(plans: readonly P[], today: string): readonly P[] {
  return plans.filter((plan) => !isOver(plan, today))
}

/** Scores, reviews and certificates come for weeks after the last window. */
const DAYS_AFTER = 45

/** With work left: they are told of in 进度 and in answers. */
export function currentPlans(plans: readonly ExamPlan[], today: ExamDay): readonly ExamPlan[] {
  return plans.filter((plan) => {
    const days = Object.values(windowsOf(plan)).map(({ from, to }) => to?.day ?? from?.day ?? today)
    return days.length === 0 || days.some((day) => addDays(day, DAYS_AFTER) >= today)
  })
}

const DAY_MS = 24 * 60 * 60 * 1000

/** 0: today · below 0: over. */
export function daysUntil(day: ExamDay, today: ExamDay): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
}
