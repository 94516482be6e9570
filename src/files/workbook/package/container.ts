/** 文件内容识别 · What kind of file the bytes are, whatever the name says. */
import { type FileHandle, open } from 'node:fs/promises'
import type { Filling } from '../../../domain/talk/problem-blanks.js'
import { readingFile } from '../../read-at.js'
import { beginsAsZip } from '../../zip-span.js'
import { decodeText, looksLikeText } from '../read/decode-text.js'
import { isOle, openOle } from './ole.js'
import { openPackage } from './package-reader.js'
import { UnreadableFile } from './unreadable.js'

export type Container =
  | { readonly kind: 'xlsx' | 'xls' | 'csv' | 'encrypted' | 'empty' | 'zip' | 'other-archive' | 'picture' | 'unknown' }
  /** A spreadsheet we do not read. */
  | { readonly kind: 'other-spreadsheet'; readonly content: Filling<'content'> }
  | { readonly kind: 'document'; readonly content: Filling<'content'> }

const HEAD_BYTES = 16 * 1024

export async function findContainer(file: string, name: string): Promise<Container> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) return { kind: 'empty' }
    const head = await readHead(handle)
    if (beginsAsZip(head)) return await findInZip(file, name)
    if (isOle(head)) return findInOle(handle.fd, size)
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
function findInOle(descriptor: number, size: number): Container {
  const names = new Set(readOleNames(descriptor, size))
  if (names.has('encryptedpackage')) return { kind: 'encrypted' }
  if (names.has('workbook') || names.has('book')) return { kind: 'xls' }
  if (names.has('worddocument')) return { kind: 'document', content: 'word' }
  if (names.has('powerpoint document')) return { kind: 'document', content: 'powerpoint' }
  return names.size === 0 ? { kind: 'xls' } : { kind: 'unknown' }
}

/** None when it is damaged. */
function readOleNames(descriptor: number, size: number): readonly string[] {
  try {
    return openOle(readingFile(descriptor), size).names.map((name) => name.toLowerCase())
  } catch {
    return []
  }
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
