/** 检查名单 · From a workbook as read to every row of its list with everything that is wrong with it. */
import type { PinyinDictionary } from '../../cells/pinyin/pinyin-dictionary.js'
import type { Edit } from '../../imports/edits.js'
import { bad, type Checked, good } from '../../talk/checked.js'
import type { Against, List } from '../list.js'
import { EXAMPLE_MARK } from '../result-words.js'
import type { CheckedRow, Finding, ListCheck, SheetLayout } from '../rows.js'
import type { Sheet, SheetRow, Workbook } from '../sheet.js'
import { wordsAround } from '../sheet-words.js'
import { fieldsOf, headerRepeater } from './header.js'
import { readMergedTexts } from './merged-texts.js'
import { type ListSheet, recogniseList, templateOf } from './recognise.js'
import { type Bench, RowUnderCheck } from './row-under-check.js'
import { findRepeated, RowsOfFile } from './rows-of-file.js'
import { ListEdits } from './sheet-edits.js'
import { sheetFindings } from './sheet-findings.js'

/** What a check needs beside the workbook; the records are those of every list that could be in it. */
export interface CheckContext extends Against {
  readonly edits: readonly Edit[]
  /** The list it is expected to be, where somebody has asked for one. */
  readonly wanted?: string
}

/** All rows of all sheets of the list; `rows` in the order of the file. Problems are those of the whole file. */
export function checkList(
  workbook: Workbook,
  lists: readonly List[],
  context: CheckContext,
  dictionary: PinyinDictionary,
): Checked<ListCheck> {
  const wanted = lists.find(({ id }) => id === context.wanted)
  const recognised = recogniseList(workbook, lists, wanted)
  if (!recognised.ok) return recognised
  const { list, sheets, findings } = recognised.value
  const { today, schoolName, scope, records, fileName = '' } = context
  const against: Against = { today, schoolName, scope, records, fileName }
  const edits = new ListEdits(context.edits)
  const rows: CheckedRow[] = []
  const fileFindings: Finding[] = [...findings]
  let dropped = 0
  const benches = sheets.map((own) => {
    const bench = benchOf(list, own, against, dictionary, edits)
    const checked = checkSheet(own.sheet, bench, rows)
    fileFindings.push(...checked.findings)
    dropped += checked.dropped
    return bench
  })
  if (rows.length === 0) {
    const { sheetName, headerRow } = benches[0]!.layout
    return dropped > 0 ? bad('list-emptied') : bad('list-empty', { sheet: sheetName, row: headerRow })
  }
  const layouts = benches.map(({ layout }) => layout)
  const all = new RowsOfFile(rows, layouts)
  findRepeated(list, all)
  const across = list.checkAll?.(all, against) ?? []
  return good({
    list: list.id,
    template: benches[0]!.template,
    layouts,
    rows: all.rows,
    dropped,
    fileFindings: [...fileFindings, ...across],
  })
}

function benchOf(
  list: List,
  { sheet, layout: found }: ListSheet,
  against: Against,
  dictionary: PinyinDictionary,
  edits: ListEdits,
): Bench<string> {
  const template = templateOf(list, sheet, found)
  const layout = withFoundColumns(list, sheet, found)
  const { required } = list.templates[template] ?? list.templates.ours
  const merged = readMergedTexts(sheet, layout, sharedFields(list))
  const words = wordsAround(sheet, layout, against.fileName)
  const ofSheet = new Map(
    fieldsOf(list).flatMap((field) => {
      const said = list.columns[field]?.ofSheet?.(words, against)
      return said === undefined ? [] : [[field, said] as const]
    }),
  )
  return {
    list,
    layout,
    template,
    required: new Set(required),
    lacking: lackingColumns(list, layout, template, required).filter(
      (field) => !ofSheet.has(field) && list.columns[field]?.ofWhole?.(against) === undefined,
    ),
    ofSheet,
    against,
    dictionary,
    edits: edits.ofSheet(layout.sheet),
    merged,
  }
}

/** A column that no header names may be told by what its cells hold. */
function withFoundColumns(list: List, sheet: Sheet, layout: SheetLayout): SheetLayout {
  const found = fieldsOf(list).flatMap((field) => {
    if (layout.columns[field] !== undefined) return []
    const column = list.columns[field]?.find?.(sheet, layout)
    return column === undefined ? [] : [[field, column] as const]
  })
  return found.length === 0 ? layout : { ...layout, columns: { ...layout.columns, ...Object.fromEntries(found) } }
}

function sharedFields(list: List): readonly string[] {
  return fieldsOf(list).filter((field) => list.columns[field]?.is?.includes('shared') === true)
}

