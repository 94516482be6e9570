/** 表格形式的表单 · Forms as a workbook, a sheet each: the same blocks as on paper, in cells that can be changed. */
import type { MergedRange } from '../../../domain/lists/sheet.js'
import type { Block, Fact, Form, Table as FormTable } from '../../../domain/printing/form.js'
import { TABLE_STYLE } from './table-styles.js'
import { type Table, type TableCell, type TableRow, writeTables } from './table-writer.js'

export interface FormsOrder {
  readonly forms: readonly Form[]
  readonly outPath: string
}

/** Every line is parted into so many columns; what is wider spans several. */
const GRID = 24
const COLUMN_WIDTH = 3.6
const LINE_PT = 16
const MM_PT = 2.835

export function writeForms({ forms, outPath }: FormsOrder): Promise<void> {
  return writeTables(
    outPath,
    forms.map((form, at) => tableOf(form, forms.length === 1 ? form.title : `${form.title}${at + 1}`)),
  )
}

/** A piece of a line: its text, and how many columns it spans. */
interface Piece {
  readonly text: string
  readonly span: number
  readonly style: number
}

interface Line {
  readonly pieces: readonly Piece[]
  readonly leastPt?: number
}

function tableOf(form: Form, name: string): Table {
  const lines = [wide(form.title, TABLE_STYLE.title, 30), ...subtitle(form), ...form.blocks.flatMap(linesOf)]
  const rows: TableRow[] = []
  const merges: MergedRange[] = []
  for (const [at, { pieces, leastPt = LINE_PT }] of lines.entries()) {
    const number = at + 1
    const cells: TableCell[] = []
    let column = 0
    for (const { text, span, style } of pieces) {
      // Each cell under a merge has the style, or its border would end with the first.
      for (let under = 0; under < span; under++)
        cells.push({ column: column + under, text: under === 0 ? text : '', style })
      if (span > 1)
        merges.push({ firstRow: number, lastRow: number, firstColumn: column, lastColumn: column + span - 1 })
      column += span
    }
    rows.push({ number, cells, heightPt: Math.max(leastPt, ...pieces.map(heightOf)) })
  }
  const columns = Array.from({ length: GRID }, () => ({ width: COLUMN_WIDTH, style: TABLE_STYLE.plain }))
  return { name: name.slice(0, 31), columns, rows, merges, isPrinted: true }
}

/** Merged cells do not grow by themselves; a Chinese character is two wide. */
function heightOf({ text, span }: Piece): number {
  const width = span * COLUMN_WIDTH - 1
  const lines = text.split('\n').map((line) => Math.ceil(line.replace(/[\u0100-\uffff]/g, '  ').length / width) || 1)
  return lines.reduce((sum, count) => sum + count, 0) * LINE_PT
}

const wide = (text: string, style: number, leastPt = LINE_PT): Line => ({
  pieces: [{ text, span: GRID, style }],
  leastPt,
})

function subtitle({ subtitle: text }: Form): readonly Line[] {
  return text === undefined ? [] : [wide(text, TABLE_STYLE.note)]
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'facts':
      return factLines(block.facts)
    case 'table':
      return [...(block.caption === undefined ? [] : [heading(block.caption)]), ...tableLines(block)]
    case 'text':
      return [
        ...(block.heading === undefined ? [] : [heading(block.heading)]),
        ...block.lines.map((line) => wide(line, TABLE_STYLE.boxed)),
      ]
    case 'writing':
      return [heading(block.label), wide(block.text ?? '', TABLE_STYLE.boxed, block.heightMm * MM_PT)]
    case 'signatures':
      return [
        {
          pieces: shared(
            block.lines.map((line) => `${line}：`),
            block.lines.map(() => 1),
            TABLE_STYLE.plain,
          ),
          leastPt: 40,
        },
      ]
  }
}

const heading = (text: string): Line => wide(text, TABLE_STYLE.header, 22)

const LABEL_SPAN = 4

function factLines(facts: readonly Fact[]): readonly Line[] {
  const lines: Line[] = []
  let open: Fact | undefined
  const close = () => {
    if (open !== undefined) lines.push(factLine([open]))
    open = undefined
  }
  for (const fact of facts) {
    if (fact.isWide === true) {
      close()
      lines.push(factLine([fact]))
    } else if (open === undefined) open = fact
    else {
      lines.push(factLine([open, fact]))
      open = undefined
    }
  }
  close()
  return lines
}

function factLine(facts: readonly Fact[]): Line {
  const span = GRID / facts.length - LABEL_SPAN
  return {
    pieces: facts.flatMap(({ label, value }) => [
      { text: label, span: LABEL_SPAN, style: TABLE_STYLE.header },
      { text: value, span, style: TABLE_STYLE.boxed },
    ]),
    leastPt: 22,
  }
}

function tableLines({ columns, rows, rowMm = 0 }: FormTable): readonly Line[] {
  const shares = columns.map(({ share }) => share)
  const head = shared(
    columns.map(({ title }) => title),
    shares,
    TABLE_STYLE.header,
  )
  return [
    { pieces: head, leastPt: 22 },
    ...rows.map((row): Line => ({ pieces: shared(row, shares, TABLE_STYLE.boxed), leastPt: rowMm * MM_PT })),
  ]
}

/** The grid parted by the shares, each at least one column wide. */
function shared(texts: readonly string[], shares: readonly number[], style: number): readonly Piece[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let before = 0
  let place = 0
  return texts.map((text, at) => {
    before += shares[at] ?? 0
    const end = at === texts.length - 1 ? GRID : Math.max(place + 1, Math.round((before / total) * GRID))
    const span = end - place
    place = end
    return { text, span, style }
  })
}
