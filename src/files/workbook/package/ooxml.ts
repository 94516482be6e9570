/** OOXML 名称 · Namespaces, part types and small pieces of markup all writers share. */
import { cellReference } from './cell-place.js'
import { encodeAttribute, encodeExcelText } from './excel-text.js'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATION_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATION_NS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const CONTENT_TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types'
const STRICT_MAIN_NS = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const STRICT_RELATION_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const COMPATIBILITY_NS = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const CONTENT_TYPES = {
  workbook: `${CONTENT_TYPE}.sheet.main+xml`,
  worksheet: `${CONTENT_TYPE}.worksheet+xml`,
  styles: `${CONTENT_TYPE}.styles+xml`,
  comments: `${CONTENT_TYPE}.comments+xml`,
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const

/** The namespaces a part must use to agree with the rest of its package. */
export interface Dialect {
  readonly main: string
  readonly relations: string
}

export function dialectOf(workbookXml: string): Dialect {
  return workbookXml.slice(0, 4000).includes(STRICT_MAIN_NS)
    ? { main: STRICT_MAIN_NS, relations: STRICT_RELATION_NS }
    : { main: MAIN_NS, relations: RELATION_NS }
}

/** Text is always written in place and typed as text, so no value can become a formula. `prefix` such as `x:`. */
export function textCell(column: number, row: number, text: string, style: number, prefix = ''): string {
  const p = prefix
  return `<${p}c r="${cellReference(column, row)}" s="${style}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${encodeExcelText(text)}</${p}t></${p}is></${p}c>`
}

export function blankCell(column: number, row: number, style: number, prefix = ''): string {
  return `<${prefix}c r="${cellReference(column, row)}" s="${style}"/>`
}

/** The sheet's element for the drawing of its comment boxes; the strict standard knows it only as an alternative. */
export function legacyDrawingTag(id: string, dialect: Dialect, prefix: string): string {
  const tag = `<${prefix}legacyDrawing xmlns:r="${dialect.relations}" r:id="${id}"/>`
  if (dialect.main !== STRICT_MAIN_NS) return tag
  return `<mc:AlternateContent xmlns:mc="${COMPATIBILITY_NS}"><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">${tag}</mc:Choice></mc:AlternateContent>`
}

export interface RelationToWrite {
  readonly id: string
  readonly kind: string
  readonly target: string
}

/** Of old drawings Excel speaks in the old way also where all else is strict. */
export function relationTag({ id, kind, target }: RelationToWrite, dialect: Dialect, prefix = ''): string {
  const types = kind === 'vmlDrawing' ? RELATION_NS : dialect.relations
  return `<${prefix}Relationship Id="${id}" Type="${types}/${kind}" Target="${encodeAttribute(target)}"/>`
}

export function relationsXml(relations: readonly RelationToWrite[], dialect: Dialect): string {
  const tags = relations.map((relation) => relationTag(relation, dialect)).join('')
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATION_NS}">${tags}</Relationships>`
}
