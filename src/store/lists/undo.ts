/** 撤销导入 · Puts back what a batch changed, as long as nothing that came later rests on it. */

import { PLAIN_FIELDS } from '../candidates/candidate-row.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { Prisma } from '../generated/client.js'
import { lockBatch } from '../imports/batch-changes.js'
import { type ChangingTurn, lockSchool } from '../people/school-access.js'

export type UndoBlock = 'photos' | 'statuses' | 'later-import' | 'confirmation'

const BLOCK_OF_KIND: Readonly<Record<string, UndoBlock>> = {
  updated: 'later-import',
  photo: 'photos',
  status: 'statuses',
  confirmed: 'confirmation',
}

/** What was done later to a candidate that the batch brought in or changed; the last of it. */
export async function findUndoBlock(
  db: Db,
  batch: { readonly id: string; readonly schoolId: string },
): Promise<UndoBlock | undefined> {
  const rows = await db.$queryRaw<{ kind: string }[]>`
    WITH mine AS (
      SELECT candidate_id, sequence FROM candidate_change WHERE batch_id = ${batch.id}
      UNION ALL
      SELECT id, 0 FROM candidate WHERE school_id = ${batch.schoolId} AND created_in = ${batch.id}
    )
    SELECT later.kind FROM mine
    JOIN candidate_change later ON later.candidate_id = mine.candidate_id AND later.sequence > mine.sequence
    WHERE later.batch_id IS DISTINCT FROM ${batch.id}
    ORDER BY later.sequence DESC LIMIT 1`
  const kind = rows[0]?.kind
  return kind === undefined ? undefined : (BLOCK_OF_KIND[kind] ?? 'later-import')
}

export async function undoBatch(tx: Db, batchId: string, turn: ChangingTurn, { now }: StoreContext): Promise<void> {
  const batch = await lockBatch(tx, batchId, ['applied'], turn)
  await lockSchool(tx, batch.schoolId)
  if ((await findUndoBlock(tx, batch)) !== undefined) throw new TurnConflict('something rests on the batch by now')
  const at = now()
  await restore(tx, batchId, at)
  await tx.$executeRaw`DELETE FROM candidate WHERE school_id = ${batch.schoolId} AND created_in = ${batchId}`
  await tx.candidateChange.deleteMany({ where: { batchId } })
  await tx.importBatch.update({ where: { id: batchId }, data: { status: 'undone', undoneAt: at } })
}

/** `previous` of an update holds every column by name, of a photo or status only what it changed. */
async function restore(tx: Db, batchId: string, at: Date): Promise<void> {
  const columns = ['category', ...PLAIN_FIELDS.map(({ column }) => column)]
  const assigned = columns.map((column) => `${column} = h.previous ->> '${column}'`)
  await tx.$executeRaw`
    UPDATE candidate c SET status = h.previous ->> 'status', ${Prisma.raw(assigned.join(', '))},
           phone_hash = h.previous_phone_hash, phone_sealed = h.previous_phone_sealed, updated_at = ${at}::timestamptz
    FROM candidate_change h WHERE h.batch_id = ${batchId} AND h.kind = 'updated' AND c.id = h.candidate_id`
  await tx.$executeRaw`
    UPDATE candidate c SET status = h.previous ->> 'status', photo_sha256 = h.previous ->> 'photo',
           updated_at = ${at}::timestamptz
    FROM candidate_change h WHERE h.batch_id = ${batchId} AND h.kind = 'photo' AND c.id = h.candidate_id`
  await tx.$executeRaw`
    UPDATE candidate c SET status = h.previous ->> 'status', candidate_number = h.previous ->> 'candidateNumber',
           updated_at = ${at}::timestamptz
    FROM candidate_change h WHERE h.batch_id = ${batchId} AND h.kind = 'status' AND c.id = h.candidate_id`
}
