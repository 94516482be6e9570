/** 内置数据库 · A real Postgres under DATA_DIR: started, adopted after a crash, stopped with us. */
import { spawn } from 'node:child_process'
import { mkdir, open, realpath } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, prepareCluster } from './postgres-cluster.js'
import { findRunning, isAlive, type RunningServer, type ServerAddress, waitForEnd } from './postgres-process.js'
import { freePort, savePort, withStartLock } from './postgres-start.js'
import { EmbeddedPostgresUnavailable } from './store-error.js'

export interface EmbeddedOptions {
  /** Tried first; another free one is taken when it is in use. */
  readonly port?: number
  /** On loopback, as where sockets cannot be. */
  readonly overTcp?: boolean
  /** Server settings, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedPostgres {
  readonly databaseUrl: string
  readonly pid: number
  /** True when a server of an earlier process was found running and taken over. */
  readonly adopted: boolean
  /** False while another process of ours keeps the server: this one is a guest. */
  readonly isKeeper: boolean
  /** Resolves when our connection to it has ended without us; never after `stop`. */
  readonly lost: Promise<void>
  /** Stops the server when this process is its keeper; a guest only lets go. */
  stop(): Promise<void>
}

const DATABASE = 'exam'
/** Held by the keeper for as long as it lives: the system lets go of it even after kill -9. */
const KEEPER_LOCK = 7_117_001
const START_ATTEMPTS = 8

export async function startEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  await mkdir(dir, { recursive: true })
  const home = await realpath(dir)
  return await withStartLock(home, async () => {
    const cluster = await prepareCluster(home)
    await cluster.initialise(options.settings?.fsync === 'off')
    const found = await findRunning(cluster.dataFolder)
    const server = found ?? (await start(cluster, options))
    const keeper = await becomeKeeper(cluster, server)
    await ensureDatabase(cluster, server)
    return {
      databaseUrl: cluster.url(server, DATABASE),
      pid: server.pid,
      adopted: found !== undefined && keeper.isKeeper(),
      isKeeper: keeper.isKeeper(),
      lost: keeper.lost,
      stop: () => keeper.stop(),
    }
  })
}

async function start(cluster: Cluster, options: EmbeddedOptions): Promise<RunningServer> {
  let port = options.port ?? cluster.savedPort ?? (await freePort())
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    // Some file systems have no sockets: the later attempts do without.
    const socketFolder = options.overTcp || attempt > START_ATTEMPTS / 2 ? undefined : cluster.socketFolder
    const address = { port, ...(socketFolder === undefined ? {} : { socketFolder }) }
    const server = await launch(cluster, address, options.settings ?? {})
    if (server !== undefined) {
      await savePort(cluster.home, port)
      return server
    }
    // Either the port was taken, or processes of a killed server still hold its shared memory for a moment.
    if (attempt > 1) port = await freePort()
    await pause(100 * attempt)
  }
  throw new EmbeddedPostgresUnavailable(`内置数据库启动不了；原因见 ${cluster.logFile}`)
}

async function launch(
  cluster: Cluster,
  address: ServerAddress,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer | undefined> {
  const log = await open(cluster.logFile, 'w', 0o600)
  const all = { ...SETTINGS, ...listening(address), ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A session of its own: Ctrl-C in our terminal must not stop it before we have finished with it.
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.dataFolder, ...flags], {
    ...(cluster.user ?? {}),
    cwd: cluster.dataFolder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  const ended = new Promise<'ended'>((resolve) => {
    child.once('exit', () => resolve('ended'))
    child.once('error', () => resolve('ended'))
  })
  await log.close()
  child.unref()
  const pid = child.pid
  const until = Date.now() + START_TIMEOUT_MS
  while (pid !== undefined && Date.now() < until) {
    const isUp = await Promise.race([ended, answers(cluster, address)])
    if (isUp === 'ended') return undefined
    if (isUp) return { pid, ...address }
    await Promise.race([ended, pause(15)])
  }
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL')
  return undefined
}

const START_TIMEOUT_MS = 60_000

/** In a folder only we can open, or on loopback only. */
function listening({ port, socketFolder }: ServerAddress): Readonly<Record<string, string>> {
  return {
    port: String(port),
    listen_addresses: socketFolder === undefined ? '127.0.0.1' : '',
    unix_socket_directories: socketFolder ?? '',
    unix_socket_permissions: '0700',
  }
}

/** Statements and details with people's data stay out of the log. */
const SETTINGS: Readonly<Record<string, string>> = {
  // Whoever does not sign in at once does not keep a place from us.
  authentication_timeout: '10s',
  max_connections: '200',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
  // A list of 100,000 people multiplies a school's table at once: counted in a third of the time once it is cleaned up.
  autovacuum_naptime: '5s',
}

async function answers(cluster: Cluster, address: ServerAddress): Promise<boolean> {
  const client = new Client({ connectionString: cluster.url(address, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const shown = await client.query<{ data_directory: string }>('SHOW data_directory')
    return shown.rows[0]?.data_directory === cluster.dataFolder
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureDatabase(cluster: Cluster, server: RunningServer): Promise<void> {
  const client = new Client({ connectionString: cluster.url(server, 'postgres') })
  await client.connect()
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** Whoever holds the lock stops the server; one that came later is a guest, and inherits when the keeper is gone. */
async function becomeKeeper(cluster: Cluster, server: RunningServer) {
  const client = new Client({ connectionString: cluster.url(server, 'postgres'), keepAlive: true })
  client.on('error', () => undefined)
  let stopped: Promise<void> | undefined
  const lost = new Promise<void>((resolve) => {
    client.on('end', () => {
      if (stopped === undefined) resolve()
    })
  })
  await client.connect()
  const tryLock = async () => {
    const answer = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [KEEPER_LOCK])
    return answer.rows[0]?.held === true
  }
  let held = await tryLock()
  const stop = async () => {
    held ||= await tryLock().catch(() => false)
    await client.end().catch(() => undefined)
    if (held) await stopServer(cluster, server)
  }
  return {
    isKeeper: () => held,
    lost,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

async function stopServer(cluster: Cluster, server: RunningServer): Promise<void> {
  if (process.platform === 'win32') {
    spawn(cluster.binaries.pgCtl, ['stop', '-D', cluster.dataFolder, '-m', 'fast'], { stdio: 'ignore' })
    return waitForEnd(server.pid, 20_000)
  }
  // Fast shutdown, then immediate shutdown, then by force [postgres manual, server shutdown].
  for (const [signal, forMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(server.pid)) return
    process.kill(server.pid, signal)
    await waitForEnd(server.pid, forMs)
  }
}
