/** 会话 · What is kept of a conversation between turns, who asks, and the files people sent. */
import type { Membership, Role } from '../../domain/people/people.js'
import type { TalkStore } from '../../domain/ports/talk-store.js'
import { accountKey, conversationKey } from '../../domain/talk/conversation-key.js'
import type { ConversationRef, InboundMessage } from '../../domain/talk/message.js'
import type { ReceivedFile } from '../../domain/talk/turn.js'
import type { Db, StoreContext } from '../database/connection.js'
import { ensureAccount, ensureConversation } from './conversation-rows.js'
import { NOTHING_OPEN, parseSaved } from './saved-conversation.js'

type Conversations = Pick<TalkStore, 'findConversation' | 'findAsker' | 'addReceivedFile' | 'findReceivedFile'>

export function openConversations(context: StoreContext): Conversations {
  return {
    findConversation: (conversation) => findConversation(conversation, context),
    async findAsker(from) {
      const key = accountKey(from)
      return { accountKey: key, ...(await findPerson(context.prisma, key)) }
    },
    addReceivedFile: (file, message) =>
      context.prisma.$transaction((tx) => addReceivedFile(tx, file, message, context)),
    async findReceivedFile(fileId) {
      const row = await context.prisma.receivedFile.findUnique({ where: { id: fileId }, include: { stored: true } })
      if (row === null) return undefined
      return {
        fileId: row.id,
        sha256: row.sha256,
        name: context.sealer.open(row.nameSealed, 'file.name'),
        sizeBytes: Number(row.stored.sizeBytes),
        kind: row.kind as ReceivedFile['kind'],
      }
    },
  }
}

async function findConversation(
  conversation: ConversationRef,
  { prisma, sealer }: StoreContext,
): ReturnType<TalkStore['findConversation']> {
  const row = await prisma.conversation.findUnique({ where: { key: conversationKey(conversation) } })
  if (row === null || row.stateSealed === null) return { saved: NOTHING_OPEN, revision: row?.revision ?? 0 }
  return { saved: parseSaved(sealer.openJson(row.stateSealed, 'conversation.state')), revision: row.revision }
}

/** The person bound to an account with all roles; empty for a stranger. */
async function findPerson(
  db: Db,
  key: string,
): Promise<{ personId?: string; name?: string; memberships: readonly Membership[] }> {
  const account = await db.account.findUnique({
    where: { key },
    include: { person: { include: { memberships: { include: { school: true, org: true } } } } },
  })
  const person = account?.person
  if (person === undefined || person === null) return { memberships: [] }
  const memberships = person.memberships
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ role, school, org }) => ({
      role: role as Role,
      ...(school !== null ? { schoolId: school.id, schoolName: school.name, province: school.province } : {}),
      ...(org !== null ? { orgId: org.id, orgName: org.name } : {}),
    }))
  return { personId: person.id, name: person.name, memberships }
}

async function addReceivedFile(
  tx: Db,
  file: Omit<ReceivedFile, 'fileId'>,
  message: InboundMessage,
  { sealer, now }: StoreContext,
): Promise<ReceivedFile> {
  await ensureConversation(tx, message.conversation)
  await ensureAccount(tx, message.from)
  await tx.$executeRaw`
    INSERT INTO stored_file (sha256, size_bytes) VALUES (${file.sha256}, ${file.sizeBytes}::bigint) ON CONFLICT DO NOTHING`
  const row = await tx.receivedFile.create({
    data: {
      sha256: file.sha256,
      nameSealed: sealer.seal(file.name, 'file.name'),
      kind: file.kind,
      accountKey: accountKey(message.from),
      conversationKey: conversationKey(message.conversation),
      receivedAt: now(),
    },
  })
  return { ...file, fileId: row.id }
}
