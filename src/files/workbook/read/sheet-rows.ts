/** 工作表的行 · The rows of a sheet part with the places of their cells, while the text streams through. */
import { columnOf } from '../package/cell-place.js'
import { decodeExcelText } from '../package/excel-text.js'
import { MAX_ROW_CHARACTERS, MAX_WHOLE_PART_BYTES } from '../package/limits.js'
import { UnreadableFile } from '../package/unreadable.js'
import { skipElement, XmlScanner } from '../package/xml-scanner.js'
import { readPlainCell } from './plain-cell.js'
import type { RawCell, RawRow } from './raw-row.js'

/** `text` is only good during the call. */
export interface SheetVisitor {
  /** Everything up to and with `<sheetData>`; `<sheetData/>` counts as head. */
  head?(text: string): void
  row(row: RawRow, text: string): void
  /** Whether the cells of this row do not matter; it may then come without any. */
  skipsCells?(rowNumber: number): boolean
  /** From the end of the last row on. */
  tail?(text: string): void
  /** After every block of text, for what takes time. */
  pause?(): Promise<void>
}

export async function visitSheet(blocks: AsyncIterable<string>, visitor: SheetVisitor): Promise<void> {
  const visit = new SheetVisit(visitor)
  for await (const block of blocks) {
    visit.take(block)
    await visitor.pause?.()
  }
  visit.finish()
}

class SheetVisit {
  private readonly scanner = new XmlScanner()
  private state: 'head' | 'rows' | 'tail' = 'head'
  private keepFrom = 0
  private lastRow = 0
  private skips = true

  constructor(private readonly visitor: SheetVisitor) {}

  take(block: string): void {
    const { scanner } = this
    scanner.append(block, this.keepFrom)
    this.keepFrom = 0
    if (this.state === 'head') this.readHead()
    if (this.state === 'rows') this.readRows()
    // What arrives is looked at again from the last whole row on: the head, too, may not be endless.
    const limit = this.state === 'tail' ? MAX_WHOLE_PART_BYTES : MAX_ROW_CHARACTERS
    if (scanner.text.length - this.keepFrom > limit + block.length) {
      throw new UnreadableFile('workbook-row-too-large', { row: this.lastRow + 1 })
    }
  }

  finish(): void {
    const rest = this.scanner.text.slice(this.keepFrom)
    if (this.state !== 'tail' || !/<\/(?:[\w.-]+:)?worksheet\s*>/.test(rest.slice(-2000))) {
      throw new UnreadableFile('workbook-damaged')
    }
    this.visitor.tail?.(rest)
  }

  private readHead(): void {
    const { scanner } = this
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (scanner.name !== 'sheetData' || token === 'text' || token === 'cdata') continue
      this.state = token === 'open' ? 'rows' : 'tail'
      this.visitor.head?.(scanner.text.slice(0, scanner.at))
      this.keepFrom = scanner.at
      return
    }
  }

  private readRows(): void {
    const { scanner } = this
    for (;;) {
      const from = scanner.at
      const token = scanner.next()
      if (token === 'end') return
      if ((token === 'open' || token === 'empty') && scanner.name === 'row') {
        const row = this.readRow(token === 'empty')
        if (row === undefined) {
          scanner.at = from
          return
        }
        this.lastRow = row.number
        this.visitor.row(row, scanner.text)
        this.keepFrom = scanner.at
      } else if (token === 'close' && scanner.name === 'sheetData') {
        this.state = 'tail'
        return
      }
    }
  }

  /** Undefined when it has not wholly arrived. */
  private readRow(isEmpty: boolean): RawRow | undefined {
    const { scanner } = this
    const tag = readRowTag(scanner, this.lastRow, this.keepFrom)
    if (isEmpty) return { ...tag, end: scanner.end, cells: [] }
    if (this.skips && this.visitor.skipsCells?.(tag.number) === true) {
      // A sheet written in another way in one row is so in many; looking each time would be looking far.
      this.skips = skipToRowEnd(scanner)
      if (this.skips) return { ...tag, end: scanner.at, cells: [] }
    }
    const cells = readCells(scanner)
    return cells === undefined ? undefined : { ...tag, end: scanner.end, cells }
  }
}

