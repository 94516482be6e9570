/** 写入批次 · What was checked and confirmed becomes the records, in one transaction, set by set. */

import { isLockedSql, statusMoves } from '../candidates/status-sql.js'
import type { Db, StoreContext } from '../database/connection.js'
import { BatchRefused } from '../database/store-error.js'
import { Prisma } from '../generated/client.js'
import { applyCandidates } from '../lists/apply-candidates.js'
import { lockSchool } from '../people/school-access.js'
import { insertSystemEvent } from '../talk/inbox.js'
import { loadIncoming } from './incoming-rows.js'

/** Repeats change nothing: the second finds the batch applied. Throws `BatchRefused` for rows that must not go in. */
export async function applyStaged(batchId: string, context: StoreContext): Promise<void> {
  await context.prisma.$transaction(async (tx) => {
    const batch = await lockApplying(tx, batchId)
    if (batch === undefined) return
    if (batch.mode === 'all-or-nothing') await refuseErrors(tx, batchId)
    // Rows are sealed and sent before the school is locked: others wait for the sets only.
    if (batch.kind === 'candidates') await loadIncoming(tx, batch, context)
    await lockSchool(tx, batch.schoolId)
    const at = context.now()
    if (batch.kind === 'candidates') await applyCandidates(tx, batch, at)
    if (batch.kind === 'photos') await applyPhotos(tx, batch, at)
    if (batch.kind === 'platform-status') await applyStatuses(tx, batch, at)
    await tx.importBatch.update({ where: { id: batchId }, data: { status: 'applied', appliedAt: at } })
    await insertSystemEvent(tx, batch, { kind: 'batch-applied', batchId }, batch.round, context)
  })
}

async function lockApplying(tx: Db, batchId: string) {
  await tx.$queryRaw`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR NO KEY UPDATE`
  const batch = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId } })
  return batch.status === 'applying' ? batch : undefined
}

async function refuseErrors(tx: Db, batchId: string): Promise<void> {
  const part = await tx.stagedPart.findFirst({ where: { batchId, failing: { gt: 0 } }, select: { ordinal: true } })
  if (part !== null) throw new BatchRefused('an all-or-nothing batch has rows with errors')
}

interface Applying {
  readonly id: string
  readonly schoolId: string
  readonly accountKey: string
}

/** A photo may have come since the check. */
const LACKS_PHOTO = Prisma.sql`(c.photo_sha256 IS NULL AND ${statusMoves('photo-added')}::jsonb ->> c.status IS NOT NULL)`

/** The picture goes to the candidate and the status moves; 信息准确 keeps its picture [PM]. */
async function applyPhotos(tx: Db, batch: Applying & { readonly ofKeptPhotos: boolean }, at: Date): Promise<void> {
  await tx.$executeRaw`
    WITH wanted AS (
      SELECT DISTINCT ON (p.candidate_id) p.candidate_id, coalesce(p.final_sha256, p.sha256) AS sha256
      FROM staged_photo p WHERE p.batch_id = ${batch.id} AND p.verdict = 'ok' AND p.candidate_id IS NOT NULL
      ORDER BY p.candidate_id, p.ordinal DESC
    ), changed AS (
      SELECT c.id, w.sha256, c.status, c.photo_sha256
      FROM candidate c JOIN wanted w ON w.candidate_id = c.id
      WHERE c.school_id = ${batch.schoolId} AND c.photo_sha256 IS DISTINCT FROM w.sha256 AND NOT ${isLockedSql('c.status')}
        AND (NOT ${batch.ofKeptPhotos} OR ${LACKS_PHOTO})
    ), history AS (
      INSERT INTO candidate_change (candidate_id, batch_id, kind, previous, by_account, at)
      SELECT id, ${batch.id}, 'photo', jsonb_build_object('status', status, 'photo', photo_sha256),
             ${batch.accountKey}, ${at}::timestamptz FROM changed
    )
    UPDATE candidate c SET photo_sha256 = n.sha256, status = coalesce(${statusMoves('photo-added')}::jsonb ->> n.status, n.status),
           updated_at = ${at}::timestamptz
    FROM changed n WHERE c.id = n.id`
}

async function applyStatuses(tx: Db, batch: Applying, at: Date): Promise<void> {
  await tx.$executeRaw`
    WITH changed AS (
      SELECT c.id, s.status, coalesce(s.candidate_number, c.candidate_number) AS candidate_number,
             c.status AS old_status, c.candidate_number AS old_number
      FROM staged_status s JOIN candidate c ON c.id = s.candidate_id
      WHERE s.batch_id = ${batch.id} AND c.school_id = ${batch.schoolId}
        AND (c.status <> s.status OR c.candidate_number IS DISTINCT FROM coalesce(s.candidate_number, c.candidate_number))
    ), history AS (
      INSERT INTO candidate_change (candidate_id, batch_id, kind, previous, by_account, at)
      SELECT id, ${batch.id}, 'status', jsonb_build_object('status', old_status, 'candidateNumber', old_number),
             ${batch.accountKey}, ${at}::timestamptz FROM changed
    )
    UPDATE candidate c SET status = n.status, candidate_number = n.candidate_number, updated_at = ${at}::timestamptz
    FROM changed n WHERE c.id = n.id`
}
