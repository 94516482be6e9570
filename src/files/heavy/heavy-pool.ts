/** 重活池 · Worker threads for all work that would hold up the event loop; processes for what could bring us down. */
import { closeSync, openSync } from 'node:fs'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { readingFile } from '../read-at.js'
import { isOle, OLE_MAGIC } from '../workbook/package/ole.js'
import { Answers, type RunOptions, type TaskMessage } from './answers.js'
import { HeavyWorkFailed } from './heavy-work-failed.js'
import { OwnProcesses } from './own-process.js'

export interface HeavyPool {
  /** Rejects with what `onMessage` threw, where it threw, else with `HeavyWorkFailed`. */
  run<Result>(task: string, payload: unknown, options?: RunOptions): Promise<Result>
  close(): Promise<void>
}

/** What a worker gets per task. `ask` resolves with the receiver's answer, `tell` does not wait. */
export interface TaskLine {
  ask(message: unknown): Promise<unknown>
  tell(message: unknown): void
}

/** Each task names its own payload; the record only dispatches by name, so here it is `never`. */
export type HeavyTask = (payload: never, line: TaskLine) => Promise<unknown>

export interface TaskCall {
  readonly task: string
  readonly payload: unknown
  readonly port: MessagePort
}

/** V8 takes what it may before it collects: a tighter limit keeps 100,000 rows under 400 MB at no cost in time. */
const MAX_HEAP_MB = 640

/** Workers run compiled code, also when this file was loaded from its source. */
function workerFile(): string {
  return new URL('../heavy.js', import.meta.url).href.replace('/src/files/', '/dist/files/')
}

export function openHeavyPool(threads: number): HeavyPool {
  const atOnce = Math.max(1, threads)
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: atOnce,
    idleTimeout: 60_000,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  const processes = new OwnProcesses(atOnce)
  return {
    run: async (task, payload, options = {}) =>
      needsOwnProcess(task, payload)
        ? processes.run(task, payload, options)
        : runInThread(pool, task, payload, options),
    close: async () => {
      await Promise.all([pool.destroy(), processes.close()])
    },
  }
}

/** Pictures are decoded by libraries that are no safer than the pictures. */
const ALWAYS_ALONE: ReadonlySet<string> = new Set(['inspectPhotos'])

/** Old Office files are read by a library that some of them make abort the whole process. */
function needsOwnProcess(task: string, payload: unknown): boolean {
  if (ALWAYS_ALONE.has(task)) return true
  const { path } = payload as { readonly path?: unknown }
  if (typeof path !== 'string') return false
  const file = openSync(path, 'r')
  try {
    return isOle(readingFile(file)(0, OLE_MAGIC.length))
  } finally {
    closeSync(file)
  }
}

async function runInThread<Result>(
  pool: Piscina,
  task: string,
  payload: unknown,
  options: RunOptions,
): Promise<Result> {
  const { port1, port2 } = new MessageChannel()
  const answers = new Answers(options, (reply) => port1.postMessage(reply))
  port1.on('message', (message: TaskMessage) => void answers.take(message))
  const call: TaskCall = { task, payload, port: port2 }
  try {
    return (await pool.run(call, { transferList: [port2], signal: answers.silence })) as Result
  } catch (error) {
    throw answers.refusal === undefined ? new HeavyWorkFailed(task, error) : answers.refusal.error
  } finally {
    answers.end()
    port1.close()
  }
}
