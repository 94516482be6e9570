/** 照片测量 · Everything that is to be known of one picture, from one decoding. */
import sharp, { type Sharp } from 'sharp'
import {
  canBeMended,
  judgePhotoSize,
  PHOTO_HEIGHT_PX,
  PHOTO_MAX_PIXELS,
  PHOTO_WIDTH_PX,
  type PhotoFacts,
} from '../../domain/photos/photo.js'
import { readBackground } from './background.js'
import { giveBack } from './give-back.js'
import { stripJpeg } from './jpeg-segments.js'
import { isFlat, readEmptiness, readLikeness, readLook } from './likeness.js'
import { readJpegHead } from './picture-head.js'
import { readFileKind } from './picture-kind.js'
import type { Raster } from './raster.js'

export interface MeasuredPhoto {
  readonly facts: PhotoFacts
  /** The picture put right, where it can be. */
  readonly mended?: Buffer
}

export async function measurePhoto(bytes: Buffer): Promise<MeasuredPhoto> {
  const kind = readFileKind(bytes)
  const format: PhotoFacts['format'] = kind.kind === 'picture' ? kind.format : 'unknown'
  const undecoded: PhotoFacts = { ...UNSEEN, bytes: bytes.length, format }
  // Other formats are refused anyway, so their decoders never see what a stranger sent.
  if (format !== 'jpeg' && format !== 'png') return { facts: undecoded }
  const head = await readHead(bytes, format)
  if (head === undefined) return { facts: { ...undecoded, damaged: true } }
  const known: PhotoFacts = { ...undecoded, ...head }
  if (head.widthPx * head.heightPx > PHOTO_MAX_PIXELS) return { facts: known }
  const decoded = await decode(bytes, format, head)
  if (decoded === undefined) return { facts: { ...known, damaged: true } }
  const { raster, isSuspect } = decoded
  const bare = format === 'jpeg' ? stripJpeg(bytes) : bytes
  const facts: PhotoFacts = {
    ...known,
    ...look(raster, head.colour),
    ...(isSuspect ? { suspect: true } : {}),
    ...(bare === bytes ? {} : { carriesMore: true }),
  }
  giveBack(raster.pixels)
  if (!canBeMended(facts)) return { facts }
  const isFine = judgePhotoSize(facts.widthPx, facts.heightPx) === 'fits' && !facts.rotatedByExif
  return { facts, mended: isFine && bare !== undefined && bare !== bytes ? bare : await mend(bytes) }
}

function look(
  raster: Raster,
  colour: PhotoFacts['colour'],
): Pick<PhotoFacts, 'colour' | 'blank' | 'background' | 'backgroundColour' | 'likeness' | 'thumbnail'> {
  const { grid, thumbnail } = readLook(raster)
  const background = readBackground(raster)
  const isWorthCounting = isFlat(grid) || background.isColourless
  const { isBlank, isColourless } = isWorthCounting ? readEmptiness(raster) : FULL
  return {
    colour: isColourless && colour === 'rgb' ? 'gray' : colour,
    blank: isBlank,
    background: background.verdict,
    ...(background.verdict === 'other' ? { backgroundColour: background.colour } : {}),
    likeness: readLikeness(grid),
    thumbnail,
  }
}

const FULL = { isBlank: false, isColourless: false }

const UNSEEN = {
  widthPx: 0,
  heightPx: 0,
  rotatedByExif: false,
  colour: 'other',
  damaged: false,
  blank: false,
  background: 'other',
  likeness: '',
  thumbnail: '',
} as const

type Head = Pick<PhotoFacts, 'widthPx' | 'heightPx' | 'rotatedByExif' | 'colour'>

/** The pixel limit is judged by us, with the numbers; nothing is decoded here. */
async function readHead(bytes: Buffer, format: 'jpeg' | 'png'): Promise<Head | undefined> {
  const head = format === 'jpeg' ? readJpegHead(bytes) : undefined
  // Nearly all photos: asking the decoder would cost a tenth of decoding them.
  if (head !== undefined && head.channels === 3 && !head.hasExif) {
    return { widthPx: head.width, heightPx: head.height, rotatedByExif: false, colour: 'rgb' }
  }
  try {
    const { autoOrient, orientation = 1, space } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return {
      widthPx: autoOrient.width,
      heightPx: autoOrient.height,
      rotatedByExif: orientation > 1,
      colour: COLOURS[space] ?? 'other',
    }
  } catch {
    return undefined
  }
}

const COLOURS: Readonly<Record<string, PhotoFacts['colour']>> = {
  srgb: 'rgb',
  rgb: 'rgb',
  rgb16: 'rgb',
  'b-w': 'gray',
  grey16: 'gray',
  cmyk: 'cmyk',
}

/** Strictly first; what opens only with its faults overlooked is suspect, what does not open at all is damaged. */
async function decode(
  bytes: Buffer,
  format: 'jpeg' | 'png',
  head: Head,
): Promise<{ readonly raster: Raster; readonly isSuspect: boolean } | undefined> {
  // Decoding a small photo whole is cheaper than having it shrunk on the way.
  const isPlain = format === 'jpeg' && head.colour === 'rgb' && !head.rotatedByExif
  const read = isPlain && head.widthPx * head.heightPx <= WHOLE_UP_TO_PIXELS ? readWhole : readShrunk
  for (const failOn of ['warning', 'truncated'] as const) {
    try {
      return { raster: await read(bytes, failOn), isSuspect: failOn !== 'warning' }
    } catch (error) {
      if (LOSES_PIXELS.test((error as Error).message)) return undefined
      // The next, more forgiving try decides.
    }
  }
  return undefined
}

/** Warnings after which part of the picture is grey or garbled; stray bytes between its parts harm nothing. */
const LOSES_PIXELS = /premature end|bad huffman|crc|inflate/i

const WHOLE_UP_TO_PIXELS = 600_000

function readWhole(bytes: Buffer, failOn: 'warning' | 'truncated'): Promise<Raster> {
  return toRaster(sharp(bytes, { failOn, limitInputPixels: PHOTO_MAX_PIXELS, ignoreIcc: true }))
}

const SHRUNK_WIDTH = 147
const SHRUNK_HEIGHT = 206

/** Upright, in plain colours, on white where it is transparent. A large JPEG is shrunk while it is decoded. */
function readShrunk(bytes: Buffer, failOn: 'warning' | 'truncated'): Promise<Raster> {
  const picture = sharp(bytes, { failOn, limitInputPixels: PHOTO_MAX_PIXELS, autoOrient: true })
    .flatten({ background: '#ffffff' })
    .resize(SHRUNK_WIDTH, SHRUNK_HEIGHT, { fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
  return toRaster(picture)
}

async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture.raw().toUint8Array()
  if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels`)
  return { pixels: data, width: info.width, height: info.height }
}

const JPEG_QUALITY = 92

/** Upright, 295×413, a JPEG without any metadata. Covering cuts what is too wide or too high, evenly on both sides. */
function mend(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, autoOrient: true, failOn: 'truncated' })
    .flatten({ background: '#ffffff' })
    .resize(PHOTO_WIDTH_PX, PHOTO_HEIGHT_PX, { fit: 'cover' })
    .toColourspace('srgb')
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
