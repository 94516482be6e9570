/** 考试计划记录 · What may be read of one school's exam plans. */
import type { Values } from '../../domain/lists/rows.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import type { PlanRecords } from '../../domain/plans/plan-records.js'
import type { StoreContext } from '../database/connection.js'
import { EXAM_PLANS } from './plan-table.js'

export function openPlanRecords(schoolId: string, { prisma }: StoreContext): PlanRecords {
  return {
    async list() {
      const rows = await prisma.examPlan.findMany({ where: { schoolId }, orderBy: [{ exam: 'asc' }, { name: 'asc' }] })
      return rows.map((row) => planOf(planValues(row)))
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
