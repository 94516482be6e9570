import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountKey, conversationKey } from '../../../src/domain/talk/conversation-key.js'
import {
  account,
  message,
  openTestStore,
  privateChat,
  redeemCode,
  settle,
  type TestStore,
  take,
  takeAsAdmin,
} from '../test-store.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const stranger = (userId: string) => ({
  accountKey: accountKey(account(userId)),
  memberships: [],
  isSystemAdmin: false,
})
const admin = (userId: string) => ({ ...stranger(userId), isSystemAdmin: true })
const soon = () => new Date(it.clock.now.getTime() + 3_600_000)

describe('a turn', () => {
  test('of two commits on the same revision one succeeds and the other conflicts, leaving nothing behind', async () => {
    const chat = privateChat('turn-1')
    const inbound = await Promise.all([1, 2].map(() => it.store.talk.receive(message('turn-1', '好'))))
    const commits = await Promise.allSettled(
      inbound.map(({ id }, index) =>
        it.store.talk.commitTurn({
          inboundId: id,
          conversation: chat,
          revision: 0,
          saved: { open: [], schoolId: `s${index}` },
          changes: [{ kind: 'add-school', id: randomUUID(), name: `学校${index}`, province: '山东' }],
          asker: admin('turn-1'),
          replies: [{ conversation: chat, reply: { text: `答${index}` }, dedupKey: `turn-1:${index}` }],
        }),
      ),
    )
    const won = commits.findIndex((one) => one.status === 'fulfilled')
    const lost = commits.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ name: 'TurnConflict', retry: 'soon' })
    expect(await it.store.talk.findConversation(chat)).toEqual({
      saved: { open: [], schoolId: `s${won}` },
      revision: 1,
    })
    const replies = await it.store.talk.listReplies(chat, 0, 10)
    expect(replies.map((one) => one.reply.text)).toEqual([`答${won}`])
    expect(await it.store.people(admin('turn-1')).findSchools(`学校${1 - won}`)).toEqual([])
  })

  test('keeps the language of the conversation for the next one', async () => {
    await take(it.store, 'turn-en', [], { saved: { open: [], language: 'en' } })
    const { saved } = await it.store.talk.findConversation(privateChat('turn-en'))
    expect(saved).toEqual({ open: [], language: 'en' })
  })

  test('a message taken already cannot be finished by a second turn', async () => {
    const said = message('turn-2', '好')
    const { id } = await it.store.talk.receive(said)
    const commit = (revision: number) =>
      it.store.talk.commitTurn({
        inboundId: id,
        conversation: said.conversation,
        revision,
        saved: { open: [] },
        changes: [],
        asker: { accountKey: accountKey(said.from) },
        replies: [],
      })
    await commit(0)
    await expect(commit(1)).rejects.toMatchObject({ name: 'TurnConflict' })
    expect((await it.store.talk.findConversation(said.conversation)).revision).toBe(1)
  })

  test('a saved flow comes back as it was and is listed as open for its person', async () => {
    const openedAt = '2026-03-01T00:00:00.000Z'
    const saved = {
      open: [{ flowId: 'candidate-import', runId: 'r1', answers: { mode: 'valid-rows', n: 3 }, openedAt }],
      menu: {
        choices: [{ id: 'r1:mode:valid-rows', label: '只导入合格行' }],
        above: [{ id: 'ask:x', label: '更多' }],
        expiresAt: openedAt,
      },
    }
    await take(it.store, 'turn-3', [], { saved })
    expect((await it.store.talk.findConversation(privateChat('turn-3'))).saved).toEqual(saved)
    expect(await it.store.people(stranger('turn-3')).listOpenConversations()).toEqual([
      { conversation: privateChat('turn-3'), flowId: 'candidate-import', openedAt: new Date(openedAt) },
    ])
    await take(it.store, 'turn-3', [], { saved: { open: [] } })
    expect(await it.store.people(stranger('turn-3')).listOpenConversations()).toEqual([])
  })

  test('a file handed out is logged with who got it', async () => {
    const file = { sha256: 'cd'.repeat(32), sizeBytes: 3, name: '名单-未通过.xlsx' }
    await settle(it.store, 'turn-4', '淄博一职')
    const chat = privateChat('turn-4')
    const reply = { conversation: chat, reply: { text: '给您', files: [file] }, dedupKey: 'turn-4' }
    await take(it.store, 'turn-4', [{ kind: 'request-file', what: { kind: 'template', list: 'candidates' } }], {
      replies: [reply],
    })
    const client = new Client({ connectionString: it.databaseUrl })
    await client.connect()
    const { rows } = await client.query('SELECT what, sha256, account_key, conversation_key FROM access_log')
    await client.end()
    expect(rows).toEqual([
      {
        what: 'template',
        sha256: file.sha256,
        account_key: accountKey(account('turn-4')),
        conversation_key: conversationKey(chat),
      },
    ])
  })
})

