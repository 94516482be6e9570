/** 导入模板 · Our own template of a list: dropdowns, text columns, a comment on every header, one example row. */
import { getList } from '../../../domain/lists/all.js'
import type { Column, List } from '../../../domain/lists/list.js'
import { EXAMPLE_MARK } from '../../../domain/lists/result-words.js'
import type { CellComment } from '../annotate/comment-parts.js'
import { TABLE_STYLE } from './table-styles.js'
import { type Dropdown, type TableRow, writeTables } from './table-writer.js'

const TITLE_ROW = 1
const NOTE_ROW = 2
const HEADER_ROW = 3
const EXAMPLE_ROW = 4
const PLAIN_WIDTH = 14

export function writeTemplate(listId: string, path: string): Promise<void> {
  const list = getList(listId)
  const columns = list.templates.ours.columns.map(({ field, header }) => ({ header, ...columnOf(list, field) }))
  const lastColumn = columns.length - 1
  const merge = (row: number) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn })
  return writeTables(path, [
    {
      name: list.one.zh,
      columns: columns.map(({ width }) => ({ width: width ?? PLAIN_WIDTH, style: TABLE_STYLE.text })),
      rows: templateRows(list, columns),
      merges: [merge(TITLE_ROW), merge(NOTE_ROW)],
      dropdowns: columns.flatMap(dropdown),
      comments: columns.map(({ hint }, column): CellComment => ({ column, row: HEADER_ROW, text: hint })),
      frozenRows: HEADER_ROW,
    },
  ])
}

function columnOf(list: List, field: string): Column {
  const column = list.columns[field]
  if (column === undefined) throw new Error(`list ${list.id} has no column ${field}`)
  return column
}

function noteOf(list: List): string {
  const secret = Object.values(list.columns)
    .filter(({ is }) => is?.includes('secret') === true)
    .map(({ name }) => name)
  const asText = secret.length === 0 ? '各列' : `${secret.join('、')}所在列`
  const calledBy = columnOf(list, list.calledBy).name
  return (
    `填写说明：1. 带 * 的列必填，一行一${list.measure === '人' ? '名' : '个'}${list.one.zh}，从示例下面一行开始填，不要改表头。` +
    `2. ${asText}已设为“文本”格式，从别处复制时请选“粘贴为值”。3. 内容前后不要有空格或换行。` +
    `4. 示例行（${calledBy}里有“${EXAMPLE_MARK}”）不会导入，可以保留也可以删掉。`
  )
}

function templateRows(list: List, columns: readonly (Column & { readonly header: string })[]): TableRow[] {
  const header = columns.map((column, at) => ({
    column: at,
    text: column.header,
    style: column.header.startsWith('*') ? TABLE_STYLE.requiredHeader : TABLE_STYLE.header,
  }))
  const example = columns.map((column, at) => ({ column: at, text: column.example, style: TABLE_STYLE.example }))
  const title = list.templates.ours.title ?? list.name.zh
  return [
    { number: TITLE_ROW, heightPt: 30, cells: [{ column: 0, text: title, style: TABLE_STYLE.title }] },
    { number: NOTE_ROW, heightPt: 48, cells: [{ column: 0, text: noteOf(list), style: TABLE_STYLE.note }] },
    { number: HEADER_ROW, heightPt: 24, cells: header },
    { number: EXAMPLE_ROW, cells: example },
  ]
}

function dropdown({ choices, is }: Column, column: number): Dropdown[] {
  if (choices === undefined) return []
  const isOpen = is?.includes('several') === true
  const more = isOpen ? '；几种用英文逗号隔开' : ''
  return [{ column, fromRow: EXAMPLE_ROW, choices, isOpen, prompt: `请从列表里选：${choices.join('、')}${more}` }]
}
