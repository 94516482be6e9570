import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openQueues, type Queues } from '../../src/jobs/queue.js'
import { openTestDatabase } from '../support/database.js'
import { keepLog } from '../support/quiet-log.js'
import { openTestRedis } from '../support/redis.js'

/** The same contract on both backends: what the product relies on, and nothing more. */
describe.each(['postgres', 'redis'] as const)('the queue on %s', (backend) => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>
  let redis: Awaited<ReturnType<typeof openTestRedis>> | undefined
  const open: Queues[] = []

  beforeAll(async () => {
    database = await openTestDatabase()
    if (backend === 'redis') redis = await openTestRedis()
  })
  afterAll(async () => {
    await Promise.all(open.map((queues) => queues.close(1_000)))
    await redis?.close()
    await database.close()
  })

  function openHere(): Queues {
    const queues = openQueues({
      databaseUrl: database.databaseUrl,
      ...(redis !== undefined ? { redisUrl: redis.url } : {}),
      log: keepLog(),
      owner: `run-${open.length}`,
    })
    open.push(queues)
    return queues
  }

  it('is reached at the start, or says which variable is wrong', async () => {
    await openHere().reach(5_000)
    if (backend === 'postgres') return
    const nowhere = openQueues({ databaseUrl: '', redisUrl: 'redis://127.0.0.1:1', log: keepLog(), owner: 'x' })
    await expect(nowhere.reach(5_000)).rejects.toThrow(/^REDIS_URL/)
  })

  it('hands every id to one worker', async () => {
    const queues = openHere()
    const taken: string[] = []
    const all = collect(taken, 40)
    queues.work('each', 4, all.handle)
    openHere().work('each', 4, all.handle)
    const queue = queues.queue('each')
    await Promise.all(Array.from({ length: 40 }, (_, index) => queue.add(`id-${index}`)))
    await all.done
    expect([...taken].sort()).toEqual(Array.from({ length: 40 }, (_, index) => `id-${index}`).sort())
  })

  it('takes jobs that were added before any worker was there', async () => {
    const producer = openHere()
    await producer.queue('early').add('first')
    const taken: string[] = []
    const all = collect(taken, 1)
    openHere().work('early', 1, all.handle)
    await all.done
    expect(taken).toEqual(['first'])
  })

  it('goes on after a job that throws', async () => {
    const queues = openHere()
    const taken: string[] = []
    const all = collect(taken, 1)
    queues.work('rough', 1, async (id) => {
      if (id === 'bad') throw new Error('on purpose')
      await all.handle(id)
    })
    await queues.queue('rough').add('bad')
    await queues.queue('rough').add('good')
    await all.done
    expect(taken).toEqual(['good'])
  })

  it('holds one waiting job of an id however often it is added, and one more for what comes while it runs', async () => {
    const queues = openHere()
    const taken: string[] = []
    const all = collect(taken, 3)
    const queue = queues.queue('again')
    for (let n = 0; n < 20; n++) await queue.add('noisy')
    await queue.add('quiet')
    queues.work('again', 1, async (id) => {
      if (taken.length === 0) for (let n = 0; n < 20; n++) await queue.add('noisy')
      await all.handle(id)
    })
    await all.done
    expect(taken).toEqual(['noisy', 'quiet', 'noisy'])
    await queue.add('last')
    await until(() => taken.length > 3)
    expect(taken).toEqual(['noisy', 'quiet', 'noisy', 'last'])
  })

  it('takes an id that a process was killed with, when the next one adds it', async () => {
    const killed = openHere()
    const started = new Promise<void>((resolve) => {
      killed.work('left', 1, async () => {
        resolve()
        await new Promise(() => undefined)
      })
    })
    await killed.queue('left').add('same')
    await started
    const taken: string[] = []
    const all = collect(taken, 1)
    const next = openHere()
    next.work('left', 1, all.handle)
    await next.queue('left').add('same')
    await all.done
    expect(taken).toEqual(['same'])
  })

  it('runs no more at once than it was told', async () => {
    const queues = openHere()
    let running = 0
    let most = 0
    const taken: string[] = []
    const all = collect(taken, 12)
    queues.work('narrow', 2, async (id) => {
      running++
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      await all.handle(id)
    })
    await Promise.all(Array.from({ length: 12 }, (_, index) => queues.queue('narrow').add(String(index))))
    await all.done
    expect(most).toBeLessThanOrEqual(2)
  })

  it('closes within its grace though a job hangs', async () => {
    const queues = openQueues({
      databaseUrl: database.databaseUrl,
      ...(redis !== undefined ? { redisUrl: redis.url } : {}),
      log: keepLog(),
      owner: `run-${open.length}`,
    })
    const started = new Promise<void>((resolve) => {
      queues.work('hanging', 1, async () => {
        resolve()
        await new Promise(() => undefined)
      })
    })
    await queues.queue('hanging').add('stuck')
    await started
    await expect(queues.close(200)).resolves.toBeUndefined()
  })
})

async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 10_000 }).toBe(true)
}

/** Collects ids and tells when `expected` have come. */
function collect(taken: string[], expected: number): { handle: (id: string) => Promise<void>; done: Promise<void> } {
  let finish: () => void
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  return {
    done,
    handle: async (id) => {
      taken.push(id)
      if (taken.length >= expected) finish()
    },
  }
}
