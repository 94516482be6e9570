/** 没有收尾的气泡 · Streams that a process before us left open: which of them go on, and which nobody will end. */
import type { OpenBubble } from '../../domain/ports/talk-store.js'
import type { Reply } from '../../domain/talk/message.js'
import type { StoreContext } from '../database/connection.js'
import { conversationRef } from './conversation-rows.js'

/** Of the newest messages of all; what is older than them has run out of its time. */
const LOOKED_AT = 10_000
const ENDED = 'bubble-ended'

interface Wanted {
  readonly channel: string
  readonly bot: string
  readonly since: Date
}

interface BubbleRow {
  readonly chat: string
  readonly chat_id: string
  readonly stream: string
  readonly reply_handle: string
  readonly reply_sealed: Uint8Array
  readonly stream_ends: boolean
  readonly goes_on: boolean
}

/**
 * A callback belongs to what was first said in answer to it. More is to come while the import that the stream is named
 * after is at work, while its news waits in the inbox, or while something of the stream is still to be sent.
 */
export async function listOpenBubbles(
  { channel, bot, since }: Wanted,
  { prisma, sealer }: StoreContext,
): Promise<readonly OpenBubble[]> {
  const rows = await prisma.$queryRaw<BubbleRow[]>`
    WITH said AS (SELECT * FROM outbox_message ORDER BY sequence DESC LIMIT ${LOOKED_AT}),
    open AS (
      SELECT DISTINCT ON (o.conversation_key, o.stream) o.*, c.chat, c.chat_id
      FROM said o JOIN conversation c ON c.key = o.conversation_key
      WHERE c.channel = ${channel} AND c.bot = ${bot} AND o.created_at > ${since}::timestamptz
        AND o.stream IS NOT NULL AND o.reply_handle IS NOT NULL AND o.state IN ('sent', 'unknown')
        AND NOT EXISTS (SELECT 1 FROM outbox_message e WHERE e.conversation_key = o.conversation_key
                        AND e.stream = o.stream AND e.stream_ends
                        AND (e.state = 'sent' OR e.error_code = ${ENDED}))
        AND NOT EXISTS (SELECT 1 FROM outbox_message b WHERE b.reply_handle = o.reply_handle AND b.sequence < o.sequence
                        AND b.state IN ('sent', 'unknown') AND b.stream IS DISTINCT FROM o.stream)
      ORDER BY o.conversation_key, o.stream, o.stream_ends DESC, o.sequence DESC)
    SELECT o.chat, o.chat_id, o.stream, o.reply_handle, o.reply_sealed, o.stream_ends,
      EXISTS (SELECT 1 FROM import_batch b WHERE b.id = split_part(o.stream, ':', 2)
              AND b.status IN ('received', 'applying'))
      OR EXISTS (SELECT 1 FROM inbound_message i WHERE i.conversation_key = o.conversation_key AND i.state = 'waiting'
                 AND i.content_kind = 'event')
      OR EXISTS (SELECT 1 FROM outbox_message u WHERE u.conversation_key = o.conversation_key AND u.stream = o.stream
                 AND u.state IN ('pending', 'sending', 'deferred')) AS goes_on
    FROM open o`
  return rows.map((row) => ({
    conversation: conversationRef({ channel, bot, chat: row.chat, chatId: row.chat_id }),
    stream: row.stream,
    replyHandle: row.reply_handle,
    reply: sealer.openJson<Reply>(row.reply_sealed, 'outbox.reply'),
    standing: row.stream_ends ? 'may-be-over' : row.goes_on ? 'goes-on' : 'left',
  }))
}

export async function noteBubbleEnded(replyHandle: string, { prisma }: StoreContext): Promise<void> {
  await prisma.outboxMessage.updateMany({
    where: { replyHandle, stream: { not: null }, state: { in: ['sent', 'unknown'] } },
    data: { streamEnds: true, errorCode: ENDED },
  })
}
