/** 接手批次 · A list that waits for somebody's answer goes on with a colleague, in the colleague's conversation. */
import { sayTakenOver } from '../../domain/imports/taken-over.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { SavedConversation } from '../../domain/talk/turn.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import type { ChangeOf, ChangingTurn } from '../talk/change-handler.js'
import { conversationRef } from '../talk/conversation-rows.js'
import { insertReply } from '../talk/insert-reply.js'
import { parseSaved } from '../talk/saved-conversation.js'
import { ownerOf } from './add-batch.js'
import { BATCH_WITH_FILES, fileNames } from './batch-summary.js'
import { lockBatch } from './lock-batch.js'

/** News of a check that is still running come to the new conversation too. */
export async function takeOverBatch(
  tx: Db,
  { batchId }: ChangeOf<'take-over-batch'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<undefined> {
  const before = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId }, select: { conversationKey: true } })
  if (before.conversationKey === conversationKey(turn.conversation)) {
    throw new TurnConflict('the batch is in this conversation already')
  }
  // The conversation before the batch, as every turn locks them: one taken there just now is waited for.
  await tx.$queryRaw`SELECT 1 FROM conversation WHERE key = ${before.conversationKey} FOR NO KEY UPDATE`
  const batch = await lockBatch(tx, batchId, ['received', 'checked'])
  if (batch.conversationKey !== before.conversationKey) throw new TurnConflict('another colleague was faster')
  await tx.importBatch.update({ where: { id: batchId }, data: await ownerOf(tx, turn) })
  const saved = await closeFlow(tx, batch.conversationKey, batchId, context)
  if (batch.personId !== (turn.asker.personId ?? null)) await tellBefore(tx, batch, saved, turn, context)
}

/** The run that waits for the batch, and what was opened inside it. A turn being taken there conflicts and is taken again. */
async function closeFlow(tx: Db, key: string, runId: string, { sealer }: StoreContext): Promise<SavedConversation> {
  const row = await tx.conversation.findUniqueOrThrow({ where: { key } })
  const saved = parseSaved(
    row.stateSealed === null ? undefined : sealer.openJson(row.stateSealed, 'conversation.state'),
  )
  const at = saved.open.findIndex((flow) => flow.runId === runId)
  if (at < 0) return saved
  const { menu: _, ...rest } = saved
  const closed: SavedConversation = { ...rest, open: saved.open.slice(0, at) }
  const innermost = closed.open.at(-1)
  await tx.conversation.update({
    where: { key },
    data: {
      revision: { increment: 1 },
      stateSealed: sealer.sealJson(closed, 'conversation.state'),
      flowId: innermost?.flowId ?? null,
      flowOpenedAt: innermost === undefined ? null : new Date(innermost.openedAt),
    },
  })
  return closed
}

async function tellBefore(
  tx: Db,
  batch: { readonly id: string; readonly conversationKey: string; readonly schoolId: string },
  { language = 'zh' }: SavedConversation,
  { asker, inboundId }: ChangingTurn,
  context: StoreContext,
): Promise<void> {
  const by = asker.personId === undefined ? null : await tx.person.findUnique({ where: { id: asker.personId } })
  const withFiles = await tx.importBatch.findUniqueOrThrow({ where: { id: batch.id }, include: BATCH_WITH_FILES })
  const there = await tx.conversation.findUniqueOrThrow({ where: { key: batch.conversationKey } })
  await insertReply(
    tx,
    {
      conversation: conversationRef(there),
      reply: sayTakenOver(by?.name, fileNames(withFiles, context.sealer), language),
      dedupKey: `taken-over:${batch.id}:${inboundId}`,
      schoolId: batch.schoolId,
    },
    context,
  )
}
