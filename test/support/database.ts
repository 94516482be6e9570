/** 测试数据库 · One real Postgres for a whole test run; a fresh, migrated database for each test file in milliseconds. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { Client } from 'pg'
import { startEmbedded } from '../../src/store/database/embedded-postgres.js'
import { migrate } from '../../src/store/database/migrate.js'

export interface TestDatabase {
  readonly databaseUrl: string
  close(): Promise<void>
}

const TEMPLATE_LOCK = 20_260_101
const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const template = await ensureTemplate(server)
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  return {
    databaseUrl: withDatabase(server, name),
    close: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `empty_${randomBytes(6).toString('hex')}`
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`))
  return {
    databaseUrl: withDatabase(server, name),
    close: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

let started: Promise<string> | undefined

/** Every test process of the run meets the same server: the first starts it, the others join. */
function testServer(): Promise<string> {
  started ??= start()
  return started
}

async function start(): Promise<string> {
  const runner = isMainThread ? process.ppid : process.pid
  const dir = path.join(os.tmpdir(), `exam-test-postgres-${runner}`)
  await mkdir(dir, { recursive: true })
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
  const server = await startEmbedded(dir, { settings })
  await guard(runner, server.pid, dir)
  return server.databaseUrl
}

/** Outlives us: stops the server and clears its folder once the test run is gone, even after kill -9. */
async function guard(runner: number, serverPid: number, dir: string): Promise<void> {
  const isFirst = await writeFile(path.join(dir, 'guarded'), '', { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  if (!isFirst) return
  const script = `while kill -0 $0 2>/dev/null; do sleep 0.5; done; kill -QUIT $1; while kill -0 $1 2>/dev/null; do sleep 0.1; done; rm -rf "$2"`
  spawn('/bin/sh', ['-c', script, String(runner), String(serverPid), dir], { detached: true, stdio: 'ignore' }).unref()
}

async function ensureTemplate(server: string): Promise<string> {
  const name = `template_${await migrationsHash()}`
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount !== 0) return
    await client.query(`DROP DATABASE IF EXISTS ${name}_new`)
    await client.query(`CREATE DATABASE ${name}_new`)
    await migrate(withDatabase(server, `${name}_new`), migrations)
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`)
  })
  return name
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const entry of (await readdir(migrations, { withFileTypes: true })).filter((it) => it.isDirectory())) {
    hash.update(await readFile(path.join(migrations, entry.name, 'migration.sql')))
  }
  return hash.digest('hex').slice(0, 12)
}

async function onServer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
