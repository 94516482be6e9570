/** 合并单元格 · Gives the empty cells of a merged range in the data what its first cell says. */
import type { CandidateField, SheetLayout } from '../candidates/candidate.js'
import type { MergedRange, Sheet } from './sheet.js'

/** One value for several people can be meant here; a merged name or number cannot. */
const SHAREABLE: readonly CandidateField[] = [
  'gender',
  'idType',
  'entryYear',
  'educationLevel',
  'major',
  'majorCode',
  'majorVersion',
  'school',
  'category',
]

export interface MergedTexts {
  readonly textOf: (row: number, column: number) => string | undefined
  /** How many empty cells have been given a text. */
  readonly filled: () => number
}

/** Undefined when the data holds no such range, as usual. */
export function readMergedTexts(sheet: Sheet, layout: SheetLayout): MergedTexts | undefined {
  const columns = new Set(SHAREABLE.map((field) => layout.columns[field]).filter((column) => column !== undefined))
  const ranges = sheet.merges.filter(
    (merge) => merge.firstRow > layout.headerRow && merge.lastRow > merge.firstRow && columns.has(merge.firstColumn),
  )
  if (ranges.length === 0) return undefined
  const byColumn = new Map<number, MergedRange[]>()
  for (const range of ranges) byColumn.set(range.firstColumn, [...(byColumn.get(range.firstColumn) ?? []), range])
  const firstTexts = readFirstTexts(sheet, ranges)
  let count = 0
  return {
    textOf: (row, column) => {
      const range = byColumn.get(column)?.find((one) => one.firstRow < row && row <= one.lastRow)
      const text = range === undefined ? undefined : firstTexts.get(range)
      if (text !== undefined) count++
      return text
    },
    filled: () => count,
  }
}

function readFirstTexts(sheet: Sheet, ranges: readonly MergedRange[]): ReadonlyMap<MergedRange, string> {
  const wanted = new Map<number, MergedRange[]>()
  for (const range of ranges) wanted.set(range.firstRow, [...(wanted.get(range.firstRow) ?? []), range])
  const texts = new Map<MergedRange, string>()
  for (const row of sheet.rows) {
    for (const range of wanted.get(row.number) ?? []) {
      const text = row.texts[range.firstColumn] ?? ''
      if (text !== '') texts.set(range, text)
    }
  }
  return texts
}
