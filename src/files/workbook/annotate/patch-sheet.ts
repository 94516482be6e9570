/** 工作表改写 · One sheet part streamed from the old package to the new one, with our marks. */
import { RESULT_HEADER } from '../../../domain/lists/result-words.js'
import { columnLetters, LAST_COLUMN } from '../package/cell-place.js'
import { MAX_UNPACKED_MB } from '../package/limits.js'
import { type Dialect, legacyDrawingTag } from '../package/ooxml.js'
import type { PackagePart, PackageReader } from '../package/package-reader.js'
import type { OpenPart } from '../package/package-writer.js'
import { streamText } from '../package/part-stream.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { visitSheet } from '../read/sheet-rows.js'
import { columnStylesOf, RESULT_WIDTH, setColumnWidth, sheetDataPrefix } from './column-widths.js'
import type { SheetMarks } from './marks.js'
import { patchRow, type RowPatch } from './patch-rows.js'
import type { StyleTable } from './style-table.js'

const MAX_BYTES = MAX_UNPACKED_MB * 1024 * 1024

export interface SheetPatch {
  readonly marks: SheetMarks
  readonly styles: StyleTable
  readonly dialect: Dialect
  /** The relation of the drawing with the comment boxes, if there are any. */
  readonly drawingId: string | undefined
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
  return {
    styles,
    prefix: sheetDataPrefix(head),
    headerRow: marks.layout.headerRow,
    resultColumn,
    replacesResult: marks.earlierResultColumn !== undefined,
    headerText: RESULT_HEADER,
    resultStyle: styles.own(undefined),
    columnStyle: columnStylesOf(head),
  }
}

function patchHead(head: string, resultColumn: number | undefined): string {
  if (resultColumn === undefined) return head
  return setColumnWidth(widenDimension(head, resultColumn), resultColumn, RESULT_WIDTH)
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

function patchTail(tail: string, { drawingId, dialect }: SheetPatch): string {
  if (drawingId === undefined) return tail
  const { from, to, isThere } = findDrawingPlace(tail)
  const prefix = /<\/((?:[\w.-]+:)?)worksheet\s*>\s*$/.exec(tail)?.[1] ?? ''
  return tail.slice(0, from) + (isThere ? drawingId : legacyDrawingTag(drawingId, dialect, prefix)) + tail.slice(to)
}

/** Its id, where the sheet names a drawing already, perhaps one that is not there; or else before the first child that must follow it. */
function findDrawingPlace(tail: string): { from: number; to: number; isThere: boolean } {
  const scanner = new XmlScanner(tail)
  const child = { name: '', start: 0 }
  let depth = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { name, start } = scanner
    if (token === 'text' || token === 'cdata') continue
    if (token === 'close') {
      if (name === 'worksheet') return { from: start, to: start, isThere: false }
      depth = Math.max(0, depth - 1)
      continue
    }
    if (depth === 0) Object.assign(child, { name, start })
    // Excel wraps what not every program is to read.
    const isOwn = depth === 0 || child.name === 'AlternateContent'
    const id = isOwn && name === 'legacyDrawing' ? scanner.placeOf('id') : undefined
    if (id !== undefined) return { ...id, isThere: true }
    if (isOwn && AFTER_LEGACY_DRAWING.has(name)) return { from: child.start, to: child.start, isThere: false }
    if (token === 'open') depth += 1
  }
  return { from: tail.length, to: tail.length, isThere: false }
}
