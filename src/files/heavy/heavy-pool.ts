/** 重活池 · Worker threads for all work that would hold up the event loop; processes for what could bring us down. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, openSync } from 'node:fs'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { fairGate } from '../../domain/fairness/fair-gate.js'
import type { OnBehalfOf } from '../../domain/ports/on-behalf-of.js'
import { readingFile } from '../read-at.js'
import { isOle, OLE_MAGIC } from '../workbook/package/ole.js'
import { Answers, type RunOptions, type TaskMessage } from './answers.js'
import { HeavyWorkFailed } from './heavy-work-failed.js'
import { OwnProcesses, type ProcessCall } from './own-process.js'

export interface HeavyPool {
  /**
   * Rejects with what `onMessage` threw, where it threw, else with `HeavyWorkFailed`; with `TooMuchWaits` where too many
   * tasks of the same wait already.
   */
  run<Result>(task: string, payload: unknown, options?: RunOptions): Promise<Result>
  readonly onBehalfOf: OnBehalfOf
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

/** Of one school, well below the turns that are taken at the same time: whoever waits for a file holds one of them. */
const MOST_WAITING = 12
/** No task takes longer: 20,000 photos are looked at in a sixth of this. */
const TASK_LIMIT_MS = 10 * 60_000

/** Whose work it is, and how long it may still take. */
interface Behalf {
  readonly whose: string
  leftMs: number
}

/** Workers run compiled code, also when this file was loaded from its source. */
function workerFile(): string {
  return new URL('../heavy.js', import.meta.url).href.replace('/src/files/', '/dist/files/')
}

/** `atOnce`: threads and processes together that work at the same time. */
export function openHeavyPool(atOnce: number): HeavyPool {
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: atOnce,
    idleTimeout: 60_000,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  const processes = new OwnProcesses()
  const gate = fairGate({ atOnce, mostWaiting: MOST_WAITING })
  const behalf = new AsyncLocalStorage<Behalf>()
  const start = <Result>(call: ProcessCall, options: RunOptions): Promise<Result> =>
    needsOwnProcess(call) ? processes.run(call, options) : runInThread(pool, call, options)
  return {
    onBehalfOf: (whose, budgetMs, work) => behalf.run({ whose, leftMs: budgetMs }, work),
    run: (task, payload, options = {}) => {
      const on: Behalf = behalf.getStore() ?? { whose: '', leftMs: TASK_LIMIT_MS }
      return gate.run(on.whose, () => {
        const limitMs = Math.min(TASK_LIMIT_MS, on.leftMs)
        return limitMs > 0
          ? timed(on, () => start({ task, payload }, { ...options, limitMs }))
          : Promise.reject(new HeavyWorkFailed(task, new BudgetSpent()))
      })
    },
    close: async () => {
      await Promise.all([pool.destroy(), processes.close()])
    },
  }
}

/** Pictures are decoded by libraries that are no safer than the pictures. */
const ALWAYS_ALONE: ReadonlySet<string> = new Set(['inspectPhotos'])

/** Old Office files are read by a library that some of them make abort the whole process. */
function needsOwnProcess({ task, payload }: ProcessCall): boolean {
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

async function timed<Result>(on: Behalf, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    on.leftMs -= performance.now() - began
  }
}

/** All the tasks of one piece of work together have taken what it may take. */
class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

async function runInThread<Result>(
  pool: Piscina,
  { task, payload }: ProcessCall,
  options: RunOptions,
): Promise<Result> {
  const { port1, port2 } = new MessageChannel()
  const answers = new Answers(options, (reply) => port1.postMessage(reply))
  port1.on('message', (message: TaskMessage) => void answers.take(message))
  const call: TaskCall = { task, payload, port: port2 }
  try {
    return (await pool.run(call, { transferList: [port2], signal: answers.over })) as Result
  } catch (error) {
    throw answers.refusal === undefined ? new HeavyWorkFailed(task, error) : answers.refusal.error
  } finally {
    answers.end()
    port1.close()
  }
}
