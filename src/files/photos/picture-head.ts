/** 图片文件头 · What the first bytes of a picture promise, read without a decoder. */

export interface JpegHead {
  readonly width: number
  readonly height: number
  readonly channels: number
  /** It may ask to be turned. */
  readonly hasExif: boolean
}

const EXIF = 0x45786966

/** undefined where the markers are out of order; the decoder then has the last word. */
export function readJpegHead(bytes: Buffer): JpegHead | undefined {
  let hasExif = false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    const length = bytes.readUInt16BE(at + 2)
    if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return { width, height, channels: bytes[at + 9] ?? 0, hasExif }
    }
    if (marker === 0xe1 && bytes.readUInt32BE(at + 4) === EXIF) hasExif = true
    if (marker < 0xc0 || marker === 0xff || length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

/** Start of frame C0–CF, which are not all frames: C4 tables, C8 reserved, CC arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

const PNG_HEAD_BYTES = 24

/** How many pixels a JPEG or PNG promises; undefined where its head does not say. */
export function readPixelCount(bytes: Buffer): number | undefined {
  if (bytes.length >= PNG_HEAD_BYTES && bytes[0] === 0x89) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
  const head = readJpegHead(bytes)
  return head === undefined ? undefined : head.width * head.height
}
