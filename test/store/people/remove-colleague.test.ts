import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/people/people.js'
import { accountKey, conversationKey } from '../../../src/domain/talk/conversation-key.js'
import {
  account,
  message,
  openTestStore,
  privateChat,
  redeemCode,
  sendFile,
  settle,
  type TestStore,
  take,
  takeAsAdmin,
} from '../test-store.js'

let it: TestStore
let schools = 0
let schoolId: string
/** User ids of a coordinator and of two admins of the school; each test has others. */
let coordinator: string
let admin: string
let otherAdmin: string

beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())
beforeEach(async () => {
  schools += 1
  coordinator = `coordinator-${schools}`
  admin = `admin-${schools}`
  otherAdmin = `other-${schools}`
  ;({ schoolId } = await settle(it.store, coordinator, `第${schools}职业学校`))
  await join(admin, 'school-admin', '赵敏')
  await join(otherAdmin, 'school-admin', '钱进')
})

async function inviteCode(role: Role, personName: string): Promise<string> {
  const code = it.store.codes.newCode()
  const expiresAt = new Date('2099-01-01T00:00:00Z')
  await takeAsAdmin(it.store, [{ kind: 'invite', code, personName, role, schoolId, expiresAt }])
  return code
}
async function join(userId: string, role: Role, name: string): Promise<void> {
  it.clock.now = new Date(it.clock.now.getTime() + 1_000)
  await redeemCode(it.store, userId, await inviteCode(role, name))
}
const asker = (userId: string) => it.store.talk.findAsker(account(userId))
const personOf = async (userId: string) => (await asker(userId)).personId ?? ''
const schoolsOf = async (userId: string) => (await asker(userId)).memberships.map((one) => one.schoolId)
async function remove(by: string, whom: string) {
  const personId = await personOf(whom)
  return take(it.store, by, [{ kind: 'remove-colleague', schoolId, personId }])
}

