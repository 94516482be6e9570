/** 没结束的计划 · Plans whose exam is not over. */
import type { ExamPlan } from './plan.js'

function isOver({ windows: { exam } }: Pick<ExamPlan, 'windows'>, today: string): boolean {
  const last = exam?.to?.day ?? exam?.from?.day
  return last !== undefined && last < today
}

export function openPlans<P extends Pick<ExamPlan, 'windows'>>(plans: readonly P[], today: string): readonly P[] {
  return plans.filter((plan) => !isOver(plan, today))
}
