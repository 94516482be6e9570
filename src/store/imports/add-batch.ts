/** 新的批次 · A batch begins in the conversation and in the name of whoever sent it. */

import type { BatchStatus } from '../../domain/imports/batch.js'
import type { Scope } from '../../domain/imports/edits.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import type { ChangingTurn } from '../talk/change-handler.js'

export interface NewBatch {
  readonly batchId: string
  readonly schoolId: string
  readonly kind: string
  readonly wanted?: string
  readonly scope: Scope
  readonly fileIds: readonly string[]
  readonly ofKeptPhotos?: true
}

export async function addBatch(
  tx: Db,
  batch: NewBatch,
  turn: ChangingTurn,
  { now }: Pick<StoreContext, 'now'>,
): Promise<string> {
  const known = await tx.importBatch.findUnique({ where: { id: batch.batchId }, select: { id: true } })
  if (known !== null) throw new TurnConflict('the batch has been started already')
  await tx.importBatch.create({
    data: {
      id: batch.batchId,
      schoolId: batch.schoolId,
      ...(await ownerOf(tx, turn)),
      kind: batch.kind,
      wanted: batch.wanted ?? null,
      status: 'received' satisfies BatchStatus,
      scope: { ...batch.scope },
      ofKeptPhotos: batch.ofKeptPhotos === true,
      receivedAt: now(),
      files: { create: batch.fileIds.map((fileId, ordinal) => ({ fileId, ordinal })) },
    },
  })
  return batch.batchId
}

/** Whose batch it is from now on, and where its news go. */
export async function ownerOf(tx: Db, turn: ChangingTurn) {
  const inbound = await tx.inboundMessage.findUnique({ where: { id: turn.inboundId }, select: { replyHandle: true } })
  return {
    conversationKey: conversationKey(turn.conversation),
    accountKey: turn.asker.accountKey,
    personId: turn.asker.personId ?? null,
    replyHandle: inbound?.replyHandle ?? null,
  }
}
