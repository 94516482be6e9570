/** 清理文件库 · Takes away what a kill left behind, and contents that nothing speaks of any more. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BlobsInUse, SweptBlobs } from '../domain/ports/blob-store.js'

/** Where contents lie until they are whole. */
export const ARRIVING = 'arriving'
/** Of our folders in the system's one for what is passing. */
export const PASSING_PREFIX = 'exam-files-'

const HOUR_MS = 3_600_000
/** What arrives is written to all the time. */
const ARRIVING_MS = HOUR_MS
const PASSING_MS = 24 * HOUR_MS
/** Nothing speaks yet of what is being worked on; a week is more than any of it takes. */
const UNUSED_MS = 7 * 24 * HOUR_MS

const ASKED_AT_ONCE = 10_000

export async function sweepBlobs(folder: string, inUse: BlobsInUse, now: Date): Promise<SweptBlobs> {
  await mkdir(path.join(folder, ARRIVING), { recursive: true })
  const before = (ms: number): number => now.getTime() - ms
  const swept = { removed: 0, bytes: 0 }
  await removeOlder(path.join(folder, ARRIVING), before(ARRIVING_MS), () => true, swept)
  await removeOlder(tmpdir(), before(PASSING_MS), (name) => name.startsWith(PASSING_PREFIX), swept)
  const shelves = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  let old: string[] = []
  for (const [at, shelf] of shelves.entries()) {
    const place = path.join(folder, shelf)
    await removeOlder(place, before(ARRIVING_MS), (name) => name.includes('.'), swept)
    old.push(...(await olderThan(place, before(UNUSED_MS), (name) => /^[0-9a-f]{64}$/.test(name))))
    if (old.length < ASKED_AT_ONCE && at < shelves.length - 1) continue
    const used = old.length === 0 ? new Set<string>() : await inUse(old)
    for (const name of old) if (!used.has(name)) await removeUnused(folder, name, before(UNUSED_MS), swept)
    old = []
  }
  return swept
}

/** First out of the way, then looked at once more: whoever wanted it again just now has made it young. */
async function removeUnused(folder: string, name: string, before: number, swept: Mutable<SweptBlobs>): Promise<void> {
  const file = path.join(folder, name.slice(0, 2), name)
  const aside = path.join(folder, ARRIVING, name)
  try {
    await rename(file, aside)
    const { mtimeMs, size } = await stat(aside)
    if (mtimeMs > before) return await rename(aside, file)
    await rm(aside)
    swept.removed += 1
    swept.bytes += size
  } catch (error) {
    // Whoever else sweeps has it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Wanted = (name: string) => boolean

async function olderThan(place: string, before: number, isWanted: Wanted): Promise<readonly string[]> {
  const names = (await readdir(place).catch(() => [])).filter(isWanted)
  const ages = await Promise.all(names.map((name) => stat(path.join(place, name)).catch(() => undefined)))
  return names.filter((_, at) => (ages[at]?.mtimeMs ?? before) < before)
}

async function removeOlder(place: string, before: number, isWanted: Wanted, swept: Mutable<SweptBlobs>): Promise<void> {
  for (const name of await olderThan(place, before, isWanted)) {
    const file = path.join(place, name)
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    )
    // Another user's is not ours to take away.
    await rm(file, { recursive: true, force: true }).catch(() => undefined)
    swept.removed += 1
    swept.bytes += size
  }
}
