/** 空白模板 · From an empty workbook to where our fields go in it: header, columns, rows that stay and rows that go. */
import { bad, type Checked, good } from '../../talk/checked.js'
import { fieldOfHeader, fieldsOf, headerKey } from '../checking/header.js'
import { type ListSheet, recogniseList, templateOf } from '../checking/recognise.js'
import type { List } from '../list.js'
import { EXAMPLE_MARK } from '../result-words.js'
import type { Sheet, SheetRow, Workbook } from '../sheet.js'
import { type BlankTemplate, type FormColumn, NUMBERING } from './learned-template.js'
import { kindsThatFit } from './platform-templates.js'

/** More are a list of people, whatever is said of the file. */
const MOST_EXAMPLES = 5
const MOST_COLUMNS = 200

/** `wanted`: the list it is said to be a template of. */
export function readBlankTemplate(
  workbook: Workbook,
  lists: readonly List[],
  wanted: List | undefined,
): Checked<BlankTemplate> {
  const recognised = recogniseList(workbook, lists, wanted)
  if (!recognised.ok) return recognised
  const { list, sheets } = recognised.value
  const { sheet, layout } = sheets[0]!
  const below = sheet.rows.filter(({ number }) => number > layout.headerRow)
  const notes = notesBelow(list, { sheet, layout }, below)
  const firstRow = (notes.at(-1) ?? layout.headerRow) + 1
  const examples = below.flatMap(({ number }) => (notes.includes(number) ? [] : [number]))
  if (examples.length > MOST_EXAMPLES) return bad('template-has-rows', { sheet: sheet.name, count: examples.length })
  if (templateOf(list, sheet, layout) === 'ours') return bad('template-is-ours', { sheet: sheet.name })
  const columns = columnsOf(list, { sheet, layout })
  const fields = columns.flatMap(({ field }) => (field === undefined || field === NUMBERING ? [] : [field]))
  return good({
    list: list.id,
    kinds: kindsThatFit(list, fields),
    sheet: sheet.index,
    sheetName: sheet.name,
    headerRow: layout.headerRow,
    firstRow,
    columns,
    examples,
    notes,
    format: workbook.format,
  })
}

/** Also such as nobody knows, and a second one under another word for the same field. */
function columnsOf(list: List, { sheet, layout }: ListSheet): readonly FormColumn[] {
  const byColumn = new Map(
    fieldsOf(list).flatMap((field) => {
      const column = layout.columns[field]
      return column === undefined ? [] : [[column, field] as const]
    }),
  )
  const above = sheet.rows.find(({ number }) => number === layout.headerRow - 1)
  return layout.headers.slice(0, MOST_COLUMNS).flatMap((header, column): readonly FormColumn[] => {
    if (header.trim() === '') return []
    const field = byColumn.get(column) ?? (isNumbering(header) ? NUMBERING : fieldOfHeader(list, header))
    const required = isStarred(header) || (field !== undefined && isStarred(mergedAbove(sheet, above, column)))
    return [{ column, header: header.trim(), ...(field && { field }), ...(required && { required }) }]
  })
}

const isNumbering = (header: string): boolean => headerKey(header) === '序号'
const isStarred = (header: string): boolean => /[*＊]|必填/u.test(header.slice(0, 60))

/** The text of the cell above that is merged with the header's own. */
function mergedAbove({ merges }: Sheet, above: SheetRow | undefined, column: number): string {
  const isMerged = merges.some(
    (merge) =>
      merge.firstRow === above?.number &&
      merge.lastRow > merge.firstRow &&
      merge.firstColumn <= column &&
      column <= merge.lastColumn,
  )
  return isMerged ? (above?.texts[column] ?? '') : ''
}

const HINT =
  /必填|选填|填写|请|格式|不超过|不能|不要|可选|下拉|例如|例：|如：|如“|位数|说明|注意|^注|^\d{1,3}位|文本|数字/u

/** Explanations right below the header: one long text, or a hint in most of its cells. Whatever is somebody is none. */
function notesBelow(list: List, { layout }: ListSheet, below: readonly SheetRow[]): readonly number[] {
  const called = layout.columns[list.calledBy]
  const notes: number[] = []
  for (const row of below) {
    if (row.number !== (notes.at(-1) ?? layout.headerRow) + 1) break
    const texts = row.texts.map((text) => text.trim().slice(0, 200)).filter((text) => text !== '')
    const isExample = called !== undefined && (row.texts[called] ?? '').slice(0, 200).includes(EXAMPLE_MARK)
    const hints = texts.filter((text) => HINT.test(text)).length
    if (isExample || texts.some((text) => /\d{8}/.test(text)) || hints * 2 <= texts.length) break
    notes.push(row.number)
  }
  return notes
}
