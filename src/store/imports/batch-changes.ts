/** 批次的变更 · Starts an import batch, has it checked again, has it applied or taken back. */
import type { BatchStatus } from '../../domain/imports/batch.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { schoolOfBatch } from '../people/school-of.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'
import { addBatch } from './add-batch.js'
import { parseScope } from './batch-summary.js'
import { openEdits, sealEdits } from './edits.js'
import { lockBatch } from './lock-batch.js'
import { takeOverBatch } from './take-over-batch.js'
import { undoBatch } from './undo-batch.js'

const ofBatch = (tx: Db, { batchId }: { readonly batchId: string }) => schoolOfBatch(tx, batchId)

export const BATCH_CHANGES: Handlers<
  'start-batch' | 'recheck-batch' | 'take-over-batch' | 'apply-batch' | 'undo-batch' | 'accept-proposals'
> = {
  'start-batch': { about: (_tx, change) => ofNamedSchool(change), apply: startBatch },
  'recheck-batch': { about: ofBatch, apply: recheckBatch },
  'take-over-batch': { about: ofBatch, apply: takeOverBatch },
  'apply-batch': { about: ofBatch, apply: applyBatch },
  'undo-batch': { about: ofBatch, apply: undoBatch },
  'accept-proposals': { about: ofBatch, apply: acceptProposals },
}

async function startBatch(
  tx: Db,
  { batchKind, ...change }: ChangeOf<'start-batch'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<string> {
  await checkFiles(tx, change.fileIds, turn)
  return addBatch(tx, { ...change, kind: batchKind }, turn, context)
}

const RECHECKABLE: readonly BatchStatus[] = ['received', 'checked', 'only-checked', 'failed']

async function recheckBatch(
  tx: Db,
  change: ChangeOf<'recheck-batch'>,
  turn: ChangingTurn,
  { sealer }: StoreContext,
): Promise<string> {
  const batch = await lockBatch(tx, change.batchId, RECHECKABLE)
  const more = change.moreFileIds ?? []
  await checkFiles(tx, more, turn)
  const first = await tx.batchFile.count({ where: { batchId: batch.id } })
  await tx.batchFile.createMany({
    data: more.map((fileId, index) => ({ batchId: batch.id, fileId, ordinal: first + index })),
    skipDuplicates: true,
  })
  const { scope, edits = [] } = change
  await beginRound(tx, batch.id, {
    ...(scope === undefined ? {} : { scope: { ...parseScope(batch.scope), ...scope } }),
    ...(edits.length === 0
      ? {}
      : { editsSealed: sealEdits([...openEdits(batch.editsSealed, sealer), ...edits], sealer) }),
  })
  return batch.id
}

async function acceptProposals(tx: Db, change: ChangeOf<'accept-proposals'>): Promise<string> {
  const batch = await lockBatch(tx, change.batchId, ['checked', 'only-checked'])
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
async function applyBatch(tx: Db, change: ChangeOf<'apply-batch'>): Promise<string | undefined> {
  const batch = await lockBatch(tx, change.batchId, ['checked'])
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
