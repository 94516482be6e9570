import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitRate } from '../../../src/domain/fairness/rate-limit.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import { receiveMessage } from '../../../src/jobs/turns/receive-message.js'
import { message, openTestStore, privateChat, type TestStore } from '../../store/test-store.js'
import { NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const waiting = async (userId: string): Promise<number> =>
  (await it.store.talk.listInboundTexts(privateChat(userId), 1000)).length
const said = async (userId: string) =>
  (await it.store.talk.listReplies(privateChat(userId), 0, 100)).map(({ reply }) => reply.text)

test('of one account so many messages a minute are taken; it is told once what happens to the rest, and others notice nothing', async () => {
  let now = 0
  const ports = {
    talk: it.store.talk,
    dispatch: NO_DISPATCH,
    log: keepLog(),
    pace: limitRate(5, 60_000, () => now),
  }
  const write = (userId: string, text = '在吗') => receiveMessage(message(userId, text), ports)
  for (let n = 0; n < 50; n++) await write('flooding')
  await write('quiet')
  expect([await waiting('flooding'), await waiting('quiet')]).toEqual([5, 1])
  expect(await said('flooding')).toEqual([expect.stringContaining('请过一分钟再发')])
  expect(await said('quiet')).toEqual([])
  now = 60_000
  await write('flooding')
  expect([await waiting('flooding'), (await said('flooding')).length]).toEqual([6, 1])
})

test('a message with files is fetched at once, whatever stands before it in its conversation', async () => {
  const asked: string[] = []
  const dispatch = { ...NO_DISPATCH, fetchFiles: async (key: string) => void asked.push(key) }
  const pace = limitRate(5, 60_000, () => 0)
  const ports = { talk: it.store.talk, dispatch, log: keepLog(), pace }
  const url = { kind: 'remote', url: 'https://files/1', key: '', expiresAt: '2026-03-02T02:05:00Z' } as const
  await receiveMessage(message('sender', '在吗'), ports)
  await receiveMessage(message('sender', { kind: 'files', attachments: [url] }), ports)
  expect(asked).toEqual([conversationKey(privateChat('sender'))])
})
