/** 可读的表 · One sheet to be read: title, note, heading, rows; numbers stay numbers. */
import type { ReadableTable } from '../../../domain/ports/list-files.js'
import { TABLE_STYLE } from './table-styles.js'
import { type TableRow, writeTables } from './table-writer.js'

export interface TableOrder {
  readonly table: ReadableTable
  readonly outPath: string
}

const HEADING = 3

export function writeReadable({ table, outPath }: TableOrder): Promise<void> {
  const { sheet, columns } = table
  const last = columns.length - 1
  return writeTables(outPath, [
    {
      name: sheet,
      columns: columns.map(({ width }) => ({ width, style: TABLE_STYLE.text })),
      rows: rowsOf(table),
      merges: [1, 2].map((row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: last })),
      frozenRows: HEADING,
    },
  ])
}

function* rowsOf({ title, note, columns, rows }: ReadableTable): Generator<TableRow> {
  yield { number: 1, heightPt: 30, cells: [{ column: 0, text: title, style: TABLE_STYLE.title }] }
  yield { number: 2, heightPt: 30, cells: [{ column: 0, text: note, style: TABLE_STYLE.note }] }
  const heading = columns.map(({ header }, column) => ({ column, text: header, style: TABLE_STYLE.header }))
  yield { number: HEADING, cells: heading }
  for (const [at, row] of rows.entries()) {
    const cells = row.flatMap((value, column) => {
      if (value === '') return []
      const isNumber = typeof value === 'number'
      return [{ column, text: String(value), style: isNumber ? TABLE_STYLE.plain : TABLE_STYLE.text, isNumber }]
    })
    yield { number: HEADING + 1 + at, cells }
  }
}
