/** 上传链接 · A link of one account, for the first who comes with it in time. */

import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PrismaClient } from '../../../src/store/generated/client.js'
import { account, openTestStore, settle, type TestStore, take, takeAsAdmin } from '../test-store.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
  await settle(it.store, 'li', '链接职业技术学校')
})
afterAll(() => it.close())

const inMinutes = (minutes: number) => new Date(it.clock.now.getTime() + minutes * 60_000)
const offer = (token: string, expiresAt = inMinutes(30)) =>
  take(it.store, 'li', [{ kind: 'offer-upload-link', token, expiresAt }])

test('is good once, also when two come at the same moment', async () => {
  await offer('one')
  const found = await Promise.all([1, 2, 3].map(() => it.store.talk.useUploadLink('one')))
  expect(found.filter((one) => one !== undefined)).toEqual([account('li')])
  expect(await it.store.talk.useUploadLink('one')).toBeUndefined()
})

test('is no longer good after its time, nor when a newer one was made, and an invented one never was', async () => {
  await offer('two', inMinutes(0))
  expect(await it.store.talk.useUploadLink('two')).toBeUndefined()
  await offer('three')
  await offer('four')
  expect(await it.store.talk.useUploadLink('three')).toBeUndefined()
  expect(await it.store.talk.useUploadLink('five')).toBeUndefined()
  expect(await it.store.talk.useUploadLink('four')).toEqual(account('li'))
})

test('is kept as a hash only', async () => {
  await offer('token-in-clear')
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: it.databaseUrl }) })
  const rows = await prisma.uploadLink.findMany()
  await prisma.$disconnect()
  expect(rows.length).toBeGreaterThan(0)
  for (const { tokenHash } of rows) expect(tokenHash).toHaveLength(32)
  expect(JSON.stringify(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString()))).not.toContain('token-in-clear')
})

test('is made for nobody who has no role at a school', async () => {
  await expect(
    takeAsAdmin(it.store, [{ kind: 'offer-upload-link', token: 'six', expiresAt: inMinutes(30) }]),
  ).rejects.toThrow()
})
