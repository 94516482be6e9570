import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { HeavyWorkFailed } from '../../../src/files/heavy/heavy-work-failed.js'
import { OwnProcesses } from '../../../src/files/heavy/own-process.js'

const faulty = new URL('../../fixtures/heavy/faulty-process.mjs', import.meta.url)
const processes = new OwnProcesses(faulty)
afterAll(() => processes.close())

const failureOf = (task: string, options = {}) =>
  processes.run({ task, payload: {} }, options).then(
    () => undefined,
    (error: unknown) => error,
  )

test.each(['abort', 'leave', 'exhaust'])(
  'a task whose process ends by %s is one failed task for good, and the next one runs',
  async (how) => {
    const failure = await failureOf(how)
    expect(failure).toBeInstanceOf(HeavyWorkFailed)
    expect(failure).toMatchObject({ retry: 'never', message: `task ${how} died, or ran out of memory or time` })
    expect(await processes.run<number>({ task: 'pid', payload: {} }, {})).toBeGreaterThan(0)
  },
)

test('a task that never ends is ended, with its process', async () => {
  const first = await processes.run<number>({ task: 'pid', payload: {} }, {})
  expect(await failureOf('spin', { silenceMs: 200 })).toMatchObject({ retry: 'never' })
  expect(await processes.run<number>({ task: 'pid', payload: {} }, {})).not.toBe(first)
})

test('a task that goes on and on is ended, however much it says', async () => {
  expect(await failureOf('chatter', { limitMs: 300 })).toMatchObject({ retry: 'never' })
})

test('a task that breaks may be tried again, and its error holds no path or name', async () => {
  const failure = await failureOf('break')
  expect(failure).toMatchObject({ retry: 'soon', message: 'task break failed' })
  expect(JSON.stringify((failure as Error).cause)).not.toContain('王芳')
})

test('tasks one after the other share a process', async () => {
  const pid = () => processes.run<number>({ task: 'pid', payload: {} }, {})
  expect(new Set([await pid(), await pid(), await pid()]).size).toBe(1)
})

test('what reads strangers files sees none of our settings', async () => {
  expect(await processes.run({ task: 'environment', payload: {} }, {})).toEqual(['MALLOC_MMAP_THRESHOLD_'])
})

test('no process is left behind when all are closed', async () => {
  const closing = new OwnProcesses(faulty)
  const pid = await closing.run<number>({ task: 'pid', payload: {} }, {})
  await closing.close()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test('a task that is cut off by closing may be tried again', async () => {
  const closing = new OwnProcesses(faulty)
  let begin: (value: unknown) => void
  const begun = new Promise((resolve) => {
    begin = resolve
  })
  const running = closing
    .run({ task: 'spin', payload: { watch: dist('orphan-watch.js') } }, { onMessage: (pid) => begin(pid) })
    .catch((error: unknown) => error)
  await begun
  const waiting = closing.run({ task: 'pid', payload: {} }, {}).catch((error: unknown) => error)
  await closing.close()
  expect(await running).toMatchObject({ retry: 'soon' })
  expect(await waiting).toMatchObject({ retry: 'soon' })
})

test('whoever started it being killed, a process in the middle of a task that never ends leaves too', async () => {
  const parent = spawn(process.execPath, [
    fileURLToPath(new URL('../../fixtures/heavy/parent.mjs', import.meta.url)),
    dist('own-process.js'),
    dist('orphan-watch.js'),
  ])
  const [said] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(said.toString())
  expect(pid).toBeGreaterThan(0)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
})

function dist(file: string): string {
  return new URL(`../../../dist/files/heavy/${file}`, import.meta.url).href
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
