/** 文件库 · Uploaded and written files under their SHA-256, in folders on disk. */
import { createHash, hash as hashAtOnce, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { access, copyFile, type FileHandle, mkdir, open, rename, rm, stat, statfs, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { BlobRef, BlobStore } from '../domain/ports/blob-store.js'
import { bad, type Checked, good } from '../domain/talk/checked.js'
import { ARRIVING, sweepBlobs } from './blob-sweep.js'

/** The content is not there: it was never stored, or the folder was changed by other hands. */
export class BlobMissing extends Error {
  readonly retry = 'never'

  constructor(sha256: string) {
    super(`no blob ${sha256}`)
    this.name = 'BlobMissing'
  }
}

/** Lists and photos of people lie here as they were sent: nobody else on the machine may look in. */
export function openBlobFolder(folder: string, floorBytes = 0): BlobStore {
  mkdirSync(path.dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const freeBytes = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize - floorBytes
  }
  return {
    put: (source, maxBytes) => put(folder, source, maxBytes, freeBytes),
    putFile: (file) => putFile(folder, file),
    open: async (sha256) => openBlob(await existingPath(folder, sha256)),
    localPath: (sha256) => existingPath(folder, sha256),
    freeBytes,
    sweep: (inUse, now) => sweepBlobs(folder, inUse, now),
    folder,
  }
}

/**
 * For worker threads, several times cheaper than `put`: small contents at once, without waiting for the disk.
 * Only for what can be made again from a stored file.
 */
export function keepBytes(folder: string, bytes: Uint8Array): string {
  const sha256 = hashAtOnce('sha256', bytes)
  const target = blobPath(folder, sha256)
  if (statSync(target, { throwIfNoEntry: false })?.size === bytes.length && touch(target)) return sha256
  // Beside its place: the folder for arriving files may not be there yet.
  const temporary = `${target}.${randomUUID()}`
  try {
    writeNew(temporary, bytes)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return sha256
}

function touch(file: string): boolean {
  try {
    utimesSync(file, new Date(), new Date())
    return true
  } catch {
    return false
  }
}

function writeNew(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes, { flag: 'wx' })
  }
}

/** How much may come before the disk is looked at again. */
const LOOKS_EVERY_BYTES = 8 * 1024 * 1024

async function put(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  freeBytes: () => Promise<number>,
): Promise<Checked<BlobRef>> {
  const temporary = await temporaryPath(folder)
  const hash = createHash('sha256')
  let sizeBytes = 0
  let looksAgainAt = 0
  try {
    const file = await open(temporary, 'wx')
    try {
      for await (const chunk of source) {
        sizeBytes += chunk.length
        if (sizeBytes > maxBytes) return bad('upload-too-large', { limitMb: Math.floor(maxBytes / 1_048_576) })
        if (sizeBytes > looksAgainAt) {
          if ((await freeBytes()) < chunk.length) return bad('storage-full')
          looksAgainAt = sizeBytes + LOOKS_EVERY_BYTES
        }
        hash.update(chunk)
        await writeFully(file, chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return good(await settle(folder, temporary, hash.digest('hex'), sizeBytes))
  } finally {
    await rm(temporary, { force: true })
  }
}

async function putFile(folder: string, file: string): Promise<BlobRef> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  const { size } = await stat(file)
  const temporary = await temporaryPath(folder)
  try {
    await moveFile(file, temporary)
    await syncFile(temporary)
    return await settle(folder, temporary, hash.digest('hex'), size)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Content that is already stored stays untouched; the rename makes new content appear whole or not at all. */
async function settle(folder: string, temporary: string, sha256: string, sizeBytes: number): Promise<BlobRef> {
  const target = blobPath(folder, sha256)
  const isStored = await stat(target).then(
    (known) => known.size === sizeBytes,
    () => false,
  )
  // What is wanted again is young again; and it may just have been cleared away.
  const isKept = isStored && (await makeYoung(target))
  if (!isKept) {
    await mkdir(path.dirname(target), { recursive: true })
    await rename(temporary, target)
    await syncFolder(path.dirname(target))
  }
  return { sha256, sizeBytes }
}

function makeYoung(file: string): Promise<boolean> {
  return utimes(file, new Date(), new Date()).then(
    () => true,
    () => false,
  )
}

async function writeFully(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, at)
    at += bytesWritten
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to)
    await rm(from)
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** So that the new name survives a power cut; not every system lets one open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function temporaryPath(folder: string): Promise<string> {
  const arriving = path.join(folder, ARRIVING)
  await mkdir(arriving, { recursive: true })
  return path.join(arriving, randomUUID())
}

function blobPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new BlobMissing('(not a hash)')
  // One level of 256 folders: a second one costs more to make than a photo to write.
  return path.join(folder, sha256.slice(0, 2), sha256)
}

async function existingPath(folder: string, sha256: string): Promise<string> {
  const file = blobPath(folder, sha256)
  await access(file).catch(() => {
    throw new BlobMissing(sha256)
  })
  return file
}

async function openBlob(file: string): Promise<Readable> {
  return createReadStream(file)
}
