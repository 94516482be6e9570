/** 数据库目录 · Where the embedded server keeps its data, its password, and how the folder is made. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { findBinaries, type PostgresBinaries } from './postgres-binaries.js'
import type { ServerAddress } from './postgres-process.js'
import { readPort } from './postgres-start.js'
import { canReach, letPass, SHARED_PLACE, type UnixUser, unprivilegedUser } from './postgres-user.js'
import { EmbeddedPostgresUnavailable } from './store-error.js'

const run = promisify(execFile)

export interface Cluster {
  /** DATA_DIR: password, port, log. */
  readonly home: string
  /** Postgres' own folder, usually `DATA_DIR/postgres`. */
  readonly dataFolder: string
  readonly logFile: string
  readonly savedPort: number | undefined
  readonly user: UnixUser | undefined
  readonly binaries: PostgresBinaries
  /** Makes the folder unless it exists; a start that was cut off leaves nothing half-made. */
  initialise(isThrowaway: boolean): Promise<void>
  /** Absent where sockets cannot be: on Windows, and where the path would be too long for one. */
  readonly socketFolder: string | undefined
  url(address: ServerAddress, database: string): string
}

export async function prepareCluster(home: string): Promise<Cluster> {
  const user = await unprivilegedUser()
  const binaries = await findBinaries(user)
  const dataFolder = path.join(await placeOfData(home, user), 'postgres')
  const password = await loadOrMakePassword(home)
  return {
    home,
    dataFolder,
    user,
    binaries,
    logFile: path.join(home, 'postgres.log'),
    savedPort: await readPort(home),
    socketFolder: await makeSocketFolder(dataFolder, user),
    initialise: (isThrowaway) => initialise({ home, dataFolder, user, binaries, password }, isThrowaway),
    url: ({ port, socketFolder }, database) => {
      const where = socketFolder === undefined ? '' : `?host=${encodeURIComponent(socketFolder)}`
      return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}${where}`
    },
  }
}

/** Paths of sockets are short: 104 bytes on macOS, of which Postgres takes up to 16 for its name. */
const LONGEST_SOCKET_FOLDER = 86

/** Nobody else may enter, so nobody else can even begin to sign in and hold a place by it. */
async function makeSocketFolder(dataFolder: string, user: UnixUser | undefined): Promise<string | undefined> {
  const folder = path.join(path.dirname(dataFolder), 'postgres-socket')
  if (process.platform === 'win32' || Buffer.byteLength(folder) > LONGEST_SOCKET_FOLDER) return undefined
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  return folder
}

/**
 * DATA_DIR itself. When we are root and it lies where the server's user cannot come (below /root), a folder of
 * its own under /var/lib, named in `DATA_DIR/postgres-place`.
 */
async function placeOfData(home: string, user: UnixUser | undefined): Promise<string> {
  if (user === undefined) return home
  const noteFile = path.join(home, 'postgres-place')
  const noted = await readFile(noteFile, 'utf8').catch(() => undefined)
  if (noted !== undefined) return noted.trim()
  if (!(await canReach(home, user))) await letPass(home, user)
  if (await canReach(home, user)) return home
  const place = path.join(SHARED_PLACE, randomBytes(8).toString('hex'))
  await mkdir(place, { recursive: true, mode: 0o755 })
  if (!(await canReach(place, user))) {
    throw new EmbeddedPostgresUnavailable(`内置数据库不能使用 ${home}：请把 DATA_DIR 放到普通用户也能进入的目录`)
  }
  await writeFile(noteFile, `${place}\n`, { flag: 'wx' })
  return place
}

interface NewCluster {
  readonly home: string
  readonly dataFolder: string
  readonly user: UnixUser | undefined
  readonly binaries: PostgresBinaries
  readonly password: string
}

async function initialise(cluster: NewCluster, isThrowaway: boolean): Promise<void> {
  const { dataFolder, user } = cluster
  if (await exists(path.join(dataFolder, 'PG_VERSION'))) return
  const unfinished = `${dataFolder}.new`
  const passwordFile = `${dataFolder}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, cluster.password, { mode: 0o600 })
  if (user !== undefined) {
    await chown(unfinished, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  try {
    await run(
      cluster.binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...(isThrowaway ? ['--no-sync'] : []),
      ],
      { ...(user ?? {}), cwd: path.dirname(dataFolder), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
    )
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(`内置数据库无法在 ${dataFolder} 建立：请检查磁盘空间和目录权限`, { cause })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, dataFolder)
}

async function loadOrMakePassword(home: string): Promise<string> {
  const file = path.join(home, 'postgres-password')
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
