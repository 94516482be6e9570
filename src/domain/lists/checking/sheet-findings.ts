/** 工作表说明 · What is said once of a whole sheet: missing and unused columns, hidden rows, rows that say nothing. */
import { placesOf } from '../../talk/places.js'
import { type Problem, problemOf } from '../../talk/problem.js'
import { RESULT_HEADER } from '../result-words.js'
import type { Finding, SheetLayout } from '../rows.js'
import { fieldsOf } from './header.js'
import type { Bench } from './row-under-check.js'

export interface SheetTally {
  readonly hiddenRows: readonly number[]
  /** Filled in part, but without anything that makes them a row of the list. */
  readonly emptyRows: readonly number[]
  /** Empty cells that got the text of a merged range. */
  readonly filledCells: number
}

const ROWS_NAMED = 5
const COLUMNS_NAMED = 8

export function sheetFindings<F extends string>(bench: Bench<F>, tally: SheetTally): readonly Finding[] {
  const { list, layout, lacking, required } = bench
  const findings: Finding[] = []
  const sheet = layout.sheetName
  const say = (problem: Problem) => findings.push({ ...problem, sheet: layout.sheet } as Finding)

  if (lacking.length > 0) {
    say(problemOf('column-missing', { sheet, columns: lacking.map((field) => list.columns[field].name) }))
  }
  for (const field of fieldsOf(list)) {
    const { absent } = list.columns[field]
    if (absent !== undefined && required.has(field) && layout.columns[field] === undefined)
      say(problemOf(absent, { sheet }))
  }
  const unused = unusedHeaders(layout)
  if (unused.length > 0 && list.speaksOf === undefined) {
    const items = unused.slice(0, COLUMNS_NAMED)
    say(problemOf('columns-ignored', { sheet, columns: items.length < unused.length ? { items, more: true } : items }))
  }
  const { hiddenRows, emptyRows, filledCells } = tally
  if (hiddenRows.length > 0) say(problemOf('hidden-rows', { sheet, rows: placesOf(hiddenRows, ROWS_NAMED) }))
  if (emptyRows.length > 0) {
    const columns = list.filledBy.map((field) => list.columns[field].name)
    say(problemOf('rows-without-content', { sheet, rows: placesOf(emptyRows, ROWS_NAMED), columns }))
  }
  if (filledCells > 0) say(problemOf('merged-cells-filled', { sheet, count: filledCells }))
  return findings
}

/** Header texts of columns with no meaning here; running numbers are everybody's. */
function unusedHeaders(layout: SheetLayout): readonly string[] {
  const used = new Set<number | undefined>(Object.values(layout.columns))
  return layout.headers
    .map((header, column) => (used.has(column) ? '' : header.slice(0, 60).replace(/\s+/g, '').slice(0, 20)))
    .filter((header) => header !== '' && header !== RESULT_HEADER && !/^(序号|编号|行号|no\.?|#)$/i.test(header))
}
