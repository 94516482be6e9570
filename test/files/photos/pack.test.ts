import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { FoundPhoto, PhotoToPack } from '../../../src/domain/photos/photo.js'
import type { BlobStore } from '../../../src/domain/ports/blob-store.js'
import type { PhotoFiles } from '../../../src/domain/ports/photo-files.js'
import type { OfferedFile } from '../../../src/domain/talk/message.js'
import { openBlobFolder } from '../../../src/files/blob-folder.js'
import { type HeavyPool, openHeavyPool } from '../../../src/files/heavy/heavy-pool.js'
import { openPhotoFiles } from '../../../src/files/photos/photo-files.js'
import { portraitJpeg } from '../../support/photos.js'

let folder: string
let blobs: BlobStore
let pool: HeavyPool
let photos: PhotoFiles

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photos-test-'))
  blobs = openBlobFolder(folder)
  pool = openHeavyPool(1)
  photos = openPhotoFiles({ blobs, pool })
})

afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

async function keep(bytes: Uint8Array): Promise<string> {
  const stored = await blobs.put(Readable.from([bytes]), 100_000_000)
  if (!stored.ok) throw new Error('not stored')
  return stored.value.sha256
}

async function read(sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await blobs.open(sha256)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function readZip(sha256: string): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>()
  const zip = await fromBufferPromise(await read(sha256))
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    entries.set(entry.fileName, Buffer.concat(chunks))
  }
  return entries
}

async function packOne(pack: readonly PhotoToPack[]): Promise<OfferedFile> {
  const [zip, ...more] = await photos.pack(pack, '考生照片.zip', Number.MAX_SAFE_INTEGER)
  if (zip === undefined || more.length > 0) throw new Error('not one zip')
  return zip
}

describe('the zip for the platform', () => {
  it('holds each photo under its ID number, untouched', async () => {
    const [one, other] = [await portraitJpeg({ person: 1 }), await portraitJpeg({ person: 2 })]
    const offered = await packOne([
      { sha256: await keep(one), packName: '110101199003070011.jpg' },
      { sha256: await keep(other), packName: '11010519491231002X.jpg' },
    ])
    expect(offered.name).toBe('考生照片.zip')
    const entries = await readZip(offered.sha256)
    expect([...entries.keys()]).toEqual(['110101199003070011.jpg', '11010519491231002X.jpg'])
    expect([...entries.values()]).toEqual([one, other])
  })

  it('is several where one would be too large, each good by itself and none over the limit', async () => {
    const kept = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const bytes = randomBytes(1_000 + 97 * at)
        return { bytes, sha256: await keep(bytes), packName: `1101011990030700${10 + at}.jpg` }
      }),
    )
    const limit = 20_000
    const zips = await photos.pack(kept, '考生照片.zip', limit)
    expect(zips.length).toBeGreaterThan(4)
    expect(zips.map(({ name }) => name)).toEqual(zips.map((_, at) => `考生照片-${at + 1}.zip`))
    expect(Math.max(...zips.map(({ sizeBytes }) => sizeBytes))).toBeLessThanOrEqual(limit)
    const opened = await Promise.all(zips.map(({ sha256 }) => readZip(sha256)))
    expect(opened.flatMap((zip) => [...zip])).toEqual(kept.map(({ packName, bytes }) => [packName, bytes]))
    // Nothing is left empty that the next photo would have fitted into.
    for (const { sizeBytes } of zips.slice(0, -1)) expect(sizeBytes).toBeGreaterThan(limit - 5_200)
  })

  it('is one, without a number, when all just fit', async () => {
    const kept = [{ sha256: await keep(randomBytes(3_000)), packName: '110101199003070011.jpg' }]
    const [whole] = await photos.pack([...kept, ...kept], '考生照片.zip', 1_000_000)
    const room = (whole?.sizeBytes ?? 0) + 200
    expect((await photos.pack([...kept, ...kept], '考生照片.zip', room)).map(({ name }) => name)).toEqual([
      '考生照片.zip',
    ])
  })

  it('comes back through the import without a finding', async () => {
    const sha256 = await keep(await portraitJpeg({ person: 3 }))
    const offered = await packOne([{ sha256, packName: '110101199003070011.jpg' }])
    const found: FoundPhoto[] = []
    await photos.inspect(
      [offered],
      async (part) => {
        found.push(...part)
      },
      () => {},
    )
    expect(found).toMatchObject([{ path: '110101199003070011.jpg', sha256 }])
  })

  it('fails loudly when a photo is gone from the store', async () => {
    const gone = { sha256: 'f'.repeat(64), packName: 'x.jpg' }
    await expect(packOne([gone])).rejects.toThrow('no blob')
  })
})

