import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountKey } from '../../../src/domain/talk/conversation-key.js'
import { account, join, message, openTestStore, settle, type TestStore } from '../test-store.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

async function send(userId: string, content: string, sizeBytes: number): Promise<void> {
  const sha256 = content.repeat(64).slice(0, 64)
  const said = message(userId, { kind: 'files', attachments: [] }, it.clock.now)
  await it.store.talk.addReceivedFile({ sha256, name: '名单.xlsx', sizeBytes, kind: 'workbook' }, said)
}

test('what was sent counts for the account of the day, for the school of all its people and for all; the same content once', async () => {
  const { schoolId } = await settle(it.store, 'one', '甲校')
  await join(it.store, 'two', schoolId, 'coordinator', '李老师')
  const other = await settle(it.store, 'three', '乙校')
  await send('one', 'a', 100)
  await send('one', 'a', 100)
  await send('two', 'b', 30)
  await send('three', 'c', 500)
  const usage = (userId: string, ...schools: string[]) => it.store.talk.usageOf(accountKey(account(userId)), schools)
  expect(await usage('one', schoolId)).toEqual({ accountToday: 100, school: 130, total: 630 })
  expect(await usage('one', schoolId, other.schoolId)).toMatchObject({ school: 500 })
  expect(await usage('nobody')).toEqual({ accountToday: 0, school: 0, total: 630 })
  it.clock.now = new Date(it.clock.now.getTime() + 25 * 3_600_000)
  expect(await usage('one', schoolId)).toMatchObject({ accountToday: 0, school: 130 })
})
