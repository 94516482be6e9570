/** 复合文档 · The streams of an old Office file, its chains of sectors walked within the bounds of the file. */
import { type ReadAt, readingFrom } from '../../read-at.js'
import { UnreadableFile } from './unreadable.js'

export const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export function isOle(head: Buffer): boolean {
  return head.subarray(0, OLE_MAGIC.length).equals(OLE_MAGIC)
}

export interface OleFile {
  /** Of the outermost storage: an embedded document's streams are not its own. */
  readonly names: readonly string[]
  /** Whatever the case of its name. */
  find(name: string): OleStream | undefined
}

interface OleStream {
  /** As many as the chain holds, where it is shorter than it says. */
  read(): Buffer
}

/** Greater numbers of sectors are marks: the end of a chain, a free sector. */
const LAST_SECTOR = 0xfffffff9
const HEADER_BYTES = 512
const FAT_IN_HEADER = 109
const MINI_SECTOR = 64
const ENTRY_BYTES = 128
/** Excel writes about ten entries; a file with drawings and macros has some hundreds. */
const MAX_ENTRIES = 16_384

/** To be called within `orDamaged`: bytes that are missing throw what they may. */
export function openOle(readAt: ReadAt, sizeBytes: number): OleFile {
  const sectors = openSectors(readAt, sizeBytes)
  const entries = topEntries(readEntries(sectors))
  return {
    names: entries.map(({ name }) => name),
    find: (name) => {
      const wanted = name.toLowerCase()
      const entry = entries.find((one) => one.name.toLowerCase() === wanted)
      return entry === undefined ? undefined : { read: () => sectors.readStream(entry.start, entry.sizeBytes) }
    },
  }
}

export function openOleBytes(bytes: Buffer): OleFile {
  return openOle(readingFrom(bytes), bytes.length)
}

interface Sectors {
  readonly header: Buffer
  readChain(start: number, most: number): Buffer
  readStream(start: number, sizeBytes: number): Buffer
}

function openSectors(readAt: ReadAt, sizeBytes: number): Sectors {
  const header = readAt(0, HEADER_BYTES)
  const shift = header.readUInt16LE(30)
  if (header.length < HEADER_BYTES || (shift !== 9 && shift !== 12)) throw new UnreadableFile('workbook-damaged')
  const sectorBytes = 2 ** shift
  const count = Math.ceil(sizeBytes / sectorBytes) - 1
  const readSector = (sector: number) => readAt((sector + 1) * sectorBytes, sectorBytes)
  const fat = readTable(listFatSectors(header, readSector, count), readSector)
  const readChain = (start: number, most: number) =>
    Buffer.concat(walkChain(fat, start, Math.min(count, most)).map(readSector))
  let mini: { readonly table: Uint32Array; readonly bytes: Buffer } | undefined
  const openMini = () => {
    const table = toTable(readChain(header.readUInt32LE(60), count))
    const root = readChain(header.readUInt32LE(48), 1)
    return { table, bytes: readChain(root.readUInt32LE(116), count) }
  }
  return {
    header,
    readChain,
    readStream: (start, streamBytes) => {
      if (streamBytes > sizeBytes) throw new UnreadableFile('workbook-damaged')
      if (streamBytes >= header.readUInt32LE(56)) {
        return readChain(start, Math.ceil(streamBytes / sectorBytes)).subarray(0, streamBytes)
      }
      mini ??= openMini()
      const { table, bytes } = mini
      const places = walkChain(table, start, Math.ceil(streamBytes / MINI_SECTOR))
      const parts = places.map((place) => bytes.subarray(place * MINI_SECTOR, (place + 1) * MINI_SECTOR))
      return Buffer.concat(parts).subarray(0, streamBytes)
    },
  }
}

/** The first stand in the header, the others in a chain of sectors whose last number points to the next. */
function listFatSectors(header: Buffer, readSector: (sector: number) => Buffer, count: number): number[] {
  const listed = Array.from({ length: FAT_IN_HEADER }, (_, at) => header.readUInt32LE(76 + at * 4))
  let next = header.readUInt32LE(68)
  for (let read = 0; next <= LAST_SECTOR; read++) {
    if (next >= count || read >= count) throw new UnreadableFile('workbook-damaged')
    const numbers = toTable(readSector(next))
    for (const number of numbers.subarray(0, -1)) listed.push(number)
    next = numbers.at(-1) ?? LAST_SECTOR + 1
  }
  const sectors = listed.filter((sector) => sector <= LAST_SECTOR)
  if (sectors.length > count || sectors.some((sector) => sector >= count)) throw new UnreadableFile('workbook-damaged')
  return sectors
}

function readTable(sectors: readonly number[], readSector: (sector: number) => Buffer): Uint32Array {
  return toTable(Buffer.concat(sectors.map(readSector)))
}

function toTable(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4))
}

/** The sectors from `start` to the end of their chain, at most so many. A chain that returns to itself is damage. */
function walkChain(table: Uint32Array, start: number, most: number): number[] {
  const sectors: number[] = []
  const seen = new Uint8Array(table.length)
  for (let at = start; at <= LAST_SECTOR && sectors.length < most; at = table[at]!) {
    if (at >= table.length || seen[at] === 1) throw new UnreadableFile('workbook-damaged')
    seen[at] = 1
    sectors.push(at)
  }
  return sectors
}

interface Entry {
  readonly name: string
  readonly kind: 'stream' | 'other'
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly sizeBytes: number
}

function readEntries({ header, readChain }: Sectors): readonly Entry[] {
  const bytes = readChain(header.readUInt32LE(48), MAX_ENTRIES)
  const count = Math.min(MAX_ENTRIES, Math.floor(bytes.length / ENTRY_BYTES))
  return Array.from({ length: count }, (_, at) => {
    const entry = bytes.subarray(at * ENTRY_BYTES, (at + 1) * ENTRY_BYTES)
    const nameBytes = Math.min(64, Math.max(2, entry.readUInt16LE(64))) - 2
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      kind: entry[66] === 2 ? 'stream' : 'other',
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      sizeBytes: entry.readUInt32LE(120),
    }
  })
}

/** Those below the root; where a writer did not join them to it, all there are. */
function topEntries(entries: readonly Entry[]): readonly Entry[] {
  const top: Entry[] = []
  const seen = new Set<number>()
  const waiting = [entries[0]?.child ?? LAST_SECTOR + 1]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    waiting.push(entry.left, entry.right)
    if (entry.kind === 'stream') top.push(entry)
  }
  return top.length > 0 ? top : entries.filter(({ kind }) => kind === 'stream')
}
