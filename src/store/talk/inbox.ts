/** 收件箱 · Inbound messages: each stored once, taken in order, finished or given up. */

import type { PendingInbound, TalkStore } from '../../domain/ports/talk-store.js'
import { accountKey, conversationKey } from '../../domain/talk/conversation-key.js'
import type { ConversationRef, InboundContent, InboundMessage, SystemEvent } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'
import type { Prisma } from '../generated/client.js'
import { conversationRef, ensureAccount, ensureConversation } from './conversation-rows.js'
import { insertReply } from './insert-reply.js'

type Inbox = Pick<
  TalkStore,
  'receive' | 'nextInbound' | 'listWaitingConversations' | 'countAttempt' | 'abandonInbound' | 'listInboundTexts'
>

export function openInbox(context: StoreContext): Inbox {
  return {
    receive: (message) => receive(message, context),
    nextInbound: (key) => nextInbound(key, context),
    listWaitingConversations: (olderThanMs, limit) => listWaiting(olderThanMs, limit, context),
    async countAttempt(inboundId) {
      const counted = await context.prisma.inboundMessage.update({
        where: { id: inboundId },
        data: { attempts: { increment: 1 } },
        select: { attempts: true },
      })
      return counted.attempts
    },
    abandonInbound: (inboundId, reply) =>
      context.prisma.$transaction(async (tx) => {
        const { count } = await tx.inboundMessage.updateMany({
          where: { id: inboundId, state: 'waiting' },
          data: { state: 'abandoned', finishedAt: context.now() },
        })
        if (count > 0) await insertReply(tx, reply, context)
      }),
    listInboundTexts: (conversation, limit) => listTexts(conversation, limit, context),
  }
}

async function receive(message: InboundMessage, context: StoreContext): ReturnType<TalkStore['receive']> {
  const key = conversationKey(message.conversation)
  return await context.prisma.$transaction(async (tx) => {
    const [stored] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM inbound_message
      WHERE channel = ${message.from.channel} AND bot = ${message.from.bot} AND event_id = ${message.eventId}`
    if (stored !== undefined) return { id: stored.id, isNew: false, conversationKey: key }
    await ensureConversation(tx, message.conversation)
    await ensureAccount(tx, message.from)
    const inserted = await insertInbound(tx, message, context)
    if (inserted !== undefined) return { id: inserted, isNew: true, conversationKey: key }
    const other = await tx.inboundMessage.findUniqueOrThrow({
      where: {
        channel_bot_eventId: { channel: message.from.channel, bot: message.from.bot, eventId: message.eventId },
      },
    })
    return { id: other.id, isNew: false, conversationKey: key }
  })
}

/** The new row's id, or undefined when the event is known. */
async function insertInbound(tx: Db, message: InboundMessage, context: StoreContext): Promise<string | undefined> {
  const { from, content } = message
  const sealed = context.sealer.sealJson(content, 'inbound.content')
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO inbound_message (id, conversation_key, account_key, channel, bot, event_id, content_kind, content_sealed,
                                 reply_handle, received_at)
    VALUES (gen_random_uuid()::text, ${conversationKey(message.conversation)}, ${accountKey(from)}, ${from.channel},
            ${from.bot}, ${message.eventId}, ${content.kind}, ${sealed}, ${message.replyHandle ?? null},
            ${message.receivedAt}::timestamptz)
    ON CONFLICT (channel, bot, event_id) DO NOTHING RETURNING id`
  return rows[0]?.id
}

/** Our own news to the conversation a batch was started in. The event id is the same at every repeat. */
export async function insertSystemEvent(
  tx: Db,
  batch: { readonly conversationKey: string; readonly accountKey: string; readonly replyHandle: string | null },
  event: SystemEvent,
  round: number,
  context: StoreContext,
): Promise<void> {
  const content: InboundContent = { kind: 'event', event }
  const sealed = context.sealer.sealJson(content, 'inbound.content')
  await tx.$executeRaw`
    INSERT INTO inbound_message (id, conversation_key, account_key, channel, bot, event_id, content_kind, content_sealed,
                                 reply_handle, received_at)
    SELECT gen_random_uuid()::text, c.key, ${batch.accountKey}, c.channel, c.bot,
           ${`${event.kind}:${event.batchId}:${round}`}, 'event', ${sealed}, ${batch.replyHandle},
           ${context.now()}::timestamptz
    FROM conversation c WHERE c.key = ${batch.conversationKey}
    ON CONFLICT (channel, bot, event_id) DO NOTHING`
}

async function nextInbound(key: string, context: StoreContext): Promise<PendingInbound | undefined> {
  const row = await context.prisma.inboundMessage.findFirst({
    where: { conversationKey: key, state: 'waiting' },
    orderBy: { sequence: 'asc' },
    include: { account: true, conversation: true },
  })
  return row === null ? undefined : readPending(row, context)
}

type PendingRow = Prisma.InboundMessageGetPayload<{ include: { account: true; conversation: true } }>

export function readPending(row: PendingRow, context: StoreContext): PendingInbound {
  const { account, conversation } = row
  return {
    id: row.id,
    message: {
      from: { channel: account.channel, bot: account.bot, userId: account.userId },
      conversation: conversationRef(conversation),
      eventId: row.eventId,
      receivedAt: row.receivedAt,
      content: context.sealer.openJson<InboundContent>(row.contentSealed, 'inbound.content'),
      ...(row.replyHandle !== null ? { replyHandle: row.replyHandle } : {}),
    },
  }
}

async function listWaiting(olderThanMs: number, limit: number, context: StoreContext): Promise<readonly string[]> {
  const before = new Date(context.now().getTime() - olderThanMs)
  const rows = await context.prisma.$queryRaw<{ key: string }[]>`
    SELECT conversation_key AS key FROM inbound_message
    WHERE state = 'waiting' GROUP BY conversation_key
    HAVING min(received_at) <= ${before}::timestamptz ORDER BY min(sequence) LIMIT ${limit}`
  return rows.map((row) => row.key)
}

async function listTexts(
  conversation: ConversationRef,
  limit: number,
  context: StoreContext,
): ReturnType<TalkStore['listInboundTexts']> {
  const rows = await context.prisma.inboundMessage.findMany({
    where: { conversationKey: conversationKey(conversation), contentKind: { in: ['text', 'choice', 'files'] } },
    orderBy: { sequence: 'desc' },
    take: limit,
  })
  const said = rows.reverse().map((row) => ({
    id: row.id,
    at: row.receivedAt,
    content: context.sealer.openJson<InboundContent>(row.contentSealed, 'inbound.content'),
  }))
  const names = await fileNames(
    said.flatMap(({ content }) => storedFileIds(content)),
    context,
  )
  return said.map(({ id, at, content }) => ({ id, at, text: shortText(content, names) }))
}

function storedFileIds(content: InboundContent): readonly string[] {
  if (content.kind !== 'files') return []
  return content.attachments.flatMap((source) => (source.kind === 'stored' ? [source.fileId] : []))
}

async function fileNames(ids: readonly string[], context: StoreContext): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const files = await context.prisma.receivedFile.findMany({ where: { id: { in: [...ids] } } })
  return new Map(files.map((file) => [file.id, context.sealer.open(file.nameSealed, 'file.name')]))
}

function shortText(content: InboundContent, names: ReadonlyMap<string, string>): string {
  if (content.kind === 'choice') return content.label ?? ''
  if (content.kind !== 'text' && content.kind !== 'files') return ''
  const files = storedFileIds(content).map((id) => `📎 ${names.get(id) ?? '文件'}`)
  return [content.text ?? '', ...files].filter((line) => line !== '').join('\n')
}
