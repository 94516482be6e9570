/** 表外的话 · What is said around a list and may hold of all its rows: above the header, on the tab, in the file's name. */
import type { SheetLayout } from './rows.js'
import type { Sheet } from './sheet.js'

export interface SheetWords {
  /** The rows above the header. */
  readonly above: readonly (readonly string[])[]
  readonly sheetName: string
  readonly fileName: string
}

const CELLS_ABOVE = 40
const LONGEST = 200

export function wordsAround(
  { name, rows }: Sheet,
  { headerRow }: Pick<SheetLayout, 'headerRow'>,
  fileName = '',
): SheetWords {
  const above = rows
    .filter(({ number }) => number < headerRow)
    .map(({ texts }) => texts.slice(0, CELLS_ABOVE).map((text) => text.slice(0, LONGEST)))
  return { above, sheetName: name.slice(0, LONGEST), fileName: fileName.slice(0, LONGEST) }
}

/** All of them, those nearest to the rows first. */
export function textsOf({ above, sheetName, fileName }: SheetWords): readonly string[] {
  return [...above.toReversed().flat(), sheetName, fileName].filter((text) => text.trim() !== '')
}

/** `考场名称：107室`, in one cell or with its answer in the next. */
export function answerTo(labels: readonly string[], { above }: SheetWords): string | undefined {
  for (const row of above) {
    for (const [at, text] of row.entries()) {
      const [said = '', ...rest] = text.trim().split(/[:：]/)
      if (!labels.includes(said.trim())) continue
      const own = rest.join(':').trim()
      const answer = own === '' ? row.slice(at + 1).find((next) => next.trim() !== '') : own
      if (answer !== undefined) return answer.trim()
    }
  }
  return undefined
}
