import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripJpeg } from '../../../src/files/photos/jpeg-segments.js'
import { measurePhoto } from '../../../src/files/photos/measure-photo.js'
import { drawPortrait, portraitJpeg } from '../../support/photos.js'

const PLACE = { IFD0: { Copyright: 'SECRET-MARK' }, IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } }
const pixelsOf = (bytes: Buffer) => sharp(bytes).raw().toBuffer()

function segment(marker: number, content: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, Buffer.from(content, 'latin1')])
}

function insert(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

describe('what a JPEG holds beside its picture', () => {
  it('goes: place and time, remarks, edits, a second picture behind the end; not a pixel changes', async () => {
    const plain = await portraitJpeg()
    const exif = await sharp(plain).withExif(PLACE).jpeg({ quality: 90 }).toBuffer()
    const more = Buffer.concat([
      insert(exif, segment(0xfe, 'SECRET-MARK'), segment(0xed, 'Photoshop SECRET-MARK')),
      Buffer.from('SECRET-MARK behind the end'),
    ])
    const bare = stripJpeg(more)
    expect(bare?.includes('SECRET-MARK')).toBe(false)
    expect(bare?.includes('Exif')).toBe(false)
    expect(await pixelsOf(bare ?? plain)).toEqual(await pixelsOf(more))
    expect(stripJpeg(bare ?? more)).toBe(bare)
  })

  it('stays where it says how the colours are meant', async () => {
    const profiled = await sharp(await portraitJpeg())
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const bare = stripJpeg(insert(profiled, segment(0xfe, 'remark')))
    expect(bare?.includes('ICC_PROFILE')).toBe(true)
    expect(bare?.length).toBe(profiled.length)
  })

  it('is found in progressive pictures too, and left alone where the parts cannot be told apart', async () => {
    const progressive = await drawPortrait().jpeg({ progressive: true }).toBuffer()
    expect(stripJpeg(progressive)).toBe(progressive)
    const bare = stripJpeg(insert(progressive, segment(0xe1, 'Exif\0\0 place')))
    expect(bare).toEqual(progressive)
    const whole = await portraitJpeg()
    for (const cut of [0, 1, 3, 20, 200, whole.length - 1]) expect(stripJpeg(whole.subarray(0, cut))).toBeUndefined()
    expect(stripJpeg(Buffer.from('no picture at all'))).toBeUndefined()
  })

  it('leaves with no photo that is handed on', async () => {
    const exif = await sharp(await portraitJpeg())
      .withExif(PLACE)
      .jpeg({ quality: 90 })
      .toBuffer()
    const { facts, mended } = await measurePhoto(exif)
    expect(facts.carriesMore).toBe(true)
    expect(mended?.includes('SECRET-MARK')).toBe(false)
    expect(await pixelsOf(mended ?? exif)).toEqual(await pixelsOf(exif))
  })
})

describe('a JPEG whose parts cannot be told apart, though it opens', () => {
  const oddities: readonly [string, (exif: Buffer, behind: number) => Buffer][] = [
    ['a fill byte before a marker', (exif) => insertAt(exif, 2, [0xff])],
    ['stray bytes between segments', (exif, behind) => insertAt(exif, behind, [0, 0, 0])],
    ['a marker that stands alone', (exif, behind) => insertAt(exif, behind, [0xff, 0xd0])],
    ['blanks in place of its end', (exif) => Buffer.concat([exif.subarray(0, -2), Buffer.alloc(30)])],
  ]
  it.each(oddities)('%s: no place leaves with it', async (_oddity, spoil) => {
    const exif = await sharp(await portraitJpeg())
      .withExif(PLACE)
      .jpeg({ quality: 90 })
      .toBuffer()
    const place = exif.indexOf(Buffer.from([0xff, 0xe1]))
    const odd = spoil(exif, place + 2 + exif.readUInt16BE(place + 2))
    expect(stripJpeg(odd)).toBeUndefined()
    const { facts, mended } = await measurePhoto(odd)
    expect(facts).toMatchObject({ damaged: false, carriesMore: true })
    expect(await sharp(mended).metadata()).not.toHaveProperty('exif')
    expect(mended?.includes('SECRET-MARK')).toBe(false)
  })
})

function insertAt(bytes: Buffer, at: number, more: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)])
}

describe('a picture of 3:4', () => {
  it('is ready cropped: the middle of it, in the wanted size', async () => {
    const { facts, mended } = await measurePhoto(await portraitJpeg({ width: 900, height: 1200 }))
    expect(facts).toMatchObject({ widthPx: 900, heightPx: 1200 })
    expect(await sharp(mended).metadata()).toMatchObject({ width: 295, height: 413, format: 'jpeg' })
  })
})
