/** 队列 · BullMQ on Postgres or on Redis: one code path, only the connection differs. */
import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { Log } from '../domain/talk/log.js'

/** Jobs carry one id each; what is to be done is read from the records. */
interface JobPayload {
  readonly id: string
}

interface JobQueue {
  /** Once, however often it is added: while a job of this id waits nothing happens, while one runs it comes once more after it. */
  add(id: string): Promise<void>
}

/** Opens queues and workers by name; everything is closed together. */
export interface Queues {
  /** Throws `QueueUnreachable` when the queues' server does not answer within `limitMs`. */
  reach(limitMs: number): Promise<void>
  queue(name: string): JobQueue
  work(name: string, concurrency: number, handle: (id: string) => Promise<void>): void
  /** Waits for running jobs up to `graceMs`, then lets go: the sweep of the next start finds the rest. */
  close(graceMs: number): Promise<void>
}

export interface QueueOptionsFromConfig {
  readonly databaseUrl: string
  readonly redisUrl?: string
  readonly log: Log
  /** Names this run of this process: what a killed one left as running must not hold up what is added after it. */
  readonly owner: string
}

/** A job is not retried by the queue: the sweep finds what is unfinished, whatever the reason. */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: { count: 200 } } as const

export function openQueues(options: QueueOptionsFromConfig): Queues {
  const { makeQueue, makeWorker } =
    options.redisUrl === undefined ? onPostgres(options.databaseUrl) : onRedis(options.redisUrl)
  const queues = new Map<string, Queue<JobPayload>>()
  const workers: { readonly worker: Worker<JobPayload>; readonly running: Set<Promise<void>> }[] = []

  function queueNamed(name: string): Queue<JobPayload> {
    const known = queues.get(name)
    if (known !== undefined) return known
    const queue = makeQueue(name)
    queue.on('error', (error) => options.log.warn({ queue: name, reason: error.name }, 'queue connection trouble'))
    queues.set(name, queue)
    return queue
  }

  return {
    async reach(limitMs) {
      if (options.redisUrl !== undefined) await reachRedis(options.redisUrl, limitMs)
    },
    queue: (name) => ({
      add: async (id) => {
        const deduplication = { id: `${options.owner} ${id}`, keepLastIfActive: true }
        await queueNamed(name).add(name, { id }, { ...JOB_OPTIONS, deduplication })
      },
    }),
    work(name, concurrency, handle) {
      const running = new Set<Promise<void>>()
      const worker = makeWorker(name, concurrency, async (job) => {
        const work = handle(job.data.id)
        running.add(work)
        await work.finally(() => running.delete(work))
      })
      worker.on('error', (error) => options.log.warn({ queue: name, reason: error.name }, 'worker connection trouble'))
      workers.push({ worker, running })
    },
    async close(graceMs) {
      await Promise.all(workers.map(({ worker, running }) => closeWithin(worker, running, graceMs)))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}

type Handle = (job: { data: JobPayload }) => Promise<void>
interface Makers {
  readonly makeQueue: (name: string) => Queue<JobPayload>
  readonly makeWorker: (name: string, concurrency: number, handle: Handle) => Worker<JobPayload>
}

function onPostgres(connectionString: string): Makers {
  const on = withBackend(createPostgresBackend)
  // Every object owns a small pool and one LISTEN connection.
  const connection = { connectionString, max: 2, migrate: true }
  return {
    makeQueue: (name) => new on.Queue<JobPayload>(name, { connection }) as unknown as Queue<JobPayload>,
    makeWorker: (name, concurrency, handle) =>
      new on.Worker<JobPayload>(name, handle, { connection, concurrency }) as unknown as Worker<JobPayload>,
  }
}

function onRedis(url: string): Makers {
  const connection: QueueOptions['connection'] & WorkerOptions['connection'] = { url, maxRetriesPerRequest: null }
  return {
    makeQueue: (name) => new Queue<JobPayload>(name, { connection }),
    makeWorker: (name, concurrency, handle) => new Worker<JobPayload>(name, handle, { connection, concurrency }),
  }
}

/** The queues' server cannot be used; the message names the variable. */
class QueueUnreachable extends Error {
  readonly retry = 'soon'
  override readonly name = 'QueueUnreachable'
}

/** BullMQ goes on trying for ever without a word, which is right later on and wrong at the start. */
async function reachRedis(url: string, limitMs: number): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: limitMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await redis.ping()
  } catch {
    throw new QueueUnreachable('REDIS_URL：连不上 Redis。请检查地址、密码和网络，或者不设置它，队列就放在数据库里。')
  } finally {
    redis.disconnect()
  }
}

/** BullMQ's own patient close cannot be cut short once begun, so the waiting is ours and the close is a forced one. */
async function closeWithin(
  worker: Worker<JobPayload>,
  running: ReadonlySet<Promise<void>>,
  graceMs: number,
): Promise<void> {
  await worker.pause(true)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceMs)
  })
  await Promise.race([Promise.allSettled(running), patience])
  clearTimeout(timer)
  await worker.close(true)
}
