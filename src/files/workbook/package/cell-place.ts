/** 单元格位置 · `AB12` ↔ column 27 (from 0), row 12 (from 1). */

export const LAST_COLUMN = 16_383

/** Column from 0, or -1. Reads only the leading letters. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > LAST_COLUMN + 1) return -1
  }
  return column - 1
}

export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export function cellReference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** `A1:K2` or `A1`. */
export function parseRange(reference: string) {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference.trim())
  if (match === null) return undefined
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match
  return {
    firstColumn: columnOf(fromColumn),
    firstRow: Number(fromRow),
    lastColumn: columnOf(toColumn),
    lastRow: Number(toRow),
  }
}
