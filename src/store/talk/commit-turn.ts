/** 提交一轮 · Saves conversation, changes and replies of one turn together, or nothing of it. */

import type { StartedBatch, TalkStore } from '../../domain/ports/talk-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { logFiles } from './access-log.js'
import { applyChange } from './apply-change.js'
import { insertReply } from './insert-reply.js'

type CommittedTurn = Parameters<TalkStore['commitTurn']>[0]

export function commitTurn(turn: CommittedTurn, context: StoreContext): ReturnType<TalkStore['commitTurn']> {
  return context.prisma.$transaction(async (tx) => {
    await saveConversation(tx, turn, context)
    await finishInbound(tx, turn, context)
    const startedBatches: string[] = []
    for (const change of turn.changes) {
      const batchId = await applyChange(tx, change.kind, change, turn, context)
      if (batchId !== undefined) startedBatches.push(batchId)
    }
    for (const reply of turn.replies) await insertReply(tx, reply, context)
    await logFiles(tx, turn, context)
    return { startedBatches: await withSchools(tx, startedBatches) }
  })
}

async function withSchools(tx: Db, batches: readonly string[]): Promise<readonly StartedBatch[]> {
  if (batches.length === 0) return []
  const rows = await tx.importBatch.findMany({
    where: { id: { in: [...batches] } },
    select: { id: true, schoolId: true },
  })
  return rows.map(({ id, schoolId }) => ({ batchId: id, schoolId }))
}

/** Its row lock also keeps two turns of one conversation apart until the commit. */
async function saveConversation(tx: Db, turn: CommittedTurn, context: StoreContext): Promise<void> {
  const innermost = turn.saved.open.at(-1)
  const { count } = await tx.conversation.updateMany({
    where: { key: conversationKey(turn.conversation), revision: turn.revision },
    data: {
      revision: { increment: 1 },
      stateSealed: context.sealer.sealJson(turn.saved, 'conversation.state'),
      flowId: innermost?.flowId ?? null,
      flowOpenedAt: innermost === undefined ? null : new Date(innermost.openedAt),
      accountKey: turn.asker.accountKey,
    },
  })
  if (count === 0) throw new TurnConflict('the conversation has moved on')
}

async function finishInbound(tx: Db, turn: CommittedTurn, context: StoreContext): Promise<void> {
  const { count } = await tx.inboundMessage.updateMany({
    where: { id: turn.inboundId, state: 'waiting' },
    data: { state: 'done', finishedAt: context.now() },
  })
  if (count === 0) throw new TurnConflict('the message is finished already')
}
