/** 任务清单 · Every job of the product, queue by queue, and the crons: what was missed, what is to be let go. */
import cron from 'node-cron'
import type { Channel } from '../domain/ports/channel.js'
import type { Dispatch } from '../domain/ports/talk-store.js'
import { BLOB_SCHEDULE, sweepBlobs } from './blobs/sweep-blobs.cron.js'
import { fetchFiles } from './downloads/fetch-files.job.js'
import { runImports } from './imports/run-import.job.js'
import type { JobPorts } from './job-ports.js'
import { SPREAD_SCHEDULE, spreadPlans } from './plans/spread-plans.cron.js'
import type { Queues } from './queue.js'
import { logSendings, SENDINGS_SCHEDULE } from './replies/log-sendings.cron.js'
import { sendReplies } from './replies/send-replies.job.js'
import { RECOUNT_SCHEDULE, recount } from './steps/recount.cron.js'
import { SWEEP_SCHEDULE, sweep } from './sweep.cron.js'
import { takeTurns } from './turns/take-turns.job.js'

const TURNS = 'turns'
const DOWNLOADS = 'downloads'
const IMPORTS = 'imports'
/** One queue per channel: only processes that hold the channel take from it. */
const repliesQueue = (channel: string): string => `replies-${channel}`

/** What imports leave behind and nobody reads any more; at night, Beijing time. */
const PRUNE_SCHEDULE = '20 3 * * *'

/** Conversations at a time, of imports schools; what is heavy in them, and downloads, have limits of their own. */
const CONCURRENCY = { turns: 32, downloads: 100, imports: 4, replies: 8 } as const

export function openDispatch(queues: Queues): Dispatch {
  return {
    takeTurns: (key) => queues.queue(TURNS).add(key),
    sendReplies: (key, channel) => queues.queue(repliesQueue(channel)).add(key),
    fetchFiles: (key) => queues.queue(DOWNLOADS).add(key),
    runImports: (schoolId) => queues.queue(IMPORTS).add(schoolId),
  }
}

export interface RunningJobs {
  stop(): Promise<void>
}

/** `takesWork`: turns and imports too; without it only replies are sent (a gateway or web process). */
export async function startJobs(queues: Queues, ports: JobPorts, takesWork: boolean): Promise<RunningJobs> {
  if (takesWork) {
    queues.work(TURNS, CONCURRENCY.turns, (key) => takeTurns(key, ports))
    queues.work(DOWNLOADS, CONCURRENCY.downloads, (key) => fetchFiles(key, ports))
    queues.work(IMPORTS, CONCURRENCY.imports, (schoolId) => runImports(schoolId, ports))
  }
  for (const channel of ports.channels.values()) workReplies(queues, channel, ports)
  const once = { noOverlap: true, timezone: 'Asia/Shanghai' }
  const crons = [cron.schedule(SWEEP_SCHEDULE, () => safely('sweep', () => sweep(ports), ports), once)]
  if (takesWork) {
    const prune = () => safely('pruning', () => ports.imports.pruneStaged(), ports)
    crons.push(cron.schedule(PRUNE_SCHEDULE, prune, once))
    const clear = () => safely('clearing of files', () => sweepBlobs(ports), ports)
    crons.push(cron.schedule(BLOB_SCHEDULE, clear, once))
    void clear()
    crons.push(
      cron.schedule(SENDINGS_SCHEDULE, () => safely('count of sendings', () => logSendings(ports), ports), once),
    )
    crons.push(
      cron.schedule(SPREAD_SCHEDULE, () => safely('spreading of plans', () => spreadPlans(ports), ports), once),
    )
    crons.push(cron.schedule(RECOUNT_SCHEDULE, () => safely('recount', () => recount(ports), ports), once))
  }
  await safely('sweep', () => sweep(ports, 0), ports)
  return {
    stop: async () => {
      for (const one of crons) await one.destroy()
    },
  }
}

function workReplies(queues: Queues, channel: Channel, ports: JobPorts): void {
  queues.work(repliesQueue(channel.name), CONCURRENCY.replies, (key) => sendReplies(key, ports))
}

async function safely(what: string, work: () => Promise<void>, { log }: JobPorts): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, `the ${what} failed, it comes again`)
  }
}
