/** JPEG 分段 · What a JPEG holds beside its picture, and the same picture without it; not a pixel is touched. */

const [MARK, START, END, SCAN] = [0xff, 0xd8, 0xd9, 0xda]
const REMARK = 0xfe
const APP0 = 0xe0
const APP15 = 0xef
/** Segments that say how the pixels are meant: JFIF, the colour profile, Adobe's colour transform. */
const NEEDED: Readonly<Partial<Record<number, string>>> = { 224: 'JFIF', 226: 'ICC_PROFILE', 238: 'Adobe' }

/**
 * The parts of the file to keep, from start to end; undefined where its segments cannot be told apart. Exif and its kind
 * (places, times, thumbnails, edits), remarks, and whatever follows the end of the picture are left out.
 */
function keptParts(bytes: Buffer): readonly Buffer[] | undefined {
  if (bytes[0] !== MARK || bytes[1] !== START) return undefined
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 3 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== MARK || marker < 0xc0 || marker === MARK) return undefined
    if (marker === END) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (end < at + 4 || next > bytes.length) return undefined
    if (!isSpare(marker, bytes, at)) parts.push(bytes.subarray(at, next))
    at = next
  }
  if (bytes[at] !== MARK || bytes[at + 1] !== END) return undefined
  parts.push(bytes.subarray(at, at + 2))
  return parts
}

function isSpare(marker: number, bytes: Buffer, at: number): boolean {
  if (marker === REMARK) return true
  if (marker < APP0 || marker > APP15) return false
  const name = NEEDED[marker]
  return name === undefined || bytes.toString('latin1', at + 4, at + 4 + name.length) !== name
}

/** Where the next marker stands; within a scan FF is followed by 00 or the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const isRestart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== MARK && !isRestart) return at
  }
  return bytes.length
}

/**
 * The same bytes where they hold nothing else; undefined where nobody can tell what they hold: decoders pass over fill
 * bytes, strays between segments and a missing end, so such a file may be a sound picture with a place in it.
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  const parts = keptParts(bytes)
  const size = parts?.reduce((sum, part) => sum + part.length, 0)
  return parts === undefined || size === bytes.length ? parts && bytes : Buffer.concat(parts)
}
