/** 样式表 · The workbook's styles.xml, with room for our marks. */
import { type Dialect, XML_HEAD } from '../package/ooxml.js'
import { readElements } from '../package/xml-elements.js'
import { numberAttribute, setAttribute } from '../package/xml-tag.js'

/** By these exact colours we know our own marks again. */
const MARK_COLOURS = { red: 'FFFF9B93', yellow: 'FFFFF3A1' } as const
export type MarkColour = keyof typeof MARK_COLOURS

const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

/** In the order of the standard; ids count from the first, plain members. */
const PLAIN_LISTS = {
  fonts: '<font><sz val="11"/><name val="等线"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: PLAIN_XF,
}
type ListName = keyof typeof PLAIN_LISTS
const LIST_NAMES = Object.keys(PLAIN_LISTS) as ListName[]

export function blankStyles(dialect: Dialect): string {
  return `${XML_HEAD}<styleSheet xmlns="${dialect.main}"/>`
}

export class StyleTable {
  private readonly prefix: string
  private readonly fonts: string[]
  private readonly fills: string[]
  private readonly xfs: string[]
  private readonly xml: string
  private readonly ids = new Map<string, number>()
  private readonly ownFills: ReadonlySet<number>
  private readonly xfIds = new Map<string, number>()
  /** By what a style is but for its fill. */
  private originals: Map<string, number> | undefined

  constructor(xml: string) {
    this.xml = LIST_NAMES.reduce(withList, xml)
    const read = (name: string) => readElements(this.xml, name)
    this.prefix = read('cellXfs')?.prefix ?? ''
    this.fonts = [...(read('fonts')?.children ?? [])]
    this.fills = [...(read('fills')?.children ?? [])]
    this.xfs = [...(read('cellXfs')?.children ?? [])]
    for (const [id, xf] of this.xfs.entries()) if (!this.xfIds.has(xf)) this.xfIds.set(xf, id)
    this.ownFills = new Set(this.fills.flatMap((fill, id) => (isOurFill(fill) ? [id] : [])))
  }

  /** Whether an earlier pass through us has left marks. */
  get hasOldMarks(): boolean {
    return this.ownFills.size > 0
  }

  /** The style without our mark of an earlier pass: the style it was made from, as far as that is still there. */
  unmarked(style: number): number {
    const known = this.ids.get(`plain:${style}`) ?? this.findUnmarked(style)
    this.ids.set(`plain:${style}`, known)
    return known
  }

  private findUnmarked(style: number): number {
    const xf = this.xfs[style]
    if (xf === undefined) return 0
    if (!this.ownFills.has(fillOf(xf))) return style
    this.originals ??= this.readOriginals()
    const rest = withoutFill(xf)
    const known = this.originals.get(rest) ?? this.addXf(setAttribute(xf, 'fillId', '0'))
    this.originals.set(rest, known)
    return known
  }

  /** Of several, one without any fill goes before. */
  private readOriginals(): Map<string, number> {
    const originals = new Map<string, number>()
    for (const [id, xf] of this.xfs.entries()) {
      if (this.ownFills.has(fillOf(xf))) continue
      const rest = withoutFill(xf)
      const known = originals.get(rest)
      if (known === undefined || (fillOf(xf) === 0 && fillOf(this.xfs[known]!) !== 0)) originals.set(rest, id)
    }
    return originals
  }

  marked(style: number, colour: MarkColour): number {
    const key = `${colour}:${style}`
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const xf = this.xfs[this.unmarked(style)] ?? this.prefixed(PLAIN_XF)
    const filled = setAttribute(setAttribute(xf, 'fillId', String(this.markFill(colour))), 'applyFill', '1')
    const id = this.addXf(filled)
    this.ids.set(key, id)
    return id
  }

