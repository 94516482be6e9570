import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { FileToRead } from '../../src/domain/ports/blob-store.js'
import type { PhotoFiles } from '../../src/domain/ports/photo-files.js'
import { openBlobFolder } from '../../src/files/blob-folder.js'
import { type HeavyPool, openHeavyPool } from '../../src/files/heavy/heavy-pool.js'
import { openPhotoFiles } from '../../src/files/photos/photo-files.js'
import { drawPortrait } from '../support/photos.js'
import { peakMb } from './desk.js'
import { median, printLine, timed } from './print.js'

const PHOTOS = 1_000
const ROUNDS = 5
/** As many as the import keeps in work. */
const IN_FLIGHT = 12

let dir: string
let pool: HeavyPool

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'bench-'))
  pool = openHeavyPool(1)
})
afterAll(async () => {
  await pool.close()
  await rm(dir, { recursive: true, force: true })
})

/** Portraits with the grain of a camera, 30–60 KB each. */
async function takePhoto(person: number): Promise<Buffer> {
  const { data, info } = await drawPortrait({ person }).raw().toBuffer({ resolveWithObject: true })
  let seed = person + 1
  for (let at = 0; at < data.length; at++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + (((seed >> 16) % 27) - 13)))
  }
  const quality = 89 + (person % 7)
  return sharp(data, { raw: info }).jpeg({ quality }).toBuffer()
}

async function writeZip(name: string, photos: Iterable<Buffer>): Promise<string> {
  const file = path.join(dir, name)
  const zip = new ZipFile()
  let number = 0
  for (const photo of photos) zip.addBuffer(photo, `${number++}.jpg`, { compress: photo.length < 1_000_000 })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}

/** A fresh folder each time, so that every photo is stored anew. */
async function openFresh(name: string, zip: string): Promise<{ files: readonly FileToRead[]; photos: PhotoFiles }> {
  const blobs = openBlobFolder(path.join(dir, name))
  const { sha256 } = await blobs.putFile(zip)
  return { files: [{ sha256, name: 'photos.zip' }], photos: openPhotoFiles({ blobs, pool }) }
}

async function decodeAll(photos: readonly Buffer[]): Promise<void> {
  let next = 0
  const decodeSome = async (): Promise<void> => {
    for (let photo = photos[next++]; photo !== undefined; photo = photos[next++]) await sharp(photo).raw().toBuffer()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, decodeSome))
}

async function writeAll(photos: readonly Buffer[], folder: string): Promise<void> {
  await mkdir(folder)
  for (const [at, photo] of photos.entries()) await writeFile(path.join(folder, `${at}.jpg`), photo)
}

it('a zip of 2 GB: memory', async () => {
  const photo = await takePhoto(1)
  const padding = Buffer.alloc(3_500_000, 7)
  const heavy = Buffer.concat([photo, padding])
  const zip = await writeZip(
    '2gb.zip',
    Array.from({ length: 580 }, () => heavy),
  )
  const { files, photos } = await openFresh('large', zip)
  const { ms } = await timed(() =>
    photos.inspect(
      files,
      async () => {},
      () => {},
    ),
  )
  printLine(
    `2 GB of photos in ${(ms / 1000).toFixed(0)} s, peak ${(await peakMb(process.pid)).toFixed(0)} MB (goal: under 600)`,
  )
})

it('1,000 photos out of a zip, beside sharp alone decoding them', async () => {
  sharp.concurrency(1)
  sharp.cache(false)
  const photos: Buffer[] = []
  for (let person = 0; person < PHOTOS; person++) photos.push(await takePhoto(person))
  const zip = await writeZip('1000.zip', photos)
  const kilobytes = photos.reduce((sum, photo) => sum + photo.length, 0) / PHOTOS / 1024
  const times = { alone: [] as number[], written: [] as number[], stored: [] as number[], checked: [] as number[] }
  // The first round warms all of them up.
  for (let round = 0; round <= ROUNDS; round++) {
    const alone = await timed(() => decodeAll(photos))
    const written = await timed(() => writeAll(photos, path.join(dir, `written-${round}`)))
    await copyFile(zip, path.join(dir, `${round}.zip`))
    const { files, photos: photoFiles } = await openFresh(`round-${round}`, path.join(dir, `${round}.zip`))
    const inspect = () =>
      photoFiles.inspect(
        files,
        async () => {},
        () => {},
      )
    const stored = await timed(inspect)
    const checked = await timed(inspect)
    if (round === 0) continue
    times.alone.push(alone.ms)
    times.written.push(written.ms)
    times.stored.push(stored.ms)
    times.checked.push(checked.ms)
  }
  const rate = (ms: number) => (PHOTOS / ms) * 1000
  const alone = median(times.alone)
  const aloneAndWritten = alone + median(times.written)
  const say = (what: string, ours: number, theirs: number) =>
    printLine(`  ${what}: ${rate(ours).toFixed(0)}/s, ratio ${(theirs / ours).toFixed(2)} (goal: at least 0.8)`)
  printLine(`1,000 photos of ${kilobytes.toFixed(0)} KB; sharp alone decodes ${rate(alone).toFixed(0)}/s`)
  say('unzipped and checked, known before', median(times.checked), alone)
  say(
    'unzipped, checked and stored, beside decoding and writing the plain files',
    median(times.stored),
    aloneAndWritten,
  )
})
