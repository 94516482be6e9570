/** 考生记录 · What may be read of one school's candidates. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import type { CandidateFilter, CandidateRecords } from '../../domain/candidates/candidate-records.js'
import { statusCounts } from '../../domain/steps/case-counts.js'
import type { StoreContext } from '../database/connection.js'
import type { Prisma } from '../generated/client.js'
import { findRecord } from '../lists/known-record.js'
import { lineOf, readLine } from './candidate-line.js'
import { CANDIDATES } from './candidate-table.js'
import { countByClass, listByClass } from './candidates-by-class.js'
import { findByName } from './find-by-name.js'

export function openCandidateRecords(schoolId: string, context: StoreContext): CandidateRecords {
  const { prisma } = context
  return {
    count: (filter = {}) => prisma.candidate.count({ where: whereOf(schoolId, filter) }),
    async countByStatus(filter = {}) {
      const groups = await prisma.candidate.groupBy({
        by: ['status'],
        where: whereOf(schoolId, filter),
        _count: { _all: true },
      })
      const counts = new Map(groups.map((group) => [group.status, group._count._all]))
      return statusCounts((status) => counts.get(status) ?? 0)
    },
    countByClass: (filter = {}) => countByClass(whereOf(schoolId, filter), context),
    async list(filter, limit): Promise<readonly CandidateLine[]> {
      const where = whereOf(schoolId, filter)
      const rows = await prisma.candidate.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: limit })
      return rows.map((row) => readLine(row, context))
    },
    findByName: (name) => findByName(schoolId, name, context),
    async find(id) {
      const known = await findRecord(prisma, CANDIDATES, { id, schoolId }, context)
      if (known === undefined) return undefined
      const { photo } = known.kept
      return { ...lineOf(known), values: known.values, ...(photo === undefined ? {} : { photoSha256: photo }) }
    },
    listByClass: (filter) => listByClass(whereOf(schoolId, filter), whereOf(schoolId, allOf(filter)), context),
  }
}

function allOf({ statuses: _, ...filter }: CandidateFilter): CandidateFilter {
  return filter
}

function whereOf(schoolId: string, filter: CandidateFilter): Prisma.CandidateWhereInput {
  const { className } = filter
  return {
    schoolId,
    ...(filter.statuses !== undefined ? { status: { in: [...filter.statuses] } } : {}),
    ...(filter.category !== undefined ? { category: filter.category } : {}),
    ...(filter.namePart !== undefined ? { name: { contains: filter.namePart } } : {}),
    ...(filter.major !== undefined ? { major: { contains: filter.major } } : {}),
    ...(filter.entryYear !== undefined ? { entryYear: filter.entryYear } : {}),
    ...(className !== undefined ? { className: className === '' ? null : className } : {}),
  }
}
