/** 工作表改写 · One sheet part streamed from the old package to the new one, with our marks. */
import { columnLetters, LAST_COLUMN } from '../package/cell-place.js'
import { MAX_UNPACKED_MB } from '../package/limits.js'
import type { Dialect } from '../package/ooxml.js'
import type { PackagePart, PackageReader } from '../package/package-reader.js'
import type { OpenPart } from '../package/package-writer.js'
import { streamText } from '../package/part-stream.js'
import { readElements } from '../package/xml-elements.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { numberAttribute } from '../package/xml-tag.js'
import { visitSheet } from '../read/sheet-rows.js'
import { RESULT_WIDTH, setColumnWidth, sheetDataPrefix } from './column-widths.js'
import { RESULT_HEADER, type SheetMarks } from './marks.js'
import { patchRow, type RowPatch } from './patch-rows.js'
import type { StyleTable } from './style-table.js'

const MAX_BYTES = MAX_UNPACKED_MB * 1024 * 1024

export interface SheetPatch {
  readonly marks: SheetMarks
  readonly styles: StyleTable
  readonly dialect: Dialect
  /** The relation of a drawing for comment boxes, where the sheet had none. */
  readonly newDrawingId: string | undefined
}

export async function patchSheet(
  pack: PackageReader,
  part: PackagePart,
  out: OpenPart,
  patch: SheetPatch,
): Promise<void> {
  const { marks, styles } = patch
  const resultColumn = marks.earlierResultColumn ?? findFreeColumn(marks)
  const keepsUnmarked = !styles.hasOldMarks && marks.earlierResultColumn === undefined
  let rowPatch: RowPatch | undefined
  let pending: string[] = []
  const flush = async () => {
    if (pending.length > 0) await out.write(pending.join(''))
    pending = []
  }
  await visitSheet(streamText(pack, part, MAX_BYTES), {
    head(text) {
      rowPatch = startRows(text, marks, styles, resultColumn)
      pending.push(patchHead(text, resultColumn))
    },
    skipsCells: (number) => keepsUnmarked && number !== marks.layout.headerRow && !marks.rows.has(number),
    row(row, text) {
      const patched = rowPatch && patchRow(row, text, marks.rows.get(row.number), rowPatch)
      pending.push(
        patched === undefined ? text.slice(row.leadStart, row.end) : text.slice(row.leadStart, row.start) + patched,
      )
    },
    tail(text) {
      pending.push(patchTail(text, patch))
    },
    pause: flush,
  })
  await flush()
}

/** Right of everything, so that nothing of the person's is written over. */
function findFreeColumn({ layout }: SheetMarks): number | undefined {
  const lastUsed = Math.max(layout.headers.length - 1, layout.lastColumn)
  return lastUsed < LAST_COLUMN ? lastUsed + 1 : undefined
}

function startRows(head: string, marks: SheetMarks, styles: StyleTable, resultColumn: number | undefined): RowPatch {
  const ranges = (readElements(head, 'cols')?.children ?? []).slice(0, LAST_COLUMN + 1).map((col) => ({
    min: numberAttribute(col, 'min'),
    max: numberAttribute(col, 'max'),
    style: numberAttribute(col, 'style'),
  }))
  const found = new Map<number, number>()
  return {
    styles,
    prefix: sheetDataPrefix(head),
    headerRow: marks.layout.headerRow,
    resultColumn,
    replacesResult: marks.earlierResultColumn !== undefined,
    headerText: RESULT_HEADER,
    resultStyle: styles.own(undefined),
    columnStyle: (column) => {
      const known = found.get(column)
      if (known !== undefined) return known
      const style = ranges.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0
      found.set(column, style)
      return style
    },
  }
}

function patchHead(head: string, resultColumn: number | undefined): string {
  const utf8 = head.replace(/^(\s*<\?xml[^>]*\sencoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
  if (resultColumn === undefined) return utf8
  return setColumnWidth(widenDimension(utf8, resultColumn), resultColumn, RESULT_WIDTH)
}

/** Some readers trust the dimension and would not see a column beyond it. */
function widenDimension(head: string, column: number): string {
  return head.replace(
    /(<(?:[\w.-]+:)?dimension\s[^<>]*ref=")([A-Z]+\d+)(?::([A-Z]+)(\d+))?"/,
    (whole, start, first, last, row) => {
      if (last === undefined || row === undefined) return whole
      const letters = columnLetters(column)
      const isWider = last.length > letters.length || (last.length === letters.length && last >= letters)
      return isWider ? whole : `${start}${first}:${letters}${row}"`
    },
  )
}

/** What the standard puts after `<legacyDrawing>`. */
const AFTER_LEGACY_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

function patchTail(tail: string, { newDrawingId, dialect }: SheetPatch): string {
  if (newDrawingId === undefined) return tail
  const { at, prefix } = findDrawingPlace(tail)
  const drawing = `<${prefix}legacyDrawing xmlns:r="${dialect.relations}" r:id="${newDrawingId}"/>`
  return tail.slice(0, at) + drawing + tail.slice(at)
}

/** Looks at the sheet's own children only: an `extLst` may also lie inside one of them. */
function findDrawingPlace(tail: string): { at: number; prefix: string } {
  const scanner = new XmlScanner(tail)
  let depth = 0
  let at = tail.length
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text' || token === 'cdata') continue
    if (token === 'close' && scanner.name === 'sheetData') continue
    if (token === 'close' && scanner.name === 'worksheet') at = Math.min(at, scanner.start)
    if (token !== 'close' && depth === 0 && AFTER_LEGACY_DRAWING.has(scanner.name)) at = Math.min(at, scanner.start)
    if (token === 'open') depth += 1
    else if (token === 'close') depth -= 1
  }
  return { at, prefix: /<\/((?:[\w.-]+:)?)worksheet\s*>\s*$/.exec(tail)?.[1] ?? '' }
}
