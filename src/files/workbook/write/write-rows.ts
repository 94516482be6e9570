/** 写出行 · Checked rows of a list as a fresh workbook: the failing ones, or exactly a template of the platform. */
import { getList } from '../../../domain/lists/all.js'
import type { List, Template } from '../../../domain/lists/list.js'
import { RESULT_HEADER } from '../../../domain/lists/result-words.js'
import type { CheckedRow } from '../../../domain/lists/rows.js'
import { describeFindings } from '../annotate/marks.js'
import { TABLE_STYLE } from './table-styles.js'
import { type Table, type TableCell, type TableRow, writeTables } from './table-writer.js'

/** As a template: our own columns, and what is to be corrected in the last one. */
export const FAILING = 'failing'
/** As a template: our own columns, to be read. */
const RECORDS = 'records'

export interface RowsOrder {
  /** The id of the list. */
  readonly list: string
  /** A name of its templates, `failing` or `records`. */
  readonly template: string
  /** Columns of the template that are not written. */
  readonly leftOut?: readonly string[]
  readonly outPath: string
}

interface RowsLayout extends Pick<Template, 'columns' | 'title' | 'note'> {
  readonly hasResult: boolean
}

function layoutOf(list: List, template: string): RowsLayout {
  const { ours } = list.templates
  if (template === FAILING) {
    const note = `只列出没有通过校验的${list.one.zh}，原因在最后一列。改好后把这个文件直接发回来即可。`
    return { ...ours, note, hasResult: true }
  }
  if (template === RECORDS) return { columns: ours.columns, hasResult: false }
  const own = list.templates[template]
  if (own === undefined) throw new Error(`list ${list.id} has no template ${template}`)
  const { platform: _, ...rest } = own
  return { ...rest, hasResult: false }
}

const PLAIN_WIDTH = 12
const RESULT_WIDTH = 60

export async function writeRows(order: RowsOrder, parts: AsyncIterable<readonly CheckedRow[]>): Promise<void> {
  const { leftOut = [] } = order
  const list = getList(order.list)
  const layout = layoutOf(list, order.template)
  const columns = layout.columns.filter(({ field }) => !leftOut.includes(field))
  await writeTables(order.outPath, [tableOf(list, { ...layout, columns }, 'Sheet1', parts)])
}

export interface SheetsOrder {
  readonly list: string
  readonly sheets: readonly { readonly name: string; readonly rows: readonly CheckedRow[] }[]
  readonly outPath: string
}

/** Excel refuses longer names, these characters, and two of one name. */
export async function writeSheets({ list: id, sheets, outPath }: SheetsOrder): Promise<void> {
  const list = getList(id)
  const layout = layoutOf(list, RECORDS)
  const names = new Set<string>()
  const tables = sheets.map(({ name, rows }, at) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 28)
      .trim()
    const free = plain === '' || names.has(plain) ? `${plain} ${at + 1}`.trim() : plain
    names.add(free)
    return tableOf(list, layout, free, [rows])
  })
  await writeTables(outPath, tables)
}

function tableOf(
  list: List,
  layout: RowsLayout,
  name: string,
  parts: AsyncIterable<readonly CheckedRow[]> | Iterable<readonly CheckedRow[]>,
): Table {
  const columns = layout.columns.map(({ field }) => ({
    width: list.columns[field]?.width ?? PLAIN_WIDTH,
    style: TABLE_STYLE.text,
  }))
  if (layout.hasResult) columns.push({ width: RESULT_WIDTH, style: TABLE_STYLE.text })
  const head = headRows(layout)
  const merges = head.slice(0, -1).map(({ number }) => ({
    firstRow: number,
    lastRow: number,
    firstColumn: 0,
    lastColumn: columns.length - 1,
  }))
  return { name, columns, rows: allRows(list, layout, head, parts), merges, frozenRows: head.length }
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
  list: List,
  layout: RowsLayout,
  head: readonly TableRow[],
  parts: AsyncIterable<readonly CheckedRow[]> | Iterable<readonly CheckedRow[]>,
): AsyncGenerator<TableRow> {
  yield* head
  let number = head.length
  for await (const part of parts) {
    for (const row of part) {
      number += 1
      yield { number, cells: rowCells(list, row, layout) }
    }
  }
}

function rowCells(list: List, row: CheckedRow, { columns, hasResult }: RowsLayout): TableCell[] {
  const cells: TableCell[] = []
  for (const [column, { field }] of columns.entries()) {
    const text = row.values[field] ?? ''
    if (text !== '') cells.push({ column, text, style: TABLE_STYLE.text })
  }
  if (hasResult) {
    cells.push({ column: columns.length, text: describeFindings(list, row.findings), style: TABLE_STYLE.text })
  }
  return cells
}