describe('the contact sheet', () => {
  const colourAt = async (sha256: string, left: number, top: number) => {
    const { data } = await sharp(await read(sha256))
      .extract({ left, top, width: 2, height: 2 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return [...data.subarray(0, 3)]
  }

  it('frames the bad in red and the doubtful in amber', async () => {
    const sha256 = await keep(await portraitJpeg({ background: '#438edb' }))
    const sheet = await photos.contactSheet(
      [
        { sha256, caption: '张三 …0011', mark: 'bad' },
        { sha256, caption: '李四 …002X', mark: 'doubtful' },
        { sha256, caption: '王五 …0038' },
      ],
      '照片总览.jpg',
    )
    const [red, amber, grey] = await Promise.all([21, 143, 265].map((left) => colourAt(sheet.sha256, left, 120)))
    expect(red?.[0]).toBeGreaterThan(190)
    expect(red?.[1]).toBeLessThan(60)
    expect(amber?.[1]).toBeGreaterThan(120)
    expect(amber?.[2]).toBeLessThan(80)
    expect(Math.max(...(grey ?? [])) - Math.min(...(grey ?? []))).toBeLessThan(12)
  })

  it('writes Chinese captions, also with signs that mean something to the text renderer', async () => {
    const sha256 = await keep(await portraitJpeg())
    const inkOf = async (caption: string) => {
      const sheet = await photos.contactSheet([{ sha256, caption }], 'a.jpg')
      const below = sharp(await read(sheet.sha256)).extract({ left: 20, top: 222, width: 116, height: 28 })
      const { data } = await below.grayscale().raw().toBuffer({ resolveWithObject: true })
      return data.filter((value) => value < 128).length
    }
    const [none, chinese, signs] = [await inkOf(' '), await inkOf('张三丰 …0011'), await inkOf('<b>&张')]
    expect(none).toBe(0)
    expect(chinese).toBeGreaterThan(60)
    expect(signs).toBeGreaterThan(30)
  })

  it('shows a picture that does not open as an empty place', async () => {
    const sha256 = await keep(Buffer.from('no picture'))
    const sheet = await photos.contactSheet([{ sha256, caption: '张三' }], 'a.jpg')
    expect(await colourAt(sheet.sha256, 100, 100)).toEqual([240, 240, 240])
  })

  it('stops at five hundred', async () => {
    const sha256 = await keep(await portraitJpeg())
    const sizeOf = async (count: number) => {
      const many = Array.from({ length: count }, (_, at) => ({ sha256, caption: `考生${at}` }))
      const { height } = await sharp(await read((await photos.contactSheet(many, 'a.jpg')).sha256)).metadata()
      return height
    }
    expect(await sizeOf(700)).toBe(await sizeOf(500))
  })

  it('of 2,000 photos stays small enough to be shown in any chat, were they pure noise', async () => {
    const raw = { width: 100, height: 140, channels: 3 } as const
    const noise = await sharp(randomBytes(100 * 140 * 3), { raw })
      .png()
      .toBuffer()
    const sha256 = await keep(noise)
    const many = Array.from({ length: 2_000 }, (_, at) => ({ sha256, caption: `考生${at} …${1000 + at}` }))
    const sheet = await photos.contactSheet(many, '照片总览.jpg')
    expect(sheet.sizeBytes).toBeLessThan(10 * 1024 * 1024)
  })
})
