/** 工作表说明 · What is said once of a whole sheet: missing and unused columns, hidden rows, rows without a person. */

import type { CandidateTemplate, Finding, SheetLayout } from '../candidates/candidate.js'
import { RESULT_HEADER } from '../candidates/candidate-columns.js'
import { placesOf } from '../talk/places.js'
import { type Problem, problemOf } from '../talk/problem.js'
import type { Sheet } from './sheet.js'

export interface SheetTally {
  readonly hiddenRows: readonly number[]
  /** Filled in part, but with nobody in them. */
  readonly emptyRows: readonly number[]
  /** Empty cells that got the text of a merged range. */
  readonly filledCells: number
  /** Chinese names of required columns that are not there. */
  readonly lacking: readonly string[]
}

const ROWS_NAMED = 5
const COLUMNS_NAMED = 8

export function sheetFindings(
  sheet: Sheet,
  layout: SheetLayout,
  template: CandidateTemplate,
  tally: SheetTally,
): readonly Finding[] {
  const findings: Finding[] = []
  const say = (problem: Problem) => findings.push({ ...problem, sheet: sheet.index })
  const { name } = sheet

  const missing = [...tally.lacking]
  if (template !== 'platform-export' && layout.columns.pinyin === undefined) missing.unshift('姓名拼音')
  if (missing.length > 0) say(problemOf('column-missing', { sheet: name, columns: missing }))
  if (template !== 'platform-export' && layout.columns.idType === undefined)
    say(problemOf('id-type-assumed', { sheet: name }))
  const unused = unusedHeaders(layout)
  if (unused.length > 0 && template !== 'platform-export') {
    const items = unused.slice(0, COLUMNS_NAMED)
    const columns = unused.length > COLUMNS_NAMED ? { items, more: true as const } : items
    say(problemOf('columns-ignored', { sheet: name, columns }))
  }
  const { hiddenRows, emptyRows, filledCells } = tally
  if (hiddenRows.length > 0) say(problemOf('hidden-rows', { sheet: name, rows: placesOf(hiddenRows, ROWS_NAMED) }))
  if (emptyRows.length > 0)
    say(problemOf('rows-without-person', { sheet: name, rows: placesOf(emptyRows, ROWS_NAMED) }))
  if (filledCells > 0) say(problemOf('merged-cells-filled', { sheet: name, count: filledCells }))
  return findings
}

/** Header texts of columns with no meaning here; running numbers are everybody's. */
function unusedHeaders(layout: SheetLayout): readonly string[] {
  const used = new Set(Object.values(layout.columns))
  return layout.headers
    .map((header, column) => (used.has(column) ? '' : header.replace(/\s+/g, '').slice(0, 20)))
    .filter((header) => header !== '' && header !== RESULT_HEADER && !/^(序号|编号|行号|no\.?|#)$/i.test(header))
}
