/** 监考 · How many invigilators the rooms of each plan need, how many there are, and what is missing where. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { watchRulesOf } from '../../domain/invigilators/rules-of.js'
import { neededInRoom, standWatch } from '../../domain/invigilators/watch-standing.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { saySource } from '../../domain/programmes/sources.js'
import { evidenceOf } from '../../domain/steps/case-counts.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { lines, plural } from '../talk/wording.js'
import type { Question } from './question.js'

const MOST_ROOMS = 200

/** Undefined: neither rooms nor invigilators are on record. */
export async function answerInvigilators({ records, now, language }: Question): Promise<Reply[] | undefined> {
  const today = examDayOf(now)
  const [counts, plans, rooms] = await Promise.all([
    records.steps.counts(),
    records.plans.list(),
    records.lists.list('rooms', MOST_ROOMS),
  ])
  const current = currentPlans(plans, today)
  if (counts.roomSizes.length === 0 && counts.invigilators.length === 0) return undefined
  const said = (current.length === 0 ? [undefined] : current).map((plan) => {
    const standing = standWatch(evidenceOf(counts, { open: current.length, today, ...(plan && { plan }) }))
    const own = rooms.filter(({ values }) => plan === undefined || isOfPlan(values.plan, values.planNumber, plan))
    return lines(
      plan && { zh: `**${plan.name}**`, en: `**${plan.name}**` },
      sayStanding(standing),
      ...own.map(sayRoom),
      sayRule(own),
    )
  })
  const text = [...said, WHO_ASSIGNS].map((one) => one[language]).join('\n\n')
  return [{ text }]
}

function isOfPlan(name: string | undefined, number: string | undefined, plan: ExamPlan): boolean {
  return name === plan.name || (plan.number !== undefined && number === plan.number)
}

function sayStanding({ rooms, needed, have, certified, trained, short }: ReturnType<typeof standWatch>): Said {
  const people =
    have === 0
      ? { zh: '还没有登记监考员', en: 'no invigilators entered yet' }
      : {
          zh: `已登记监考员 ${have} 名（已认证 ${certified} 名，登记参加过培训 ${trained} 名）`,
          en: `${plural(have, 'invigilator')} entered (${certified} certified, ${trained} known to be trained)`,
        }
  if (rooms === 0) {
    return {
      zh: `还没有登记考场，算不出要几名监考；${people.zh}。`,
      en: `No rooms are entered, so it is not known how many are needed; ${people.en}.`,
    }
  }
  const need = {
    zh: `${rooms} 个考场至少要 ${needed} 名`,
    en: `${plural(rooms, 'room')} ${rooms === 1 ? 'needs' : 'need'} at least ${needed}`,
  }
  return short > 0
    ? {
        zh: `监考**还差 ${short} 名**：${need.zh}，${people.zh}。`,
        en: `**${short} short**: ${need.en}, ${people.en}.`,
      }
    : { zh: `监考人数够了：${need.zh}，${people.zh}。`, en: `Enough: ${need.en}, ${people.en}.` }
}

function sayRoom({ values: { name = '', seats = '0', certificate = '' } }: KnownRecord): Said {
  const needed = neededInRoom(certificate, Number(seats))
  return {
    zh: `- ${name}（${seats} 个考位）要 ${needed} 名`,
    en: `- “${name}” (${plural(Number(seats), 'seat')}) needs ${needed}`,
  }
}

/** Each book once. */
function sayRule(rooms: readonly KnownRecord[]): Said | undefined {
  const sources = rooms.map(({ values }) => saySource(watchRulesOf(values.certificate ?? '').invigilators.from))
  if (sources.length === 0) return undefined
  return inBoth((language) => {
    const all = [...new Set(sources.map((source) => source[language]))]
    return language === 'zh' ? `按考位数算，依据${all.join('、')}。` : `Counted by seats, by the ${all.join(', ')}.`
  })
}

const WHO_ASSIGNS: Said = {
  zh: '谁监考哪个考场由平台或培训评价组织分配；巡考员由组织派，考前一天告诉站点。',
  en: 'Who watches which room is set by the platform or the organisation, which also sends the inspector and names them the day before.',
}
