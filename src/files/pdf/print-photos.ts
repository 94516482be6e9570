/** 打印照片 · Photos as small as print needs them: 1,000 originals would make a file the chat cannot carry. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** 2.7 × 3.8 cm at 277 dots an inch: what the platform asks for, and what a printer shows. */
const WIDTH = 295
const HEIGHT = 413
const QUALITY = 80
const IN_FLIGHT = 4

export interface PrintPhotos {
  readonly photos: ReadonlyMap<string, Buffer>
  readonly unread: readonly string[]
}

/** `paths`: where each lies, by SHA-256. */
export async function readPhotos(paths: ReadonlyMap<string, string>): Promise<PrintPhotos> {
  sharp.concurrency(1)
  const photos = new Map<string, Buffer>()
  const unread: string[] = []
  const waiting = [...paths]
  const readSome = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [sha256, path] = next
      const photo = await readPhoto(path)
      if (photo === undefined) unread.push(sha256)
      else photos.set(sha256, photo)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, readSome))
  return { photos, unread }
}

/** A kept photo was looked at when it came in; one whose file was damaged since leaves an empty frame. */
async function readPhoto(path: string): Promise<Buffer | undefined> {
  try {
    return await sharp(await readFile(path), { autoOrient: true, failOn: 'error' })
      .resize(WIDTH, HEIGHT, { fit: 'contain', background: '#ffffff' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer()
  } catch {
    return undefined
  }
}
