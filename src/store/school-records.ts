/** 一所院校的记录 · Counts, lists and batches of one school; every query names the school. */
import { CANDIDATE_STATUSES, type CandidateLine, type CandidateStatus } from '../domain/candidates/candidate.js'
import type { BatchKind } from '../domain/lists/batch.js'
import type { CandidateFilter, Evidence, SchoolRecords } from '../domain/ports/school-records.js'
import { readLine } from './candidates/candidate-row.js'
import type { StoreContext } from './database/connection.js'
import type { Prisma } from './generated/client.js'
import { BATCH_WITH_FILES, fileNames, readSummary } from './imports/batch-summary.js'
import { findUndoBlock } from './lists/undo.js'
import { findKeptPhotos, listFiles } from './photos/kept-photos.js'
import { findPhotoVerdict } from './photos/photo-verdict.js'

const NAME_MATCHES = 50
const EVIDENCE_BATCHES = 20

export function openSchoolRecords(schoolId: string, context: StoreContext): SchoolRecords {
  const { prisma, sealer } = context
  return {
    countCandidates: (filter = {}) => prisma.candidate.count({ where: whereOf(schoolId, filter) }),
    async countByStatus(filter = {}) {
      const groups = await prisma.candidate.groupBy({
        by: ['status'],
        where: whereOf(schoolId, filter),
        _count: { _all: true },
      })
      const counts = new Map(groups.map((group) => [group.status, group._count._all]))
      const entries = CANDIDATE_STATUSES.map((status) => [status, counts.get(status) ?? 0])
      return Object.fromEntries(entries) as Record<CandidateStatus, number>
    },
    async listCandidates(filter, limit) {
      const where = whereOf(schoolId, filter)
      const rows = await prisma.candidate.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: limit })
      return rows.map((row) => readLine(row, sealer))
    },
    findCandidatesByName: (name) => findByName(schoolId, name, context),
    async findBatch(batchId) {
      const row = await prisma.importBatch.findFirst({ where: { id: batchId, schoolId }, include: BATCH_WITH_FILES })
      return row === null ? undefined : readSummary(row, sealer)
    },
    async listBatches(limit, kind) {
      const rows = await prisma.importBatch.findMany({
        where: { schoolId, ...(kind === undefined ? {} : { kind }) },
        orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
        take: limit,
        include: BATCH_WITH_FILES,
      })
      return rows.map((row) => readSummary(row, sealer))
    },
    findUndoable: () => findUndoable(schoolId, context),
    evidence: () => listEvidence(schoolId, context),
    countApprovedMajors: () => prisma.approvedMajor.count({ where: { schoolId } }),
    async keptPhotos() {
      const { owners, strays, uploadIds } = await findKeptPhotos(prisma, schoolId, context)
      const files = await listFiles(prisma, uploadIds)
      return { owners, strays, fileNames: files.map(({ nameSealed }) => sealer.open(nameSealed, 'file.name')) }
    },
    countPhotosPutIn: (batchId) =>
      prisma.candidateChange.count({ where: { batchId, kind: 'photo', batch: { schoolId } } }),
    findPhotoVerdict: (candidateId) => findPhotoVerdict(schoolId, candidateId, context),
  }
}

function whereOf(schoolId: string, filter: CandidateFilter): Prisma.CandidateWhereInput {
  return {
    schoolId,
    ...(filter.statuses !== undefined ? { status: { in: [...filter.statuses] } } : {}),
    ...(filter.category !== undefined ? { category: filter.category } : {}),
    ...(filter.namePart !== undefined ? { name: { contains: filter.namePart } } : {}),
    ...(filter.major !== undefined ? { major: { contains: filter.major } } : {}),
    ...(filter.entryYear !== undefined ? { entryYear: filter.entryYear } : {}),
  }
}

async function findByName(
  schoolId: string,
  name: string,
  { prisma, sealer }: StoreContext,
): Promise<readonly CandidateLine[]> {
  // By pinyin too: an English question says Zhang San.
  const exact = await prisma.candidate.findMany({
    where: { schoolId, OR: [{ name }, { pinyin: { equals: name, mode: 'insensitive' } }] },
    orderBy: { id: 'asc' },
    take: NAME_MATCHES,
  })
  const containing = await prisma.candidate.findMany({
    where: { schoolId, name: { contains: name }, id: { notIn: exact.map((row) => row.id) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: NAME_MATCHES - exact.length,
  })
  return [...exact, ...containing].map((row) => readLine(row, sealer))
}

async function findUndoable(
  schoolId: string,
  { prisma, sealer }: StoreContext,
): ReturnType<SchoolRecords['findUndoable']> {
  const row = await prisma.importBatch.findFirst({
    where: { schoolId, status: 'applied' },
    orderBy: { appliedAt: 'desc' },
    include: BATCH_WITH_FILES,
  })
  if (row === null) return undefined
  const blockedBy = await findUndoBlock(prisma, row)
  return { batch: readSummary(row, sealer), ...(blockedBy !== undefined ? { blockedBy } : {}) }
}

async function listEvidence(schoolId: string, { prisma, sealer }: StoreContext): Promise<readonly Evidence[]> {
  const rows = await prisma.importBatch.findMany({
    where: { schoolId, status: 'applied', appliedAt: { not: null } },
    orderBy: { appliedAt: 'desc' },
    take: EVIDENCE_BATCHES,
    include: BATCH_WITH_FILES,
  })
  return rows.map((row) => ({
    kind: row.kind as BatchKind,
    fileNames: fileNames(row, sealer),
    at: row.appliedAt ?? row.receivedAt,
  }))
}