/** Only where the next `</row>` is surely the end: no comment or CDATA could hold another. */
function skipToRowEnd(scanner: XmlScanner): boolean {
  const { text, at } = scanner
  const end = text.indexOf('</row>', at)
  if (end === -1) return false
  if (text.slice(at, end).includes('<!')) return false
  scanner.at = end + '</row>'.length
  return true
}

/** What the row's own tag says. */
function readRowTag(scanner: XmlScanner, previous: number, leadStart: number) {
  const number = Number(scanner.attribute('r') ?? previous + 1)
  if (!Number.isInteger(number) || number <= previous) throw new UnreadableFile('workbook-damaged')
  const height = scanner.attribute('ht')
  return {
    number,
    hidden: isTrue(scanner.attribute('hidden')) || (height !== undefined && Number(height) === 0),
    style: isTrue(scanner.attribute('customFormat')) ? Number(scanner.attribute('s') ?? 0) : undefined,
    leadStart,
    start: scanner.start,
    openEnd: scanner.end,
  }
}

/** Undefined when the row has not wholly arrived. */
function readCells(scanner: XmlScanner): RawCell[] | undefined {
  const cells: RawCell[] = []
  let column = -1
  for (;;) {
    const plain = scanner.startsWith('<c ') ? readPlainCell(scanner.text, scanner.at) : undefined
    if (plain !== undefined) {
      scanner.at = plain.end
      column = plain.column
      cells.push(plain)
      continue
    }
    const token = scanner.next()
    if (token === 'end') return undefined
    if (token === 'close' && scanner.name === 'row') return cells
    if (scanner.name !== 'c' || (token !== 'open' && token !== 'empty')) continue
    const cell = readCell(scanner, token === 'empty', column)
    if (cell === undefined) return undefined
    column = cell.column
    cells.push(cell)
  }
}

function readCell(scanner: XmlScanner, isEmpty: boolean, previous: number): RawCell | undefined {
  const { start } = scanner
  const reference = scanner.attribute('r')
  const column = reference === undefined ? previous + 1 : columnOf(reference)
  if (column < 0) throw new UnreadableFile('workbook-damaged')
  const style = Number(scanner.attribute('s') ?? 0)
  const type = scanner.attribute('t') ?? 'n'
  const content = isEmpty ? NO_CONTENT : readContent(scanner)
  if (content === undefined) return undefined
  const { stored, inline, hasFormula } = content
  // Some writers give a text both ways, others forget to say that it stands in the cell.
  const isInline = inline !== undefined && (type === 'inlineStr' || stored === undefined)
  const value = (isInline ? inline : stored) ?? ''
  const isText = isInline || type === 'inlineStr' || type === 'str'
  return {
    column,
    start,
    end: scanner.end,
    style,
    type: isInline ? 'inlineStr' : type,
    value: isText ? decodeExcelText(value) : value,
    hasFormula,
  }
}

interface CellContent {
  /** Of `<v>`. */
  readonly stored?: string
  /** The joined runs of `<is>`. */
  readonly inline?: string
  readonly hasFormula: boolean
}

const NO_CONTENT: CellContent = { hasFormula: false }

/** Undefined when it has not wholly arrived. */
function readContent(scanner: XmlScanner): CellContent | undefined {
  const content: { stored?: string; inline?: string; hasFormula: boolean } = { hasFormula: false }
  for (let inside = ''; ; ) {
    const token = scanner.next()
    if (token === 'end') return undefined
    if (token === 'close') {
      if (scanner.name === 'c') return content
      inside = ''
    } else if (token === 'open' || token === 'empty') {
      inside = token === 'open' ? scanner.name : ''
      if (scanner.name === 'f') content.hasFormula = true
      if (scanner.name === 'is') content.inline ??= ''
      if (SKIPPED.has(inside) && !skipElement(scanner, inside)) return undefined
    } else if (inside === 'v') content.stored = (content.stored ?? '') + scanner.readValue(token)
    else if (inside === 't') content.inline = (content.inline ?? '') + scanner.readValue(token)
  }
}

/** How a text is pronounced, and what later versions added: neither is what the cell says. */
const SKIPPED = new Set(['rPh', 'extLst'])

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
