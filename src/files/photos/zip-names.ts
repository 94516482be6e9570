/** 压缩包文件名 · Decodes the names in a zip, each by itself: UTF-8 where it says or shows so, else GB18030. */
import { crc32 } from 'node:zlib'
import { type Entry, validateFileName } from 'yauzl'
import { normalForm } from '../../domain/cells/linear-text.js'
import { cutName, LONGEST_NAME } from '../../domain/talk/read-length.js'

const UNICODE_PATH_FIELD = 0x7075
const UTF8_FLAG = 0x800

export interface EntryName {
  /** Forward slashes, composed characters. */
  readonly path: string
  /** No absolute path, no `..`, no drive. */
  readonly isSafe: boolean
}

/** A zip packed on one system may have been added to on another. */
export function decodeNames(entries: readonly Entry[]): readonly EntryName[] {
  const unmarked = entries.filter((entry) => readMarked(entry) === undefined).map(rawName)
  const texts = unmarked.map(readUtf8)
  const doubtfulIsUtf8 =
    texts.some((text) => text !== undefined && SURELY_UTF8.test(text)) || !texts.includes(undefined)
  return entries.map((entry) => {
    const raw = rawName(entry)
    const text = readMarked(entry) ?? readUnmarked(raw, doubtfulIsUtf8)
    // Only after decoding: the second byte of a GBK character may be a backslash.
    const path = normalForm(text.replaceAll('\\', '/'), 'NFC')
    const isSafe = validateFileName(path) === null && !path.includes('\0')
    return { path: boundPath(path).replaceAll('\0', '\ufffd'), isSafe }
  })
}

/** What UTF-8 writes in three or four bytes a character: hardly ever do bytes of another encoding look like it. */
const SURELY_UTF8 = /[\u0800-\uffff]/

/** Two-byte characters may be either: 联通 in GBK is `ÁªÍ¨` in UTF-8. Then the others decide. */
function readUnmarked(raw: Buffer, doubtfulIsUtf8: boolean): string {
  const text = readUtf8(raw)
  const isUtf8 = text !== undefined && (doubtfulIsUtf8 || SURELY_UTF8.test(text))
  return isUtf8 ? text : GB18030.decode(raw)
}

const MOST_FOLDERS = 20

/** Paths are kept with the photos: each part of them is as long as a name may be. */
function boundPath(path: string): string {
  if (path.length <= LONGEST_NAME) return path
  const parts = path.split('/').slice(-MOST_FOLDERS)
  return parts.map((part) => cutName(part, LONGEST_NAME)).join('/')
}

const GB18030 = new TextDecoder('gb18030')
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true })

function rawName(entry: Entry): Buffer {
  return entry.fileNameRaw
}

function readMarked(entry: Entry): string | undefined {
  const raw = rawName(entry)
  const field = entry.extraFields.find((extra) => extra.id === UNICODE_PATH_FIELD)?.data
  // Version 1, then the checksum of the plain name: a stale field is left aside.
  if (field !== undefined && field.length > 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(raw)) {
    const text = readUtf8(field.subarray(5))
    if (text !== undefined) return text
  }
  return (entry.generalPurposeBitFlag & UTF8_FLAG) === 0 ? undefined : readUtf8(raw)
}

function readUtf8(raw: Uint8Array): string | undefined {
  try {
    return STRICT_UTF8.decode(raw)
  } catch {
    return undefined
  }
}

const JUNK = /^(?:\._.*|\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|~\$.*)$/i

/** Files that systems put beside pictures without being asked. */
export function isJunk(path: string): boolean {
  const segments = path.split('/')
  return segments.includes('__MACOSX') || JUNK.test(segments.at(-1) ?? '')
}
