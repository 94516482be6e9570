/** 发件箱 · Outbound messages: written once, sent in order, progress replaced while unsent. */

import type { OutboxMessage, OutboxState, TalkStore } from '../../domain/ports/talk-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { ConversationRef, Reply } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'
import { conversationRef } from './conversation-rows.js'
import { insertReply, lockConversation } from './insert-reply.js'
import { joinBacklog } from './join-backlog.js'
import { countSending } from './sending-counts.js'
import { listFilesToSendAgain, tellUnsure } from './unsure-files.js'

type Outbox = Pick<
  TalkStore,
  | 'writeReply'
  | 'writeProgress'
  | 'takeOutbound'
  | 'keepOutbound'
  | 'markOutbound'
  | 'listFilesToSendAgain'
  | 'listOutboundConversations'
  | 'listReplies'
  | 'findReply'
>

export function openOutbox(context: StoreContext): Outbox {
  return {
    writeReply: (reply) => context.prisma.$transaction((tx) => insertReply(tx, reply, context)),
    writeProgress: (conversation, stream, text, replyHandle) =>
      context.prisma.$transaction((tx) => writeProgress(tx, { conversation, stream, text, replyHandle }, context)),
    takeOutbound: (key, forMs, joins) =>
      context.prisma.$transaction((tx) => takeOutbound(tx, { key, forMs, joins: joins === true }, context)),
    async keepOutbound(id, forMs) {
      const claimedUntil = new Date(context.now().getTime() + forMs)
      await context.prisma.outboxMessage.updateMany({ where: { id, state: 'sending' }, data: { claimedUntil } })
    },
    markOutbound: (id, state, detail) =>
      context.prisma.$transaction(async (tx) => {
        // First, for it locks the conversation, as whoever takes the next message does.
        if (state === 'unknown') await tellUnsure(tx, id, context)
        await countSending(tx, [id], state, detail?.errorCode, context)
        const { errorCode = null, notBefore = null, partsSent = 0 } = detail ?? {}
        await tx.outboxMessage.update({
          where: { id },
          data: { state, errorCode, notBefore, partsSent, claimedUntil: null },
        })
      }),
    listFilesToSendAgain: (conversation, schoolId) => listFilesToSendAgain(conversation, schoolId, context),
    listOutboundConversations: (channels, limit) => listConversations(channels, limit, context),
    listReplies: (conversation, after, limit) => listReplies(conversation, after, limit, context),
    async findReply(outboxId) {
      const row = await context.prisma.outboxMessage.findUnique({ where: { id: outboxId } })
      return row === null ? undefined : openReply(row, context)
    },
  }
}

interface Progress {
  readonly conversation: ConversationRef
  readonly stream: string
  readonly text: string
  readonly replyHandle: string | undefined
}

/** A snapshot moves to the end when it is replaced, so that a page that has the older one sees the newer. */
async function writeProgress(tx: Db, progress: Progress, context: StoreContext): Promise<void> {
  const key = await lockConversation(tx, progress.conversation)
  const reply: Reply = { text: progress.text, stream: progress.stream }
  const sealed = context.sealer.sealJson(reply, 'outbox.reply')
  const replaced = await tx.$executeRaw`
    UPDATE outbox_message SET reply_sealed = ${sealed}, created_at = ${context.now()}::timestamptz,
           sequence = nextval(pg_get_serial_sequence('outbox_message', 'sequence'))
    WHERE conversation_key = ${key} AND state = 'pending' AND stream = ${progress.stream} AND dedup_key IS NULL`
  if (replaced > 0) return
  // Progress that comes after the stream has ended says nothing new.
  await tx.$executeRaw`
    INSERT INTO outbox_message (id, conversation_key, stream, reply_sealed, reply_handle, created_at)
    SELECT gen_random_uuid()::text, ${key}, ${progress.stream}, ${sealed}, ${progress.replyHandle ?? null},
           ${context.now()}::timestamptz
    WHERE NOT EXISTS (SELECT 1 FROM outbox_message
                      WHERE conversation_key = ${key} AND stream = ${progress.stream} AND stream_ends)`
}

