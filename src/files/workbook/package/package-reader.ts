/** 压缩包读取 · The parts of an .xlsx package, inflated within bounds. */
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { readingFile } from '../../read-at.js'
import { findZipSpan } from '../../zip-span.js'
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_MB, MAX_WHOLE_PART_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits.js'
import { isOle, OLE_MAGIC } from './ole.js'
import { unlockPackage } from './unlock-package.js'
import { orDamaged, UnreadableFile } from './unreadable.js'

export interface PackagePart {
  /** As it stands in the package. */
  readonly path: string
  readonly entry: Entry
}

export interface PackageReader {
  readonly parts: readonly PackagePart[]
  /** By path without regard to case, `\` or a leading `/`. */
  find(path: string): PackagePart | undefined
  /** Inflated bytes as they come; `workbook-damaged` when they are not what the directory says. */
  stream(part: PackagePart, maxBytes: number): AsyncIterable<Buffer>
  /** The whole part as text. */
  readText(part: PackagePart): Promise<string>
  /** The bytes as they lie in the zip, for copying. */
  streamRaw(part: PackagePart): Promise<AsyncIterable<Buffer>>
  close(): void
}

/** Looks at the directory only: refuses before a single byte is inflated. */
export async function openPackage(path: string): Promise<PackageReader> {
  const inMemory = await readUnusual(path)
  const zip = await orDamaged(() =>
    inMemory === undefined ? openPromise(path, AS_IT_IS) : fromBufferPromise(inMemory, AS_IT_IS),
  )
  try {
    const parts = await orDamaged(() => listParts(zip))
    checkSizes(parts)
    const byPath = new Map(parts.map((part) => [partKey(part.path), part]))
    const reader: PackageReader = {
      parts,
      find: (wanted) => byPath.get(partKey(wanted)),
      stream: (part, maxBytes) => inflate(zip, part, maxBytes),
      readText: async (part) => {
        const bytes = await collect(inflate(zip, part, MAX_WHOLE_PART_BYTES))
        return xmlDecoder(bytes).decode(bytes)
      },
      streamRaw: (part) => orDamaged(() => zip.openReadStreamPromise(part.entry, RAW)),
      close: () => zip.close(),
    }
    return reader
  } catch (error) {
    zip.close()
    throw error
  }
}

const AS_IT_IS = { autoClose: false, validateEntrySizes: false, strictFileNames: false }

/** What cannot be read as it lies: a package locked with the default password, or one with other bytes around it. */
async function readUnusual(path: string): Promise<Buffer | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const readAt = readingFile(file.fd)
    if (isOle(readAt(0, OLE_MAGIC.length))) return await unlockPackage(await file.readFile())
    const { start, end } = findZipSpan(readAt, size)
    return start === 0 && end === size ? undefined : (await file.readFile()).subarray(start, end)
  } finally {
    await file.close()
  }
}

async function listParts(zip: ZipFile): Promise<PackagePart[]> {
  const parts: PackagePart[] = []
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge()
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    if (entry.isEncrypted()) throw new UnreadableFile('workbook-encrypted')
    parts.push({ path: entry.fileName, entry })
  }
  return parts
}

function checkSizes(parts: readonly PackagePart[]): void {
  let unpacked = 0
  for (const { entry } of parts) {
    unpacked += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > RATIO_COUNTS_FROM_BYTES && ratio > MAX_RATIO) throw tooLarge()
  }
  if (unpacked > MAX_UNPACKED_MB * 1024 * 1024) throw tooLarge()
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile('workbook-unpacks-too-large', { limitMb: MAX_UNPACKED_MB })
}

const RAW = { decodeFileData: false }

const isStored = ({ entry }: PackagePart): boolean => entry.compressionMethod === 0

/** The directory's sizes can lie, so the bytes that really come are counted and their checksum compared. */
async function* inflate(zip: ZipFile, part: PackagePart, maxBytes: number): AsyncGenerator<Buffer> {
  const { entry } = part
  if (entry.uncompressedSize > maxBytes) throw tooLarge()
  if (!isStored(part) && entry.compressionMethod !== 8) throw new UnreadableFile('workbook-damaged')
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of await openInflated(zip, part)) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw new UnreadableFile('workbook-damaged')
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw isBadBytes(error) ? new UnreadableFile('workbook-damaged') : error
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new UnreadableFile('workbook-damaged')
}

async function openInflated(zip: ZipFile, part: PackagePart): Promise<AsyncIterable<Buffer>> {
  if (isStored(part)) return orDamaged(() => zip.openReadStreamPromise(part.entry))
  const raw = await orDamaged(() => zip.openReadStreamPromise(part.entry, RAW))
  const inflater = createInflateRaw({ chunkSize: 128 * 1024 })
  raw.on('error', (error) => inflater.destroy(error))
  inflater.on('close', () => raw.destroy())
  return raw.pipe(inflater)
}

/** zlib's complaints, and yauzl's about bytes that end too early. */
function isBadBytes(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code?.startsWith('Z_') === true || /unexpected (EOF|end of file)/i.test(message ?? '')
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** `sheet%201.xml` and `sheet 1.xml` are one part. */
export function partKey(path: string): string {
  return decodePercents(path).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function decodePercents(path: string): string {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path
  } catch {
    return path
  }
}

/** Excel writes UTF-8; the standard also allows UTF-16. */
export function xmlDecoder(firstBytes: Buffer): TextDecoder {
  const start = firstBytes.subarray(0, 2).toString('hex')
  return new TextDecoder(UTF_16_STARTS[start] ?? 'utf-8')
}

/** Byte order marks, and a `<` without one. */
const UTF_16_STARTS: Readonly<Record<string, string>> = {
  fffe: 'utf-16le',
  '3c00': 'utf-16le',
  feff: 'utf-16be',
  '003c': 'utf-16be',
}
