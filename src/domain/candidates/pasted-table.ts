/** 粘贴的表格 · Rows copied from a spreadsheet into the chat: told from ordinary words, and given a header if they have none. */

import { hasResidentShape } from '../cells/ids/resident-id.js'
import { isMobile } from '../cells/phone.js'
import { findLayout } from '../lists/checking/header.js'
import type { List } from '../lists/list.js'
import type { Sheet } from '../lists/sheet.js'
import { MOST_OF_TABLE } from '../talk/read-length.js'
import { CANDIDATE_COLUMNS } from './candidate-columns.js'

const FEWEST_COLUMNS = 2
const MOST_COLUMNS = 60

export type PastedTable = readonly (readonly string[])[]

/** Undefined where the text is no table: a sentence with commas, one line, lines of different shapes. */
export function readPastedTable(text: string, lists: readonly List[]): PastedTable | undefined {
  const lines = text
    .slice(0, MOST_OF_TABLE)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const separator = ['\t', ',', '，', '|', ';', '；'].find((one) => isTable(lines, one))
  if (separator === undefined) return undefined
  const rows = lines.map((line) => line.split(separator).map((cell) => cell.trim()))
  if (lists.some((list) => findLayout(sheetOf(rows), list) !== undefined)) return rows.length > 1 ? rows : undefined
  const header = guessHeader(rows)
  return header === undefined ? undefined : [header, ...rows]
}

/** Nearly every line has about as many cells as the first. */
function isTable(lines: readonly string[], separator: string): boolean {
  const counts = lines.map((line) => line.split(separator).length)
  const [first = 0] = counts
  if (first < FEWEST_COLUMNS || first > MOST_COLUMNS) return false
  const alike = counts.filter((count) => count >= FEWEST_COLUMNS && Math.abs(count - first) <= 2).length
  return alike >= lines.length * 0.8
}

function sheetOf(rows: PastedTable): Sheet {
  return {
    name: '',
    index: 0,
    hidden: false,
    merges: [],
    lastColumn: Math.max(...rows.map((row) => row.length)) - 1,
    rows: rows.map((texts, at) => ({ number: at + 1, hidden: false, texts, kinds: 's'.repeat(texts.length) })),
  }
}

const ROWS_LOOKED_AT = 20
const NAME = /^[\p{Script=Han}·]{2,15}$/u

/** By what the cells hold; a table without a column of names and one of ID numbers is none of ours. */
const GUESSES: readonly { readonly header: string; readonly fits: (text: string) => boolean }[] = [
  { header: CANDIDATE_COLUMNS.idNumber.name, fits: (text) => hasResidentShape(text.toUpperCase()) },
  { header: CANDIDATE_COLUMNS.phone.name, fits: isMobile },
  { header: CANDIDATE_COLUMNS.gender.name, fits: (text) => text === '男' || text === '女' },
  {
    header: CANDIDATE_COLUMNS.educationLevel.name,
    fits: (text) => /^(中专|中职|专科|高职|大专|本科|研究生)$/.test(text),
  },
  { header: CANDIDATE_COLUMNS.entryYear.name, fits: (text) => /^20\d{2}级?$/.test(text) },
  { header: CANDIDATE_COLUMNS.className.name, fits: (text) => text.length <= 20 && /\d班?$|班$/.test(text) },
  { header: CANDIDATE_COLUMNS.pinyin.name, fits: (text) => /^[A-Za-z]{2,20} [A-Za-z]{2,30}$/.test(text) },
  { header: CANDIDATE_COLUMNS.name.name, fits: (text) => NAME.test(text) && text.length <= 4 },
]

function guessHeader(rows: PastedTable): readonly string[] | undefined {
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  const width = Math.max(...looked.map((row) => row.length))
  const taken = new Set<string>()
  const header = Array.from({ length: width }, (_, column) => {
    const texts = looked.map((row) => row[column] ?? '').filter((text) => text !== '')
    const guess = GUESSES.find(({ header, fits }) => {
      return !taken.has(header) && texts.length > 0 && texts.filter(fits).length >= texts.length * 0.8
    })
    if (guess !== undefined) taken.add(guess.header)
    return guess?.header ?? ''
  })
  const isOurs = taken.has(CANDIDATE_COLUMNS.name.name) && taken.has(CANDIDATE_COLUMNS.idNumber.name)
  return isOurs ? header : undefined
}

/** As a file like any other: quoted wherever a cell could be taken apart. */
export function writePastedCsv(table: PastedTable): string {
  return table.map((row) => row.map(quote).join(',')).join('\r\n')
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
