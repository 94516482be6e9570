import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundPhoto } from '../../../src/domain/photos/photo.js'
import { checkPhoto } from '../../../src/domain/photos/photo-check.js'
import type { BlobStore, FileToRead, ReadProgress } from '../../../src/domain/ports/blob-store.js'
import type { PhotoFiles } from '../../../src/domain/ports/photo-files.js'
import { sentenceOf } from '../../../src/domain/talk/problem.js'
import { openBlobFolder } from '../../../src/files/blob-folder.js'
import { type HeavyPool, openHeavyPool } from '../../../src/files/heavy/heavy-pool.js'
import { openPhotoFiles } from '../../../src/files/photos/photo-files.js'
import { caseFile } from '../../support/cases.js'
import {
  drawPortrait,
  FOREIGN_PICTURES,
  gbkName,
  jpegClaiming,
  portraitJpeg,
  sidewaysJpeg,
  unicodePathField,
  writeZip,
} from '../../support/photos.js'

let folder: string
let blobs: BlobStore
let pool: HeavyPool
let photos: PhotoFiles
let jpeg: Buffer

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photos-test-'))
  blobs = openBlobFolder(folder)
  pool = openHeavyPool(1)
  photos = openPhotoFiles({ blobs, pool })
  jpeg = await portraitJpeg()
})

afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

async function upload(name: string, bytes: Uint8Array): Promise<FileToRead> {
  const stored = await blobs.put(Readable.from([bytes]), 100_000_000)
  if (!stored.ok) throw new Error('not stored')
  return { sha256: stored.value.sha256, name }
}

async function inspect(...files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const found: FoundPhoto[] = []
  const progress: ReadProgress[] = []
  const result = await photos.inspect(
    await Promise.all(files.map(([name, bytes]) => upload(name, bytes))),
    async (part) => {
      found.push(...part)
    },
    (step) => progress.push(step),
  )
  const problems = result.ok ? result.value.entryProblems.map(({ path: where, problem }) => [problem.code, where]) : []
  return { found, progress, problems, refusal: result.ok ? undefined : result.problem }
}

async function codesOf(bytes: Uint8Array, name = '110101199003070011.jpg'): Promise<string[]> {
  const { found } = await inspect([name, bytes])
  return found.flatMap((photo) => checkPhoto(photo.facts, photo.path).map((finding) => finding.code))
}

describe('an upload that is no longer there', () => {
  it('is named, and the others are looked at', async () => {
    const gone = { sha256: 'ab'.repeat(32), name: '一班.zip' }
    const here = await upload('李四.jpg', jpeg)
    const look = async (...files: readonly FileToRead[]) => {
      const found: FoundPhoto[] = []
      const result = await photos.inspect(
        files,
        async (part) => void found.push(...part),
        () => undefined,
      )
      return { found: found.length, result }
    }
    const problem = { code: 'upload-gone', params: { file: '一班.zip' } }
    expect(await look(gone, here)).toEqual({
      found: 1,
      result: { ok: true, value: { entryProblems: [{ path: '一班.zip', problem }] } },
    })
    expect(await look(gone)).toEqual({ found: 0, result: { ok: false, problem } })
  })
})