/** One message of a conversation at a time, in order: a deferred one holds back those behind it. */
async function takeOutbound(
  tx: Db,
  { key, forMs, joins }: { readonly key: string; readonly forMs: number; readonly joins: boolean },
  context: StoreContext,
): Promise<OutboxMessage | undefined> {
  const now = context.now()
  const until = new Date(now.getTime() + forMs)
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM conversation WHERE key = ${key} FOR NO KEY UPDATE`
  if (locked.length === 0) return undefined
  const lapsed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE outbox_message SET state = 'unknown', error_code = 'sender-died', claimed_until = NULL
    WHERE conversation_key = ${key} AND state = 'sending' AND claimed_until <= ${now}::timestamptz RETURNING id`
  for (const { id } of lapsed) await tellUnsure(tx, id, context)
  await countSending(
    tx,
    lapsed.map(({ id }) => id),
    'unknown',
    'sender-died',
    context,
  )
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE outbox_message SET state = 'sending', attempts = attempts + 1, claimed_until = ${until}::timestamptz
    WHERE id = (SELECT id FROM outbox_message WHERE conversation_key = ${key} AND state IN ('pending', 'deferred')
                ORDER BY sequence LIMIT 1)
      AND (state = 'pending' OR not_before IS NULL OR not_before <= ${now}::timestamptz)
      AND NOT EXISTS (SELECT 1 FROM outbox_message WHERE conversation_key = ${key} AND state = 'sending')
    RETURNING id`
  const id = rows[0]?.id
  if (id === undefined) return undefined
  const row = await tx.outboxMessage.findUniqueOrThrow({ where: { id }, include: { conversation: true } })
  const found = readOutbox(row, conversationRef(row.conversation), context)
  const isFresh = joins && row.attempts === 1
  const reply = isFresh ? await joinBacklog(tx, key, { ...found, sequence: row.sequence }, context) : found.reply
  const message = { ...found, reply }
  const { partsSent, errorCode } = row
  const deferred = { partsSent, ...(errorCode !== null ? { errorCode } : {}) }
  return { ...message, isAnswered: await isAnswered(tx, row), ...(row.attempts > 1 ? { deferred } : {}) }
}

/** The first reply that went out for a message has its bubble; only snapshots and the end of the same stream share it. */
async function isAnswered(
  tx: Db,
  {
    id,
    replyHandle,
    stream,
  }: { readonly id: string; readonly replyHandle: string | null; readonly stream: string | null },
): Promise<boolean> {
  if (replyHandle === null) return false
  const [first] = await tx.$queryRaw<{ stream: string | null; is_over: boolean }[]>`
    SELECT stream, bool_or(stream_ends) AS is_over FROM outbox_message
    WHERE reply_handle = ${replyHandle} AND id <> ${id} AND state IN ('sent', 'unknown')
    GROUP BY stream ORDER BY min(sequence) LIMIT 1`
  return first !== undefined && (first.is_over || first.stream === null || first.stream !== stream)
}

async function listConversations(
  channels: readonly string[],
  limit: number,
  context: StoreContext,
): Promise<readonly string[]> {
  const now = context.now()
  const rows = await context.prisma.$queryRaw<{ key: string }[]>`
    SELECT o.conversation_key AS key FROM outbox_message o JOIN conversation c ON c.key = o.conversation_key
    WHERE c.channel = ANY(${[...channels]})
      AND (o.state = 'pending'
           OR (o.state = 'deferred' AND (o.not_before IS NULL OR o.not_before <= ${now}::timestamptz))
           OR (o.state = 'sending' AND o.claimed_until <= ${now}::timestamptz))
    GROUP BY o.conversation_key ORDER BY min(o.sequence) LIMIT ${limit}`
  return rows.map((row) => row.key)
}

async function listReplies(
  conversation: ConversationRef,
  afterSequence: number,
  limit: number,
  context: StoreContext,
): Promise<readonly OutboxMessage[]> {
  const rows = await context.prisma.outboxMessage.findMany({
    where: { conversationKey: conversationKey(conversation), sequence: { gt: BigInt(afterSequence) } },
    orderBy: { sequence: 'asc' },
    take: limit,
  })
  return rows.map((row) => readOutbox(row, conversation, context))
}

interface OutboxRow {
  readonly id: string
  readonly sequence: bigint
  readonly replySealed: Uint8Array
  readonly state: string
  readonly attempts: number
  readonly createdAt: Date
  readonly replyHandle: string | null
  readonly schoolId: string | null
}

function openReply({ replySealed }: Pick<OutboxRow, 'replySealed'>, { sealer }: StoreContext): Reply {
  return sealer.openJson<Reply>(replySealed, 'outbox.reply')
}

function readOutbox(row: OutboxRow, conversation: ConversationRef, context: StoreContext): OutboxMessage {
  return {
    id: row.id,
    sequence: Number(row.sequence),
    conversation,
    reply: openReply(row, context),
    state: row.state as OutboxState,
    attempts: row.attempts,
    createdAt: row.createdAt,
    ...(row.replyHandle !== null ? { replyHandle: row.replyHandle } : {}),
    ...(row.schoolId !== null ? { schoolId: row.schoolId } : {}),
  }
}
