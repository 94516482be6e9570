/** 照片文件 · Photos in and out: takes zips and pictures apart, packs the fixed zip, draws the contact sheet. */
import path from 'node:path'
import type { EntryProblem, FoundPhoto } from '../../domain/photos/photo.js'
import { maskPhotoName } from '../../domain/photos/photo-name.js'
import type { BlobStore, FileToRead } from '../../domain/ports/blob-store.js'
import type { PhotoFiles } from '../../domain/ports/photo-files.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { bad, good } from '../../domain/talk/checked.js'
import { BlobMissing } from '../blob-folder.js'
import type { HeavyPool } from '../heavy/heavy-pool.js'
import { inFolder } from '../heavy/in-folder.js'
import type { ContactSheetOrder } from './contact-sheet-task.js'
import type { InspectOrder } from './inspect-task.js'
import { MAX_ENTRY_BYTES } from './limits.js'
import type { PackOrder } from './pack-task.js'
import type { SentContent, SentPart, SentPhoto } from './part-sender.js'
import type { Upload } from './uploads.js'

export interface PhotoFilesOptions {
  readonly blobs: BlobStore
  readonly pool: HeavyPool
}

export function openPhotoFiles({ blobs, pool }: PhotoFilesOptions): PhotoFiles {
  const inspect: PhotoFiles['inspect'] = async (files, onPhotos, onProgress) => {
    const { uploads, gone } = await locateUploads(blobs, files)
    const order: InspectOrder = {
      files: uploads,
      roomBytes: await blobs.freeBytes(),
      ...(blobs.folder === undefined ? {} : { folder: blobs.folder }),
    }
    let pictures = 0
    const onMessage = async (message: unknown): Promise<void> => {
      const { photos, done, total } = message as SentPart
      const found = await Promise.all(photos.map((photo) => keep(blobs, photo)))
      pictures += found.length
      if (found.length > 0) await onPhotos(found)
      onProgress({ phase: 'photos', done, total })
    }
    const inspected = await pool.run<{ problems: EntryProblem[] }>('inspectPhotos', order, { onMessage })
    const problems = [...gone, ...inspected.problems]
    if (pictures > 0) return good({ entryProblems: problems })
    const worst = problems.find(({ problem }) => PROBLEMS[problem.code].level === 'error')?.problem
    return worst === undefined
      ? bad('photos-none', { files: files.map((file) => file.name) })
      : { ok: false, problem: worst }
  }
  return {
    inspect,
    pack: (photos, name, maxBytes) =>
      inFolder(async (folder) => {
        const order: PackOrder = { folder, photos: await locate(blobs, photos), maxBytes }
        const { zips } = await pool.run<{ zips: readonly string[] }>('packPhotos', order)
        const refs = await Promise.all(zips.map((zip) => blobs.putFile(zip)))
        return refs.map((ref, at) => ({ ...ref, name: refs.length === 1 ? name : numbered(name, at + 1) }))
      }),
    contactSheet: (photos, name) =>
      inFolder(async (folder) => {
        const order: ContactSheetOrder = { target: path.join(folder, 'sheet'), photos: await locate(blobs, photos) }
        await pool.run('drawContactSheet', order)
        return { ...(await blobs.putFile(order.target)), name }
      }),
  }
}

/** What was uploaded long ago may have been cleared away. */
async function locateUploads(blobs: BlobStore, files: readonly FileToRead[]) {
  const uploads: Upload[] = []
  const gone: EntryProblem[] = []
  for (const file of files) {
    try {
      uploads.push({ ...file, path: await blobs.localPath(file.sha256) })
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error
      gone.push({ path: file.name, problem: { code: 'upload-gone', params: { file: maskPhotoName(file.name) } } })
    }
  }
  return { uploads, gone }
}

async function keep(blobs: BlobStore, { path: where, facts, original, mended }: SentPhoto): Promise<FoundPhoto> {
  const sha256 = await store(blobs, original)
  if (mended === undefined) return { path: where, sha256, facts }
  return { path: where, sha256, facts: { ...facts, mendedSha256: await store(blobs, mended) } }
}

async function store(blobs: BlobStore, content: SentContent): Promise<string> {
  if (typeof content === 'string') return content
  const stored = await blobs.put(once(content), MAX_ENTRY_BYTES)
  if (!stored.ok) throw new Error('a picture within its limit was refused by the store')
  return stored.value.sha256
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function locate<P extends { readonly sha256: string }>(
  blobs: BlobStore,
  photos: readonly P[],
): Promise<(P & { readonly path: string })[]> {
  return Promise.all(photos.map(async (photo) => ({ ...photo, path: await blobs.localPath(photo.sha256) })))
}

/** `照片.zip` → `照片-2.zip` */
function numbered(name: string, number: number): string {
  const { name: stem, ext } = path.parse(name)
  return `${stem}-${number}${ext}`
}
