/** 数据库进程 · Whether a server of this data folder is running already, by its postmaster.pid. */
import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where a server is reached: in a folder only we can open, else on loopback. The port is part of the socket's name. */
export interface ServerAddress {
  readonly port: number
  readonly socketFolder?: string
}

export interface RunningServer extends ServerAddress {
  readonly pid: number
}

const SETTLE_TIMEOUT_MS = 20_000

/** The server of an earlier or another process, once it is ready. A pid file that nobody stands behind is removed. */
export async function findRunning(dataFolder: string): Promise<RunningServer | undefined> {
  const until = Date.now() + SETTLE_TIMEOUT_MS
  while (Date.now() < until) {
    const noted = await readPidFile(dataFolder)
    if (noted === undefined) return undefined
    if (!(await isPostgres(noted.pid, dataFolder))) {
      await rm(path.join(dataFolder, 'postmaster.pid'), { force: true })
      return undefined
    }
    // Line 8 says `ready` once it takes connections; until then it is starting, recovering or stopping.
    if (noted.status === 'ready') {
      const { pid, port, socketFolder } = noted
      return { pid, port, ...(socketFolder === '' ? {} : { socketFolder }) }
    }
    await pause(50)
  }
  return undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export async function waitForEnd(pid: number, forMs: number): Promise<void> {
  const until = Date.now() + forMs
  while (isAlive(pid) && Date.now() < until) await pause(15)
}

/** postmaster.pid: pid, data folder, start time, port, socket folder, address, shared memory, status. */
async function readPidFile(dataFolder: string) {
  const text = await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  const at = (line: number): string => (lines[line] ?? '').trim()
  return { pid: Number(lines[0]), port: Number(at(3)), socketFolder: at(4), status: at(7) }
}

/** Guards against a pid used again by another program after a restart of the machine or container. */
async function isPostgres(pid: number, dataFolder: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  if (process.platform === 'win32') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(async () =>
    run('ps', ['-o', 'command=', '-p', String(pid)]).then(
      ({ stdout }) => stdout,
      () => '',
    ),
  )
  return command.includes('postgres') && command.includes(dataFolder)
}
