import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainFileName } from '../../../src/bot/take-file.js'
import { limitRate } from '../../../src/domain/fairness/rate-limit.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { receiveMessage } from '../../../src/jobs/turns/receive-message.js'
import { takeTurns } from '../../../src/jobs/turns/take-turns.job.js'
import { message, openTestStore, privateChat, settle, type TestStore } from '../../store/test-store.js'
import { AT_ONCE, NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const turnPorts = () =>
  ({
    ...it.store,
    dispatch: NO_DISPATCH,
    capabilities: {},
    onBehalfOf: AT_ONCE,
    adminAccounts: new Set(['web:odd-0', 'web:odd-55362']),
    now: () => it.clock.now,
    newId: randomUUID,
    log: keepLog(),
  }) as unknown as JobPorts

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

test.each([
  ['a NUL', '\0'],
  ['half a character', '\ud842'],
])('%s in a word, a choice or the name of a file is a lost character there, and the turn goes on', async (_, odd) => {
  const userId = `odd-${odd.charCodeAt(0)}`
  await settle(it.store, userId, `怪字学校${odd.charCodeAt(0)}`)
  const chat = privateChat(userId)
  const pace = limitRate(50, 60_000, () => 0)
  const ports = { talk: it.store.talk, dispatch: NO_DISPATCH, log: keepLog(), pace }
  await receiveMessage(message(userId, `王${odd}芳导进去了吗`), ports)
  await receiveMessage(message(userId, { kind: 'choice', choiceId: `run:${odd}:x`, label: `选${odd}` }), ports)
  await receiveMessage(message(userId, `新增院校 春江${odd}学校${odd.charCodeAt(0)} 浙江`), ports)
  const file = { sha256: 'cd'.repeat(32), name: plainFileName(`名${odd}单.xlsx`), sizeBytes: 7, kind: 'other' } as const
  const said = message(userId, { kind: 'files', attachments: [] })
  const { fileId } = await it.store.talk.addReceivedFile(file, said)
  await receiveMessage({ ...said, content: { kind: 'files', attachments: [{ kind: 'stored', fileId }] } }, ports)
  await takeTurns(conversationKey(chat), turnPorts())
  const replies = await it.store.talk.listReplies(chat, 0, 50)
  expect(replies.length).toBeGreaterThanOrEqual(4)
  const texts = replies.map(({ reply }) => reply.text)
  expect(texts).toContainEqual(expect.stringContaining('春江\ufffd学校'))
  expect(texts.filter((text) => text.includes('没有处理成功'))).toEqual([])
  expect(await it.store.talk.nextInbound(conversationKey(chat))).toBeUndefined()
})
