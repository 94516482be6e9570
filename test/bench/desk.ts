/** A coordinator at a running service: the whole way of a file, from the upload to the last word. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShownReply } from '../../src/bot/channels/web/page/wire.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'
import { timed } from './print.js'

export interface Desk {
  readonly service: Service
  readonly user: WebUser
  /** Others of the same school. */
  readonly colleagues: readonly WebUser[]
  close(): Promise<void>
}

/** Each start of the service gives one code for the demo school: it is started once for each person. */
export async function openDesk(colleagues = 0): Promise<Desk> {
  const dataDir = await makeDataDir()
  let service = await startService(dataDir, { LOG_LEVEL: 'warn' })
  const people = [await bind(service)]
  while (people.length <= colleagues) {
    await service.stop()
    service = await startService(dataDir, { LOG_LEVEL: 'warn' })
    people.push(await bind(service))
  }
  const { url } = service
  const [user, ...others] = people.map((person) => person.at(url))
  if (user === undefined) throw new Error('nobody is bound')
  return {
    service,
    user,
    colleagues: others,
    close: async () => {
      await service.stop()
      await removeDataDir(dataDir)
    },
  }
}

async function bind(service: Service): Promise<WebUser> {
  const user = await WebUser.open(service.url)
  await user.ask(`绑定 ${service.demoCode ?? ''}`, /绑定成功/)
  return user
}

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
  const report = await desk.user.hear((reply) => reply.files.length > 0, 600_000)
  return { firstWordMs, reportMs: performance.now() - startedAt, report }
}

export async function importValidRows(desk: Desk): Promise<number> {
  const { ms } = await timed(async () => {
    await desk.user.ask('院校考生', /怎么处理|正在导入/)
    await desk.user.ask('只导入合格行', /导入完成/)
  })
  return ms
}

/** Peak resident memory of a process, in MB (Linux). */
export async function peakMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024
}
