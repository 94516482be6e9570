/** 文件内容识别 · What kind of file the bytes are, whatever the name says. */
import { type FileHandle, open } from 'node:fs/promises'
import type { Filling } from '../../../domain/talk/problem-blanks.js'
import { decodeText, looksLikeText } from '../read/decode-text.js'
import { MAX_XLS_MB } from './limits.js'
import { openPackage } from './package-reader.js'
import { UnreadableFile } from './unreadable.js'

export type Container =
  | { readonly kind: 'xlsx' | 'xls' | 'csv' | 'encrypted' | 'empty' | 'zip' | 'other-archive' | 'picture' | 'unknown' }
  /** A spreadsheet we do not read. */
  | { readonly kind: 'other-spreadsheet'; readonly content: Filling<'content'> }
  | { readonly kind: 'document'; readonly content: Filling<'content'> }

const HEAD_BYTES = 16 * 1024

export const OLE_MAGIC = 'd0cf11e0a1b11ae1'

export async function findContainer(file: string, name: string): Promise<Container> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) return { kind: 'empty' }
    const head = await readHead(handle)
    if (head.readUInt32LE(0) === 0x04034b50 || head.readUInt32LE(0) === 0x06054b50) return await findInZip(file, name)
    if (head.subarray(0, 8).toString('hex') === OLE_MAGIC) return await findInOle(handle, size)
    return findByHead(head, name)
  } finally {
    await handle.close()
  }
}

/** At least eight bytes, so that the first numbers can be read. */
async function readHead(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0)
  return head.subarray(0, Math.max(8, bytesRead))
}

async function findInZip(file: string, name: string): Promise<Container> {
  try {
    const pack = await openPackage(file)
    try {
      return zipContainer(pack.parts.map((part) => part.path.toLowerCase()))
    } finally {
      pack.close()
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    // Refused by its directory: the reader says why, if it was meant as a workbook.
    return { kind: /\.(xlsx|xlsm|xltx|et)$/i.test(name) ? 'xlsx' : 'zip' }
  }
}

function zipContainer(paths: readonly string[]): Container {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path))
  if (!has(/^\[content_types\]\.xml$/)) {
    if (has(/^content\.xml$/) && has(/^mimetype$/)) return { kind: 'other-spreadsheet', content: 'opendocument' }
    if (has(/^index\/document\.iwa$/)) return { kind: 'other-spreadsheet', content: 'numbers' }
    return { kind: has(/^xl\/workbook\.xml$/) ? 'xlsx' : 'zip' }
  }
  if (has(/^xl\/workbook\.bin$/)) return { kind: 'other-spreadsheet', content: 'xlsb' }
  if (has(/^word\//)) return { kind: 'document', content: 'word' }
  if (has(/^ppt\//)) return { kind: 'document', content: 'powerpoint' }
  return { kind: 'xlsx' }
}

/** Old Office files, and new ones behind a password. */
async function findInOle(handle: FileHandle, size: number): Promise<Container> {
  if (size > MAX_XLS_MB * 1024 * 1024) return { kind: 'xls' }
  const { readOleStreams } = await import('../read/read-xls.js')
  const streams = readOleStreams(await readAll(handle, size))
  const has = (name: string) => streams.includes(name)
  if (has('EncryptedPackage')) return { kind: 'encrypted' }
  if (has('Workbook') || has('Book')) return { kind: 'xls' }
  if (has('WordDocument')) return { kind: 'document', content: 'word' }
  if (has('PowerPoint Document')) return { kind: 'document', content: 'powerpoint' }
  return streams.length === 0 ? { kind: 'xls' } : { kind: 'unknown' }
}

async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  await handle.read(bytes, 0, size, 0)
  return bytes
}

const PICTURES = ['ffd8ff', '89504e47', '47494638', '49492a00', '4d4d002a']
const ARCHIVES = ['526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00']

function findByHead(head: Buffer, name: string): Container {
  const hex = head.subarray(0, 8).toString('hex')
  const box = head.subarray(4, 12).toString('latin1')
  const isWebp = head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP'
  const isBmp = hex.startsWith('424d') && head.readUInt16LE(2 + 4) === 0
  if (isBmp || PICTURES.some((magic) => hex.startsWith(magic)) || isWebp || /^ftyp(hei|mif|avi|msf)/.test(box))
    return { kind: 'picture' }
  if (ARCHIVES.some((magic) => hex.startsWith(magic))) return { kind: 'other-archive' }
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return { kind: 'document', content: 'pdf' }
  return findInText(decodeText(head), name)
}

/** BIFF 2–4 begin with a bare record, long before the formats anybody sends today. */
function findInText(head: string, name: string): Container {
  const start = head.replace(/^\ufeff?\s*/, '').slice(0, 2048)
  const isTableName = /\.(csv|txt|tsv|xls|xlsx)$/i.test(name)
  if (!looksLikeText(head)) return { kind: 'unknown' }
  if (/^<(!doctype html|html|head|body|meta|table|style|div)\b/i.test(start)) {
    return { kind: 'other-spreadsheet', content: 'html' }
  }
  if (/^<\?xml/.test(start) || /^<\w*:?Workbook\b/.test(start)) {
    return { kind: 'other-spreadsheet', content: 'xml' }
  }
  if (/^\{\\rtf/.test(start)) return { kind: 'document', content: 'word' }
  if (/^mime-version:/i.test(start)) return { kind: 'other-spreadsheet', content: 'mht' }
  return isTableName || /[,\t;，|]/.test(start.split(/\r?\n/, 1)[0] ?? '') ? { kind: 'csv' } : { kind: 'unknown' }
}