  /** A plain style of ours; `font` is the inside of a `<font>`, unprefixed. */
  own(font: string | undefined, alignment = ''): number {
    const fontId = font === undefined ? 0 : addTo(this.fonts, this.prefixed(`<font>${font}</font>`))
    const attributes = `numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0"${fontId > 0 ? ' applyFont="1"' : ''}`
    const tag =
      alignment === '' ? `<xf ${attributes}/>` : `<xf ${attributes} applyAlignment="1"><alignment ${alignment}/></xf>`
    return this.addXf(this.prefixed(tag))
  }

  toXml(): string {
    const lists: [string, string[]][] = [
      ['fonts', this.fonts],
      ['fills', this.fills],
      ['cellXfs', this.xfs],
    ]
    return lists.reduce((xml, [name, children]) => readElements(xml, name)?.replace(children) ?? xml, this.xml)
  }

  private markFill(colour: MarkColour): number {
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${MARK_COLOURS[colour]}"/><bgColor indexed="64"/></patternFill></fill>`
    const known = this.fills.findIndex((other) => isOurFill(other, colour))
    return known === -1 ? addTo(this.fills, this.prefixed(fill)) : known
  }

  private addXf(xf: string): number {
    const known = this.xfIds.get(xf)
    if (known !== undefined) return known
    const id = this.xfs.push(xf) - 1
    this.xfIds.set(xf, id)
    return id
  }

  private prefixed(tags: string): string {
    return withPrefix(tags, this.prefix)
  }
}

function addTo(list: string[], item: string): number {
  const known = list.indexOf(item)
  return known === -1 ? list.push(item) - 1 : known
}

function isOurFill(fill: string, colour?: MarkColour): boolean {
  const rgb = /<(?:[\w.-]+:)?fgColor\b[^<>]*\srgb="([0-9a-fA-F]{8})"/.exec(fill)?.[1]?.toUpperCase()
  return (
    rgb !== undefined && Object.entries(MARK_COLOURS).some(([name, own]) => own === rgb && (colour ?? name) === name)
  )
}

function fillOf(xf: string): number {
  return numberAttribute(xf, 'fillId')
}

/** For comparing two styles but for their fill; the order of attributes is a writer's habit. */
function withoutFill(xf: string): string {
  const opening = /^<[^>]*>/.exec(xf)?.[0] ?? ''
  const attributes = (opening.match(/(?<![\w.:-])[\w.:-]+="[^"]*"/g) ?? []).filter(
    (one) => !/^(fillId|applyFill)=/.test(one),
  )
  return `${attributes.sort().join(' ')}|${xf.slice(opening.length)}`
}

/** With this list, and as many members as are counted on. */
function withList(xml: string, name: ListName): string {
  const list = readElements(xml, name)
  if (list !== undefined && list.children.length > 0) return xml
  const prefix = list?.prefix ?? readElements(xml, 'styleSheet')?.prefix ?? ''
  const plain = withPrefix(PLAIN_LISTS[name], prefix).repeat(highestId(xml, name) + 1)
  if (list !== undefined) return list.replace([plain])
  const before = ['numFmts', ...LIST_NAMES.slice(0, LIST_NAMES.indexOf(name))].reverse()
  const at = before.map((one) => readElements(xml, one)?.end).find((end) => end !== undefined)
  const added = `<${prefix}${name}>${plain}</${prefix}${name}>`
  if (at !== undefined) return xml.slice(0, at) + added + xml.slice(at)
  const root = readElements(xml, 'styleSheet')
  return root?.replace([added, ...root.children]) ?? xml
}

const ID_OF: Readonly<Partial<Record<ListName, string>>> = {
  fonts: 'fontId',
  fills: 'fillId',
  borders: 'borderId',
  cellStyleXfs: 'xfId',
}
const MOST_MEMBERS = 65_000

/** That any style names of this list. */
function highestId(xml: string, name: ListName): number {
  const attribute = ID_OF[name]
  if (attribute === undefined) return 0
  const ids = (readElements(xml, 'cellXfs')?.children ?? []).map((xf) => numberAttribute(xf, attribute))
  return ids.reduce((highest, id) => (id < MOST_MEMBERS ? Math.max(highest, id) : highest), 0)
}

function withPrefix(tags: string, prefix: string): string {
  return tags.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)
}
