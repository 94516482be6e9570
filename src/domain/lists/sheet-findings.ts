/** 工作表说明 · What is said once of a whole sheet: missing and unused columns, hidden rows, rows without a person. */

import type { CandidateTemplate, Finding, SheetLayout } from '../candidates/candidate.js'
import { RESULT_HEADER } from '../candidates/candidate-columns.js'
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
  if (missing.length > 0) say(problemOf('column-missing', { sheet: name, columns: missing.join('、') }))
  if (template !== 'platform-export' && layout.columns.idType === undefined)
    say(problemOf('id-type-assumed', { sheet: name }))
  const unused = unusedHeaders(layout)
  if (unused.length > 0 && template !== 'platform-export') {
    const more = unused.length > COLUMNS_NAMED ? '等' : ''
    say(problemOf('columns-ignored', { sheet: name, columns: `${unused.slice(0, COLUMNS_NAMED).join('、')}${more}` }))
  }
  const { hiddenRows, emptyRows, filledCells } = tally
  if (hiddenRows.length > 0)
    say(problemOf('hidden-rows', { sheet: name, count: hiddenRows.length, rows: nameRows(hiddenRows) }))
  if (emptyRows.length > 0)
    say(problemOf('rows-without-person', { sheet: name, count: emptyRows.length, rows: nameRows(emptyRows) }))
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

function nameRows(rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED).join('、')
  return rows.length > ROWS_NAMED ? `第${named}行等` : `第${named}行`
}
