/** 各校进度 · All schools of an organisation's plans as a board: who is furthest behind first, numbers only, part by part. */
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import type { Org } from '../../domain/people/people.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { OrgRecords, PublishedPlan } from '../../domain/plans/org-records.js'
import type { SchoolLine, SchoolsBoard } from '../../domain/ports/board.js'
import { findStep, STEPS } from '../../domain/steps/all.js'
import type { StepStatus } from '../../domain/steps/case-status.js'
import { currentStep, type SchoolStanding, standSchools } from '../../domain/steps/schools-standing.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import { sayNextDates } from '../plans/plan-words.js'
import { STATE_NAMES } from './step-marks.js'

interface Reading {
  readonly language: Language
  readonly now: Date
  readonly records: OrgRecords
}

const AT_ONCE = 40

export async function readSchoolsBoard(org: Org, reading: Reading): Promise<SchoolsBoard> {
  const { language, now, records } = reading
  const today = examDayOf(now)
  const plans = await currentPublished(records, today)
  const read = plans.map(async (published) => {
    const { id, plan } = published
    const standings = await standingsOf(published, records, today)
    return {
      id,
      title: `${plan.name} ${sayNextDates(plan, today)[language].replaceAll('**', '')}`,
      total: standings.length,
      said: sayTotals(standings)[language],
      schools: standings.slice(0, AT_ONCE).map((one) => schoolLine(one, language)),
      acts: [{ command: `导出各校进度 ${plan.name}`, label: EXPORT[language] }],
    }
  })
  return { language, org: org.name, asOf: now, plans: await Promise.all(read) }
}

export async function readMoreSchools(
  { language, now, records }: Reading,
  plan: string,
  after: number,
): Promise<readonly SchoolLine[]> {
  const today = examDayOf(now)
  const published = (await records.plans()).find(({ id }) => id === plan)
  const standings = published ? await standingsOf(published, records, today) : []
  return standings.slice(after, after + AT_ONCE).map((one) => schoolLine(one, language))
}

/** Plans with work left. */
export async function currentPublished(records: OrgRecords, today: ExamDay): Promise<readonly PublishedPlan[]> {
  const all = await records.plans()
  const current = new Set(
    currentPlans(
      all.map(({ plan }) => plan),
      today,
    ),
  )
  return all.filter(({ plan }) => current.has(plan))
}

export async function standingsOf(
  { id }: PublishedPlan,
  records: OrgRecords,
  today: ExamDay,
): Promise<readonly SchoolStanding[]> {
  return standSchools(STEPS, await records.participants(id), today)
}

const EXPORT: Said = { zh: '导出各校进度', en: 'Export progress' }

export function sayTotals(all: readonly SchoolStanding[]): Said {
  const taking = all.filter(({ answer }) => answer !== 'declined')
  const late = taking.filter((one) => one.late > 0).length
  const unregistered = taking.filter(({ heads }) => heads === 0).length
  const silent = taking.filter(({ answer }) => answer === undefined).length
  const heads = taking.reduce((sum, one) => sum + one.heads, 0)
  const declined = all.length - taking.length
  return {
    zh: `参考院校 ${all.length} 所${declined > 0 ? `（不参加 ${declined} 所）` : ''}；没有报考 ${unregistered} 所；有步骤超期 ${late} 所；还没回复参加 ${silent} 所；共报考 ${heads} 人。`,
    en: `${all.length} schools${declined > 0 ? ` (${declined} stay out)` : ''}; ${unregistered} without registrations; ${late} with a step that is late; ${silent} have not said whether they take part; ${heads} registered in all.`,
  }
}

const ANSWERS = {
  declined: { zh: '不参加', en: 'stays out' },
  silent: { zh: '未回复', en: 'no answer yet' },
} as const

export function sayAnswer({ answer }: SchoolStanding): Said | undefined {
  return answer === 'joined' ? undefined : ANSWERS[answer ?? 'silent']
}

/** What holds it up most, by name. */
export function sayCurrent(steps: readonly StepStatus[]): Said {
  const current = currentStep(steps)
  if (current === undefined) return { zh: '都办完了', en: 'all done' }
  const { name, said, total, done } = current
  return inBoth((language) => {
    const share = total > 0 ? ` ${done}/${total}` : ''
    return `${name[language]}${share}${language === 'zh' ? '：' : ': '}${said[language]}`
  })
}

function schoolLine(school: SchoolStanding, language: Language): SchoolLine {
  const { id, name, province, done, needed, late } = school
  const steps = school.steps()
  const answer = sayAnswer(school)?.[language]
  return {
    id,
    name,
    province,
    ...(answer !== undefined && { answer }),
    done,
    needed,
    isLate: late > 0,
    said: sayCurrent(steps)[language],
    steps: steps.map((one) => ({
      id: one.step,
      number: findStep(one.step)?.number ?? '',
      name: one.name[language],
      state: one.state,
      stateName: STATE_NAMES[one.state][language],
      done: one.done,
      total: one.total,
      said: one.said[language],
    })),
  }
}
