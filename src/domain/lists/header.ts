/** 表头 · Finds the header of a candidate list by its content: synonyms, `*`, blanks, two-level and merged headers. */

import { CANDIDATE_FIELDS, type CandidateField, type SheetLayout } from '../candidates/candidate.js'
import { HEADER_SYNONYMS } from '../candidates/candidate-columns.js'
import { textBefore } from '../cells/linear-text.js'
import { foldWidth, removeBlanks } from '../cells/text-normal.js'
import type { MergedRange, Sheet, SheetRow } from './sheet.js'

/** Titles and notes may stand above; data never begins later than this. */
const ROWS_SEARCHED = 40
const COLUMNS_SEARCHED = 200
const LONGEST_HEADER = 40

interface HeaderMeaning {
  readonly field: CandidateField
  /** Place among the synonyms: the smaller wins where two columns claim a field. */
  readonly rank: number
}

const MEANINGS = new Map<string, HeaderMeaning>(
  CANDIDATE_FIELDS.flatMap((field) => HEADER_SYNONYMS[field].map((name, rank) => [name, { field, rank }] as const)),
)

/** Without blanks, `*`, a bracketed note and closing signs: `* 手机 号码（必填）` → `手机号码`. */
export function headerKey(text: string): string {
  if (text.length > LONGEST_HEADER) return ''
  const unnumbered = removeBlanks(foldWidth(text)).replace(/^\d+[.、]/, '')
  return textBefore(unnumbered, '([【<')
    .replace(/[*＊:;、,.。"'“”‘’_]/g, '')
    .replace(/(必填|选填|必须填写)$/, '')
    .toLowerCase()
}

export function fieldOfHeader(text: string): CandidateField | undefined {
  return text === '' ? undefined : MEANINGS.get(headerKey(text))?.field
}

/** Undefined when no row of the sheet can be the header. */
export function findLayout(sheet: Sheet): SheetLayout | undefined {
  let best: { row: SheetRow; headers: readonly string[]; columns: Columns; score: number } | undefined
  const searched = sheet.rows.slice(0, ROWS_SEARCHED)
  for (const [index, row] of searched.entries()) {
    for (const [at, headers] of readings(sheet, row, searched[index + 1])) {
      const columns = readColumns(headers)
      const score = Object.keys(columns).length
      if (isHeader(columns, score) && score > (best?.score ?? 0)) best = { row: at, headers, columns, score }
    }
  }
  if (best === undefined) return undefined
  return {
    sheet: sheet.index,
    sheetName: sheet.name,
    headerRow: best.row.number,
    columns: best.columns,
    headers: best.headers,
    lastRow: sheet.rows.at(-1)?.number ?? best.row.number,
    lastColumn: rightmostColumn(sheet, best.row.number),
  }
}

/** Under cells merged from the left nothing would be seen either. */
function rightmostColumn({ lastColumn, merges }: Sheet, headerRow: number): number {
  const inList = merges.filter((merge) => merge.lastRow >= headerRow && merge.firstColumn <= lastColumn)
  return inList.reduce(
    (last, merge) => (merge.lastColumn < COLUMNS_SEARCHED ? Math.max(last, merge.lastColumn) : last),
    lastColumn,
  )
}

type Columns = Readonly<Partial<Record<CandidateField, number>>>

function isHeader(columns: Columns, score: number): boolean {
  const { name, idNumber } = columns
  if (name !== undefined && idNumber !== undefined) return true
  return score >= 3 && (name !== undefined || idNumber !== undefined)
}

/** The row alone, and together with the next where merged cells make a header of two levels. */
function* readings(
  sheet: Sheet,
  row: SheetRow,
  next: SheetRow | undefined,
): Generator<readonly [SheetRow, readonly string[]]> {
  yield [row, row.texts]
  if (next === undefined || next.number !== row.number + 1) return
  const merges = sheet.merges.filter((merge) => merge.firstRow === row.number && merge.lastRow <= next.number)
  if (merges.length > 0) yield [next, joinLevels(row, next, merges)]
}

function joinLevels(top: SheetRow, low: SheetRow, merges: readonly MergedRange[]): readonly string[] {
  const width = Math.min(Math.max(top.texts.length, low.texts.length), COLUMNS_SEARCHED)
  return Array.from({ length: width }, (_, column) => {
    const own = low.texts[column] ?? ''
    const merge = merges.find((one) => one.firstColumn <= column && column <= one.lastColumn)
    const parent = top.texts[merge?.firstColumn ?? column] ?? ''
    if (own === '' || fieldOfHeader(own) !== undefined) return own === '' ? parent : own
    return fieldOfHeader(parent + own) === undefined ? own : parent + own
  })
}

function readColumns(headers: readonly string[]): Columns {
  const columns: Partial<Record<CandidateField, number>> = {}
  const ranks: Partial<Record<CandidateField, number>> = {}
  for (let column = 0; column < headers.length && column < COLUMNS_SEARCHED; column++) {
    const text = headers[column]!
    const meaning = text === '' ? undefined : MEANINGS.get(headerKey(text))
    if (meaning === undefined || meaning.rank >= (ranks[meaning.field] ?? Number.POSITIVE_INFINITY)) continue
    columns[meaning.field] = column
    ranks[meaning.field] = meaning.rank
  }
  return columns
}

/** A header repeated among the rows, as when several lists were pasted one under the other. */
export function repeatsHeader(row: SheetRow, layout: SheetLayout): boolean {
  const column = layout.columns.name ?? layout.columns.idNumber
  const text = column === undefined ? '' : (row.texts[column] ?? '')
  // Only words such as 姓名 or 证件号码 are worth the look-up.
  if (!/[名号证]/.test(text) || fieldOfHeader(text) === undefined) return false
  return row.texts.filter((other) => fieldOfHeader(other) !== undefined).length >= 2
}
