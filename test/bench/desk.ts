/** The whole way of a file at a desk, from the upload to the last word, timed. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShownReply } from '../../src/bot/channels/web/page/wire.js'
import type { Desk } from '../support/desk.js'
import type { WebUser } from '../support/web-user.js'
import { timed } from './print.js'

const CATEGORY_QUESTION = /院校考生还是社会考生/
const REPORT_PATIENCE_MS = 120_000

export interface ImportTimes {
  /** From the first byte of the upload. */
  readonly firstWordMs: number
  readonly reportMs: number
  readonly report: ShownReply
}

export async function sendRoster(desk: Desk, file: string): Promise<ImportTimes> {
  const bytes = await readFile(file)
  const startedAt = performance.now()
  await desk.user.send({ name: path.basename(file), bytes })
  await desk.user.hear(/收到|正在/)
  const firstWordMs = performance.now() - startedAt
  const report = await hearReport(desk.user)
  return { firstWordMs, reportMs: performance.now() - startedAt, report }
}

/** People who are new are asked about before they are judged; the bench answers at once, so that time counts too. */
async function hearReport(user: WebUser): Promise<ShownReply> {
  const heard = await user.hear(
    (reply) => reply.files.length > 0 || CATEGORY_QUESTION.test(reply.text),
    REPORT_PATIENCE_MS,
  )
  if (heard.files.length > 0) return heard
  await user.say('院校考生')
  return user.hear((reply) => reply.files.length > 0, REPORT_PATIENCE_MS)
}

export async function importValidRows(desk: Desk): Promise<number> {
  const { ms } = await timed(() => desk.user.ask('只导入合格行', /导入完成/))
  return ms
}

/** Peak resident memory of a process and those of its heavy tasks, in MB (Linux). */
export async function peakMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const own = Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const peaks = children.split(' ').filter(Boolean).map(peakOfHeavyProcess)
  return (await Promise.all(peaks)).reduce((sum, peak) => sum + peak, own)
}

/** Heavy tasks may run in processes of their own; the database is not counted. */
async function peakOfHeavyProcess(pid: string): Promise<number> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
  return command.includes('heavy-process') ? peakMb(Number(pid)) : 0
}
