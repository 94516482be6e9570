/** 锁住批次 · A batch as it stands, for a change that holds of it in some states only. */
import type { BatchStatus } from '../../domain/imports/batch.js'
import type { Db } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'

/** Throws `TurnConflict` where it is in another state by now. */
export async function lockBatch(tx: Db, batchId: string, from: readonly BatchStatus[]) {
  await tx.$queryRaw`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR NO KEY UPDATE`
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } })
  if (batch === null) throw new TurnConflict('there is no such batch')
  if (!from.some((status) => status === batch.status)) throw new TurnConflict(`the batch is ${batch.status} by now`)
  return batch
}
