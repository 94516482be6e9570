/** 没送到的文件 · Tells of files that may not have arrived, and finds them for whoever asks for them again. */

import type { OutboxState } from '../../domain/ports/talk-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { ConversationRef, OfferedFile, Reply } from '../../domain/talk/message.js'
import { filesToSendAgain, sayUnsure } from '../../domain/talk/unsure-files.js'
import type { Db, StoreContext } from '../database/connection.js'
import { conversationRef } from './conversation-rows.js'
import { insertReply } from './insert-reply.js'

/** In the transaction that marks the message unknown; said once, whoever marks it and however often. */
export async function tellUnsure(tx: Db, outboxId: string, context: StoreContext): Promise<void> {
  const row = await tx.outboxMessage.findUniqueOrThrow({ where: { id: outboxId }, include: { conversation: true } })
  const reply = sayUnsure(context.sealer.openJson<Reply>(row.replySealed, 'outbox.reply'))
  if (reply === undefined) return
  const conversation = conversationRef(row.conversation)
  const ofSchool = row.schoolId === null ? {} : { schoolId: row.schoolId }
  await insertReply(tx, { conversation, reply, dedupKey: `unsure:${outboxId}`, ...ofSchool }, context)
}

/** How far back they are looked for. */
const REPLIES_LOOKED_AT = 50

export async function listFilesToSendAgain(
  conversation: ConversationRef,
  schoolId: string,
  { prisma, sealer }: StoreContext,
): Promise<readonly OfferedFile[]> {
  const rows = await prisma.outboxMessage.findMany({
    where: {
      conversationKey: conversationKey(conversation),
      OR: [{ schoolId }, { schoolId: null }],
      // Without the snapshots of progress.
      dedupKey: { not: null },
    },
    orderBy: { sequence: 'desc' },
    take: REPLIES_LOOKED_AT,
  })
  const replies = rows.reverse().map(({ replySealed, state }) => ({
    reply: sealer.openJson<Reply>(replySealed, 'outbox.reply'),
    state: state as OutboxState,
  }))
  return filesToSendAgain(replies)
}