describe('a zip of photos', () => {
  it('is taken apart in order, each picture stored under its content', async () => {
    const other = await portraitJpeg({ person: 2 })
    const zip = writeZip([
      { name: '软件1班/110101199003070011.jpg', bytes: jpeg },
      { name: '软件1班/', bytes: Buffer.alloc(0), store: true },
      { name: '软件2班/李四.jpg', bytes: other, store: true },
    ])
    const { found, progress } = await inspect(['照片.zip', zip])
    expect(found.map((photo) => photo.path)).toEqual(['软件1班/110101199003070011.jpg', '软件2班/李四.jpg'])
    expect(await readFile(await blobs.localPath(found[1]?.sha256 ?? ''))).toEqual(other)
    expect(found.every((photo) => photo.facts.background === 'red' && photo.facts.widthPx === 295)).toBe(true)
    expect(progress[0]).toEqual({ phase: 'photos', done: 0, total: 2 })
    expect(progress.at(-1)).toEqual({ phase: 'photos', done: 2, total: 2 })
  })

  it('makes one set with other zips and single pictures', async () => {
    const { found } = await inspect(
      ['一.zip', writeZip([{ name: 'a.jpg', bytes: jpeg }])],
      ['二.zip', writeZip([{ name: 'b.jpg', bytes: await portraitJpeg({ person: 3 }) }])],
      ['c.jpg', await portraitJpeg({ person: 4 })],
    )
    expect(found.map((photo) => photo.path).sort()).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  it('waits for the receiver and holds only a few pictures meanwhile', async () => {
    const zip = writeZip(Array.from({ length: 90 }, (_, at) => ({ name: `${at}.jpg`, bytes: jpeg })))
    let [running, most, largest] = [0, 0, 0]
    await photos.inspect(
      [await upload('many.zip', zip)],
      async (part) => {
        running++
        most = Math.max(most, running)
        largest = Math.max(largest, part.length)
        await new Promise(setImmediate)
        running--
      },
      () => {},
    )
    expect(most).toBe(1)
    expect(largest).toBeLessThanOrEqual(24)
  })

  it('hands on what the receiver throws', async () => {
    const file = await upload('x.zip', writeZip([{ name: 'a.jpg', bytes: jpeg }]))
    const failing = photos.inspect(
      [file],
      () => Promise.reject(new Error('the records are gone')),
      () => {},
    )
    await expect(failing).rejects.toThrow('the records are gone')
  })
})

describe('names in a zip', () => {
  const pathsOf = async (...items: Parameters<typeof writeZip>[0]) =>
    (await inspect(['x.zip', writeZip(items)])).found.map((photo) => photo.path)

  it('are read as GBK where they say nothing and are no UTF-8', async () => {
    expect(await pathsOf({ name: gbkName('张三', '.jpg'), bytes: jpeg })).toEqual(['张三.jpg'])
  })

  it('are read as UTF-8 without its flag where the whole archive is', async () => {
    expect(await pathsOf({ name: '张三.jpg', flags: 0, bytes: jpeg })).toEqual(['张三.jpg'])
  })

  it('may be mixed, with and without the flag', async () => {
    const paths = await pathsOf({ name: '张三.jpg', bytes: jpeg }, { name: gbkName('李四', '.jpg'), bytes: jpeg })
    expect(paths).toEqual(['张三.jpg', '李四.jpg'])
  })

  it('are each read by themselves where a zip was packed on one system and added to on another', async () => {
    const paths = await pathsOf(
      { name: '张三.jpg', flags: 0, bytes: jpeg },
      { name: gbkName('李四', '.jpg'), bytes: jpeg },
      { name: 'Müller.jpg', flags: 0, bytes: jpeg },
    )
    expect(paths).toEqual(['张三.jpg', '李四.jpg', 'Müller.jpg'])
  })

  it('that could be either are what the others are', async () => {
    const doubtful = { name: gbkName('联通', '.jpg'), bytes: jpeg }
    expect(await pathsOf(doubtful, { name: gbkName('李四', '.jpg'), bytes: jpeg })).toEqual(['联通.jpg', '李四.jpg'])
  })

  it('follow the Unicode path field while it belongs to the name', async () => {
    const plain = gbkName('李四', '.jpg')
    const extra = unicodePathField(plain, '王五.jpg')
    expect(await pathsOf({ name: plain, extra, bytes: jpeg })).toEqual(['王五.jpg'])
    const stale = unicodePathField(Buffer.from('x'), '王五.jpg')
    expect(await pathsOf({ name: plain, extra: stale, bytes: jpeg })).toEqual(['李四.jpg'])
  })

  it('keep a character whose second byte is a backslash', async () => {
    expect(await pathsOf({ name: gbkName('乗', '.jpg'), bytes: jpeg })).toEqual(['乗.jpg'])
  })

  it('may have backslashes between folders', async () => {
    expect(await pathsOf({ name: '班\\张三.jpg', bytes: jpeg })).toEqual(['班/张三.jpg'])
  })

  it.each(['../../etc/张三.jpg', '/etc/张三.jpg', 'C:\\张三.jpg', '..\\张三.jpg', '班/../../张三.jpg'])(
    'with path tricks are skipped and said: %s',
    async (name) => {
      const { found, problems } = await inspect([
        'x.zip',
        writeZip([
          { name, bytes: jpeg },
          { name: 'ok.jpg', bytes: jpeg },
        ]),
      ])
      expect(found.map((photo) => photo.path)).toEqual(['ok.jpg'])
      expect(problems).toEqual([['zip-unsafe-name', '张三.jpg']])
    },
  )

  it('of system files are passed over without a word', async () => {
    const junk = ['__MACOSX/._a.jpg', '._b.jpg', '.DS_Store', '照片/Thumbs.db', 'desktop.ini']
    const zip = writeZip([{ name: 'a.jpg', bytes: jpeg }, ...junk.map((name) => ({ name, bytes: Buffer.from('x') }))])
    const { found, problems, progress } = await inspect(['x.zip', zip])
    expect(found).toHaveLength(1)
    expect(problems).toEqual([])
    expect(progress[0]?.total).toBe(1)
  })

  it('hold no full ID number where a fault is told', async () => {
    const zip = writeZip([
      { name: 'a.jpg', bytes: jpeg },
      { name: '110101199003070011.jpg', bytes: jpeg, crc: 1 },
    ])
    const { problems } = await inspect(['x.zip', zip])
    expect(problems).toEqual([['zip-entry-damaged', '110101********0011.jpg']])
  })
})

describe('a bad archive gets a clear sentence', () => {
  const zipOf = (bytes: Uint8Array) => writeZip([{ name: 'a.jpg', bytes }])
  const zipIn = (zip: Uint8Array) => writeZip([{ name: '内.zip', bytes: zip }])
  const cut = (zip: Buffer) => zip.subarray(0, zip.length - 30)
  const brokenDirectory = (): Buffer => {
    const zip = zipOf(jpeg)
    zip.writeUInt32LE(0, zip.lastIndexOf('PK\x01\x02'))
    return zip
  }

  it.each([
    ['rar', () => Buffer.from('Rar!\x1a\x07\x01\x00xxxxxxxx', 'latin1'), 'archive-other-format'],
    ['7z', () => Buffer.from('377abcaf271c0004', 'hex'), 'archive-other-format'],
    ['text', () => Buffer.from('你好'), 'archive-not-photos'],
    ['nothing', () => Buffer.alloc(0), 'archive-not-photos'],
    ['truncated', () => cut(zipOf(jpeg)), 'zip-damaged'],
    ['an end that points out of the file', () => withBytes(zipOf(jpeg), zipOf(jpeg).length - 3, 0xff), 'zip-damaged'],
    ['broken directory', brokenDirectory, 'zip-damaged'],
    ['empty zip', () => writeZip([]), 'photos-none'],
    ['only documents', () => writeZip([{ name: 'a.docx', bytes: jpeg }]), 'photos-none'],
    ['password', () => writeZip([{ name: 'a.jpg', flags: 0x801, bytes: jpeg }]), 'zip-encrypted'],
    ['zip in a zip in a zip', () => zipIn(zipIn(zipOf(jpeg))), 'zip-nested'],
    ['rar in a zip', () => writeZip([{ name: '内.rar', bytes: Buffer.from('Rar!') }]), 'zip-nested'],
    ['broken zip in a zip', () => zipIn(cut(zipOf(jpeg))), 'zip-damaged'],
    [
      'zip with a password in a zip',
      () => zipIn(writeZip([{ name: 'a.jpg', flags: 0x801, bytes: jpeg }])),
      'zip-encrypted',
    ],
    ['bomb in a zip', () => zipIn(writeZip([{ name: 'a.jpg', bytes: Buffer.alloc(20_000_000) }])), 'zip-bomb'],
    ['a bomb by its ratio', () => writeZip([{ name: 'a.jpg', bytes: Buffer.alloc(20_000_000) }]), 'zip-bomb'],
    [
      'a bomb that lies',
      () => writeZip([{ name: 'a.jpg', bytes: Buffer.alloc(900_000), claimedSize: 99 }]),
      'zip-bomb',
    ],
    [
      'too large an entry',
      () => writeZip([{ name: 'a.jpg', bytes: randomBytes(31 * 1024 * 1024), store: true }]),
      'zip-entry-too-large',
    ],
    ['unknown method', () => writeZip([{ name: 'a.jpg', method: 14, bytes: jpeg }]), 'zip-entry-method'],
    ['wrong checksum', () => writeZip([{ name: 'a.jpg', crc: 7, bytes: jpeg }]), 'zip-entry-damaged'],
  ] as const)('%s', async (_, make, code) => {
    const { refusal, found } = await inspect(['照片.zip', make()])
    expect(found).toEqual([])
    expect(refusal?.code).toBe(code)
    const said = refusal === undefined ? '' : sentenceOf(refusal, 'zh')
    expect(said).toMatch(/照片\.zip|a\.jpg|内\./)
    expect(said).not.toContain('…')
  })

  it('entries that share their bytes are no pictures but a bomb', async () => {
    const zip = writeZip([
      { name: 'a.jpg', bytes: randomBytes(5000), store: true },
      { name: 'b.jpg', bytes: Buffer.alloc(0), store: true },
    ])
    const second = zip.lastIndexOf('PK\x01\x02')
    zip.writeUInt32LE(5000, second + 20)
    zip.writeUInt32LE(5000, second + 24)
    expect((await inspect(['x.zip', zip])).refusal?.code).toBe('zip-bomb')
  })

  it('more files than allowed are refused by their count alone', async () => {
    const zip = writeZip(
      Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0), store: true })),
    )
    expect((await inspect(['x.zip', zip])).refusal).toMatchObject({
      code: 'zip-too-many-files',
      params: { count: 20_001 },
    })
  })

  it.each(['照片.zip.001', '照片.z01', '照片.7z.002', '照片.part2.rar'])('%s is said to be a part', async (name) => {
    const first = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), zipOf(jpeg)]).subarray(0, 3000)
    for (const bytes of [first, first.subarray(9), Buffer.from('Rar!\x1a\x07\x01\x00xxxx', 'latin1')]) {
      const { refusal } = await inspect([name, bytes])
      expect(refusal).toEqual({ code: 'zip-in-parts', params: { file: name } })
    }
  })

  it('one bad archive does not spoil the others', async () => {
    const { found, problems } = await inspect(
      ['坏.zip', cut(zipOf(jpeg))],
      ['好.zip', zipOf(jpeg)],
      ['名单.txt', Buffer.from('x')],
    )
    expect(found).toHaveLength(1)
    expect(problems).toEqual([
      ['zip-damaged', '坏.zip'],
      ['archive-not-photos', '名单.txt'],
    ])
  })

  it('a document beside the pictures is passed over with a note', async () => {
    const zip = writeZip([
      { name: 'a.jpg', bytes: jpeg },
      { name: '名单.xlsx', bytes: Buffer.from('PK') },
      { name: '说明', bytes: Buffer.from('hello') },
    ])
    expect((await inspect(['x.zip', zip])).problems).toEqual([
      ['zip-other-file', '名单.xlsx'],
      ['zip-other-file', '说明'],
    ])
  })
})

