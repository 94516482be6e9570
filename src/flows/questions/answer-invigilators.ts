/** 监考 · How many invigilators the rooms of each plan need, how many there are, who watches which, and what is missing. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { watchRulesOf } from '../../domain/invigilators/rules-of.js'
import { standWatch, type WatchStanding } from '../../domain/invigilators/watch-standing.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { saySource } from '../../domain/programmes/sources.js'
import { evidenceOf } from '../../domain/steps/case-counts.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { sayRoom } from '../invigilators/watch-words.js'
import { readWatching, type Watching } from '../invigilators/watching.js'
import { lines, plural } from '../talk/wording.js'
import type { Question } from './question.js'

/** Undefined: neither rooms nor invigilators are on record. */
export async function answerInvigilators(question: Question): Promise<Reply[] | undefined> {
  const { records, now, language, chat } = question
  const today = examDayOf(now)
  const [counts, plans] = await Promise.all([records.steps.counts(), records.plans.list()])
  if (counts.roomSizes.length === 0 && counts.invigilators.length === 0) return undefined
  const current = currentPlans(plans, today)
  const standing = (plan?: ExamPlan) =>
    sayStanding(standWatch(evidenceOf(counts, { open: current.length, today, ...(plan && { plan }) })))
  const said = await Promise.all(
    current.map(async (plan) => {
      const watching = await readWatching(plan, records)
      const rooms = watching.rooms.map(({ name }) => sayRoom(name, watching, chat === 'private'))
      return lines({ zh: `**${plan.name}**`, en: `**${plan.name}**` }, standing(plan), ...rooms, sayRule(watching))
    }),
  )
  const all = current.length === 0 ? [standing()] : said
  const choice = { id: '排监考', label: { zh: '排监考', en: 'Propose who watches' }[language] }
  const text = [...all, WHO_ASSIGNS].map((one) => one[language]).join('\n\n')
  return [{ text, ...(chat === 'private' && current.length > 0 && { choices: [choice] }) }]
}

function sayStanding(standing: WatchStanding): Said {
  const { rooms, needed, short } = standing
  const people = sayPeople(standing)
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

function sayPeople({ have, certified, trained, barred, isStrict }: WatchStanding): Said {
  if (have === 0) return { zh: '还没有登记监考员', en: 'no invigilators entered yet' }
  const teaching = {
    zh: barred === 0 ? '' : `，其中 ${barred} 名给这场考生上课，${isStrict ? '不能监考' : '建议换'}`,
    en:
      barred === 0
        ? ''
        : `, of whom ${barred} teach the candidates and ${isStrict ? 'must not watch' : 'better do not'}`,
  }
  return {
    zh: `已登记监考员 ${have} 名（已认证 ${certified} 名，登记参加过培训 ${trained} 名）${teaching.zh}`,
    en: `${plural(have, 'invigilator')} entered (${certified} certified, ${trained} known to be trained)${teaching.en}`,
  }
}

/** Each book once. */
function sayRule({ rooms }: Watching): Said | undefined {
  const sources = rooms.map(({ certificate }) => saySource(watchRulesOf(certificate).invigilators.from))
  if (sources.length === 0) return undefined
  return inBoth((language) => {
    const all = [...new Set(sources.map((source) => source[language]))]
    return language === 'zh' ? `按考位数算，依据${all.join('、')}。` : `Counted by seats, by the ${all.join(', ')}.`
  })
}

const WHO_ASSIGNS: Said = {
  zh: '谁监考哪个考场由平台或培训评价组织分配，学校自己的安排只是建议；巡考员由组织派，考前一天告诉站点。',
  en: 'Who watches which room is set by the platform or the organisation, and the school’s own arrangement is advice; the organisation also sends the inspector and names them the day before.',
}
