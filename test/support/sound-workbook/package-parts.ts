/** 包的检查 · The zip and its directory parts: entries, content types, relations, encodings. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import { doubled, everyNode, parseXml, relationIdsOf, type XmlNode } from './xml-tree.js'

interface Relation {
  readonly id: string
  readonly kind: string
  /** The key of the part; undefined where the target lies outside or is a place in the workbook. */
  readonly target: string | undefined
}

export interface Part {
  readonly name: string
  readonly type: string | undefined
  /** Undefined where it is not XML, or not well-formed. */
  readonly xml: XmlNode | undefined
  readonly relations: readonly Relation[]
}

/** Key of the package itself, whose relations lead to the workbook. */
export const ROOT = ''

export interface Package {
  /** By key: names in a package are one whatever their case and percent-encoding. */
  readonly parts: ReadonlyMap<string, Part>
  readonly faults: string[]
}

const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

export async function openParts(file: string | Buffer): Promise<Package> {
  const faults: string[] = []
  const entries = await readEntries(typeof file === 'string' ? readFileSync(file) : file, faults)
  const types = readTypes(entries, faults)
  const trees = new Map<string, XmlNode>()
  for (const [key, { name, bytes }] of entries) {
    if (!isXml(name, types(key))) continue
    try {
      const text = decodeStrictly(bytes)
      // Excel itself leaves these open; every program that reads its drawings knows.
      trees.set(key, parseXml(/\.vml$/i.test(name) ? text.replaceAll('<br>', '<br/>') : text))
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`)
    }
  }
  const root: Part = { name: 'package', type: '', xml: undefined, relations: readRelations('', trees, faults) }
  const parts = new Map([[ROOT, root]])
  for (const [key, { name }] of entries) {
    if (key === TYPES_KEY) continue
    const type = types(key)
    if (type === undefined && isPartName(name)) faults.push(`${name}: no content type`)
    if (key.endsWith('.rels') && type !== undefined && type !== RELATIONS_TYPE) faults.push(`${name}: typed ${type}`)
    parts.set(key, { name, type, xml: trees.get(key), relations: readRelations(key, trees, faults) })
  }
  return { parts, faults }
}

function keyOf(name: string): string {
  return decodeName(name.replace(/^\//, '')).toLowerCase()
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** Also what a reader that streams sees: the header before each entry, and the checksum behind it. */
async function readEntries(zip: Buffer, faults: string[]): Promise<Map<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>()
  const opened = await fromBufferPromise(zip, { decodeStrings: false })
  for await (const entry of opened.eachEntry()) {
    const raw = entry.fileNameRaw as Buffer
    const name = raw.toString()
    if (name.endsWith('/')) continue
    const at = entry.relativeOffsetOfLocalHeader
    const nameBytes = zip.readUInt16LE(at + 26)
    if (!zip.subarray(at + 30, at + 30 + nameBytes).equals(raw)) faults.push(`${name}: another name in its own header`)
    if (zip.readUInt16LE(at + 8) !== entry.compressionMethod) faults.push(`${name}: another method in its own header`)
    const from = at + 30 + nameBytes + zip.readUInt16LE(at + 28)
    const packed = zip.subarray(from, from + entry.compressedSize)
    const bytes = entry.compressionMethod === 0 ? packed : inflateRawSync(packed)
    if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) faults.push(`${name}: damaged`)
    if (/[\\]|^\//.test(name)) faults.push(`${name}: not a name of a part`)
    const key = keyOf(name)
    if (entries.has(key)) faults.push(`${name}: in the package twice`)
    entries.set(key, { name, bytes })
  }
  return entries
}

const TYPES_KEY = '[content_types].xml'

/** Entries that are none (`[trash]/0000.dat`) need no type. */
function isPartName(name: string): boolean {
  return !/[[\]{}<>"|^`\s]/.test(name)
}

function readTypes(entries: ReadonlyMap<string, ZipEntry>, faults: string[]): (key: string) => string | undefined {
  const entry = entries.get(TYPES_KEY)
  if (entry === undefined) faults.push('no [Content_Types].xml')
  const root = entry === undefined ? undefined : treeOrNone(entry.bytes)
  const said = (name: string, attribute: string, key: (text: string) => string) =>
    (root?.children ?? [])
      .filter((node) => node.name === name)
      .map((node): [string, string] => [
        key(node.attributes.get(attribute) ?? ''),
        node.attributes.get('ContentType') ?? '',
      ])
  const defaults = said('Default', 'Extension', (extension) => extension.toLowerCase())
  const overrides = said('Override', 'PartName', keyOf)
  for (const one of doubled(defaults.map(([key]) => key))) faults.push(`content types: two defaults for ${one}`)
  for (const one of doubled(overrides.map(([key]) => key))) faults.push(`content types: two for ${one}`)
  for (const [key] of overrides) if (!entries.has(key)) faults.push(`content types: ${key} is not there`)
  const byExtension = new Map(defaults)
  const byName = new Map(overrides)
  return (key) => byName.get(key) ?? byExtension.get(/\.([^./]*)$/.exec(key)?.[1] ?? '')
}

/** What is wrong with it is said where all parts are read. */
function treeOrNone(bytes: Buffer): XmlNode | undefined {
  try {
    return parseXml(decodeStrictly(bytes))
  } catch {
    return undefined
  }
}

function isXml(name: string, type: string | undefined): boolean {
  return /\.(xml|rels|vml)$/i.test(name) || type?.endsWith('xml') === true
}

/** The bytes are what the declaration says they are. */
function decodeStrictly(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  const declared = /^<\?xml[^>]*?\sencoding=["']([^"']*)/.exec(text)?.[1]?.toLowerCase()
  if (declared !== undefined && !encoding.startsWith(declared)) throw new Error(`${encoding}, declared ${declared}`)
  return text
}

function readRelations(key: string, trees: ReadonlyMap<string, XmlNode>, faults: string[]): Relation[] {
  const slash = key.lastIndexOf('/')
  const root = trees.get(`${key.slice(0, slash + 1)}_rels/${key.slice(slash + 1)}.rels`)
  const ids = (root?.children ?? []).map((node) => node.attributes.get('Id') ?? '')
  for (const id of doubled(ids)) faults.push(`${key}: two relations ${id}`)
  return (root?.children ?? []).map((node) => {
    const target = node.attributes.get('Target') ?? ''
    const isOutside = node.attributes.get('TargetMode') === 'External' || target.startsWith('#')
    return {
      id: node.attributes.get('Id') ?? '',
      kind: node.attributes.get('Type')?.split('/').at(-1) ?? '',
      target: isOutside ? undefined : keyOf(path.posix.resolve('/', path.posix.dirname(key), target)),
    }
  })
}

/** Every target is there and of its kind, every id that is named is known. */
export function relationFaults({ parts }: Package): string[] {
  const faults: string[] = []
  for (const [key, part] of parts) {
    if (key.endsWith('.rels') && !parts.has(sourceOf(key))) faults.push(`${part.name}: of no part`)
    for (const { id, kind, target } of part.relations) {
      if (target === undefined) continue
      const type = parts.get(target)?.type
      if (!parts.has(target)) faults.push(`${part.name}: ${id} leads to ${target}, which is not there`)
      else if (TYPE_OF_KIND[kind]?.test(type ?? '') === false) faults.push(`${part.name}: ${kind} ${target} is ${type}`)
    }
    const known = new Set(part.relations.map(({ id }) => id))
    for (const node of part.xml === undefined ? [] : everyNode(part.xml)) {
      for (const id of relationIdsOf(node)) {
        if (!known.has(id)) faults.push(`${part.name}: ${node.name} names ${id}, which is no relation`)
      }
    }
  }
  return faults
}

function sourceOf(relationsKey: string): string {
  return relationsKey.replace(/_rels\/([^/]*)\.rels$/, '$1')
}

const TYPE_OF_KIND: Readonly<Record<string, RegExp>> = {
  officeDocument: /(sheet|template)\.(macroEnabled\.)?main\+xml$/,
  worksheet: /worksheet\+xml$/,
  styles: /styles\+xml$/,
  sharedStrings: /sharedStrings\+xml$/,
  comments: /comments\+xml$/,
  vmlDrawing: /vmlDrawing$/,
  drawing: /drawing\+xml$/,
  table: /table\+xml$/,
}
