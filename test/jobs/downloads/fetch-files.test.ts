import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileRoom } from '../../../src/domain/fairness/file-room.js'
import { bad, type Checked, good } from '../../../src/domain/talk/checked.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { AttachmentSource, InboundContent } from '../../../src/domain/talk/message.js'
import { fetchFiles } from '../../../src/jobs/downloads/fetch-files.job.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { takeTurns } from '../../../src/jobs/turns/take-turns.job.js'
import { message, openTestStore, privateChat, settle, type TestStore } from '../../store/test-store.js'
import { AT_ONCE, NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const remote = (url: string): AttachmentSource => ({ kind: 'remote', url, key: '', expiresAt: '2026-03-02T02:05:00Z' })
const files = (...urls: string[]): InboundContent => ({ kind: 'files', attachments: urls.map(remote) })

type Fetch = JobPorts['media']['fetch']
type Fetched = Awaited<ReturnType<Fetch>>
const arrived: Checked<{ blob: { sha256: string; sizeBytes: number }; name: string }> = good({
  blob: { sha256: 'ab'.repeat(32), sizeBytes: 7 },
  name: '名单.xlsx',
})

function ports(fetch: Fetch, schoolMb = 1000) {
  const asked: string[] = []
  const dispatch = {
    ...NO_DISPATCH,
    takeTurns: async () => void asked.push('turns'),
    fetchFiles: async () => void asked.push('files'),
  }
  const quotas = { accountMbADay: 1000, schoolMb, totalMb: 1000 }
  const all = {
    ...it.store,
    media: { fetch },
    listFiles: { sniff: async () => 'workbook' },
    fileRoom: openFileRoom({ talk: it.store.talk, blobs: { freeBytes: async () => 1e9 }, quotas }),
    dispatch,
    capabilities: {},
    onBehalfOf: AT_ONCE,
    adminAccounts: new Set(),
    now: () => it.clock.now,
    newId: randomUUID,
    log: keepLog(),
  } as unknown as JobPorts
  return { all, asked }
}

const said = async (userId: string) =>
  (await it.store.talk.listReplies(privateChat(userId), 0, 100)).map(({ reply }) => reply.text)

test('a turn does not wait for a download: its message keeps its place until the files are here', async () => {
  await settle(it.store, 'slow', '慢慢学校')
  const key = conversationKey(privateChat('slow'))
  await it.store.talk.receive(message('slow', files('https://files/1')))
  await it.store.talk.receive(message('slow', '我是谁'))
  const begun: ((fetched: Fetched) => void)[] = []
  const { all, asked } = ports(() => new Promise<Fetched>((resolve) => begun.push(resolve)))
  await takeTurns(key, all)
  expect([asked, await said('slow')]).toEqual([['files'], []])
  const fetching = fetchFiles(key, all)
  await expect.poll(() => begun.length).toBe(1)
  await takeTurns(key, all)
  expect(await said('slow')).toEqual([])
  begun[0]?.(arrived)
  await fetching
  expect(asked).toContain('turns')
  await takeTurns(key, all)
  const answers = await said('slow')
  expect([answers.length > 1, answers.at(-1)]).toEqual([true, expect.stringContaining('慢慢学校')])
})

test('no more is fetched than there is room for, and what is larger hears of the room', async () => {
  await settle(it.store, 'full', '满满学校')
  const key = conversationKey(privateChat('full'))
  await it.store.talk.receive(message('full', files('https://files/1')))
  const most: number[] = []
  const tooLarge = bad('file-too-large', { name: '名单.xlsx', limitMb: 1 })
  const fetch: Fetch = async (_channel, _source, mostBytes) => {
    most.push(mostBytes)
    return tooLarge
  }
  await fetchFiles(key, ports(fetch, 1).all)
  expect(most).toEqual([1024 * 1024])
  const next = await it.store.talk.nextInbound(key)
  expect(next?.message.content).toMatchObject({
    attachments: [{ kind: 'refused', problem: { code: 'quota-school', params: { limitMb: 1 } } }],
  })
})

test('of a stranger nothing is fetched, and the answer is how to come in', async () => {
  const key = conversationKey(privateChat('stranger'))
  await it.store.talk.receive(message('stranger', files('https://files/1', 'https://files/2')))
  let fetched = 0
  const { all } = ports(async () => {
    fetched += 1
    return arrived
  })
  await fetchFiles(key, all)
  await takeTurns(key, all)
  expect([fetched, await said('stranger')]).toEqual([0, [expect.stringContaining('邀请码')]])
})

test('several messages are fetched side by side, each address being good for minutes only', async () => {
  await settle(it.store, 'many', '多多学校')
  const key = conversationKey(privateChat('many'))
  for (const n of [1, 2, 3]) await it.store.talk.receive(message('many', files(`https://files/${n}`)))
  const begun: (() => void)[] = []
  const { all } = ports(() => new Promise<Fetched>((resolve) => begun.push(() => resolve(bad('file-download-failed')))))
  const fetching = fetchFiles(key, all)
  await expect.poll(() => begun.length).toBe(3)
  for (const end of begun) end()
  await fetching
  expect(await it.store.talk.listToFetch(key, 10)).toEqual([])
  const next = await it.store.talk.nextInbound(key)
  expect(next?.message.content).toMatchObject({
    attachments: [{ kind: 'refused', problem: { code: 'file-download-failed' } }],
  })
})

test('a file that ends whoever fetches it is given up after a few tries', async () => {
  await settle(it.store, 'deadly', '险险学校')
  const key = conversationKey(privateChat('deadly'))
  const { id } = await it.store.talk.receive(message('deadly', files('https://files/1')))
  for (let n = 0; n < 3; n++) await it.store.talk.countAttempt(id)
  const { all } = ports(() => Promise.reject(new Error('never asked')))
  await fetchFiles(key, all)
  await takeTurns(key, all)
  expect(await said('deadly')).toEqual([expect.stringContaining('再发一次')])
})
