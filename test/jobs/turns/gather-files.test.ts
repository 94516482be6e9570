import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { AttachmentSource, InboundContent } from '../../../src/domain/talk/message.js'
import { problemOf } from '../../../src/domain/talk/problem.js'
import { gatherFiles } from '../../../src/jobs/turns/gather-files.js'
import { message, openTestStore, privateChat, type TestStore } from '../../store/test-store.js'
import { keepLog } from '../../support/quiet-log.js'

let it: TestStore
let chats = 0
let userId = ''
let takenUp: string[] = []
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())
beforeEach(() => {
  chats += 1
  userId = `together-${chats}`
  takenUp = []
})

const FETCHED: AttachmentSource = { kind: 'stored', fileId: 'f' }
const REFUSED: AttachmentSource = { kind: 'refused', problem: problemOf('file-download-failed') }
const REMOTE: AttachmentSource = { kind: 'remote', url: 'https://files.example/1', key: '', expiresAt: '2099-01-01' }
const files = (...attachments: AttachmentSource[]): InboundContent => ({ kind: 'files', attachments })

const key = () => conversationKey(privateChat(userId))
async function send(content: InboundContent, afterMs = 0): Promise<void> {
  it.clock.now = new Date(it.clock.now.getTime() + afterMs)
  await it.store.talk.receive(message(userId, content, it.clock.now))
}

/** What is made of the oldest message, `afterMs` after the last one was sent. */
async function gather(afterMs: number, filesComeApart = true) {
  it.clock.now = new Date(it.clock.now.getTime() + afterMs)
  const pending = await it.store.talk.nextInbound(key())
  const dispatch = { takeTurns: async (one: string) => void takenUp.push(one) }
  const ports = {
    ...it.store,
    dispatch,
    capabilities: { web: { filesComeApart } },
    now: () => it.clock.now,
    log: keepLog(),
  } as unknown as Parameters<typeof gatherFiles>[2]
  return pending && gatherFiles(pending, key(), ports)
}

async function next(): Promise<InboundContent | undefined> {
  return (await it.store.talk.nextInbound(key()))?.message.content
}

test('files sent one after another become one message, once nobody has sent another for a moment', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  for (let n = 0; n < 6; n += 1) await send(files({ kind: 'stored', fileId: `f${n}` }), 500)
  expect(await gather(200)).toBe('wait')
  vi.advanceTimersByTime(1_000)
  vi.useRealTimers()
  expect(takenUp).toEqual([key()])
  expect(await gather(1_000)).toBe('joined')
  expect(await next()).toEqual(files(...[0, 1, 2, 3, 4, 5].map((n) => ({ kind: 'stored' as const, fileId: `f${n}` }))))
  expect(await gather(0)).toBe('ready')
})

test('a file alone is taken up after that moment', async () => {
  await send(files(FETCHED))
  expect(await gather(100)).toBe('wait')
  expect(await gather(1_200)).toBe('ready')
})

test('what was written in between parts them, and a file that did not arrive is told by itself', async () => {
  for (const content of [
    files(FETCHED),
    files(FETCHED),
    { kind: 'text', text: '这是23级的' } as const,
    files(FETCHED),
    files(REFUSED),
  ]) {
    await send(content)
  }
  expect(await gather(2_000)).toBe('joined')
  const { id } = (await it.store.talk.nextInbound(key())) ?? { id: '' }
  expect(await next()).toEqual(files(FETCHED, FETCHED))
  expect(await gather(0)).toBe('ready')
  await it.store.talk.abandonInbound(id, {
    conversation: privateChat(userId),
    reply: { text: '' },
    dedupKey: randomUUID(),
  })
  expect(await next()).toMatchObject({ kind: 'text' })
})

test('one that is still to be fetched is waited for, but not for long', async () => {
  await send(files(FETCHED))
  await send(files(REMOTE))
  expect([await gather(2_000), await gather(5_000), await gather(5_000)]).toEqual(['wait', 'wait', 'ready'])
  expect(await next()).toEqual(files(FETCHED))
})

test('where several files come in one message nothing is waited for', async () => {
  await send(files(FETCHED))
  expect(await gather(0, false)).toBe('ready')
})