describe('invitations', () => {
  test('a code binds an account to a school once, with names in full for the asker', async () => {
    const { schoolId } = await settle(it.store, 'inv-1', '青岛一职')
    const asker = await it.store.talk.findAsker(account('inv-1'))
    expect(asker).toMatchObject({
      name: '青岛一职的考务',
      memberships: [{ role: 'coordinator', schoolId, schoolName: '青岛一职', province: '山东' }],
    })
    expect(asker.memberships).toHaveLength(1)
  })

  test('of two accounts that use one code at the same moment one is bound and the other conflicts', async () => {
    const code = it.store.codes.newCode()
    const invite = { kind: 'invite', code, personName: '张老师', role: 'org-staff', expiresAt: soon() } as const
    await takeAsAdmin(it.store, [
      { kind: 'add-org', id: 'org-1', name: '某某科技' },
      { ...invite, orgId: 'org-1' },
    ])
    const uses = await Promise.allSettled(['inv-2a', 'inv-2b'].map((userId) => redeemCode(it.store, userId, code)))
    expect(uses.map((use) => use.status).sort()).toEqual(['fulfilled', 'rejected'])
    const askers = await Promise.all(['inv-2a', 'inv-2b'].map((userId) => it.store.talk.findAsker(account(userId))))
    expect(askers.filter((asker) => asker.memberships.length === 1)).toHaveLength(1)
    expect(await it.store.people(stranger('inv-2c')).inspectCode(code)).toEqual({ status: 'used' })
  })

  test('a person with a second code keeps the name and gets the second school too', async () => {
    await settle(it.store, 'inv-3', '济南一职')
    const schoolId = randomUUID()
    const code = it.store.codes.newCode()
    await takeAsAdmin(it.store, [
      { kind: 'add-school', id: schoolId, name: '济南二职', province: '山东' },
      { kind: 'invite', code, personName: '另一个称呼', role: 'school-admin', schoolId, expiresAt: soon() },
    ])
    await redeemCode(it.store, 'inv-3', code)
    const asker = await it.store.talk.findAsker(account('inv-3'))
    expect(asker.name).toBe('济南一职的考务')
    expect(asker.memberships.map((one) => one.schoolName)).toEqual(['济南一职', '济南二职'])
  })

  test('an expired, unknown or used code says so; spelling does not matter', async () => {
    const code = it.store.codes.newCode()
    await takeAsAdmin(it.store, [{ kind: 'invite', code, personName: '李老师', role: 'org-staff', expiresAt: soon() }])
    const sloppy = code.toLowerCase().replace('-', ' ')
    expect(await it.store.people(stranger('inv-4')).inspectCode(sloppy)).toMatchObject({ status: 'valid' })
    const before = it.clock.now
    it.clock.now = new Date(before.getTime() + 2 * 3_600_000)
    expect(await it.store.people(stranger('inv-4')).inspectCode(code)).toEqual({ status: 'expired' })
    it.clock.now = before
    expect(await it.store.people(stranger('inv-4')).inspectCode('AAAA-BBBB')).toEqual({ status: 'unknown' })
  })

  test('five wrong codes within a quarter of an hour block the account for a while, a right code too', async () => {
    const code = it.store.codes.newCode()
    await takeAsAdmin(it.store, [{ kind: 'invite', code, personName: '王老师', role: 'org-staff', expiresAt: soon() }])
    const people = it.store.people(stranger('inv-6'))
    const valid = await people.inspectCode(code)
    for (let n = 0; n < 4; n += 1) await take(it.store, 'inv-6', [{ kind: 'count-wrong-code' }])
    expect(await people.inspectCode(code)).toMatchObject({ status: 'valid' })
    await take(it.store, 'inv-6', [{ kind: 'count-wrong-code' }])
    expect(await people.inspectCode(code)).toEqual({
      status: 'blocked',
      until: new Date(it.clock.now.getTime() + 15 * 60_000),
    })
    const invitationId = valid.status === 'valid' ? valid.invitationId : ''
    await expect(take(it.store, 'inv-6', [{ kind: 'redeem-invitation', invitationId }])).rejects.toMatchObject({
      name: 'TurnConflict',
    })
    const before = it.clock.now
    it.clock.now = new Date(before.getTime() + 15 * 60_000 + 1)
    expect(await people.inspectCode(code)).toMatchObject({ status: 'valid' })
    it.clock.now = before
  })

  test('wrong codes further apart than a quarter of an hour never block', async () => {
    const before = it.clock.now
    for (let n = 0; n < 8; n += 1) {
      await take(it.store, 'inv-7', [{ kind: 'count-wrong-code' }])
      it.clock.now = new Date(it.clock.now.getTime() + 4 * 60_000 + (n % 4 === 3 ? 15 * 60_000 : 0))
    }
    expect(await it.store.people(stranger('inv-7')).inspectCode('AAAA-BBBB')).toEqual({ status: 'unknown' })
    it.clock.now = before
  })

  test('a school is found by its exact name by an admin and by its own people only', async () => {
    const { schoolId } = await settle(it.store, 'inv-8', '烟台一职')
    await settle(it.store, 'inv-9', '威海一职')
    const asker = await it.store.talk.findAsker(account('inv-8'))
    const other = await it.store.talk.findAsker(account('inv-9'))
    const found = [{ id: schoolId, name: '烟台一职', province: '山东' }]
    expect(await it.store.people(admin('inv-9')).findSchools('烟台一职')).toEqual(found)
    expect(await it.store.people({ ...asker, isSystemAdmin: false }).findSchools('烟台一职')).toEqual(found)
    expect(await it.store.people({ ...other, isSystemAdmin: false }).findSchools('烟台一职')).toEqual([])
    expect(await it.store.people(admin('inv-9')).findSchools('烟台')).toEqual([])
  })

  test('the same school cannot be added twice', async () => {
    const add = { kind: 'add-school', name: '日照一职', province: '山东' } as const
    await takeAsAdmin(it.store, [{ ...add, id: randomUUID() }])
    await expect(takeAsAdmin(it.store, [{ ...add, id: randomUUID() }])).rejects.toMatchObject({
      name: 'TurnConflict',
    })
  })

  test('the demo school has one open code at a time, also for whoever lost the first browser', async () => {
    const first = await it.store.inviteToDemoSchool()
    const second = await it.store.inviteToDemoSchool()
    expect(second.isNew).toBe(true)
    expect(await it.store.people(stranger('inv-11')).inspectCode(first.code)).toEqual({ status: 'unknown' })
    await redeemCode(it.store, 'inv-11', second.code)
    const third = await it.store.inviteToDemoSchool()
    expect(third.isNew).toBe(false)
    await redeemCode(it.store, 'inv-12', third.code)
    const { memberships } = await it.store.talk.findAsker(account('inv-12'))
    expect(memberships.map(({ schoolName }) => schoolName)).toEqual([third.schoolName])
  })
})
