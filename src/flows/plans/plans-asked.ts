/** 待答复的计划 · Plans an organisation has published to the school, as the school has them, and what it has said to each. */
import type { PublishedToSchool } from '../../domain/plans/plan-records.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import type { StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'

export async function plansAsked(facts: Facts): Promise<readonly PublishedToSchool[]> {
  return getSchool(facts).records.plans.published()
}

/** The one that was named, else the only one. */
export async function planAsked({
  answers,
  facts,
}: Pick<StepContext<{ plan?: string }>, 'answers' | 'facts'>): Promise<PublishedToSchool | undefined> {
  const all = await plansAsked(facts)
  return all.length === 1 ? all[0] : all.find(({ id }) => id === answers.plan)
}

export const PLAN_CHOICE = choiceFrom<{ plan?: string }, string>(async ({ facts }) =>
  (await plansAsked(facts)).map(({ id, plan }) => ({ value: id, label: sameInBoth(plan.name) })),
)

export const NONE_ASKED = {
  zh: '没有机构发布给本校的考试计划要答复。自己登记一场就发“添加考试计划”。',
  en: 'No organisation has published a plan that awaits your school’s answer. To enter one yourself write “add plan”.',
}
