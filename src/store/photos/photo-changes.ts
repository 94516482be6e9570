/** 照片的变更 · Kept photos are looked over again. */
import { PHOTOS } from '../../domain/imports/batch.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { addBatch } from '../imports/add-batch.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'
import { findKeptPhotos, listFiles } from './kept-photos.js'

export const PHOTO_CHANGES: Handlers<'check-kept-photos'> = {
  'check-kept-photos': { about: (_tx, change) => ofNamedSchool(change), apply: checkKeptPhotos },
}

/** The files may be a colleague's: which they are is known from the records, never from the turn. */
async function checkKeptPhotos(
  tx: Db,
  { batchId, schoolId }: ChangeOf<'check-kept-photos'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string> {
  const { uploadIds } = await findKeptPhotos(tx, schoolId, context)
  const files = await listFiles(tx, uploadIds)
  if (files.length === 0) throw new TurnConflict('there are no kept photos any more')
  const fileIds = files.map(({ id }) => id)
  return addBatch(tx, { batchId, schoolId, kind: PHOTOS, scope: {}, fileIds, ofKeptPhotos: true }, turn, context)
}
