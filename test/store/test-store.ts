/** 测试存储 · A store on a fresh database, and the steps by which people, schools and batches come into it. */
import { randomUUID } from 'node:crypto'
import type { ReplyToWrite } from '../../src/domain/ports/talk-store.js'
import type { Change } from '../../src/domain/talk/changes.js'
import { accountKey } from '../../src/domain/talk/conversation-key.js'
import type { AccountRef, ConversationRef, InboundContent, InboundMessage } from '../../src/domain/talk/message.js'
import type { SavedConversation } from '../../src/domain/talk/turn.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { type DataKeys, parseDataKeys } from '../../src/store/secrets/data-key.js'
import { openTestDatabase } from '../support/database.js'

export const TEST_KEY = '11'.repeat(32)

export interface TestStore {
  readonly store: Store
  readonly databaseUrl: string
  readonly dataKeys: DataKeys
  readonly clock: { now: Date }
  close(): Promise<void>
}

export async function openTestStore(): Promise<TestStore> {
  const database = await openTestDatabase()
  const clock = { now: new Date('2026-03-02T02:00:00Z') }
  const dataKeys = parseDataKeys(TEST_KEY)
  const store = await openStore({ databaseUrl: database.databaseUrl, dataKeys, clock: () => clock.now })
  return {
    store,
    databaseUrl: database.databaseUrl,
    dataKeys,
    clock,
    async close() {
      await store.close()
      await database.close()
    },
  }
}

export function account(userId: string): AccountRef {
  return { channel: 'web', bot: 'local', userId }
}

export function privateChat(userId: string): ConversationRef {
  return { channel: 'web', bot: 'local', chat: 'private', chatId: userId }
}

export function message(
  userId: string,
  content: InboundContent | string,
  at = new Date('2026-03-02T02:00:00Z'),
): InboundMessage {
  return {
    from: account(userId),
    conversation: privateChat(userId),
    eventId: randomUUID(),
    receivedAt: at,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
  }
}

export interface QuickTurn {
  readonly saved?: SavedConversation
  readonly replies?: readonly ReplyToWrite[]
}

/** One whole turn: the person writes something, the changes are committed. */
export async function take(store: Store, userId: string, changes: readonly Change[], turn: QuickTurn = {}) {
  return commit(store, userId, changes, turn, false)
}

/** The same by a system admin. */
export async function takeAsAdmin(store: Store, changes: readonly Change[], userId = 'root') {
  return commit(store, userId, changes, {}, true)
}

async function commit(
  store: Store,
  userId: string,
  changes: readonly Change[],
  turn: QuickTurn,
  isSystemAdmin: boolean,
) {
  const said = message(userId, '…')
  const { id } = await store.talk.receive(said)
  const { revision, saved } = await store.talk.findConversation(said.conversation)
  const asker = await store.talk.findAsker(said.from)
  return store.talk.commitTurn({
    inboundId: id,
    conversation: said.conversation,
    revision,
    saved: turn.saved ?? saved,
    changes,
    asker: { ...asker, isSystemAdmin },
    replies: turn.replies ?? [],
  })
}

/** A school with one coordinator bound to the account `userId`. */
export async function settle(
  store: Store,
  userId: string,
  schoolName: string,
  province = '山东',
): Promise<{ schoolId: string }> {
  const schoolId = randomUUID()
  const code = store.codes.newCode()
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await takeAsAdmin(store, [
    { kind: 'add-school', id: schoolId, name: schoolName, province },
    { kind: 'invite', code, personName: `${schoolName}的考务`, role: 'coordinator', schoolId, expiresAt },
  ])
  await redeemCode(store, userId, code)
  return { schoolId }
}

/** One more person of a school. */
export async function join(
  store: Store,
  userId: string,
  schoolId: string,
  role: 'coordinator' | 'school-admin',
  personName: string,
): Promise<void> {
  const code = store.codes.newCode()
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await takeAsAdmin(store, [{ kind: 'invite', code, personName, role, schoolId, expiresAt }])
  await redeemCode(store, userId, code)
}

export async function redeemCode(store: Store, userId: string, code: string): Promise<void> {
  const stranger = { accountKey: accountKey(account(userId)), memberships: [], isSystemAdmin: false }
  const inspection = await store.people(stranger).inspectCode(code)
  if (inspection.status !== 'valid') throw new Error(`the code is ${inspection.status}`)
  await take(store, userId, [{ kind: 'redeem-invitation', invitationId: inspection.invitationId }])
}

export async function sendFile(store: Store, userId: string, name: string): Promise<string> {
  const sha256 = Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64)
  const said = message(userId, { kind: 'files', attachments: [] })
  const file = await store.talk.addReceivedFile({ sha256, name, sizeBytes: 10, kind: 'workbook' }, said)
  return file.fileId
}
