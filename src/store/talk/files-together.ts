/** 一起发来的文件 · Messages right behind one another that hold nothing but files, and how they become one. */
import type { PendingInbound, TalkStore } from '../../domain/ports/talk-store.js'
import type { AttachmentSource, InboundContent } from '../../domain/talk/message.js'
import type { StoreContext } from '../database/connection.js'
import { readPending } from './inbox.js'

/** As many messages become one. */
const MOST_TOGETHER = 30

export function openFilesTogether(context: StoreContext): Pick<TalkStore, 'listFilesBehind' | 'joinFiles'> {
  return {
    listFilesBehind: (inboundId) => listFilesBehind(inboundId, context),
    joinFiles: (firstId, otherIds) => joinFiles(firstId, otherIds, context),
  }
}

async function listFilesBehind(id: string, context: StoreContext): Promise<readonly PendingInbound[]> {
  const first = await context.prisma.inboundMessage.findUniqueOrThrow({ where: { id } })
  const rows = await context.prisma.inboundMessage.findMany({
    where: { conversationKey: first.conversationKey, state: 'waiting', sequence: { gt: first.sequence } },
    orderBy: { sequence: 'asc' },
    take: MOST_TOGETHER - 1,
    include: { account: true, conversation: true },
  })
  const behind = rows.map((row) => ({ isOwn: row.accountKey === first.accountKey, pending: readPending(row, context) }))
  const firstOther = behind.findIndex(({ isOwn, pending }) => !isOwn || !isFilesOnly(pending.message.content))
  return (firstOther < 0 ? behind : behind.slice(0, firstOther)).map(({ pending }) => pending)
}

function isFilesOnly(content: InboundContent): boolean {
  return content.kind === 'files' && content.text === undefined
}

async function joinFiles(firstId: string, otherIds: readonly string[], context: StoreContext): Promise<void> {
  const { sealer, now } = context
  await context.prisma.$transaction(async (tx) => {
    const rows = await tx.inboundMessage.findMany({
      where: { id: { in: [firstId, ...otherIds] }, state: 'waiting' },
      orderBy: { sequence: 'asc' },
    })
    const [first, ...others] = rows
    if (first?.id !== firstId || others.length === 0) return
    const contents = rows.map((row) => sealer.openJson<InboundContent>(row.contentSealed, 'inbound.content'))
    const attachments = contents.flatMap((one): readonly AttachmentSource[] =>
      one.kind === 'files' ? one.attachments : [],
    )
    const contentSealed = sealer.sealJson({ ...contents[0], attachments }, 'inbound.content')
    await tx.inboundMessage.update({ where: { id: firstId }, data: { contentSealed } })
    await tx.inboundMessage.updateMany({
      where: { id: { in: others.map(({ id }) => id) } },
      data: { state: 'done', finishedAt: now() },
    })
  })
}
