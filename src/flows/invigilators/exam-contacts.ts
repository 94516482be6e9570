/** 考试联系人 · Which exams want a questionnaire of their staff, and who is kept for one. */
import { parseAddress } from '../../domain/cells/address.js'
import { contactsOf, EXAM_CONTACTS, type ExamContacts } from '../../domain/invigilators/exam-contact-records.js'
import { questionnaireRuleOf } from '../../domain/invigilators/questionnaire.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { NO_PLAN_YET, plansAhead } from '../plans/plan-choices.js'

/** Of exams that are still to come. */
export async function plansOfQuestionnaire(facts: Facts): Promise<readonly ExamPlan[]> {
  return (await plansAhead(facts)).filter((plan) => questionnaireRuleOf(plan) !== undefined)
}

const MOST = 2_000

export async function contactsKnown(plan: ExamPlan, facts: Facts): Promise<ExamContacts> {
  const rows = await getSchool(facts).records.lists.list(EXAM_CONTACTS, MOST)
  return contactsOf(
    plan,
    rows.map(({ values }) => values),
  )
}

export async function refuseQuestionnaire(facts: Facts): Promise<Outcome> {
  return (await plansAhead(facts)).length === 0 ? NO_PLAN_YET : { say: NOBODY_ASKS }
}

const NOBODY_ASKS = {
  zh: '现有的考试不用交监考问卷，只有博导前程（电子商务数据分析、农产品电商运营）的考试要交。',
  en: 'None of your exams wants a staff questionnaire; only those of Bodao do.',
}

/** As it is put on an envelope, in one piece. */
export function parseMailAddress(typed: string, schoolProvince: string): Checked<string> {
  const parsed = parseAddress(typed.replace(/^(?:邮寄|收件|寄到)(?:地址)?[:：]?/u, ''), schoolProvince)
  if (!parsed.ok) return parsed
  const { province, city, district, address } = parsed.value
  return good(`${province}${city === province ? '' : city}${district}${address}`)
}
