/** 启动内置数据库 · One start at a time per data folder, on a port that is free and stays the same. */
import { open, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './postgres-process.js'

/** The holder touches its lock far more often. */
const LOCK_IS_STALE_AFTER_MS = 15_000

/** Others that start on the same folder wait; the lock of a killed process is taken over. */
export async function withStartLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const lockFile = path.join(home, 'postgres.starting')
  while (!(await takeLock(lockFile))) await pause(30)
  const touching = setInterval(() => {
    utimes(lockFile, new Date(), new Date()).catch(() => undefined)
  }, 2_000)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    await rm(lockFile, { force: true })
  }
}

async function takeLock(lockFile: string): Promise<boolean> {
  try {
    const file = await open(lockFile, 'wx', 0o600)
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const [holder, seen] = await Promise.all([
    readFile(lockFile, 'utf8').catch(() => ''),
    stat(lockFile).catch(() => undefined),
  ])
  const ageMs = seen === undefined ? 0 : Date.now() - seen.mtimeMs
  const isDead = holder !== '' && !isAlive(Number(holder))
  if (isDead || ageMs > LOCK_IS_STALE_AFTER_MS) await rm(lockFile, { force: true })
  return false
}

export async function freePort(): Promise<number> {
  const server = createServer()
  return await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

export async function savePort(home: string, port: number): Promise<void> {
  await writeFile(path.join(home, 'postgres-port'), `${port}\n`)
}

export async function readPort(home: string): Promise<number | undefined> {
  const text = await readFile(path.join(home, 'postgres-port'), 'utf8').catch(() => '')
  const port = Number.parseInt(text, 10)
  return port > 0 && port < 65_536 ? port : undefined
}
