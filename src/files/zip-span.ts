/** 压缩包的起止 · Where in a file its zip begins and ends: servers put line ends and whole web pages around what they send. */
import type { ReadAt } from './read-at.js'

/** `end` is the place behind the zip. */
export interface ZipSpan {
  readonly start: number
  readonly end: number
}

const END_BYTES = 22
const END_MARK = Buffer.from('PK\x05\x06', 'latin1')
const DIRECTORY_MARK = Buffer.from('PK\x01\x02', 'latin1')
/** Behind the zip there may be a comment of 64 KB, and behind that a page of an error. */
const LOOKED_AT = 1024 * 1024
/** A web page may quote some; who writes nothing but ends is not looked at for ever, on the event loop that serves everybody. */
const MOST_ENDS = 100
/** Sizes that stand elsewhere, in a zip of more than 4 GB. */
const ELSEWHERE = 0xffffffff

/** An entry, the end of an empty zip, or the marks of one that was to be split. */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'PK00PK']

/** Maybe behind what a server put before it. */
export function beginsAsZip(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1')
  const bare = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  return ZIP_MARKS.some((mark) => bare.startsWith(mark))
}

/** The whole file where no end is found: the reader then says what is wrong. */
export function findZipSpan(readAt: ReadAt, sizeBytes: number): ZipSpan {
  const whole = { start: 0, end: sizeBytes }
  if (sizeBytes < END_BYTES) return whole
  return spanAt(readAt, sizeBytes - END_BYTES, sizeBytes) ?? searchSpan(readAt, sizeBytes) ?? whole
}

function searchSpan(readAt: ReadAt, sizeBytes: number): ZipSpan | undefined {
  const from = Math.max(0, sizeBytes - LOOKED_AT)
  const tail = readAt(from, LOOKED_AT)
  let at = tail.lastIndexOf(END_MARK)
  for (let ends = 0; at !== -1 && ends < MOST_ENDS; ends += 1) {
    const span = spanAt(readAt, from + at, sizeBytes)
    if (span !== undefined) return span
    at = at === 0 ? -1 : tail.lastIndexOf(END_MARK, at - 1)
  }
  return undefined
}

/** Undefined where no zip ends here that lies wholly in the file. */
function spanAt(readAt: ReadAt, position: number, sizeBytes: number): ZipSpan | undefined {
  const record = readAt(position, END_BYTES)
  if (record.length < END_BYTES || !record.subarray(0, 4).equals(END_MARK)) return undefined
  const end = position + END_BYTES + record.readUInt16LE(20)
  if (end > sizeBytes) return undefined
  const [bytes, offset] = [record.readUInt32LE(12), record.readUInt32LE(16)]
  if (record.readUInt16LE(10) === 0 || bytes === ELSEWHERE || offset === ELSEWHERE) return { start: 0, end }
  // Places in a zip count from its first byte, so what stands before it shows in where its directory is.
  const start = position - bytes - offset
  const directoryIsAt = (from: number) => from >= 0 && readAt(from + offset, 4).equals(DIRECTORY_MARK)
  if (directoryIsAt(0)) return { start: 0, end }
  return directoryIsAt(start) ? { start, end } : undefined
}