describe('zips in a zip', () => {
  it('are opened, one for each class, and counted', async () => {
    const other = await portraitJpeg({ person: 2 })
    const zip = writeZip([
      { name: '软件1班.zip', bytes: writeZip([{ name: '张三.jpg', bytes: jpeg }]), store: true },
      {
        name: '照片/软件2班.zip',
        bytes: writeZip([
          { name: '李四.jpg', bytes: other },
          { name: '._x', bytes: jpeg },
        ]),
      },
      { name: '王五.jpg', bytes: jpeg },
    ])
    const { found, problems, progress } = await inspect(['照片.zip', zip])
    expect(found.map((photo) => photo.path)).toEqual(['软件1班/张三.jpg', '照片/软件2班/李四.jpg', '王五.jpg'])
    expect(problems).toEqual([])
    expect(progress.at(-1)).toEqual({ phase: 'photos', done: 5, total: 5 })
  })

  it('that are documents by another name are none', async () => {
    const document = writeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }])
    const zip = writeZip([
      { name: 'a.jpg', bytes: jpeg },
      { name: '名单.zip', bytes: document },
    ])
    const { found, problems } = await inspect(['照片.zip', zip])
    expect(found).toHaveLength(1)
    expect(problems).toEqual([['zip-other-file', '名单.zip']])
  })

  it('count with all others against the limit', async () => {
    const many = (count: number) =>
      writeZip(Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.alloc(0), store: true })))
    const zip = writeZip([
      { name: 'a.jpg', bytes: jpeg },
      { name: '一班.zip', bytes: many(12_000) },
      { name: '二班.zip', bytes: many(12_000) },
    ])
    const { found, problems } = await inspect(['照片.zip', zip])
    expect(found).toHaveLength(1)
    expect(problems.at(-1)).toEqual(['zip-too-many-files', '二班.zip'])
  })
})

