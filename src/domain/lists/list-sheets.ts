/** 名单工作表 · Which sheets of a workbook are candidate lists, and what to say of the others. */

import type { Finding, SheetLayout } from '../candidates/candidate.js'
import { SUMMARY_SHEET } from '../candidates/candidate-columns.js'
import { bad, type Checked, good } from '../talk/checked.js'
import { findLayout } from './header.js'
import type { Sheet, Workbook } from './sheet.js'
import { findOtherList } from './workbook-kind.js'

interface CandidateList {
  readonly sheet: Sheet
  readonly layout: SheetLayout
}

export interface ChosenLists {
  /** At least one. */
  readonly lists: readonly CandidateList[]
  readonly findings: readonly Finding[]
}

const CELLS_SHOWN = 8
const CELL_LENGTH_SHOWN = 12

/** Hidden sheets hold dropdown values as a rule: they are taken only where nothing else is a list. */
export function chooseLists(workbook: Workbook): Checked<ChosenLists> {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0 && !sheet.name.startsWith(SUMMARY_SHEET))
  if (filled.length === 0) return bad('workbook-empty')
  const others = new Map(filled.map((sheet) => [sheet.index, findOtherList(sheet)]))
  const all = filled.flatMap((sheet) => {
    const layout = findLayout(sheet)
    const isList = layout !== undefined && (others.get(sheet.index) === undefined || describesPeople(layout))
    return isList ? [{ sheet, layout }] : []
  })
  const visible = all.filter(({ sheet }) => !sheet.hidden)
  const lists = visible.length > 0 ? visible : all
  if (lists.length === 0) {
    const other = [...others.values()].find((one) => one !== undefined)
    if (other !== undefined) return bad('not-a-candidate-list', other)
    return bad('header-not-found', { seen: firstCells(filled.find((sheet) => !sheet.hidden) ?? filled[0]!) })
  }
  const used = new Set(lists.map(({ sheet }) => sheet.index))
  const findings = filled.flatMap((sheet) => (used.has(sheet.index) ? [] : leftOut(sheet, all)))
  return good({ lists, findings })
}

/** A class list may say which certificate each person wants; a registration list never says all this of a person. */
function describesPeople({ columns }: SheetLayout): boolean {
  const { pinyin, phone, entryYear, educationLevel, major } = columns
  return [pinyin, phone, entryYear, educationLevel, major].filter((column) => column !== undefined).length >= 2
}

function leftOut(sheet: Sheet, all: readonly CandidateList[]): readonly Finding[] {
  const isList = all.some((list) => list.sheet === sheet)
  if (sheet.hidden)
    return isList ? [{ code: 'hidden-sheet-left-out', params: { sheet: sheet.name }, sheet: sheet.index }] : []
  return [{ code: 'sheet-left-out', params: { sheet: sheet.name }, sheet: sheet.index }]
}

/** Digits are hidden: without a header the first row is somebody's data. */
function firstCells(sheet: Sheet): readonly string[] {
  const texts = (sheet.rows[0]?.texts ?? []).filter((text) => text.trim() !== '').slice(0, CELLS_SHOWN)
  return texts.map((text) =>
    text
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, CELL_LENGTH_SHOWN)
      .replace(/\d{5,}[Xx]?/g, '…'),
  )
}
