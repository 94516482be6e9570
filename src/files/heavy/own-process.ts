/** 独立进程 · Tasks over files whose reader can bring down the process it runs in: each in a process that may die alone. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Answers, type RunOptions, type TaskMessage } from './answers.js'
import { HeavyWorkFailed } from './heavy-work-failed.js'

/** What a process is given: a task, or the reply to what its task sent. */
export interface ProcessCall {
  readonly task: string
  readonly payload: unknown
}

/** What it sends: messages of the task, then how it ended. */
export type ProcessMessage =
  | TaskMessage
  | { readonly done: unknown }
  | { readonly failed: { readonly name: string; readonly code?: string } }

/** It did not say why: aborted, out of memory, or ended by the system. */
class ProcessDied extends Error {
  constructor(how: string) {
    super(`the process ended by ${how}`)
    this.name = 'ProcessDied'
  }
}

const MAX_HEAP_MB = 640
/** To start one anew costs a quarter of a second. */
const IDLE_MS = 60_000
/** The fullest .xls there can be is read in a tenth of this. */
const SILENCE_MS = 60_000
/** What it reads is a stranger's, so it gets no secrets of ours; the threshold as in scripts/process-env.mjs. */
const ENV = { MALLOC_MMAP_THRESHOLD_: '262144' }

/** One for each task that runs: how many may is for whoever gives them to decide. */
export class OwnProcesses {
  readonly #entry: URL
  readonly #living = new Set<ChildProcess>()
  /** With the time at which each is let go. */
  readonly #idle = new Map<ChildProcess, NodeJS.Timeout>()
  #isClosing = false

  /** `entry` is compiled code, also when this file was loaded from its source. */
  constructor(entry = compiledEntry()) {
    this.#entry = entry
  }

  /** Rejects as `HeavyPool` does. */
  async run<Result>(call: ProcessCall, options: RunOptions): Promise<Result> {
    if (this.#isClosing) throw closing(call.task)
    const child = this.#takeIdle() ?? this.#start()
    try {
      const result = await runIn(child, call, options)
      this.#keepIdle(child)
      return result as Result
    } catch (error) {
      child.kill('SIGKILL')
      throw this.#isClosing ? closing(call.task) : error
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true
    const leaving = [...this.#living].map((child) => once(child, 'exit'))
    for (const child of this.#living) child.kill('SIGKILL')
    await Promise.all(leaving)
  }

  #start(): ChildProcess {
    const child = fork(this.#entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
      env: ENV,
    })
    this.#living.add(child)
    child.once('exit', () => {
      this.#living.delete(child)
      clearTimeout(this.#idle.get(child))
      this.#idle.delete(child)
    })
    // What is wrong while it works is told to whoever waits for it.
    child.on('error', () => undefined)
    return child
  }

  #takeIdle(): ChildProcess | undefined {
    const [child] = this.#idle.keys()
    if (child === undefined) return undefined
    clearTimeout(this.#idle.get(child))
    this.#idle.delete(child)
    child.ref()
    child.channel?.ref()
    return child
  }

  #keepIdle(child: ChildProcess): void {
    if (!this.#living.has(child)) return
    // An idle process keeps nobody from leaving.
    child.unref()
    child.channel?.unref()
    this.#idle.set(child, setTimeout(() => child.kill('SIGKILL'), IDLE_MS).unref())
  }
}

/** Ended by us, a task says nothing of its file. */
function closing(task: string): HeavyWorkFailed {
  return new HeavyWorkFailed(task, new Error('closing'))
}

function compiledEntry(): URL {
  return new URL(new URL('../heavy-process.js', import.meta.url).href.replace('/src/files/', '/dist/files/'))
}

async function runIn(child: ChildProcess, call: ProcessCall, options: RunOptions): Promise<unknown> {
  const silenceMs = Math.min(options.silenceMs ?? SILENCE_MS, SILENCE_MS)
  // A process that has just died says so by its exit.
  const send = (message: object) => child.send(message, () => undefined)
  const answers = new Answers({ ...options, silenceMs }, send)
  const over = new AbortController()
  try {
    return await new Promise((resolve, reject) => {
      const take = (message: ProcessMessage) => {
        if ('done' in message) resolve(message.done)
        else if ('failed' in message) reject(Object.assign(new Error('in its process'), message.failed))
        else void answers.take(message)
      }
      const leave = (code: number | null, signal: string | null) => reject(new ProcessDied(signal ?? `code ${code}`))
      child.on('message', take).on('exit', leave).on('error', reject)
      over.signal.addEventListener('abort', () => child.off('message', take).off('exit', leave).off('error', reject))
      answers.over.addEventListener('abort', () => reject(answers.over.reason))
      send(call)
    })
  } catch (error) {
    throw answers.refusal === undefined ? new HeavyWorkFailed(call.task, error) : answers.refusal.error
  } finally {
    answers.end()
    over.abort()
  }
}
