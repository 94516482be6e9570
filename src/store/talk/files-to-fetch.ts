/** 待取的文件 · Messages whose files lie elsewhere still, and what has become of them. */
import type { PendingInbound, TalkStore } from '../../domain/ports/talk-store.js'
import { type AttachmentSource, hasFilesToFetch, type InboundContent } from '../../domain/talk/message.js'
import type { StoreContext } from '../database/connection.js'
import { readPending } from './inbox.js'

/** More do not wait at once: whoever writes faster is told so. */
const MOST_LOOKED_AT = 200

export function openFilesToFetch(context: StoreContext): Pick<TalkStore, 'listToFetch' | 'setAttachments'> {
  return {
    listToFetch: (key, limit) => listToFetch(key, limit, context),
    setAttachments: (inboundId, attachments) => setAttachments(inboundId, attachments, context),
  }
}

async function listToFetch(key: string, limit: number, context: StoreContext): Promise<readonly PendingInbound[]> {
  const rows = await context.prisma.inboundMessage.findMany({
    where: { conversationKey: key, state: 'waiting', contentKind: 'files' },
    orderBy: { sequence: 'asc' },
    take: MOST_LOOKED_AT,
    include: { account: true, conversation: true },
  })
  const pending = rows.map((row) => readPending(row, context))
  return pending.filter(({ message }) => hasFilesToFetch(message.content)).slice(0, limit)
}

async function setAttachments(
  id: string,
  attachments: readonly AttachmentSource[],
  { prisma, sealer }: StoreContext,
): Promise<void> {
  const row = await prisma.inboundMessage.findUnique({ where: { id }, select: { contentSealed: true } })
  if (row === null) return
  const content = sealer.openJson<InboundContent>(row.contentSealed, 'inbound.content')
  const contentSealed = sealer.sealJson({ ...content, attachments }, 'inbound.content')
  await prisma.inboundMessage.updateMany({ where: { id, state: 'waiting' }, data: { contentSealed } })
}
