/** 表格 · A table as pieces: its head, which comes again on each page, and its rows. */
import type { Fact, Table } from '../../domain/printing/form.js'
import { type Lettering, lineHeight, type Style } from './lettering.js'
import type { Piece } from './pages.js'
import { mm, type Paper } from './paper.js'

export interface Place {
  readonly lettering: Lettering
  readonly x: number
  readonly width: number
  /** Of the text; heads are bold. */
  readonly size: number
}

interface CellText {
  readonly lines: readonly string[]
  readonly style: Style
  readonly width: number
  readonly align: 'left' | 'centre'
  readonly isShaded?: boolean
}

const PADDING = mm(1.2)
const SHADE = '#efefef'
/** More would be no cell any more, and higher than a page. */
const MOST_LINES = 12
const FACT_ROW_MM = 7.5
const LABEL_SHARE = 0.13

export function tablePieces(table: Table, place: Place): readonly Piece[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => (place.width * share) / shares)
  const cellsOf = (words: readonly string[], face: Style['face'], isShaded = false): readonly CellText[] =>
    table.columns.map(({ align }, at) =>
      cellText(words[at] ?? '', widths[at] ?? 0, place, {
        style: { size: place.size, ...(face === undefined ? {} : { face }) },
        align: align ?? 'centre',
        isShaded,
      }),
    )
  const titles = table.columns.map(({ title }) => title)
  const head: Piece = { ...rowPiece(cellsOf(titles, 'bold', true), place, mm(7)), keepsNext: true }
  const rows = table.rows.map((row) => ({ ...rowPiece(cellsOf(row, 'plain'), place, mm(table.rowMm ?? 7)), head }))
  return [head, ...rows]
}

/** Two facts a row, or one that takes it whole; the label before each. */
export function factPieces(facts: readonly Fact[], place: Place): readonly Piece[] {
  return pairsOf(facts).map((pair) => {
    const labelWidth = place.width * LABEL_SHARE
    const valueWidth = pair.length === 1 ? place.width - labelWidth : place.width / 2 - labelWidth
    const cells = pair.flatMap(({ label, value }) => [
      cellText(label, labelWidth, place, {
        style: { size: place.size, face: 'bold' },
        align: 'centre',
        isShaded: true,
      }),
      cellText(value, valueWidth, place, { style: { size: place.size }, align: 'left' }),
    ])
    return rowPiece(cells, place, mm(FACT_ROW_MM))
  })
}

function pairsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rows: Fact[][] = []
  for (const fact of facts) {
    const last = rows.at(-1)
    const fits = last?.length === 1 && last[0]?.isWide !== true && fact.isWide !== true
    if (fits) last.push(fact)
    else rows.push([fact])
  }
  return rows
}

function cellText(
  text: string,
  width: number,
  { lettering }: Place,
  { style, align, isShaded = false }: Pick<CellText, 'style' | 'align' | 'isShaded'>,
): CellText {
  const lines = lettering.wrap(text, width - 2 * PADDING, style, MOST_LINES)
  return { lines, style, width, align, isShaded }
}

function rowPiece(cells: readonly CellText[], place: Place, least: number): Piece {
  const tallest = Math.max(...cells.map(({ lines, style }) => lines.length * lineHeight(style)))
  const height = Math.max(least, tallest + 2 * PADDING)
  return {
    height,
    draw: (paper, y) => {
      let x = place.x
      for (const cell of cells) {
        drawCell(paper, cell, place.lettering, { x, y, width: cell.width, height })
        x += cell.width
      }
    },
  }
}

function drawCell(
  paper: Paper,
  { lines, style, align, isShaded }: CellText,
  lettering: Lettering,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  if (isShaded) paper.shade(area, SHADE)
  paper.frame(area)
  let y = area.y + (area.height - lines.length * lineHeight(style)) / 2
  for (const line of lines) {
    const indent = align === 'left' ? PADDING : (area.width - lettering.widthOf(line, style)) / 2
    paper.text(line, area.x + indent, y, style)
    y += lineHeight(style)
  }
}
