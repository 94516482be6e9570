/** 考试计划记录 · What may be read of one school's exam plans. */
import type { Values } from '../../domain/lists/rows.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import type { PlanRecords, PublishedToSchool } from '../../domain/plans/plan-records.js'
import type { StoreContext } from '../database/connection.js'
import { EXAM_PLANS } from './plan-table.js'

type Answer = NonNullable<PublishedToSchool['answer']>

export function openPlanRecords(schoolId: string, { prisma }: StoreContext): PlanRecords {
  return {
    async list() {
      const [rows, published] = await Promise.all([
        prisma.examPlan.findMany({ where: { schoolId }, orderBy: [{ exam: 'asc' }, { name: 'asc' }] }),
        prisma.planParticipation.findMany({
          where: { schoolId },
          select: { plan: true, answer: true, published: { select: { publisher: { select: { name: true } } } } },
        }),
      ])
      return rows.flatMap((row) => {
        const from = published.find(({ plan }) => plan === row.name)
        // One the school stays out of is none of its own.
        if (from?.answer === 'declined') return []
        return [{ ...planOf(planValues(row)), ...(from && { publisher: from.published.publisher.name }) }]
      })
    },
    async published() {
      const rows = await prisma.planParticipation.findMany({
        where: { schoolId },
        include: { published: { include: { publisher: true } } },
        orderBy: { published: { exam: 'asc' } },
      })
      const copies = await prisma.examPlan.findMany({ where: { schoolId, name: { in: rows.map(({ plan }) => plan) } } })
      return rows.map(({ publishedId, plan, answer, published }): PublishedToSchool => {
        const copy = copies.find(({ name }) => name === plan)
        return {
          id: publishedId,
          org: published.publisher.name,
          plan: planOf(planValues(published)),
          ...(copy && { own: planOf(planValues(copy)) }),
          ...(answer !== null && { answer: answer as Answer }),
        }
      })
    },
  }
}

/** As list 13 says them; of a published plan too. */
export function planValues(row: object): Values {
  const cells = row as Readonly<Record<string, unknown>>
  const values = EXAM_PLANS.columns.flatMap(({ field }) => {
    const value = cells[field]
    return typeof value === 'string' ? [[field, value] as const] : []
  })
  return Object.fromEntries(values)
}