describe('a colleague who is removed', () => {
  test('has no role at the school any more; roles at other schools stay', async () => {
    const other = await settle(it.store, coordinator, `第${schools}技工学校`)
    await remove(admin, coordinator)
    expect(await schoolsOf(coordinator)).toEqual([other.schoolId])
    const left = await it.store.people({ ...(await asker(admin)), isSystemAdmin: false }).listColleagues(schoolId)
    expect(left.map(({ name, roles }) => [name, roles])).toEqual([
      ['赵敏', ['school-admin']],
      ['钱进', ['school-admin']],
    ])
  })

  test('loses both roles at once, and cannot be removed twice', async () => {
    await join(coordinator, 'school-admin', '同一人')
    await remove(admin, coordinator)
    expect(await schoolsOf(coordinator)).toEqual([])
    await expect(remove(admin, coordinator)).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('finds what was open closed, and a turn of theirs just being taken conflicts', async () => {
    const chat = privateChat(coordinator)
    const open = [{ flowId: 'candidate-import', runId: 'r', answers: {}, openedAt: '2026-03-02T02:00:00Z' }]
    await take(it.store, coordinator, [], { saved: { open, schoolId } })
    const { id } = await it.store.talk.receive(message(coordinator, '谁没有照片'))
    const before = await it.store.talk.findConversation(chat)
    await remove(admin, coordinator)
    expect((await it.store.talk.findConversation(chat)).saved).toEqual({ open: [] })
    const commit = it.store.talk.commitTurn({
      inboundId: id,
      conversation: chat,
      revision: before.revision,
      saved: before.saved,
      changes: [],
      asker: await asker(coordinator),
      replies: [{ conversation: chat, reply: { text: '王小明…' }, dedupKey: `late-${schools}`, schoolId }],
    })
    await expect(commit).rejects.toMatchObject({ name: 'TurnConflict', retry: 'soon' })
  })

  test('is not sent what was waiting to be sent from the school, and nothing else is lost', async () => {
    const chat = privateChat(coordinator)
    const write = (text: string, of?: string) =>
      it.store.talk.writeReply({
        conversation: chat,
        reply: { text },
        dedupKey: `${schools}:${text}`,
        ...(of === undefined ? {} : { schoolId: of }),
      })
    await write('已发', schoolId)
    const sent = await it.store.talk.takeOutbound(conversationKey(chat), 15_000)
    await it.store.talk.markOutbound(sent?.id ?? '', 'sent')
    await write('名单', schoolId)
    await write('别的院校', 'another')
    await write('帮助')
    await remove(admin, coordinator)
    const left = await it.store.talk.listReplies(chat, 0, 10)
    expect(left.map(({ reply }) => reply.text)).toEqual(['已发', '别的院校', '帮助'])
  })

  test('cannot come back by a code that lies about, only by a new one', async () => {
    const { name = '' } = await asker(coordinator)
    const old = await inviteCode('coordinator', name)
    await remove(admin, coordinator)
    await expect(redeemCode(it.store, coordinator, old)).rejects.toThrow('unknown')
    await join(coordinator, 'coordinator', name)
    expect(await schoolsOf(coordinator)).toEqual([schoolId])
  })

  test('cannot come back by a code they made themselves for another name; what others made stays good', async () => {
    const expiresAt = new Date('2099-01-01T00:00:00Z')
    const own = it.store.codes.newCode()
    const person = { personName: '孙悦', role: 'coordinator', schoolId, expiresAt } as const
    await take(it.store, otherAdmin, [{ kind: 'invite', code: own, ...person }])
    const others = await inviteCode('coordinator', '周洁')
    await remove(admin, otherAdmin)
    await expect(redeemCode(it.store, otherAdmin, own)).rejects.toThrow('unknown')
    await redeemCode(it.store, `new-${schools}`, others)
    expect(await schoolsOf(`new-${schools}`)).toEqual([schoolId])
  })

  test('leaves no upload behind that the school would wait for', async () => {
    const batchId = `batch-${schools}`
    const fileIds = [await sendFile(it.store, coordinator, '名单.xlsx')]
    const what = { kind: 'start-batch', batchKind: 'workbook', scope: {} } as const
    await take(it.store, coordinator, [{ ...what, batchId, schoolId, fileIds }])
    await remove(admin, coordinator)
    expect((await it.store.records(schoolId).imports.findBatch(batchId))?.status).toBe('only-checked')
    expect(await it.store.imports.claim(batchId, 'w', 1_000)).toBeUndefined()
  })
})

describe('removing', () => {
  test('oneself works as long as another admin is left', async () => {
    await remove(admin, admin)
    expect(await schoolsOf(admin)).toEqual([])
    await expect(remove(otherAdmin, otherAdmin)).rejects.toMatchObject({ name: 'TurnConflict' })
    expect(await schoolsOf(otherAdmin)).toEqual([schoolId])
  })

  test('each other at the same moment leaves one admin', async () => {
    await Promise.allSettled([remove(admin, otherAdmin), remove(otherAdmin, admin)])
    const left = [...(await schoolsOf(admin)), ...(await schoolsOf(otherAdmin))]
    expect(left).toEqual([schoolId])
  })

  test('is for the school’s own admins and system admins only, and so is the list of colleagues', async () => {
    const stranger = `stranger-${schools}`
    await settle(it.store, stranger, `第${schools}外国语学校`)
    for (const by of [coordinator, stranger]) {
      await expect(remove(by, admin)).rejects.toMatchObject({ name: 'NotAllowed' })
      const people = it.store.people({ ...(await asker(by)), isSystemAdmin: false })
      expect(await people.listColleagues(schoolId)).toEqual([])
    }
    const root = { accountKey: accountKey(account('root')), memberships: [], isSystemAdmin: true }
    expect(await it.store.people(root).listColleagues(schoolId)).toHaveLength(3)
    await takeAsAdmin(it.store, [{ kind: 'remove-colleague', schoolId, personId: await personOf(admin) }])
    expect(await schoolsOf(admin)).toEqual([])
  })
})
