/** 选计划 · The button that begins a plan, and the plans there are to choose from. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { openPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Outcome, SaidChoice } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'

/** Opens 添加考试计划. */
export const ADD_PLAN: SaidChoice = { id: '添加考试计划', label: { zh: '添加考试计划', en: 'Add an exam plan' } }

/** The school's plans whose exam is still to come. */
export async function plansAhead(facts: Facts): Promise<readonly ExamPlan[]> {
  return openPlans(await getSchool(facts).records.plans.list(), examDayOf(facts.now))
}

export const NO_PLAN_YET: Outcome = {
  say: {
    zh: '还没有登记考试计划。把考试通知贴给我，或者点下面的按钮。',
    en: 'No exam plan is entered yet. Paste its notice, or press the button.',
    choices: [ADD_PLAN],
  },
}
