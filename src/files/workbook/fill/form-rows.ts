/** 模板的行 · What a form has below its header, row by row: prepared ones are filled, those after them made like them. */
import type { FormLayout } from '../../../domain/lists/templates/learned-template.js'
import { cellReference } from '../package/cell-place.js'
import { blankCell, textCell } from '../package/ooxml.js'
import { hasAttribute, openTag, setAttribute } from '../package/xml-tag.js'
import type { RawRow } from '../read/raw-row.js'

interface KeptCell {
  readonly column: number
  readonly style: number
  readonly xml: string
  readonly hasFormula: boolean
}

interface KeptRow {
  /** Its own tag, without `r` and `spans`. */
  readonly opening: string
  readonly style: number | undefined
  readonly cells: readonly KeptCell[]
}

/** Beyond, rows hold formats and nothing else; those that are filled there are made like the first. */
const MOST_KEPT = 20_000

export class FormRows {
  readonly #prefix: string
  readonly #columnStyle: (column: number) => number
  readonly #kept = new Map<number, KeptRow>()
  readonly #filled: ReadonlySet<number>
  readonly #examples: ReadonlySet<number>
  #pattern: KeptRow | undefined
  #number: number

  constructor(layout: FormLayout, prefix: string, columnStyle: (column: number) => number) {
    this.#prefix = prefix
    this.#columnStyle = columnStyle
    this.#filled = new Set(layout.columns.flatMap(({ column, field }) => (field === undefined ? [] : [column])))
    this.#examples = new Set(layout.examples)
    this.#number = layout.firstRow
  }

  keep(row: RawRow, text: string): void {
    if (this.#kept.size >= MOST_KEPT) return
    const kept: KeptRow = {
      opening: openTag(text.slice(row.start, row.openEnd)),
      style: row.style,
      cells: row.cells.map(({ column, style, start, end, hasFormula }) => {
        return { column, style, hasFormula, xml: text.slice(start, end) }
      }),
    }
    this.#pattern ??= kept.cells.length > 0 ? kept : undefined
    this.#kept.set(row.number, kept)
  }

  /** The next row of the sheet, with these texts. */
  next(texts: ReadonlyMap<number, string>): string {
    const number = this.#number++
    const own = this.#kept.get(number)
    this.#kept.delete(number)
    const like = own ?? this.#pattern
    const cells = new Map<number, string>()
    for (const cell of own?.cells ?? []) cells.set(cell.column, this.#emptied(cell, number))
    for (const [column, text] of texts) {
      const style =
        like?.cells.find((cell) => cell.column === column)?.style ?? like?.style ?? this.#columnStyle(column)
      cells.set(column, textCell(column, number, text, style, this.#prefix))
    }
    const shown = own === undefined ? `<${this.#prefix}row>` : setShown(own.opening)
    return this.#rowOf(number, shown, cells)
  }

  /** What is left below: without the examples. */
  rest(): string {
    const left = [...this.#kept].sort(([one], [other]) => one - other)
    return left
      .map(([number, { opening, cells }]) => {
        const own = cells.map((cell) => [cell.column, this.#emptied(cell, number)] as const)
        return this.#rowOf(number, opening, new Map(own))
      })
      .join('')
  }

  /** A formula of a prepared row stays where nothing of ours goes. */
  #emptied({ column, style, xml, hasFormula }: KeptCell, number: number): string {
    const isOurs = this.#filled.has(column)
    if (hasFormula && !isOurs && !this.#examples.has(number))
      return setAttribute(xml, 'r', cellReference(column, number))
    return blankCell(column, number, style, this.#prefix)
  }

  #rowOf(number: number, opening: string, cells: ReadonlyMap<number, string>): string {
    const tag = setAttribute(withoutSpans(opening), 'r', String(number))
    const inside = [...cells].sort(([one], [other]) => one - other).map(([, xml]) => xml)
    return `${tag}${inside.join('')}</${this.#prefix}row>`
  }
}

function withoutSpans(opening: string): string {
  return opening.replace(/\sspans=("[^"]*"|'[^']*')/, '')
}

function setShown(opening: string): string {
  return hasAttribute(opening, 'hidden') ? setAttribute(opening, 'hidden', '0') : opening
}
