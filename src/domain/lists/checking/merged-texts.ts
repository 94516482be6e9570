/** 合并单元格 · Gives the empty cells of a merged range in the data what its first cell says. */
import type { SheetLayout } from '../rows.js'
import type { MergedRange, Sheet } from '../sheet.js'

export interface MergedTexts {
  readonly textOf: (row: number, column: number) => string | undefined
  /** How many empty cells have been given a text. */
  readonly filled: () => number
}

/** `shared`: fields for which one value may be meant for several rows. Undefined when there is no such range, as usual. */
export function readMergedTexts(sheet: Sheet, layout: SheetLayout, shared: readonly string[]): MergedTexts | undefined {
  const columns = new Set(shared.map((field) => layout.columns[field]).filter((column) => column !== undefined))
  const ranges = sheet.merges.filter(
    (merge) => merge.firstRow > layout.headerRow && merge.lastRow > merge.firstRow && columns.has(merge.firstColumn),
  )
  if (ranges.length === 0) return undefined
  const byColumn = new Map<number, MergedRange[]>()
  for (const range of ranges) push(byColumn, range.firstColumn, range)
  for (const own of byColumn.values()) own.sort((one, other) => one.firstRow - other.firstRow)
  const firstTexts = readFirstTexts(sheet, ranges)
  const filled = new Set<string>()
  return {
    textOf: (row, column) => {
      const range = findRange(byColumn.get(column) ?? [], row)
      const text = range === undefined ? undefined : firstTexts.get(range)
      if (text !== undefined) filled.add(`${row} ${column}`)
      return text
    },
    filled: () => filled.size,
  }
}

function push(into: Map<number, MergedRange[]>, key: number, range: MergedRange): void {
  const own = into.get(key)
  if (own === undefined) into.set(key, [range])
  else own.push(range)
}

/** Of ranges from top to bottom that do not overlap, the one that begins above the row and reaches it. */
function findRange(ranges: readonly MergedRange[], row: number): MergedRange | undefined {
  let from = 0
  let to = ranges.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (ranges[middle]!.firstRow < row) from = middle + 1
    else to = middle
  }
  const range = ranges[from - 1]
  return range !== undefined && row <= range.lastRow ? range : undefined
}

function readFirstTexts(sheet: Sheet, ranges: readonly MergedRange[]): ReadonlyMap<MergedRange, string> {
  const wanted = new Map<number, MergedRange[]>()
  for (const range of ranges) push(wanted, range.firstRow, range)
  const texts = new Map<MergedRange, string>()
  for (const row of sheet.rows) {
    for (const range of wanted.get(row.number) ?? []) {
      const text = row.texts[range.firstColumn] ?? ''
      if (text !== '') texts.set(range, text)
    }
  }
  return texts
}
