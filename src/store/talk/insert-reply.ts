/** 写一条回复 · Into the outbox, once, in the order of the conversation. */

import type { ReplyToWrite } from '../../domain/ports/talk-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { ConversationRef } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'
import { ensureConversation } from './conversation-rows.js'

/**
 * The conversation's row is locked first, so that within a conversation sequence numbers appear in their order:
 * a page that asks for all after the last one it has never misses one.
 */
export async function insertReply(tx: Db, write: ReplyToWrite, context: StoreContext): Promise<string | undefined> {
  const key = await lockConversation(tx, write.conversation)
  const { reply } = write
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO outbox_message (id, conversation_key, dedup_key, stream, stream_ends, reply_sealed, school_id, reply_handle,
                                created_at)
    VALUES (gen_random_uuid()::text, ${key}, ${write.dedupKey}, ${reply.stream ?? null}, ${reply.streamEnds === true},
            ${context.sealer.sealJson(reply, 'outbox.reply')}, ${write.schoolId ?? null}, ${write.replyHandle ?? null},
            ${context.now()}::timestamptz)
    ON CONFLICT (dedup_key) DO NOTHING RETURNING id`
  const id = rows[0]?.id
  if (id !== undefined && reply.stream !== undefined) {
    await tx.$executeRaw`
      DELETE FROM outbox_message
      WHERE conversation_key = ${key} AND state = 'pending' AND stream = ${reply.stream} AND dedup_key IS NULL`
  }
  return id
}

export async function lockConversation(tx: Db, conversation: ConversationRef): Promise<string> {
  const key = conversationKey(conversation)
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM conversation WHERE key = ${key} FOR NO KEY UPDATE`
  if (locked.length === 0) {
    await ensureConversation(tx, conversation)
    await tx.$queryRaw`SELECT 1 FROM conversation WHERE key = ${key} FOR NO KEY UPDATE`
  }
  return key
}
