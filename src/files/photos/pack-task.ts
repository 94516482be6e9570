/** 打包任务 · In a worker thread: writes the zip of photos that the platform takes, one picture in memory at a time. */
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PhotoToPack } from '../../domain/ports/photo-files.js'
import { mend } from './measure-photo.js'

export interface PackOrder {
  readonly target: string
  readonly photos: readonly (PhotoToPack & { readonly path: string })[]
}

export async function packPhotos({ target, photos }: PackOrder): Promise<{ packed: number }> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(target))
  for (const photo of photos) {
    // A JPEG does not get smaller by deflating.
    zip.addReadStreamLazy(photo.packName, { compress: false }, (take) => {
      read(photo).then(
        (bytes) => take(null, Readable.from([bytes])),
        (error: unknown) => take(error, Readable.from([])),
      )
    })
  }
  // yazl hands a failed picture to the zip itself.
  const failed = new Promise<never>((_, reject) => zip.once('error', reject))
  zip.end()
  await Promise.race([written, failed])
  return { packed: photos.length }
}

async function read(photo: PackOrder['photos'][number]): Promise<Buffer> {
  const bytes = await readFile(photo.path)
  return photo.resize ? mend(bytes) : bytes
}