describe('bytes around a zip are left aside', () => {
  const around = (before: string, after: string) =>
    Buffer.concat([Buffer.from(before, 'latin1'), writeZip([{ name: 'a.jpg', bytes: jpeg }]), Buffer.from(after)])

  it.each([
    ['a line end behind', '', '\r\n'],
    ['a page behind', '', `<html>${'错误'.repeat(60_000)}</html>`],
    ['a line end before', '\n', ''],
    ['a mark before', '\xef\xbb\xbf', ''],
    ['the mark of a zip that was to be split', 'PK\x07\x08', ''],
    ['the mark of one that was not', 'PK00', ''],
  ])('%s', async (_where, before, after) => {
    const { found, refusal } = await inspect(['照片.zip', around(before, after)])
    expect(refusal).toBeUndefined()
    expect(found.map((photo) => photo.path)).toEqual(['a.jpg'])
  })
})

describe('zips of strangers', () => {
  it('made on a Mac and added to on Windows give every name', async () => {
    const zip = await readFile(caseFile('zip-utf8-plus-one-gbk', 'utf8-no-flag-one-gbk.zip'))
    const { found } = await inspect(['照片.zip', zip])
    expect(found).toHaveLength(5)
    expect(found.map((photo) => photo.path)).toEqual(
      found.map(() => expect.stringMatching(/^\p{Script=Han}{2,3}\.jpg$/u)),
    )
  })

  it('with a line end behind are read', async () => {
    const zip = await readFile(caseFile('zip-trailing-bytes', '照片-末尾换行.zip'))
    expect((await inspect(['照片.zip', zip])).refusal).toBeUndefined()
  })
})

