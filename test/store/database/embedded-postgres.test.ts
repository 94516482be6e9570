import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbedded } from '../../../src/store/database/embedded-postgres.js'
import { keepEmbedded } from '../../../src/store/database/keep-embedded.js'
import { findBinaries, makeSymlinks } from '../../../src/store/database/postgres-binaries.js'
import { isAlive } from '../../../src/store/database/postgres-process.js'

let dir: string
const pids = new Set<number>()
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'exam-embedded-'))
})
afterEach(async () => {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  pids.clear()
  const place = await readFile(path.join(dir, 'inner', 'data', 'postgres-place'), 'utf8').catch(() => undefined)
  if (place !== undefined) await rm(place.trim(), { recursive: true, force: true })
  await rm(dir, { recursive: true, force: true })
})

const settings = { fsync: 'off' }
const start = async (home = dir, options: Parameters<typeof startEmbedded>[1] = {}) => {
  const server = await startEmbedded(home, { settings, ...options })
  pids.add(server.pid)
  return server
}

async function query(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** Another process of ours that starts the server on the same folder and then waits. */
async function startElsewhere(): Promise<{ child: ChildProcess; server: { databaseUrl: string; pid: number } }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('../../../dist/store/database/embedded-postgres.js', import.meta.url).href)})
    const server = await startEmbedded(${JSON.stringify(dir)}, { settings: { fsync: 'off' } })
    console.log(JSON.stringify(server))
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const server = await new Promise<{ databaseUrl: string; pid: number }>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the other process ended')))
    child.stdout.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString())))
  })
  pids.add(server.pid)
  return { child, server }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

test('it starts, keeps what is written over a restart on the same address, and leaves no process behind', async () => {
  const first = await start()
  await query(first.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(second.databaseUrl).toBe(first.databaseUrl)
  expect(second.adopted).toBe(false)
  expect(await query(second.databaseUrl, 'SELECT n FROM kept')).toEqual([42])
  await second.stop()
  await second.stop()
  expect(isAlive(second.pid)).toBe(false)
})

test('it listens in a folder only we can open, wants its password, and keeps the password and people’s data out of sight', async () => {
  const server = await start()
  expect(await query(server.databaseUrl, 'SHOW listen_addresses')).toEqual([''])
  const [folder] = (await query(server.databaseUrl, 'SHOW unix_socket_directories')) as string[]
  expect([folder, (await stat(folder ?? '')).mode & 0o777]).toEqual([path.join(dir, 'postgres-socket'), 0o700])
  const wrong = new URL(server.databaseUrl)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password/)
  expect((await stat(path.join(dir, 'postgres-password'))).mode & 0o777).toBe(0o600)
  await query(server.databaseUrl, 'CREATE TABLE once (id text PRIMARY KEY)')
  const twice = "INSERT INTO once VALUES ('110101199003070011'), ('110101199003070011')"
  await expect(query(server.databaseUrl, twice)).rejects.toThrow()
  await server.stop()
  expect(await readFile(path.join(dir, 'postgres.log'), 'utf8')).not.toContain('110101199003070011')
})

