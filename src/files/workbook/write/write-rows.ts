/** 写出考生行 · Checked rows as a fresh workbook: the failing ones, or the platform's import template. */

import type { CandidateField, CheckedRow } from '../../../domain/candidates/candidate.js'
import {
  TEMPLATE_2021,
  TEMPLATE_2022,
  TEMPLATE_OURS,
  TEMPLATE_TITLES,
  type TemplateColumn,
} from '../../../domain/candidates/candidate-columns.js'
import { describeFindings, RESULT_HEADER } from '../annotate/marks.js'
import { TABLE_STYLE } from './table-styles.js'
import { type TableCell, type TableRow, writeTables } from './table-writer.js'

export interface RowsOrder {
  readonly kind: 'failing' | 'platform-2021' | 'platform-2022'
  readonly schoolName: string
  readonly outPath: string
}

interface RowsLayout {
  readonly columns: readonly TemplateColumn[]
  readonly title?: string
  readonly note?: string
  readonly hasResult: boolean
}

/** [G1] has its header in the first row; [G4] has a title and a note above. */
const LAYOUTS: Readonly<Record<RowsOrder['kind'], RowsLayout>> = {
  failing: {
    columns: TEMPLATE_OURS,
    note: '只列出没有通过校验的考生，原因在最后一列。改好后把这个文件直接发回来即可。',
    title: TEMPLATE_TITLES.ours,
    hasResult: true,
  },
  'platform-2021': { columns: TEMPLATE_2021, hasResult: false },
  'platform-2022': {
    columns: TEMPLATE_2022,
    title: TEMPLATE_TITLES['platform-2022'],
    note: '说明：带 * 的列必填；单元格内容前后不要有空格或换行。',
    hasResult: false,
  },
}

const WIDTHS: Partial<Record<CandidateField, number>> = {
  idNumber: 24,
  pinyin: 20,
  phone: 16,
  major: 22,
  school: 24,
  idType: 16,
}
const RESULT_WIDTH = 60

export async function writeRows(order: RowsOrder, parts: AsyncIterable<readonly CheckedRow[]>): Promise<void> {
  const layout = LAYOUTS[order.kind]
  const columns = layout.columns.map(({ field }) => ({ width: WIDTHS[field] ?? 12, style: TABLE_STYLE.text }))
  if (layout.hasResult) columns.push({ width: RESULT_WIDTH, style: TABLE_STYLE.text })
  const head = headRows(layout)
  const merges = head.slice(0, -1).map(({ number }) => ({
    firstRow: number,
    lastRow: number,
    firstColumn: 0,
    lastColumn: columns.length - 1,
  }))
  await writeTables(order.outPath, [
    { name: 'Sheet1', columns, rows: allRows(order, layout, head, parts), merges, frozenRows: head.length },
  ])
}

function headRows({ title, note, columns, hasResult }: RowsLayout): TableRow[] {
  const rows: TableRow[] = []
  const add = (cells: TableCell[], heightPt: number) => rows.push({ number: rows.length + 1, cells, heightPt })
  if (title !== undefined) add([{ column: 0, text: title, style: TABLE_STYLE.title }], 30)
  if (note !== undefined) add([{ column: 0, text: note, style: TABLE_STYLE.note }], 24)
  const headers = columns.map(({ header }, column) => ({ column, text: header, style: TABLE_STYLE.header }))
  if (hasResult) headers.push({ column: columns.length, text: RESULT_HEADER, style: TABLE_STYLE.header })
  add(headers, 24)
  return rows
}

async function* allRows(
  { schoolName }: RowsOrder,
  layout: RowsLayout,
  head: readonly TableRow[],
  parts: AsyncIterable<readonly CheckedRow[]>,
): AsyncGenerator<TableRow> {
  yield* head
  let number = head.length
  for await (const part of parts) {
    for (const row of part) {
      number += 1
      yield { number, cells: rowCells(row, layout, schoolName) }
    }
  }
}

function rowCells(row: CheckedRow, { columns, hasResult }: RowsLayout, schoolName: string): TableCell[] {
  const cells: TableCell[] = []
  for (const [column, { field }] of columns.entries()) {
    const text = row.values[field] ?? (field === 'school' ? schoolName : '')
    if (text !== '') cells.push({ column, text, style: TABLE_STYLE.text })
  }
  if (hasResult) cells.push({ column: columns.length, text: describeFindings(row.findings), style: TABLE_STYLE.text })
  return cells
}