/** The decoder skips them with a warning. */
function withStrayBytes(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 20), Buffer.from([1, 2, 3, 4]), bytes.subarray(20)])
}

function withBytes(bytes: Buffer, at: number, ...values: number[]): Buffer {
  const changed = Buffer.from(bytes)
  changed.set(values, at)
  return changed
}

describe('a picture is judged by its content', () => {
  it.each([
    ['red', '#c8141e', []],
    ['bright red', '#ff0000', []],
    ['dark red', '#a00010', []],
    ['red falling off to the bottom', ['#e83030', '#a01010'], []],
    ['pink', '#ff8080', ['photo-background-doubtful']],
    ['red turning blue', ['#e00000', '#0000e0'], ['photo-background-doubtful']],
    ['blue', '#438edb', ['photo-background']],
    ['white', '#ffffff', ['photo-background']],
    ['blue falling off', ['#88bbff', '#1144aa'], ['photo-background']],
    ['orange', '#ffa500', ['photo-background']],
  ] as const)('background %s', async (_, background, expected) => {
    expect(await codesOf(await portraitJpeg({ background }))).toEqual(expected)
  })

  it('names the colour of a wrong background', async () => {
    for (const [background, name] of [
      ['#438edb', 'blue'],
      ['#ffffff', 'white'],
      ['#00aa44', 'green'],
    ] as const) {
      const { found } = await inspect(['a.jpg', await portraitJpeg({ background })])
      expect(found[0]?.facts.backgroundColour).toEqual({ colour: name })
    }
  })

  it.each([
    ['webp named jpg', () => drawPortrait().webp().toBuffer(), ['photo-format']],
    ['gif named jpg', () => drawPortrait().gif().toBuffer(), ['photo-format']],
    ['bmp', async () => FOREIGN_PICTURES.bmp, ['photo-format']],
    ['heic', async () => FOREIGN_PICTURES.heif, ['photo-heic']],
    ['cut off', async () => (await portraitJpeg()).subarray(0, 5000), ['photo-damaged']],
    ['only a head', async () => (await portraitJpeg()).subarray(0, 40), ['photo-damaged']],
    ['30,000 × 30,000', () => jpegClaiming(30_000, 30_000), ['photo-too-many-pixels']],
    ['black and white', () => drawPortrait().toColourspace('b-w').jpeg().toBuffer(), ['photo-gray']],
    ['black and white saved in colour', () => drawPortrait().grayscale().jpeg().toBuffer(), ['photo-gray']],
    ['CMYK', () => drawPortrait().toColourspace('cmyk').jpeg().toBuffer(), ['photo-cmyk']],
    [
      'blank',
      () =>
        sharp({ create: { width: 295, height: 413, channels: 3, background: '#c8141e' } })
          .jpeg()
          .toBuffer(),
      ['photo-blank'],
    ],
    ['too small', () => portraitJpeg({ width: 150, height: 210 }), ['photo-too-small']],
    ['wrong ratio', () => portraitJpeg({ width: 500, height: 640 }), ['photo-ratio']],
    ['the ratio of phones', () => portraitJpeg({ width: 480, height: 640 }), ['photo-to-crop']],
    [
      'on its side',
      async () =>
        sharp(await portraitJpeg())
          .rotate(90)
          .jpeg()
          .toBuffer(),
      ['photo-lying'],
    ],
    ['stray bytes in its data', async () => withStrayBytes(await portraitJpeg()), ['photo-cleaned', 'photo-suspect']],
    ['an end in the middle', async () => withBytes(await portraitJpeg(), 4000, 0xff, 0xd9), ['photo-damaged']],
    [
      'a png with flipped bits',
      async () => withBytes(await drawPortrait().png().toBuffer(), 4000, 1, 2, 3, 4),
      ['photo-damaged'],
    ],
    ['jpg named png', () => portraitJpeg(), []],
  ] as const)('%s', async (_, make, expected) => {
    expect(await codesOf(await make(), 'a.png')).toEqual(expected)
  })

  it('a file of letters named jpg inside a zip is no picture', async () => {
    const { found } = await inspect(['x.zip', writeZip([{ name: 'a.jpg', bytes: Buffer.from('not a picture') }])])
    expect(found.map((photo) => photo.facts.format)).toEqual(['unknown'])
  })

  it.each([
    ['turned by EXIF', () => sidewaysJpeg(), 'photo-turned'],
    ['twice the size', () => portraitJpeg({ width: 590, height: 826 }), 'photo-resized'],
    ['a camera’s size', () => portraitJpeg({ width: 2950, height: 4130 }), 'photo-resized'],
    ['png', () => drawPortrait().png().toBuffer(), 'photo-saved-as-jpg'],
  ] as const)('%s is put right and stored beside the original', async (_, make, code) => {
    const bytes = await make()
    const { found } = await inspect(['x.zip', writeZip([{ name: 'a.jpg', bytes }])])
    const facts = found[0]?.facts
    expect(facts && checkPhoto(facts, 'a.jpg').map((finding) => finding.code)).toEqual([code])
    const mended = await readFile(await blobs.localPath(facts?.mendedSha256 ?? ''))
    const { width, height, format, orientation } = await sharp(mended).metadata()
    expect({ width, height, format, orientation }).toEqual({
      width: 295,
      height: 413,
      format: 'jpeg',
      orientation: undefined,
    })
    const again = await codesOf(mended)
    expect(again).toEqual([])
    expect(await readFile(await blobs.localPath(found[0]?.sha256 ?? ''))).toEqual(bytes)
  })
})

