/** 确认哪一场 · Plans whose list may be confirmed, or was and may be taken up again, while registration is open. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { endOf } from '../../domain/plans/plan-windows.js'
import type { Facts } from '../../domain/talk/turn.js'
import { plansAhead } from '../plans/plan-choices.js'

export function isOver(plan: ExamPlan, { now }: Pick<Facts, 'now'>): boolean {
  const last = endOf(plan, 'registration')
  return last !== undefined && last < examDayOf(now)
}

export async function plansToFreeze(facts: Facts): Promise<readonly ExamPlan[]> {
  return (await plansAhead(facts)).filter((plan) => !isOver(plan, facts))
}

export async function plansFrozen(facts: Facts): Promise<readonly ExamPlan[]> {
  return (await plansAhead(facts)).filter(({ frozen }) => frozen !== undefined)
}