/** Required columns that are not there, whose values neither follow from others nor are put in. */
function lackingColumns(
  list: List,
  layout: SheetLayout,
  template: string,
  required: readonly string[],
): readonly string[] {
  const optional = list.templates[template]?.columns.filter((column) => column.optional).map(({ field }) => field) ?? []
  return required
    .filter((field) => layout.columns[field] === undefined && !optional.includes(field))
    .filter((field) => list.columns[field]?.is?.some((trait) => trait === 'derived' || trait === 'assumed') !== true)
}

function checkSheet(
  sheet: Sheet,
  bench: Bench<string>,
  into: CheckedRow[],
): { readonly findings: readonly Finding[]; readonly dropped: number } {
  const { list, layout, edits } = bench
  const row = new RowUnderCheck(bench)
  const repeatsHeader = headerRepeater(list, layout)
  const rest = new RestOfSheet(list, layout)
  const hiddenRows: number[] = []
  const emptyRows: number[] = []
  let dropped = 0
  for (const one of sheet.rows) {
    if (one.number <= layout.headerRow || rest.isExample(one) || repeatsHeader(one)) continue
    if (!rest.isRow(one)) {
      if (rest.saysAnything(one) && !isFirstOfTemplate(one, bench)) emptyRows.push(one.number)
      continue
    }
    if (edits.ofRow(one.number)?.isDropped === true) {
      dropped++
      continue
    }
    if (one.hidden) hiddenRows.push(one.number)
    into.push(row.check(one))
  }
  const findings = sheetFindings(bench, { hiddenRows, emptyRows, filledCells: bench.merged?.filled() ?? 0 })
  return { findings, dropped }
}

/** The platform's templates have a row of explanations directly below the header. */
function isFirstOfTemplate(row: SheetRow, { list, template, layout }: Bench<string>): boolean {
  return list.templates[template]?.platform !== undefined && row.number === layout.headerRow + 1
}

/** Who made it, remarks: below a list, in the column its rows are called by. */
const CLOSING_LINE =
  /^\s{0,20}(合计|总计|小计|共计|共\s{0,5}\d|总人数|填表|制表|填报|审核人|负责人|经办人|联系人|班主任|备注|说明|日期|注\s{0,5}[:：])/
/** Its total, in whatever column; 总计划 is none. */
const TOTAL = /^\s{0,20}(合\s{0,5}计|总\s{0,5}计|小\s{0,5}计|共\s{0,5}计)(?![划算])/
/** 日期：2024-3-1 may stand in the same column; an ID number makes it somebody. */
const NUMBER_OF_SOMEBODY = /\d{8}|[a-zA-Z]\d{7}/

/** Tells the rows of a list from what else stands below its header. */
class RestOfSheet {
  readonly #calledBy: number | undefined
  readonly #filledBy: readonly number[]
  readonly #numbers: readonly number[]
  readonly #columns: readonly number[]

  constructor(list: List, { columns }: SheetLayout) {
    const placesOf = (fields: readonly string[]) => fields.flatMap((field) => columns[field] ?? [])
    this.#calledBy = columns[list.calledBy]
    this.#filledBy = placesOf(list.filledBy)
    this.#numbers = placesOf(list.key.filter((field) => list.columns[field]?.is?.includes('secret') === true))
    this.#columns = placesOf(fieldsOf(list))
  }

  isExample(row: SheetRow): boolean {
    return this.#calledBy !== undefined && (row.texts[this.#calledBy] ?? '').includes(EXAMPLE_MARK)
  }

  isRow(row: SheetRow): boolean {
    if (!this.#filledBy.some((column) => isFilled(row, column))) return false
    const hasNumber = this.#numbers.some((column) => NUMBER_OF_SOMEBODY.test((row.texts[column] ?? '').slice(0, 100)))
    if (hasNumber) return true
    if (row.texts.some((text) => text !== '' && TOTAL.test(text))) return false
    const name = this.#calledBy === undefined || !isFilled(row, this.#calledBy) ? '' : row.texts[this.#calledBy]!
    if (name !== '') return !CLOSING_LINE.test(name)
    return this.#filledBy.some((column) => isFilled(row, column) && !CLOSING_LINE.test(row.texts[column] ?? ''))
  }

  saysAnything(row: SheetRow): boolean {
    return this.#columns.some((column) => has(row, column))
  }
}

/** A formula filled down beyond what it refers to gives 0: nobody wrote it. */
function isFilled(row: SheetRow, column: number): boolean {
  return has(row, column) && !(row.kinds[column] === 'N' && Number(row.texts[column]) === 0)
}

function has(row: SheetRow, column: number): boolean {
  const text = row.texts[column]
  return text !== undefined && text !== '' && text.trim() !== ''
}