describe('a store that is no folder', () => {
  it('gets the pictures sent', async () => {
    const kept: string[] = []
    const { folder: _, ...remote } = blobs
    const watched: BlobStore = {
      ...remote,
      put: async (source, maxBytes) => {
        const stored = await blobs.put(source, maxBytes)
        if (stored.ok) kept.push(stored.value.sha256)
        return stored
      },
    }
    const found: FoundPhoto[] = []
    const file = await upload('x.zip', writeZip([{ name: 'a.png', bytes: await drawPortrait().png().toBuffer() }]))
    await openPhotoFiles({ blobs: watched, pool }).inspect(
      [file],
      async (part) => {
        found.push(...part)
      },
      () => {},
    )
    expect(kept.sort()).toEqual([found[0]?.sha256, found[0]?.facts.mendedSha256].sort())
  })
})

describe('archives that hold nothing but folders', () => {
  it('are read no further than all of one set together may be', async () => {
    const folders = writeZip(Array.from({ length: 19_999 }, (_, n) => ({ name: `${n}/`, bytes: Buffer.alloc(0) })))
    const names = ['1.zip', '2.zip', '3.zip', '4.zip', '5.zip']
    const { found, problems } = await inspect(...names.map((name) => [name, folders] as const), ['a.jpg', jpeg])
    expect(found.map(({ path: where }) => where)).toEqual(['a.jpg'])
    expect(problems).toEqual([['zip-too-many-files', '5.zip']])
  })
})

describe('a disk that is nearly full', () => {
  it('takes no zip that would not fit any more, and says so', async () => {
    const full = openPhotoFiles({ blobs: { ...blobs, freeBytes: async () => jpeg.length }, pool })
    const look = (file: FileToRead) =>
      full.inspect(
        [file],
        async () => undefined,
        () => undefined,
      )
    const one = await upload('一张.zip', writeZip([{ name: 'a.jpg', bytes: jpeg }]))
    expect((await look(one)).ok).toBe(true)
    const entries = ['a.jpg', 'b.jpg'].map((name) => ({ name, bytes: jpeg }))
    expect(await look(await upload('两张.zip', writeZip(entries)))).toMatchObject({ problem: { code: 'storage-full' } })
  })
})

describe('a large zip', () => {
  it('is read by positions far behind its beginning', async () => {
    const filler = { name: '大.bin', bytes: randomBytes(8_000_000), store: true }
    const file = path.join(folder, 'large.zip')
    await writeFile(file, writeZip([filler, filler, filler, { name: 'a.jpg', bytes: jpeg }]))
    const { found } = await inspect(['large.zip', await readFile(file)])
    expect(found.map((photo) => photo.path)).toEqual(['a.jpg'])
  })
})
