import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileRoom } from '../../src/domain/fairness/file-room.js'
import { limitRate } from '../../src/domain/fairness/rate-limit.js'
import { good } from '../../src/domain/talk/checked.js'
import { conversationKey } from '../../src/domain/talk/conversation-key.js'
import type { InboundContent } from '../../src/domain/talk/message.js'
import { openBlobFolder } from '../../src/files/blob-folder.js'
import { type HeavyPool, openHeavyPool } from '../../src/files/heavy/heavy-pool.js'
import { openListFiles } from '../../src/files/list-files.js'
import { openDispatch, type RunningJobs, startJobs } from '../../src/jobs/all.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import { openQueues, type Queues } from '../../src/jobs/queue.js'
import { receiveMessage } from '../../src/jobs/turns/receive-message.js'
import { join, message, openTestStore, privateChat, settle, type TestStore } from '../store/test-store.js'
import { HEADERS, rowOf } from '../support/class-list.js'
import { keepLog } from '../support/quiet-log.js'

const QUIET = Array.from({ length: 9 }, (_, n) => `quiet-${n}`)
const HOSTILE = ['hostile-0', 'hostile-1', 'hostile-2', 'hostile-3']
const ROUNDS = 12
const A_MINUTE = 120
const LONG = 20_000
const SHORT = 20
const PATIENCE_MS = 300_000

let minute = 0
let longBegun = false
let it: TestStore
let folder: string
let pool: HeavyPool
let queues: Queues
let jobs: RunningJobs
let receive: (userId: string, content: InboundContent | string) => Promise<void>
/** Whose turns have been taken, and whose lists checked, in their order. */
const turns: string[] = []
const checked: string[] = []
const chatOf = new Map([...QUIET, ...HOSTILE].map((userId) => [conversationKey(privateChat(userId)), userId]))
let long: Awaited<ReturnType<JobPorts['media']['fetch']>>
let short: Awaited<ReturnType<JobPorts['media']['fetch']>>

beforeAll(async () => {
  it = await openTestStore()
  folder = await mkdtemp(path.join(tmpdir(), 'ten-schools-'))
  const blobs = openBlobFolder(folder)
  pool = openHeavyPool(2)
  const listFiles = openListFiles({ blobs, pool })
  const log = keepLog()
  queues = openQueues({ databaseUrl: it.databaseUrl, log, owner: 'w' })
  const dispatch = openDispatch(queues)
  const { talk, imports } = it.store
  const putList = async (rows: number) => {
    const lines = [HEADERS, ...Array.from({ length: rows }, (_, n) => rowOf(n % 500))].map((row) => row.join(','))
    const stored = await blobs.put(Readable.from([Buffer.from(lines.join('\n'))]), 1e9)
    if (!stored.ok) throw new Error(stored.problem.code)
    return good({ blob: stored.value, name: `${rows}.csv` })
  }
  long = await putList(LONG)
  short = await putList(SHORT)
  const ports = {
    ...it.store,
    talk: {
      ...talk,
      commitTurn: async (turn: Parameters<typeof talk.commitTurn>[0]) => {
        const committed = await talk.commitTurn(turn)
        turns.push(chatOf.get(conversationKey(turn.conversation)) ?? '')
        return committed
      },
    },
    imports: {
      ...imports,
      finishCheck: async (...[batchId, result]: Parameters<typeof imports.finishCheck>) => {
        await imports.finishCheck(batchId, result)
        checked.push(result.report.kind === 'list' && result.report.sheets[0]!.rows > SHORT ? 'long' : 'short')
      },
    },
    blobs,
    listFiles: {
      ...listFiles,
      check: (...[file, ...more]: Parameters<typeof listFiles.check>) => {
        longBegun ||= file.name === `${LONG}.csv`
        return listFiles.check(file, ...more)
      },
    },
    onBehalfOf: pool.onBehalfOf,
    fileRoom: openFileRoom({
      talk,
      blobs,
      quotas: { accountMbADay: 1e6, schoolMb: 1e6, totalMb: 1e6 },
    }),
    media: {
      fetch: (_channel: string, { url }: { readonly url: string }) =>
        url === 'never' ? new Promise(() => undefined) : Promise.resolve(url === 'long' ? long : short),
    },
    dispatch,
    channels: new Map(),
    capabilities: {},
    adminAccounts: new Set(),
    now: () => it.clock.now,
    newId: randomUUID,
    owner: 'w',
    log,
  } as unknown as JobPorts
  const pace = limitRate(A_MINUTE, 60_000, () => minute * 60_000)
  receive = (userId, content) => receiveMessage(message(userId, content), { ...ports, pace })
  for (const userId of QUIET) await settle(it.store, userId, `${userId}学校`)
  const { schoolId } = await settle(it.store, 'hostile-0', '吵闹学校')
  for (const userId of HOSTILE.slice(1)) await join(it.store, userId, schoolId, 'coordinator', userId)
  jobs = await startJobs(queues, ports, true)
})
afterAll(async () => {
  await jobs.stop()
  await queues.close(100)
  await pool.close()
  await it.close()
  await rm(folder, { recursive: true, force: true })
})

