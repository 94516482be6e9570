/** 发送的数 · How sendings ended, in numbers. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examDayOf } from '../../../src/domain/cells/exam-day.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import { openTestStore, privateChat, type TestStore } from '../test-store.js'

const CLAIM_MS = 15_000
let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const write = (userId: string) =>
  it.store.talk.writeReply({ conversation: privateChat(userId), reply: { text: '好' }, dedupKey: randomUUID() })
const takeNext = (userId: string) => it.store.talk.takeOutbound(conversationKey(privateChat(userId)), CLAIM_MS)

test('every end is counted by day, channel, outcome and code, and so is one whose sender died', async () => {
  const { talk } = it.store
  const ends = [
    ['sent', undefined],
    ['sent', undefined],
    ['rejected', '93006'],
    ['unknown', 'no-ack'],
  ] as const
  for (const [at, [state, errorCode]] of ends.entries()) {
    await write(`s-${at}`)
    const taken = await takeNext(`s-${at}`)
    await talk.markOutbound(taken?.id ?? '', state, errorCode === undefined ? {} : { errorCode })
  }
  await write('s-9')
  const deferred = await takeNext('s-9')
  await talk.markOutbound(deferred?.id ?? '', 'deferred', { errorCode: '45009', notBefore: it.clock.now })
  await takeNext('s-9')
  it.clock.now = new Date(it.clock.now.getTime() + CLAIM_MS)
  await takeNext('s-9')
  const day = examDayOf(it.clock.now)
  const counted = (await talk.countSendings(day)).map(({ outcome, code, count }) => [outcome, code, count])
  expect(counted).toHaveLength(5)
  expect(counted).toEqual(
    expect.arrayContaining([
      ['sent', '', 2],
      ['rejected', '93006', 1],
      ['unknown', 'no-ack', 1],
      ['deferred', '45009', 1],
      ['unknown', 'sender-died', 1],
    ]),
  )
  expect((await talk.countSendings(day)).every((one) => one.day === day && one.channel === 'web')).toBe(true)
})

test('sendings that end at the same moment are all counted', async () => {
  const users = Array.from({ length: 12 }, (_, at) => `p-${at}`)
  const day = examDayOf(it.clock.now)
  const sent = async () =>
    (await it.store.talk.countSendings(day)).find(({ outcome }) => outcome === 'sent')?.count ?? 0
  const before = await sent()
  await Promise.all(users.map(write))
  const taken = await Promise.all(users.map(takeNext))
  await Promise.all(taken.map((one) => it.store.talk.markOutbound(one?.id ?? '', 'sent')))
  expect(await sent()).toBe(before + users.length)
})
