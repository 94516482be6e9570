/** 办理数字 · What a case has come to in numbers, as kept beside the records. */
import { type CaseCounts, type StepRecords, statusCounts } from '../../domain/steps/case-counts.js'
import type { StoreContext } from '../database/connection.js'

export function openStepRecords(schoolId: string, { prisma }: StoreContext): StepRecords {
  return {
    async counts() {
      const kept = await prisma.caseCount.findMany({ where: { schoolId }, select: { measure: true, count: true } })
      return readCounts(new Map(kept.map(({ measure, count }) => [measure, count])))
    },
  }
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

/** What is not kept is none. */
function readCounts(kept: ReadonlyMap<string, number>): CaseCounts {
  const countOf = (measure: string) => kept.get(measure) ?? 0
  const statusesOf = (category: string) => statusCounts((status) => countOf(`candidates.${category}.${status}`))
  const failing = [...kept].flatMap(([measure, count]) => {
    const list = listOfMeasure(measure)
    return list === undefined ? [] : [[list, count] as const]
  })
  return {
    candidates: { own: statusesOf('own'), social: statusesOf('social') },
    rooms: countOf('rooms'),
    seats: countOf('seats'),
    failing: Object.fromEntries(failing),
  }
}
