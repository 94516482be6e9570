/** 数据库的系统用户 · Postgres refuses to run as root: whom it runs as then, and where that user can reach. */
import { execFile } from 'node:child_process'
import { chmod, chown, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedPostgresUnavailable } from './store-error.js'

const run = promisify(execFile)

export interface UnixUser {
  readonly uid: number
  readonly gid: number
}

/** For what must lie outside folders that only root may enter. */
export const SHARED_PLACE = '/var/lib/exam-coordinator-assistant'

/** The user `postgres`, made where there is none; undefined when we are not root and it runs as ourselves. */
export async function unprivilegedUser(): Promise<UnixUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const known = await findUser('postgres')
  if (known !== undefined) return known
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => undefined))
  const made = (await findUser('postgres')) ?? (await findUser('nobody'))
  if (made !== undefined) return made
  throw new EmbeddedPostgresUnavailable('内置数据库不能以 root 运行，也无法新建 postgres 用户；请换一个普通用户启动')
}

async function findUser(name: string): Promise<UnixUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Whether the user may enter the folder: asked of the system itself, so that access lists count too. */
export async function canReach(folder: string, user: UnixUser): Promise<boolean> {
  return run('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/**
 * Lets the user's group pass through DATA_DIR (not list it) where that is all that is in the way: the folder itself
 * and the one around it, which is ours too, but never somebody's home folder or one at the top.
 */
export async function letPass(folder: string, user: UnixUser): Promise<void> {
  const around = path.dirname(folder)
  if (!(await canReach(around, user))) {
    const isOurs = around !== homedir() && path.dirname(around) !== '/'
    if (!isOurs || !(await canReach(path.dirname(around), user))) return
    await openToGroup(around, user)
  }
  if (!(await canReach(folder, user))) await openToGroup(folder, user)
}

async function openToGroup(folder: string, user: UnixUser): Promise<void> {
  const { uid, mode } = await stat(folder)
  if (uid !== 0) return
  await chown(folder, uid, user.gid)
  await chmod(folder, (mode & 0o7777) | 0o010)
}
