/** 撤销批次 · An applied batch is taken back whole, as long as nothing that came later rests on it. */
import { PHOTOS } from '../../domain/imports/batch.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { recordsOf } from '../lists/all.js'
import { undoRows } from '../lists/undo.js'
import { findUndoBlock } from '../lists/undo-block.js'
import { lockSchool } from '../people/school-access.js'
import { keepFailing } from '../steps/failing-rows.js'
import type { ChangeOf, ChangingTurn } from '../talk/change-handler.js'
import { lockBatch } from './lock-batch.js'

export async function undoBatch(
  tx: Db,
  { batchId }: ChangeOf<'undo-batch'>,
  { asker }: ChangingTurn,
  context: StoreContext,
): Promise<undefined> {
  const batch = await lockBatch(tx, batchId, ['applied'])
  const stored = recordsOf(batch.kind)
  if (stored === undefined) throw new TurnConflict('nothing is known of how the batch was written')
  await lockSchool(tx, batch.schoolId)
  if ((await findUndoBlock(tx, stored, batch, asker.personId)) !== undefined) {
    throw new TurnConflict('something rests on the batch by now')
  }
  const at = context.now()
  await undoRows(tx, stored, batch, at)
  await tx.importBatch.update({ where: { id: batchId }, data: { status: 'undone', undoneAt: at } })
  if (batch.kind !== PHOTOS) await keepFailing(tx, batch.schoolId, batch.kind, context)
}
