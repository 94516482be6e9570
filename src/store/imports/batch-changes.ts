/** 批次的变更 · Starts an import batch, has it checked again, has it applied. */

import type { BatchStatus } from '../../domain/lists/batch.js'
import type { Change } from '../../domain/talk/changes.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { type ChangingTurn, checkMaySee } from '../people/school-access.js'
import { findKeptPhotos, listFiles } from '../photos/kept-photos.js'

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>

export async function startBatch(
  tx: Db,
  change: ChangeOf<'start-batch'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string> {
  await checkMaySee(tx, turn.asker, change.schoolId)
  await checkFiles(tx, change.fileIds, turn)
  return addBatch(tx, { ...change, ofKeptPhotos: false }, turn, context)
}

/** The files may be a colleague's: which they are is known from the records, never from the turn. */
export async function checkKeptPhotos(
  tx: Db,
  change: ChangeOf<'check-kept-photos'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string> {
  await checkMaySee(tx, turn.asker, change.schoolId)
  const { uploadIds } = await findKeptPhotos(tx, change.schoolId, context)
  const files = await listFiles(tx, uploadIds)
  if (files.length === 0) throw new TurnConflict('there are no kept photos any more')
  const photos = { batchKind: 'photos', category: 'own', categoryKnown: true, ofKeptPhotos: true } as const
  return addBatch(tx, { ...change, ...photos, fileIds: files.map(({ id }) => id) }, turn, context)
}

async function addBatch(
  tx: Db,
  batch: Omit<ChangeOf<'start-batch'>, 'kind'> & { readonly ofKeptPhotos: boolean },
  turn: ChangingTurn,
  { now }: StoreContext,
): Promise<string> {
  const inbound = await tx.inboundMessage.findUnique({ where: { id: turn.inboundId }, select: { replyHandle: true } })
  const known = await tx.importBatch.findUnique({ where: { id: batch.batchId }, select: { id: true } })
  if (known !== null) throw new TurnConflict('the batch has been started already')
  await tx.importBatch.create({
    data: {
      id: batch.batchId,
      schoolId: batch.schoolId,
      conversationKey: conversationKey(turn.conversation),
      accountKey: turn.asker.accountKey,
      personId: turn.asker.personId ?? null,
      kind: batch.batchKind,
      status: 'received' satisfies BatchStatus,
      category: batch.category,
      categoryKnown: batch.categoryKnown,
      ofKeptPhotos: batch.ofKeptPhotos,
      replyHandle: inbound?.replyHandle ?? null,
      receivedAt: now(),
      files: { create: batch.fileIds.map((fileId, ordinal) => ({ fileId, ordinal })) },
    },
  })
  return batch.batchId
}

const RECHECKABLE: readonly BatchStatus[] = ['received', 'checked', 'only-checked', 'failed']

export async function recheckBatch(tx: Db, change: ChangeOf<'recheck-batch'>, turn: ChangingTurn): Promise<string> {
  const batch = await lockBatch(tx, change.batchId, RECHECKABLE, turn)
  const more = change.moreFileIds ?? []
  await checkFiles(tx, more, turn)
  const first = await tx.batchFile.count({ where: { batchId: batch.id } })
  await tx.batchFile.createMany({
    data: more.map((fileId, index) => ({ batchId: batch.id, fileId, ordinal: first + index })),
    skipDuplicates: true,
  })
  const category = change.category === undefined ? {} : { category: change.category, categoryKnown: true }
  await beginRound(tx, batch.id, category)
  return batch.id
}

export async function acceptProposals(
  tx: Db,
  change: ChangeOf<'accept-proposals'>,
  turn: ChangingTurn,
): Promise<string> {
  const batch = await lockBatch(tx, change.batchId, ['checked', 'only-checked'], turn)
  const earlier = Array.isArray(batch.picks) ? batch.picks : []
  const taken = change.picks === 'all' ? 'all' : [...change.picks]
  await beginRound(tx, batch.id, { picks: [...earlier, taken] })
  return batch.id
}

/** A check that is still running for the round before will not count when it ends. */
async function beginRound(tx: Db, id: string, more: Parameters<Db['importBatch']['update']>[0]['data']): Promise<void> {
  await tx.importBatch.update({
    where: { id },
    data: { ...more, status: 'received', round: { increment: 1 }, claims: 0, mode: null, failureSealed: null },
  })
}

/** Only what has just been checked is applied; a choice that was made already conflicts. */
export async function applyBatch(
  tx: Db,
  change: ChangeOf<'apply-batch'>,
  turn: ChangingTurn,
): Promise<string | undefined> {
  const batch = await lockBatch(tx, change.batchId, ['checked'], turn)
  if (change.mode === 'check-only' || change.mode === 'given-up') {
    await tx.importBatch.update({ where: { id: batch.id }, data: { status: 'only-checked', mode: change.mode } })
    return undefined
  }
  if (change.mode === 'all-or-nothing' && (await hasErrors(tx, batch.id))) {
    throw new TurnConflict('the batch has rows with errors')
  }
  await tx.importBatch.update({
    where: { id: batch.id },
    // Whoever checked it has nothing more to do, even if its claim has not been given back yet.
    data: { status: 'applying', mode: change.mode, claims: 0, claimedBy: null, claimedUntil: null },
  })
  return batch.id
}

async function hasErrors(tx: Db, batchId: string): Promise<boolean> {
  const part = await tx.stagedPart.findFirst({ where: { batchId, failing: { gt: 0 } }, select: { ordinal: true } })
  const photo = await tx.stagedPhoto.findFirst({ where: { batchId, verdict: 'error' }, select: { ordinal: true } })
  return part !== null || photo !== null
}

export async function lockBatch(tx: Db, batchId: string, from: readonly BatchStatus[], turn: ChangingTurn) {
  await tx.$queryRaw`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR NO KEY UPDATE`
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } })
  if (batch === null) throw new TurnConflict('there is no such batch')
  await checkMaySee(tx, turn.asker, batch.schoolId)
  if (!from.some((status) => status === batch.status)) throw new TurnConflict(`the batch is ${batch.status} by now`)
  return batch
}

/** Only files that came from this account or in this conversation: an id that was guessed opens nothing. */
async function checkFiles(tx: Db, fileIds: readonly string[], turn: ChangingTurn): Promise<void> {
  const wanted = new Set(fileIds)
  const found = await tx.receivedFile.count({
    where: {
      id: { in: [...wanted] },
      OR: [{ accountKey: turn.asker.accountKey }, { conversationKey: conversationKey(turn.conversation) }],
    },
  })
  if (found !== wanted.size) throw new TurnConflict('a file of the batch is not known here')
}
