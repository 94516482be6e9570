/** 测试照片 · Invented portraits drawn with shapes, and zips of any kind, good and bad. */
import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

export interface PortraitOptions {
  readonly width?: number
  readonly height?: number
  /** CSS colour, or two for a gradient from top to bottom. */
  readonly background?: string | readonly [string, string]
  /** Different people look different. */
  readonly person?: number
}

/** A head with hair, face, eyes, mouth and a jacket; shapes and colours follow `person`. */
export function drawPortrait({
  width = 295,
  height = 413,
  background = '#c8141e',
  person = 1,
}: PortraitOptions = {}): Sharp {
  const vary = (salt: number, from: number, to: number): number => {
    const wave = Math.abs(Math.sin(person * 12.9898 + salt * 78.233) * 43758.5453)
    return from + (wave - Math.floor(wave)) * (to - from)
  }
  const shade = (salt: number, base: number): string => {
    const channel = (): number => Math.round(base + vary(salt++, -25, 25))
    return `rgb(${channel()},${channel()},${channel()})`
  }
  const [top, bottom] = typeof background === 'string' ? [background, background] : background
  const [face, hair, neck, body] = [vary(1, 58, 76), vary(2, 0, 22), vary(3, 250, 270), vary(4, 285, 325)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 295 413" preserveAspectRatio="none">
    <defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
    <rect width="295" height="413" fill="url(#wall)"/>
    <path d="M${vary(5, 10, 40)} 413 Q ${vary(6, 40, 70)} ${body} 147 ${body} Q ${vary(7, 225, 255)} ${body} ${vary(8, 255, 285)} 413 Z" fill="${shade(20, 60)}"/>
    <rect x="120" y="${neck}" width="55" height="60" fill="rgb(222,178,150)"/>
    <ellipse cx="147" cy="${165 - hair}" rx="${face + 14}" ry="${vary(9, 80, 102)}" fill="${shade(30, 30)}"/>
    <ellipse cx="147" cy="190" rx="${face}" ry="88" fill="rgb(232,190,162)"/>
    <circle cx="${vary(10, 110, 125)}" cy="${vary(11, 172, 186)}" r="${vary(12, 5, 10)}" fill="#222"/>
    <circle cx="${vary(13, 170, 185)}" cy="${vary(14, 172, 186)}" r="${vary(15, 5, 10)}" fill="#222"/>
    <path d="M120 ${vary(16, 228, 240)} Q 147 ${vary(17, 235, 262)} 175 ${vary(18, 228, 240)}" stroke="#a33" stroke-width="6" fill="none"/>
  </svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' })
}

export function portraitJpeg(options: PortraitOptions = {}): Promise<Buffer> {
  return drawPortrait(options).jpeg({ quality: 90 }).toBuffer()
}

/** The right size on paper, but the pixels lie on their side and only EXIF says so. */
export async function sidewaysJpeg(options: PortraitOptions = {}): Promise<Buffer> {
  const upright = await drawPortrait(options).png().toBuffer()
  return sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer()
}

/** A JPEG whose header promises another size. */
export async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const jpeg = await portraitJpeg()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}

/** Just the magic bytes of formats that are refused unseen. */
export const FOREIGN_PICTURES = {
  bmp: Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]),
  heif: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(60)]),
} as const

export interface ZipItem {
  /** Text is written as UTF-8 with its flag unless `flags` says otherwise; bytes as they are. */
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array
  readonly store?: boolean
  readonly flags?: number
  readonly method?: number
  readonly extra?: Uint8Array
  /** Lies of the directory. */
  readonly claimedSize?: number
  readonly crc?: number
}

const UTF8_FLAG = 0x800

/** A zip written by hand, so that everything in it can be wrong. */
export function writeZip(items: readonly ZipItem[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const item of items) {
    const name = Buffer.from(item.name)
    const extra = Buffer.from(item.extra ?? [])
    const packed = item.store ? Buffer.from(item.bytes) : deflateRawSync(item.bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(item.flags ?? (typeof item.name === 'string' ? UTF8_FLAG : 0), 2)
    common.writeUInt16LE(item.method ?? (item.store ? 0 : 8), 4)
    common.writeUInt32LE(0x52_21_60_00, 6)
    common.writeUInt32LE(item.crc ?? crc32(item.bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(item.claimedSize ?? item.bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(extra.length, 24)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name, extra)
    offset += 30 + name.length + extra.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(items.length, 8)
  end.writeUInt16LE(items.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** The Info-ZIP Unicode Path field 0x7075. */
export function unicodePathField(plainName: Uint8Array, path: string): Buffer {
  const text = Buffer.from(path)
  const field = Buffer.alloc(9 + text.length)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + text.length, 2)
  field.writeUInt8(1, 4)
  field.writeUInt32LE(crc32(plainName), 5)
  text.copy(field, 9)
  return field
}

/** GBK bytes of the names the tests use; Node can only decode GBK. */
const GBK = {
  张三: [0xd5, 0xc5, 0xc8, 0xfd],
  李四: [0xc0, 0xee, 0xcb, 0xc4],
  /** In UTF-8 these bytes are `ÁªÍ¨`. */
  联通: [0xc1, 0xaa, 0xcd, 0xa8],
  /** The second byte of 乗 is a backslash. */
  乗: [0x81, 0x5c],
} as const

export function gbkName(...pieces: (keyof typeof GBK | (string & {}))[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) => (piece in GBK ? Buffer.from(GBK[piece as keyof typeof GBK]) : Buffer.from(piece))),
  )
}
