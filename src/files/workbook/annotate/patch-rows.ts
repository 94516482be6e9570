/** 行的改写 · One row of the person's sheet with our marks; all else of it stays as it was. */
import { cellReference } from '../package/cell-place.js'
import { blankCell, textCell } from '../package/ooxml.js'
import { hasAttribute, openTag, setAttribute } from '../package/xml-tag.js'
import type { RawCell, RawRow } from '../read/raw-row.js'
import type { RowMarks } from './marks.js'
import type { StyleTable } from './style-table.js'

export interface RowPatch {
  readonly styles: StyleTable
  readonly prefix: string
  readonly headerRow: number
  /** Undefined where the sheet has no room for one more column. */
  readonly resultColumn: number | undefined
  /** The result column held our own words before. */
  readonly replacesResult: boolean
  readonly headerText: string
  readonly resultStyle: number
  /** Of columns, for cells that do not exist yet. */
  readonly columnStyle: (column: number) => number
}

interface NewCell {
  readonly column: number
  readonly xml: string
}

/** Undefined when the row stays exactly as it is. */
export function patchRow(row: RawRow, text: string, marks: RowMarks | undefined, patch: RowPatch): string | undefined {
  const cells = rewriteCells(row, text, marks, patch)
  const additions = addedCells(row, marks, patch)
  if (cells === undefined && additions.length === 0) return undefined
  const old = cells ?? row.cells.map((cell) => ({ column: cell.column, xml: text.slice(cell.start, cell.end) }))
  // Of blank cells with borders only: right of the list nothing else stands.
  const kept = old.filter(({ column }) => additions.every((added) => added.column !== column))
  const all = [...kept, ...additions].sort((a, b) => a.column - b.column)
  const opening = openTag(text.slice(row.start, row.openEnd)).replace(/\sspans=("[^"]*"|'[^']*')/, '')
  const placed = row.cells.some((cell) => !hasAttribute(text.slice(cell.start, cell.end), 'r'))
  const inside = placed
    ? all.map(({ column, xml }) => setAttribute(xml, 'r', cellReference(column, row.number)))
    : all.map(({ xml }) => xml)
  return `${opening}${inside.join('')}</${patch.prefix}row>`
}

/** The cells there are, with marks; undefined when none changes. */
function rewriteCells(row: RawRow, text: string, marks: RowMarks | undefined, patch: RowPatch): NewCell[] | undefined {
  let changed = false
  const cells: NewCell[] = []
  for (const cell of row.cells) {
    if (isOldResult(cell, row, patch)) {
      changed = true
      continue
    }
    const xml = text.slice(cell.start, cell.end)
    const patched = rewriteCell(cell, row, xml, marks, patch)
    changed ||= patched !== xml
    cells.push({ column: cell.column, xml: patched })
  }
  return changed ? cells : undefined
}

function isOldResult(cell: RawCell, row: RawRow, patch: RowPatch): boolean {
  return patch.replacesResult && cell.column === patch.resultColumn && row.number >= patch.headerRow
}

function rewriteCell(cell: RawCell, row: RawRow, xml: string, marks: RowMarks | undefined, patch: RowPatch): string {
  const { styles } = patch
  const mark = marks?.cells.find(({ column }) => column === cell.column)
  if (mark === undefined) {
    const plain = styles.hasOldMarks ? styles.unmarked(cell.style) : cell.style
    return plain === cell.style ? xml : setAttribute(xml, 's', String(plain))
  }
  const style = styles.marked(cell.style, mark.colour)
  // A formula stays a formula: others may depend on it, and its comment says what we read.
  if (mark.value === undefined || cell.hasFormula) return setAttribute(xml, 's', String(style))
  return textCell(cell.column, row.number, mark.value, style, patch.prefix)
}

function addedCells(row: RawRow, marks: RowMarks | undefined, patch: RowPatch): NewCell[] {
  const { resultColumn, prefix } = patch
  const added: NewCell[] = []
  for (const { column, colour, value } of marks?.cells ?? []) {
    if (row.cells.some((cell) => cell.column === column)) continue
    const style = patch.styles.marked(row.style ?? patch.columnStyle(column), colour)
    const xml =
      value === undefined
        ? blankCell(column, row.number, style, prefix)
        : textCell(column, row.number, value, style, prefix)
    added.push({ column, xml })
  }
  if (resultColumn === undefined) return added
  if (row.number === patch.headerRow) {
    const neighbour = row.cells.findLast((cell) => cell.column < resultColumn)
    const style = patch.styles.unmarked(neighbour?.style ?? 0)
    added.push({ column: resultColumn, xml: textCell(resultColumn, row.number, patch.headerText, style, prefix) })
  } else if (marks !== undefined) {
    added.push({
      column: resultColumn,
      xml: textCell(resultColumn, row.number, marks.result, patch.resultStyle, prefix),
    })
  }
  return added
}
