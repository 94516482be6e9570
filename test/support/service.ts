/** The whole service in a process of its own, as `npm start` runs it, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertOursSound } from './sound-workbook.js'

export interface Service {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** The one-time code for the demo school, as printed. */
  readonly demoCode: string | undefined
  /** Everything printed so far. */
  output(): string
  /** As a crash or a power cut: nothing gets to clean up. */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

const START_LIMIT_MS = 60_000

export async function makeDataDir(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'exam-data-'))
}

export async function startService(dataDir: string, env: Record<string, string> = {}): Promise<Service> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  await waitUntil(
    () => /绑定|已就绪/.test(printed),
    child,
    () => printed,
  )
  const url = printed.match(/http:\/\/[^\s]+/)?.[0]
  if (url === undefined) throw new Error(`the service printed no address:\n${printed}`)
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    demoCode: printed.match(/绑定 ([0-9A-Z]{4}-[0-9A-Z]{4})/)?.[1],
    output: () => printed,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
  }
}

/** Every workbook that was written for somebody is looked at before it goes. */
export async function removeDataDir(dataDir: string): Promise<void> {
  try {
    await assertOursSound(path.join(dataDir, 'files'))
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

async function waitUntil(isTrue: () => boolean, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (!isTrue()) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`the service did not start:\n${printed()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
