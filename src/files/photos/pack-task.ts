/** 打包任务 · In a worker thread: writes the photos the platform takes as zips of a size the chat can carry. */
import { createWriteStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PhotoToPack } from '../../domain/photos/photo.js'

type Packed = PhotoToPack & { readonly path: string }

export interface PackOrder {
  /** An empty folder for the zips. */
  readonly folder: string
  readonly photos: readonly Packed[]
  /** No zip grows larger, unless one photo alone does. */
  readonly maxBytes: number
}

/** Around each photo: its two headers, its descriptor and a time stamp, with some room; its name stands in both headers. */
const ENTRY_BYTES = 128
const END_BYTES = 64

export async function packPhotos({ folder, photos, maxBytes }: PackOrder): Promise<{ zips: readonly string[] }> {
  const zips: string[] = []
  for (const part of divide(photos, maxBytes)) {
    const target = path.join(folder, `${zips.length + 1}.zip`)
    await writeZip(target, part)
    zips.push(target)
  }
  return { zips }
}

/** In the given order, as many to a zip as fit. */
function divide(photos: readonly Packed[], maxBytes: number): readonly (readonly Packed[])[] {
  const parts: Packed[][] = []
  let room = 0
  for (const photo of photos) {
    const bytes = statSync(photo.path).size + ENTRY_BYTES + 2 * Buffer.byteLength(photo.packName)
    if (parts.length === 0 || bytes > room) {
      parts.push([])
      room = maxBytes - END_BYTES
    }
    parts.at(-1)?.push(photo)
    room -= bytes
  }
  return parts
}

/** One picture in memory at a time. */
async function writeZip(target: string, photos: readonly Packed[]): Promise<void> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(target))
  for (const photo of photos) {
    // A JPEG does not get smaller by deflating.
    zip.addReadStreamLazy(photo.packName, { compress: false }, (take) => {
      readFile(photo.path).then(
        (bytes) => take(null, Readable.from([bytes])),
        (error: unknown) => take(error, Readable.from([])),
      )
    })
  }
  // yazl hands a failed picture to the zip itself.
  const failed = new Promise<never>((_, reject) => zip.once('error', reject))
  zip.end()
  await Promise.race([written, failed])
}
