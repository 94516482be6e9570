/** 内容类型 · [Content_Types].xml: what every part is. One part without a type makes strict readers refuse the package. */
import { CONTENT_TYPES, CONTENT_TYPES_NS, XML_HEAD } from './ooxml.js'
import { partKey } from './package-reader.js'
import { readElements } from './xml-elements.js'
import { XmlScanner } from './xml-scanner.js'

export const CONTENT_TYPES_PATH = '[Content_Types].xml'

const BLANK = `${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}"></Types>`
const BY_EXTENSION: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  vml: CONTENT_TYPES.vmlDrawing,
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
}
/** With macros, or a template: what comes back is called .xlsx. */
const OTHER_WORKBOOKS =
  /application\/vnd\.(?:ms-excel\.\w{1,20}\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml/g
const ANYTHING = 'application/octet-stream'

interface TypeTag {
  readonly xml: string
  readonly type: string
  /** Of a default. */
  readonly extension: string | undefined
  /** Of an override: which part. */
  readonly part: string | undefined
}

/** For the parts at these paths; `own` has the types of new ones. Of parts that are gone nothing is said any more. */
export function typeParts(
  existing: string | undefined,
  paths: readonly string[],
  own: ReadonlyMap<string, string>,
): string {
  const types = readElements((existing ?? BLANK).replace(OTHER_WORKBOOKS, CONTENT_TYPES.workbook), 'Types')
  if (types === undefined) return typeParts(BLANK, paths, own)
  const there = new Set(paths.map(partKey))
  const renewed = new Set([...own.keys()].map(partKey))
  const kept = types.children
    .map(readTag)
    .filter(({ part }) => part === undefined || (there.has(part) && !renewed.has(part)))
  const defaults = new Map(kept.flatMap(({ extension, type }) => (extension === undefined ? [] : [[extension, type]])))
  const known = new Set(kept.map(({ part }) => part))
  const added: string[] = []
  for (const path of paths) {
    if (known.has(partKey(path))) continue
    const extension = extensionOf(path)
    const type = own.get(path) ?? defaults.get(extension) ?? BY_EXTENSION[extension] ?? ANYTHING
    if (defaults.get(extension) === type) continue
    if (extension !== '' && !defaults.has(extension) && (BY_EXTENSION[extension] ?? ANYTHING) === type) {
      defaults.set(extension, type)
      added.push(`<${types.prefix}Default Extension="${extension}" ContentType="${type}"/>`)
    } else if (PLAIN_PATH.test(path)) {
      added.push(`<${types.prefix}Override PartName="/${path}" ContentType="${type}"/>`)
    }
  }
  return types.replace([...kept.map(({ xml }) => xml), ...added])
}

/** Others need no type: they are not parts, only entries of the zip. */
const PLAIN_PATH = /^[\w./-]+$/

function extensionOf(path: string): string {
  return /\.(\w{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

function readTag(xml: string): TypeTag {
  const scanner = new XmlScanner(xml)
  scanner.next()
  const part = scanner.attribute('PartName')
  return {
    xml,
    type: scanner.attribute('ContentType') ?? '',
    extension: scanner.attribute('Extension')?.toLowerCase(),
    part: part === undefined ? undefined : partKey(part),
  }
}
