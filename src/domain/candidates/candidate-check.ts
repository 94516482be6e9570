/** 考生名单检查 · From a workbook as read to every row with everything that is wrong with it. */

import { repeatsHeader } from '../lists/header.js'
import { chooseLists } from '../lists/list-sheets.js'
import { readMergedTexts } from '../lists/merged-texts.js'
import type { Sheet, SheetRow, Workbook } from '../lists/sheet.js'
import { type SheetTally, sheetFindings } from '../lists/sheet-findings.js'
import { templateOf } from '../lists/workbook-kind.js'
import type { CandidateCheckContext, PinyinDictionary } from '../ports/list-files.js'
import { bad, type Checked, good } from '../talk/checked.js'
import type { CandidateCheck, CheckedRow, Finding, SheetLayout } from './candidate.js'
import { checkAcrossRows } from './candidate-batch.js'
import { EXAMPLE_MARK, lackingColumns } from './candidate-columns.js'
import { CandidateRowChecker } from './candidate-row.js'
import { findCategoryColumn } from './category-column.js'

/** All rows of all sheets with a header; `rows` in the order of the file. Problems are those of the whole file. */
export function checkCandidates(
  workbook: Workbook,
  context: CandidateCheckContext,
  dictionary: PinyinDictionary,
): Checked<CandidateCheck> {
  const chosen = chooseLists(workbook)
  if (!chosen.ok) return chosen
  const rows: CheckedRow[] = []
  const fileFindings: Finding[] = [...chosen.value.findings]
  const templates = chosen.value.lists.map(({ sheet, layout }) => {
    const template = templateOf(sheet, layout)
    const used = layoutFor(sheet, layout, template)
    const tally = checkSheet(sheet, used, template, context, dictionary, rows)
    fileFindings.push(...sheetFindings(sheet, used, template, tally))
    return { template, used }
  })
  if (rows.length === 0) {
    const { sheet, layout } = chosen.value.lists[0]!
    return bad('list-empty', { sheet: sheet.name, row: layout.headerRow })
  }
  const layouts = templates.map(({ used }) => used)
  const across = checkAcrossRows(rows, layouts)
  return good({
    template: templates[0]!.template,
    layouts,
    rows: across.rows,
    fileFindings: [...fileFindings, ...across.fileFindings],
  })
}

/** A class list's own 状态 or number columns mean nothing to the platform; its 类别 may be the category. */
function layoutFor(sheet: Sheet, layout: SheetLayout, template: CandidateCheck['template']): SheetLayout {
  const category = layout.columns.category ?? findCategoryColumn(sheet, layout)
  const all = category === undefined ? layout.columns : { ...layout.columns, category }
  if (template === 'platform-export') return { ...layout, columns: all }
  const { platformStatus: _status, candidateNumber: _number, ...columns } = all
  return { ...layout, columns }
}

function checkSheet(
  sheet: Sheet,
  layout: SheetLayout,
  template: CandidateCheck['template'],
  context: CandidateCheckContext,
  dictionary: PinyinDictionary,
  into: CheckedRow[],
): SheetTally {
  const merged = readMergedTexts(sheet, layout)
  const checker = new CandidateRowChecker(context, layout, template, dictionary, merged?.textOf)
  const hiddenRows: number[] = []
  const emptyRows: number[] = []
  for (const row of sheet.rows) {
    if (row.number <= layout.headerRow || isExample(row, layout, template) || repeatsHeader(row, layout)) continue
    if (!holdsPerson(row, layout)) {
      if (holdsAnything(row, layout)) emptyRows.push(row.number)
      continue
    }
    if (row.hidden) hiddenRows.push(row.number)
    into.push(checker.check(row))
  }
  return { hiddenRows, emptyRows, filledCells: merged?.filled() ?? 0, lacking: lackingColumns(layout, template) }
}

/** Below a list stand its total, who made it, remarks. */
const CLOSING_LINE =
  /^\s*(合计|总计|小计|共计|共\s*\d+|总人数|填表|制表|填报|审核人|负责人|经办人|联系人|班主任|备注|说明|日期|注\s*[:：])/

/** 日期：2024-3-1 may stand in the same column. */
const NUMBER_OF_SOMEBODY = /\d{8,}|[a-z]\d{7,}/i

/** Ours carries a mark; the platform's has no person in it and stands directly below the header. */
function isExample(row: SheetRow, layout: SheetLayout, template: CandidateCheck['template']): boolean {
  const { name } = layout.columns
  if (name !== undefined && (row.texts[name] ?? '').includes(EXAMPLE_MARK)) return true
  return template.startsWith('platform-2') && row.number === layout.headerRow + 1 && !holdsPerson(row, layout)
}

/** A closing line may reach into the other columns (`审核人：…`, a telephone); only an ID number makes it a person. */
function holdsPerson(row: SheetRow, layout: SheetLayout): boolean {
  const { name, pinyin, idNumber, phone } = layout.columns
  const says = (column: number | undefined): boolean =>
    has(row, column) && !CLOSING_LINE.test(row.texts[column ?? -1] ?? '')
  if (has(row, name) && !says(name)) return NUMBER_OF_SOMEBODY.test(row.texts[idNumber ?? -1] ?? '')
  return says(name) || says(idNumber) || says(phone) || says(pinyin)
}

function holdsAnything(row: SheetRow, layout: SheetLayout): boolean {
  return Object.values(layout.columns).some((column) => has(row, column))
}

function has(row: SheetRow, column: number | undefined): boolean {
  const text = column === undefined ? undefined : row.texts[column]
  return text !== undefined && text !== '' && text.trim() !== ''
}
