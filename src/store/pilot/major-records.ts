/** 批复专业记录 · What may be read of one school's approved majors. */
import type { MajorRecords } from '../../domain/pilot/major-records.js'
import type { StoreContext } from '../database/connection.js'

export function openMajorRecords(schoolId: string, { prisma }: StoreContext): MajorRecords {
  return { count: () => prisma.approvedMajor.count({ where: { schoolId } }) }
}
