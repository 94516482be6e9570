/** 各校进度的答复 · How far the schools of a published plan are, who is furthest behind first, in numbers alone. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { PublishedPlan } from '../../domain/plans/org-records.js'
import type { SchoolStanding } from '../../domain/steps/schools-standing.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { SaidChoice, Saying } from '../engine/flow.js'
import { sayNextDates } from '../plans/plan-words.js'
import { lines, paragraphs } from '../talk/wording.js'
import { currentPublished, sayAnswer, sayCurrent, sayTotals, standingsOf } from './schools-board.js'

/** Which schools are meant. */
export type SchoolsShown = 'all' | 'unregistered' | 'late' | 'silent'

const SHOWN = 15

const MEANT: Readonly<Record<SchoolsShown, (school: SchoolStanding) => boolean>> = {
  all: () => true,
  unregistered: ({ heads, answer }) => heads === 0 && answer !== 'declined',
  late: ({ late, answer }) => late > 0 && answer !== 'declined',
  silent: ({ answer }) => answer === undefined,
}
const HEADINGS: Readonly<Record<SchoolsShown, (count: number) => Said>> = {
  all: () => ({ zh: '最落后的在前：', en: 'Furthest behind first:' }),
  unregistered: (count) => ({ zh: `还没有报考的 ${count} 所：`, en: `Without registrations, ${count}:` }),
  late: (count) => ({ zh: `有步骤超期的 ${count} 所：`, en: `With a step that is late, ${count}:` }),
  silent: (count) => ({
    zh: `还没回复参加不参加的 ${count} 所：`,
    en: `That have not said whether they take part, ${count}:`,
  }),
}
const NONE: Readonly<Record<SchoolsShown, Said>> = {
  all: { zh: '还没有参考院校。', en: 'It has no schools yet.' },
  unregistered: { zh: '参加的院校都有报考了。', en: 'Every school that takes part has registrations.' },
  late: { zh: '没有院校超期。', en: 'No school is late.' },
  silent: { zh: '参考院校都回复了。', en: 'Every school has answered.' },
}

export const NO_PUBLISHED: Said = {
  zh: '还没有发布考试计划。把通知贴给我，写上参考院校，就能看各校办到哪里。',
  en: 'No exam plan is published yet. Paste the notice with the schools that take part, and I show how far each is.',
}

/** Undefined for whoever works for no organisation. `only`: of one plan, by its id. */
export async function tellSchools(facts: Facts, shown: SchoolsShown, only?: string): Promise<Saying | undefined> {
  const { orgRecords, now } = facts
  if (orgRecords === undefined) return undefined
  const today = examDayOf(now)
  const plans = (await currentPublished(orgRecords, today)).filter(({ id }) => only === undefined || id === only)
  if (plans.length === 0) return NO_PUBLISHED
  const parts = await Promise.all(
    plans.map(async (published) => sayPlan(published, await standingsOf(published, orgRecords, today), shown, facts)),
  )
  return { ...paragraphs(...parts), choices: choicesOf(plans, shown) }
}

function sayPlan(
  { plan }: PublishedPlan,
  standings: readonly SchoolStanding[],
  shown: SchoolsShown,
  { now }: Facts,
): Said {
  const meant = standings.filter(MEANT[shown])
  const next = sayNextDates(plan, examDayOf(now))
  const more = meant.length - SHOWN
  return lines(
    inBoth((language) => `**${plan.name}** ${next[language]}`),
    sayTotals(standings),
    meant.length === 0 ? NONE[shown] : HEADINGS[shown](meant.length),
    ...meant.slice(0, SHOWN).map(sayLine),
    more > 0
      ? { zh: `还有 ${more} 所，发“导出各校进度”看全部。`, en: `${more} more; write “export schools” to see all.` }
      : undefined,
  )
}

function sayLine(school: SchoolStanding, at: number): Said {
  const { name, province, done, needed, late } = school
  const answer = sayAnswer(school)
  const current = sayCurrent(school.steps())
  const mark = late > 0 ? '❗ ' : ''
  return {
    zh: `${at + 1}. ${mark}${name}（${province}${answer ? `，${answer.zh}` : ''}）${done}/${needed} ${current.zh}`,
    en: `${at + 1}. ${mark}“${name}” (“${province}”${answer ? `, ${answer.en}` : ''}) ${done}/${needed} ${current.en}`,
  }
}

function choicesOf(plans: readonly PublishedPlan[], shown: SchoolsShown): readonly SaidChoice[] {
  const [only, ...others] = plans
  const of = only !== undefined && others.length === 0 ? ` ${only.plan.name}` : ''
  const wanted: SaidChoice[] = [{ id: `导出各校进度${of}`, label: { zh: '导出各校进度', en: 'Export progress' } }]
  if (shown !== 'unregistered')
    wanted.push({ id: '哪些学校还没报考', label: { zh: '哪些还没报考', en: 'Unregistered' } })
  if (shown !== 'silent') wanted.push({ id: '哪些学校还没回复', label: { zh: '哪些没回复', en: 'No answer yet' } })
  return wanted
}

export function sayingIn({ zh, en, choices = [] }: Saying, language: Language): Reply {
  const buttons = choices.map(({ id, label }) => ({ id, label: label[language] }))
  return { text: { zh, en }[language], ...(buttons.length > 0 && { choices: buttons }) }
}
