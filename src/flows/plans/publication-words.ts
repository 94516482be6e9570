/** 发布的说法 · What a school hears of a plan its evaluation organisation has published or moved, and what it may do now. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { movedDates } from '../../domain/plans/moved-dates.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { PlanNews } from '../../domain/ports/plan-store.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import type { SaidChoice, Saying } from '../engine/flow.js'
import { paragraphs } from '../talk/wording.js'
import { sayMoved } from './moved-words.js'
import { sayPlan } from './plan-words.js'

/** They open 参加考试 and 不参加考试, of the plan they name. */
const join = ({ name }: ExamPlan): SaidChoice => ({
  id: `参加考试 ${name}`,
  label: { zh: '参加', en: 'Take part' },
})
const decline = ({ name }: ExamPlan): SaidChoice => ({
  id: `不参加考试 ${name}`,
  label: { zh: '不参加', en: 'Stay out' },
})

export function sayPlanNews(news: PlanNews, language: Language): Reply {
  const { zh, en, choices = [] } = sayNews(news)
  const buttons = choices.map(({ id, label }) => ({ id, label: label[language] }))
  return { text: { zh, en }[language], ...(buttons.length > 0 && { choices: buttons }) }
}

function sayNews(news: PlanNews): Saying {
  const { kind, org, plan, before, now } = news
  const shown = sayPlan(plan, examDayOf(now))
  switch (kind) {
    case 'entered':
      return {
        ...paragraphs(sayPublished(org), shown, {
          zh: '已经放进本校的考试计划。要参加吗？只考其中几个等级也可以，参加时告诉我。',
          en: 'It is among your school’s exam plans now. Do you take part? Some of its levels only is fine too; say so when you join.',
        }),
        choices: [join(plan), decline(plan)],
      }
    case 'same':
      return {
        ...paragraphs(sayPublished(org), {
          zh: `“${plan.name}”和本校先前登记的是同一场，内容一致，已经对上，不会重复。要参加吗？`,
          en: `“${plan.name}” is the sitting your school has entered already, with the same content; the two are joined. Do you take part?`,
        }),
        choices: [join(plan), decline(plan)],
      }
    case 'differs':
      return {
        ...paragraphs(
          sayPublished(org),
          {
            zh: `“${plan.name}”本校已经登记过，但和机构的不一样：`,
            en: `Your school has entered “${plan.name}” already, and it differs from the organisation’s:`,
          },
          sayDifferences(before ?? plan, plan),
          {
            zh: '以机构的为准。本校登记的先没有动，点“按机构的改”就改过来。',
            en: 'The organisation’s counts. Nothing of yours has been changed yet; press “Use theirs” to change it.',
          },
        ),
        choices: [{ id: `参加考试 ${plan.name}`, label: { zh: '按机构的改', en: 'Use theirs' } }, decline(plan)],
      }
    case 'moved':
      return paragraphs(
        {
          zh: `${org}改了“${plan.name}”，本校的计划已经跟着改：`,
          en: `“${org}” has moved “${plan.name}”; your school’s plan went with it:`,
        },
        sayDifferences(before ?? plan, plan),
        { zh: '各个日期随时发“几号截止”就能看到。', en: 'Write “when is the deadline” to see every date.' },
      )
  }
}

function sayPublished(org: string): Said {
  return {
    zh: `${org}发布了考试计划，参考院校里有本校。`,
    en: `“${org}” has published an exam plan that lists your school.`,
  }
}

/** From the school's to the organisation's. */
export function sayDifferences(before: ExamPlan, after: ExamPlan): readonly Said[] {
  const [certificates, levels] = [before.certificates.join('、'), (before.allLevels ?? before.levels).join('、')]
  const [newCertificates, newLevels] = [after.certificates.join('、'), (after.allLevels ?? after.levels).join('、')]
  const moved = movedDates(before, after)
  return [
    ...(moved.length > 0 ? sayMoved(moved) : []),
    ...(certificates === newCertificates
      ? []
      : [
          {
            zh: `- 证书：${certificates} → ${newCertificates}`,
            en: `- certificate: “${certificates}” → “${newCertificates}”`,
          },
        ]),
    ...(levels === newLevels
      ? []
      : [{ zh: `- 等级：${levels} → ${newLevels}`, en: `- levels: “${levels}” → “${newLevels}”` }]),
    ...(before.number === after.number
      ? []
      : [
          {
            zh: `- 编号：${before.number ?? '没有'} → ${after.number ?? '没有'}`,
            en: `- number: ${before.number ?? 'none'} → ${after.number ?? 'none'}`,
          },
        ]),
  ]
}