/** How many turns of anybody are taken between a message and its answer, for each message of the quiet schools. */
async function waits(rounds: number): Promise<readonly number[]> {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) {
    const asking = QUIET.map(async (userId) => {
      const before = turns.length
      const answers = turns.filter((one) => one === userId).length
      await receive(userId, '我是谁')
      await expect
        .poll(() => turns.filter((one) => one === userId).length, { timeout: 120_000, interval: 2 })
        .toBeGreaterThan(answers)
      const mine = turns.flatMap((one, at) => (one === userId ? [at] : []))[answers]!
      all.push(mine - before)
    })
    await Promise.all(asking)
  }
  return all.sort((one, other) => one - other)
}

const p99 = (sorted: readonly number[]): number => sorted[Math.ceil(sorted.length * 0.99) - 1]!

test(
  'one school that writes as fast as it can makes nobody wait: of ten schools the others keep their turns',
  async () => {
    const quiet = await waits(ROUNDS)
    const flood = HOSTILE.map(async (userId) => {
      for (let n = 0; n < 2 * A_MINUTE; n++) await receive(userId, '我是谁')
    })
    await expect.poll(() => turns.some((one) => one.startsWith('hostile')), { timeout: 60_000 }).toBe(true)
    const beside = await waits(ROUNDS)
    expect(p99(beside)).toBeLessThanOrEqual(3 * Math.max(p99(quiet), QUIET.length))
    await Promise.all(flood)
    // All that was taken is answered in the end; what was too much was not taken.
    const answered = () => turns.filter((one) => one.startsWith('hostile')).length
    await expect.poll(answered, { timeout: 120_000 }).toBe(HOSTILE.length * A_MINUTE)
  },
  PATIENCE_MS,
)

test(
  'one school with long lists and endless downloads makes nobody wait for theirs',
  async () => {
    minute += 1
    const send = (userId: string, url: string) =>
      receive(userId, { kind: 'files', attachments: [{ kind: 'remote', url, key: '', expiresAt: '' }] })
    for (const userId of HOSTILE) await send(userId, 'long')
    await expect.poll(() => longBegun, { timeout: 60_000 }).toBe(true)
    for (let n = 0; n < 20; n++) await send(HOSTILE[n % HOSTILE.length]!, 'never')
    for (const userId of QUIET) await send(userId, 'short')
    const shorts = () => checked.filter((one) => one === 'short').length
    await expect.poll(shorts, { timeout: 180_000 }).toBe(QUIET.length)
    const before = checked.slice(0, checked.lastIndexOf('short')).filter((one) => one === 'long')
    expect(before.length).toBeLessThan(HOSTILE.length)
  },
  PATIENCE_MS,
)
