/** 撤销导入 · Puts back what a batch changed, as long as nothing that came later rests on it. */

import { lockBatch } from './batch-changes.js'
import { PLAIN_FIELDS } from './candidate-row.js'
import type { Db, StoreContext } from './connection.js'
import { Prisma } from './generated/client.js'
import { type ChangingTurn, lockSchool } from './school-access.js'
import { TurnConflict } from './store-error.js'

export type UndoBlock = 'photos' | 'statuses' | 'later-import' | 'confirmation'

const BLOCK_OF_KIND: Readonly<Record<string, UndoBlock>> = {
  created: 'later-import',
  updated: 'later-import',
  photo: 'photos',
  status: 'statuses',
  confirmed: 'confirmation',
}

/** What was done later to a candidate that the batch touched; the first of it. */
export async function findUndoBlock(db: Db, batchId: string): Promise<UndoBlock | undefined> {
  const rows = await db.$queryRaw<{ kind: string }[]>`
    SELECT later.kind FROM candidate_change mine
    JOIN candidate_change later ON later.candidate_id = mine.candidate_id AND later.sequence > mine.sequence
    WHERE mine.batch_id = ${batchId} AND later.batch_id IS DISTINCT FROM mine.batch_id
    ORDER BY later.sequence LIMIT 1`
  const kind = rows[0]?.kind
  return kind === undefined ? undefined : (BLOCK_OF_KIND[kind] ?? 'later-import')
}

export async function undoBatch(tx: Db, batchId: string, turn: ChangingTurn, { now }: StoreContext): Promise<void> {
  const batch = await lockBatch(tx, batchId, ['applied'], turn)
  await lockSchool(tx, batch.schoolId)
  if ((await findUndoBlock(tx, batchId)) !== undefined) throw new TurnConflict('something rests on the batch by now')
  const at = now()
  await restore(tx, batchId, at)
  await tx.$executeRaw`
    DELETE FROM candidate c USING candidate_change h
    WHERE h.batch_id = ${batchId} AND h.kind = 'created' AND c.id = h.candidate_id`
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
