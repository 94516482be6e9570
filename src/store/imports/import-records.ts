/** 导入记录 · What may be read of one school's imports. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { Evidence, ImportRecords } from '../../domain/imports/import-records.js'
import { waitsForNobody } from '../../domain/imports/open-lists.js'
import { LISTS } from '../../domain/lists/all.js'
import type { StoreContext } from '../database/connection.js'
import { recordsOf } from '../lists/all.js'
import { listChanges } from '../lists/list-history.js'
import { findUndoBlock } from '../lists/undo-block.js'
import { findUndoableCorrection } from '../lists/undo-correction.js'
import { BATCH_WITH_FILES, type BatchRow, fileNames, readSummary } from './batch-summary.js'
import { findRows } from './find-rows.js'

const EVIDENCE_BATCHES = 20

export function openImportRecords(schoolId: string, context: StoreContext): ImportRecords {
  const { prisma, sealer } = context
  return {
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
    listWaiting: () => listWaiting(schoolId, context),
    findUndoable: (personId, kind) => findUndoable(schoolId, personId, kind, context),
    findUndoableCorrection: (personId) => findUndoableCorrection(schoolId, personId, context),
    evidence: () => listEvidence(schoolId, context),
    findRows: (batchId, wanted, limit) => findRows(schoolId, batchId, wanted, limit, context),
    listChanges: (limit) => listChanges(schoolId, limit, context),
  }
}

/** A newer upload of the same kind by the same person has taken the place of one that was left lying. */
async function listWaiting(schoolId: string, { prisma, sealer }: StoreContext): Promise<readonly BatchSummary[]> {
  const waiting = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT id, status, row_number() OVER (PARTITION BY person_id, kind ORDER BY received_at DESC, id) AS age
      FROM import_batch WHERE school_id = ${schoolId} AND status IN ('checked', 'applying', 'applied')
    ) b WHERE b.status = 'checked' AND b.age = 1`
  if (waiting.length === 0) return []
  const rows = await prisma.importBatch.findMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    include: BATCH_WITH_FILES,
  })
  return rows.map((row) => readSummary(row, sealer)).filter((batch) => !waitsForNobody(batch))
}

async function findUndoable(
  schoolId: string,
  personId: string,
  kind: string | undefined,
  { prisma, sealer }: StoreContext,
): ReturnType<ImportRecords['findUndoable']> {
  const row = await prisma.importBatch.findFirst({
    where: { schoolId, personId, status: 'applied', ...(kind === undefined ? {} : { kind }) },
    orderBy: { appliedAt: 'desc' },
    include: BATCH_WITH_FILES,
  })
  const stored = row === null ? undefined : recordsOf(row.kind)
  if (row === null || stored === undefined) return undefined
  const blockedBy = await findUndoBlock(prisma, stored, row, personId)
  return { batch: readSummary(row, sealer), ...(blockedBy !== undefined ? { blockedBy } : {}) }
}

/** Of files: what somebody said in the chat is no source to be named. */
async function listEvidence(schoolId: string, { prisma, sealer }: StoreContext): Promise<readonly Evidence[]> {
  const rows = await prisma.importBatch.findMany({
    where: { schoolId, status: 'applied', appliedAt: { not: null }, files: { some: {} } },
    orderBy: { appliedAt: 'desc' },
    take: EVIDENCE_BATCHES,
    include: BATCH_WITH_FILES,
  })
  const all = rows.length < EVIDENCE_BATCHES ? rows : [...rows, ...(await listOlderExports(schoolId, rows, prisma))]
  return all.map((row) => ({
    kind: row.kind,
    fileNames: fileNames(row, sealer),
    at: row.appliedAt ?? row.receivedAt,
  }))
}

/** What the platform exported last is told, however much came in since. */
async function listOlderExports(
  schoolId: string,
  newer: readonly { readonly kind: string }[],
  prisma: StoreContext['prisma'],
): Promise<readonly BatchRow[]> {
  const kinds = LISTS.filter(({ id, platform }) => platform && !newer.some(({ kind }) => kind === id)).map(
    ({ id }) => id,
  )
  const found = await Promise.all(
    kinds.map((kind) =>
      prisma.importBatch.findFirst({
        where: { schoolId, kind, status: 'applied', files: { some: {} } },
        orderBy: { appliedAt: 'desc' },
        include: BATCH_WITH_FILES,
      }),
    ),
  )
  return found.filter((row) => row !== null)
}
