/** 办理数字 · What a case has come to in numbers, as kept beside the records. */
import type { Examined } from '../../domain/invigilators/teaching-bar.js'
import {
  type CaseCounts,
  PLAN_MEASURES,
  type PlanCounts,
  planCounts,
  type StepRecords,
  statusCounts,
} from '../../domain/steps/case-counts.js'
import { readNamedCounts } from '../../domain/steps/named-counts.js'
import type { StoreContext } from '../database/connection.js'

export function openStepRecords(schoolId: string, { prisma }: StoreContext): StepRecords {
  return {
    async counts() {
      const counts = readCounts(await prisma.caseCount.findMany({ where: { schoolId } }))
      if (counts.teaching.length === 0) return counts
      return { ...counts, examined: await findExamined(schoolId, prisma) }
    },
  }
}

/** Who sits changes with candidates and registrations alike: it is looked up, and only where somebody's teaching is known. */
function findExamined(schoolId: string, prisma: StoreContext['prisma']): Promise<readonly Examined[]> {
  return prisma.$queryRaw<Examined[]>`
    SELECT DISTINCT r.plan, r.certificate, coalesce(c.major, '') AS major, coalesce(c.class_name, '') AS "className"
    FROM registration r JOIN candidate c ON c.id = r.candidate_id WHERE r.school_id = ${schoolId}`
}

const FAILING = 'failing.'

/** Of all lists, where none is named, how it begins. */
export function failingMeasure(list = ''): string {
  return `${FAILING}${list}`
}

/** The list a number of failing rows is of. */
export function listOfMeasure(measure: string): string | undefined {
  return measure.startsWith(FAILING) ? measure.slice(FAILING.length) : undefined
}

export interface Kept {
  readonly plan: string
  readonly measure: string
  readonly count: number
}

/** What is not kept is none. */
export function readCounts(kept: readonly Kept[]): CaseCounts {
  const ofSchool = new Map(kept.filter(({ plan }) => plan === '').map(({ measure, count }) => [measure, count]))
  const statusesOf = (category: string) =>
    statusCounts((status) => ofSchool.get(`candidates.${category}.${status}`) ?? 0)
  const failing = [...ofSchool].flatMap(([measure, count]) => {
    const list = listOfMeasure(measure)
    return list === undefined ? [] : [[list, count] as const]
  })
  return {
    candidates: { own: statusesOf('own'), social: statusesOf('social') },
    failing: Object.fromEntries(failing),
    plans: readPlans(kept),
    ...readNamedCounts(kept.map(({ measure, count, plan }) => [measure, count, plan])),
  }
}

function readPlans(kept: readonly Kept[]): CaseCounts['plans'] {
  const known: ReadonlySet<string> = new Set(PLAN_MEASURES)
  const names = new Set(kept.filter(({ measure, count }) => count !== 0 && known.has(measure)).map(({ plan }) => plan))
  const countsOf = (name: string): PlanCounts => {
    const own = new Map(kept.flatMap(({ plan, measure, count }) => (plan === name ? [[measure, count] as const] : [])))
    return planCounts((wanted) => own.get(wanted) ?? 0)
  }
  return Object.fromEntries([...names].map((name) => [name, countsOf(name)]))
}
