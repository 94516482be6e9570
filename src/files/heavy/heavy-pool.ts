/** 重活线程池 · Worker threads for all work that would hold up the event loop. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { HeavyWorkFailed } from './heavy-work-failed.js'

/** What a task sends while it runs; the answer goes back to it, so that a slow receiver slows the task. */
type AnswerMessage = (message: unknown) => unknown

export interface HeavyPool {
  /** Rejects with what `onMessage` threw, where it threw, else with `HeavyWorkFailed`. */
  run<Result>(task: string, payload: unknown, options?: RunOptions): Promise<Result>
  close(): Promise<void>
}

interface RunOptions {
  readonly onMessage?: AnswerMessage
  /** A task that began and then sends nothing for so long is ended, with its thread. */
  readonly silenceMs?: number
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
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: Math.max(1, threads),
    idleTimeout: 60_000,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  return {
    run: (task, payload, options = {}) => runTask(pool, task, payload, options),
    close: () => pool.destroy(),
  }
}

async function runTask<Result>(
  pool: Piscina,
  task: string,
  payload: unknown,
  { onMessage, silenceMs }: RunOptions,
): Promise<Result> {
  const { port1, port2 } = new MessageChannel()
  const silence = watchSilence(silenceMs)
  const refusal = answerMessages(port1, onMessage, silence)
  const call: TaskCall = { task, payload, port: port2 }
  try {
    return (await pool.run(call, { transferList: [port2], signal: silence.signal })) as Result
  } catch (error) {
    if (refusal.happened) throw refusal.error
    throw new HeavyWorkFailed(task, error)
  } finally {
    silence.pause()
    port1.close()
  }
}

function watchSilence(silenceMs: number | undefined) {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  return {
    signal: controller.signal,
    pause: () => clearTimeout(timer),
    begin: () => {
      clearTimeout(timer)
      if (silenceMs !== undefined) timer = setTimeout(() => controller.abort(), silenceMs)
    },
  }
}

/** The first message of every task, sent by the thread itself when it takes the task up. */
export const STARTED = 0

/** Answers each numbered message of the worker in turn; remembers the first time the receiver threw. */
function answerMessages(
  port: MessagePort,
  onMessage: AnswerMessage | undefined,
  silence: ReturnType<typeof watchSilence>,
) {
  const refusal: { happened: boolean; error: unknown } = { happened: false, error: undefined }
  port.on('message', async ({ id, message }: { id: number; message: unknown }) => {
    silence.pause()
    try {
      if (id !== STARTED) port.postMessage({ id, answer: await onMessage?.(message) })
    } catch (error) {
      if (!refusal.happened) Object.assign(refusal, { happened: true, error })
      port.postMessage({ id, refused: true })
    }
    silence.begin()
  })
  return refusal
}