test('after kill -9 of our process the running server is taken over with its data and stopped by us', async () => {
  const { child, server } = await startElsewhere()
  await query(server.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
  await end(child, 'SIGKILL')
  expect(isAlive(server.pid)).toBe(true)
  const again = await start()
  expect(again).toMatchObject({ pid: server.pid, databaseUrl: server.databaseUrl, adopted: true })
  expect(await query(again.databaseUrl, 'SELECT n FROM kept')).toEqual([42])
  await again.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('after kill -9 of the server itself it starts again with its data', async () => {
  const first = await start()
  await query(first.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
  process.kill(first.pid, 'SIGKILL')
  const second = await start()
  expect(second.pid).not.toBe(first.pid)
  expect(await query(second.databaseUrl, 'SELECT n FROM kept')).toEqual([42])
  await Promise.all([first.stop(), second.stop()])
})

test('a pid file left by a power cut, its pid now another program’s, does not stand in the way', async () => {
  const first = await start()
  await first.stop()
  const folder = path.join(dir, 'postgres')
  const stale = [process.pid, folder, 1_700_000_000, 5432, '', '127.0.0.1', '', 'ready'].join('\n')
  await writeFile(path.join(folder, 'postmaster.pid'), `${stale}\n`)
  const second = await start()
  expect(await query(second.databaseUrl, 'SELECT 1')).toEqual([1])
  await second.stop()
})

test('of two processes on one folder the second is a guest: only the first stops the server', async () => {
  const { child, server } = await startElsewhere()
  const guest = await start()
  expect(guest).toMatchObject({ pid: server.pid, adopted: false })
  await guest.stop()
  expect(isAlive(server.pid)).toBe(true)
  expect(await query(server.databaseUrl, 'SELECT 1')).toEqual([1])
  await end(child, 'SIGTERM')
  expect(isAlive(server.pid)).toBe(false)
})

test('several starts at the same moment meet one server', async () => {
  const servers = await Promise.all([start(), start(), start()])
  expect(new Set(servers.map((server) => server.pid)).size).toBe(1)
  await Promise.all(servers.map((server) => server.stop()))
  expect(isAlive(servers[0]?.pid ?? 0)).toBe(false)
})

test('a start that was cut off leaves a lock and half a folder that the next one clears away', async () => {
  await mkdir(path.join(dir, 'postgres.new'))
  await writeFile(path.join(dir, 'postgres.new', 'half'), '')
  await writeFile(path.join(dir, 'postgres.starting'), '999999999')
  const server = await start()
  expect(await query(server.databaseUrl, 'SELECT 1')).toEqual([1])
  await server.stop()
})

test('without sockets it listens on loopback only; when the port is taken another is used and kept', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  const server = await start(dir, { port: taken, overTcp: true })
  expect(await query(server.databaseUrl, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
  const port = Number(new URL(server.databaseUrl).port)
  expect(port).not.toBe(taken)
  expect(await query(server.databaseUrl, 'SELECT 1')).toEqual([1])
  await server.stop()
  other.close()
  expect((await readFile(path.join(dir, 'postgres-port'), 'utf8')).trim()).toBe(String(port))
})

test('a folder deep in one that only we may enter will do, also as root', async () => {
  const server = await start(path.join(dir, 'inner', 'data'))
  expect(await query(server.databaseUrl, 'SELECT 1')).toEqual([1])
  await server.stop()
})

test('a folder with too long a path for sockets is served on loopback', async () => {
  const server = await start(path.join(dir, 'long'.repeat(20)))
  expect(await query(server.databaseUrl, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
  await server.stop()
})

test('a server that an earlier version started on loopback is taken over as it is', async () => {
  const first = await start(dir, { overTcp: true })
  const second = await start()
  expect([second.pid, second.databaseUrl]).toEqual([first.pid, first.databaseUrl])
  await Promise.all([first.stop(), second.stop()])
})

test('where there is no program for the machine one line says so and what to do', async () => {
  const finding = findBinaries(undefined, { platform: 'aix', arch: 'ppc64' })
  await expect(finding).rejects.toMatchObject({ name: 'EmbeddedPostgresUnavailable', retry: 'never' })
  await expect(finding).rejects.toThrow(/^内置数据库没有适合 aix-ppc64 的程序；.*DATABASE_URL$/)
})

test('links that the package’s install script did not make are made, and made ones are left alone', async () => {
  const native = path.join(dir, 'native')
  await mkdir(path.join(native, 'lib'), { recursive: true })
  await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), 'library')
  const list = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }))
  await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(list))
  await makeSymlinks(native)
  await makeSymlinks(native)
  expect(await readlink(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  expect(await readFile(path.join(native, 'lib', 'libpq.so'), 'utf8')).toBe('library')
})

test('a server that dies under us is started again on the same address, with everything written', async () => {
  const told: string[] = []
  let back: () => void = () => undefined
  const isBack = new Promise<void>((resolve) => {
    back = resolve
  })
  const tell = (what: string) => {
    told.push(what)
    if (what === 'back') back()
  }
  const kept = await keepEmbedded(dir, tell, { settings })
  await query(kept.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
  const pidFile = await readFile(path.join(dir, 'postgres', 'postmaster.pid'), 'utf8')
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
  await isBack
  expect(told).toEqual(['lost', 'back'])
  expect(await query(kept.databaseUrl, 'SELECT n FROM kept')).toEqual([42])
  await kept.stop()
  await expect(query(kept.databaseUrl, 'SELECT 1')).rejects.toThrow()
})
