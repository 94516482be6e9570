/** 日期 · When registration ends, when the exam is: every day of each plan that is not over, and what it rests on. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import { endOf, windowsOf } from '../../domain/plans/plan-windows.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { readOwnDays } from '../plans/own-days.js'
import { ADD_PLAN } from '../plans/plan-choices.js'
import { sayKnown, sayPlan } from '../plans/plan-words.js'
import { lines } from '../talk/wording.js'
import type { Question } from './question.js'

const OF_RESULTS = ['scores', 'publicity'] as const

/** When results are entered and shown, as plans have it; undefined: no plan says it. */
export async function answerResultDays({ records, now, language }: Question): Promise<Reply[] | undefined> {
  const today = examDayOf(now)
  const plans = await records.plans.list()
  const said = plans.flatMap((plan) => {
    if ((endOf(plan, 'publicity') ?? today) < today) return []
    const days = OF_RESULTS.flatMap((name) => sayKnown(name, windowsOf(plan)[name], plan, today) ?? [])
    return days.length === 0 ? [] : [lines(sameInBoth(`**${plan.name}**`), ...days)[language]]
  })
  if (said.length === 0) return undefined
  const more = {
    zh: '成绩本身请看平台“科目成绩”，我还不能查。',
    en: 'For the scores themselves see “科目成绩” on the platform; I cannot look them up yet.',
  }
  return [{ text: `${said.join('\n\n')}\n\n${more[language]}` }]
}

/** Undefined: no plan says anything. */
export async function answerDates({ records, now, language }: Question): Promise<Reply[] | undefined> {
  const today = examDayOf(now)
  const all = await records.plans.list()
  if (all.length === 0) return undefined
  const [plans, own] = [currentPlans(all, today), await readOwnDays(records)]
  if (plans.length > 0) return [{ text: plans.map((plan) => sayPlan(plan, today, own)[language]).join('\n\n') }]
  const text = {
    zh: `登记过的 ${all.length} 场考试都结束了。有新的一场，把通知贴给我就行。`,
    en: `All ${all.length} sittings entered are over. If there is a new one, just paste its notice.`,
  }[language]
  return [{ text, choices: [{ id: ADD_PLAN.id, label: ADD_PLAN.label[language] }] }]
}
