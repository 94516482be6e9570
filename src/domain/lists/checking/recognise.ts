/** 认出名单 · Which list a workbook is, which of its sheets are that list, and what to say of the others. */
import { bad, type Checked, good } from '../../talk/checked.js'
import type { List, Template } from '../list.js'
import { REFUSAL } from '../refused-list.js'
import { SUMMARY_SHEET } from '../result-words.js'
import type { Finding, SheetLayout } from '../rows.js'
import type { Sheet, Workbook } from '../sheet.js'
import { findLayout, headerKey } from './header.js'
import { findOtherList } from './other-lists.js'

export interface ListSheet {
  readonly sheet: Sheet
  readonly layout: SheetLayout
}

export interface RecognisedList {
  readonly list: List
  /** At least one. */
  readonly sheets: readonly ListSheet[]
  readonly findings: readonly Finding[]
}

const CELLS_SHOWN = 8
const CELL_LENGTH_SHOWN = 12

/**
 * Each sheet is the list that fits it best; the workbook is the list that is wanted, else that of most rows. Hidden sheets
 * hold dropdown values as a rule: they are taken only where nothing else is a list.
 */
export function recogniseList(
  workbook: Workbook,
  lists: readonly List[],
  wanted: List | undefined,
): Checked<RecognisedList> {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0 && !sheet.name.startsWith(SUMMARY_SHEET))
  if (filled.length === 0) return bad('workbook-empty')
  const all = filled.flatMap((sheet) => findBest(sheet, lists, wanted) ?? [])
  const visible = all.filter(({ sheet }) => !sheet.hidden)
  const usable = visible.length > 0 ? visible : all
  const list = usable.some((one) => one.list === wanted) ? wanted : listOfMostRows(usable)
  if (list === undefined) return sayNotOurs(filled)
  const sheets = usable.filter((one) => one.list === list)
  const refused = sheets.map(({ layout }) => list.refusesSheet?.(layout)).find((one) => one !== undefined)
  if (refused !== undefined) return { ok: false, problem: refused }
  const used = new Set(sheets.map(({ sheet }) => sheet.index))
  const own = new Set(all.filter((one) => one.list === list).map(({ sheet }) => sheet.index))
  const findings = filled.flatMap((sheet) => (used.has(sheet.index) ? [] : leftOut(sheet, own.has(sheet.index))))
  return good({ list, sheets, findings })
}

interface Fitting extends ListSheet {
  readonly list: List
  readonly score: number
}

/** Content decides before columns that only one list has, these before what is expected, that before how many fit. */
const LEADS = { content: 10_000, told: 3_000, wanted: 1_000 }

function findBest(sheet: Sheet, lists: readonly List[], wanted: List | undefined): Fitting | undefined {
  const other = findOtherList(sheet)
  const fitting = lists.flatMap((list): readonly Fitting[] => {
    if (list.refusedOf !== undefined) return []
    const layout = findLayout(sheet, list)
    if (layout === undefined) return []
    if (list.isIt?.(sheet, layout) === false) return []
    const isTold = list.telling.filter((field) => layout.columns[field] !== undefined).length >= 2
    // A class list may say which certificate each person wants; a registration list never says all this of a person.
    if (other !== undefined && !isTold) return []
    const leads = [
      list.isIt === undefined ? 0 : LEADS.content,
      isTold ? LEADS.told : 0,
      list === wanted ? LEADS.wanted : 0,
    ]
    const score = leads.reduce((sum, lead) => sum + lead, Object.keys(layout.columns).length)
    return [{ list, sheet, layout, score }]
  })
  const best = fitting.sort((one, next) => next.score - one.score)[0]
  return best && (asRefused(best, lists) ?? best)
}

/** With reasons of the platform in its rows it is never the list itself, whatever was expected. */
function asRefused(fitting: Fitting, lists: readonly List[]): Fitting | undefined {
  const { sheet, list: own } = fitting
  const list = lists.find(({ refusedOf }) => refusedOf === own.id)
  const layout = list && findLayout(sheet, list)
  const column = layout?.columns[REFUSAL]
  if (list === undefined || layout === undefined || column === undefined) return undefined
  const isGiven = sheet.rows.some(
    ({ number, texts }) => number > layout.headerRow && (texts[column] ?? '').trim() !== '',
  )
  return isGiven ? { ...fitting, list, layout } : undefined
}

function listOfMostRows(fitting: readonly Fitting[]): List | undefined {
  const rows = new Map<List, number>()
  for (const { list, sheet } of fitting) rows.set(list, (rows.get(list) ?? 0) + sheet.rows.length)
  return [...rows].sort(([, one], [, next]) => next - one)[0]?.[0]
}

function sayNotOurs(filled: readonly Sheet[]): Checked<never> {
  const other = filled.map(findOtherList).find((one) => one !== undefined)
  if (other !== undefined) return bad('not-our-list', other)
  return bad('header-not-found', { seen: firstCells(filled.find((sheet) => !sheet.hidden) ?? filled[0]!) })
}

function leftOut(sheet: Sheet, isList: boolean): readonly Finding[] {
  if (sheet.hidden)
    return isList ? [{ code: 'hidden-sheet-left-out', params: { sheet: sheet.name }, sheet: sheet.index }] : []
  return [{ code: 'sheet-left-out', params: { sheet: sheet.name }, sheet: sheet.index }]
}

/** Digits are hidden: without a header the first row is somebody's data. */
function firstCells(sheet: Sheet): readonly string[] {
  return (sheet.rows[0]?.texts ?? [])
    .filter((text) => text.trim() !== '')
    .slice(0, CELLS_SHOWN)
    .map((text) =>
      text
        .trim()
        .slice(0, CELL_LENGTH_SHOWN * 2)
        .replace(/\s+/g, ' ')
        .slice(0, CELL_LENGTH_SHOWN)
        .replace(/\d{5,}[Xx]?/g, '…'),
    )
}

/** By its title, else by its own words in the header; `other`: a list of the person's own. */
export function templateOf(list: List, sheet: Sheet, layout: SheetLayout): string {
  const titles = sheet.rows.filter((row) => row.number < layout.headerRow).flatMap((row) => row.texts)
  const templates = Object.entries<Template>(list.templates)
  const { title } = list.templates.ours
  if (title !== undefined && titles.some((text) => text.includes(title))) return 'ours'
  const platforms = templates.filter(([, { platform, unprinted }]) => platform !== undefined && unprinted !== true)
  const fields = platforms.flatMap(([, { columns }]) => columns.map(({ field }) => field))
  return platforms.find(([, template]) => hasColumns(template, fields, layout))?.[0] ?? 'other'
}

/** All of the template's columns under its own words, in any order, and none that only another template has. */
function hasColumns({ columns }: Template, all: readonly string[], layout: SheetLayout): boolean {
  const own = new Set(columns.map(({ field }) => field))
  const isWhole = columns.every(({ field, header, optional }) => {
    const column = layout.columns[field]
    if (column === undefined) return optional === true
    return headerKey(layout.headers[column] ?? '') === headerKey(header)
  })
  return isWhole && all.every((field) => own.has(field) || layout.columns[field] === undefined)
}
