/** 样式表 · The workbook's styles.xml, with room for our marks. */
import { MAIN_NS, XML_HEAD } from '../package/ooxml.js'
import { readElements } from '../package/xml-elements.js'
import { numberAttribute, setAttribute } from '../package/xml-tag.js'

/** By these exact colours we know our own marks again. */
const MARK_COLOURS = { red: 'FFFF9B93', yellow: 'FFFFF3A1' } as const
export type MarkColour = keyof typeof MARK_COLOURS

const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

export const BLANK_STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">${PLAIN_XF}</cellXfs></styleSheet>`

/** What must stand before each list, so that a missing one can be put in its place. */
const LIST_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']

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
    this.xml = ['fonts', 'fills', 'cellXfs'].reduce(withList, xml)
    const read = (name: string) => readElements(this.xml, name)
    this.prefix = read('cellXfs')?.prefix ?? ''
    this.fonts = [...(read('fonts')?.children ?? [])]
    this.fills = [...(read('fills')?.children ?? [])]
    this.xfs = [...(read('cellXfs')?.children ?? [])]
    if (this.xfs.length === 0) this.xfs.push(this.prefixed(PLAIN_XF))
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
    return tags.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${this.prefix}`)
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

function withList(xml: string, name: string): string {
  if (readElements(xml, name) !== undefined) return xml
  for (const before of LIST_ORDER.slice(0, LIST_ORDER.indexOf(name)).reverse()) {
    const list = readElements(xml, before)
    if (list === undefined) continue
    return `${xml.slice(0, list.end)}${blankList(name, list.prefix)}${xml.slice(list.end)}`
  }
  return xml.replace(/<([\w.-]+:)?styleSheet\b[^<>]*>/, (tag, prefix = '') => `${tag}${blankList(name, prefix)}`)
}

/** A first, plain member, because ids count from it. */
function blankList(name: string, p: string): string {
  const plain: Record<string, string> = {
    fonts: `<${p}font/>`,
    fills: `<${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
    cellXfs: PLAIN_XF.replace('<xf', `<${p}xf`),
  }
  return `<${p}${name}>${plain[name] ?? ''}</${p}${name}>`
}
