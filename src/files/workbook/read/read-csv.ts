/** 读 .csv · Text in any usual Chinese encoding, with the delimiter found from the text. */
import Papa from 'papaparse'
import type { SheetRow, Workbook } from '../../../domain/lists/sheet.js'
import { MAX_CELL_CHARACTERS } from '../package/limits.js'
import { UnreadableFile } from '../package/unreadable.js'
import { decodeText, looksLikeText } from './decode-text.js'
import { lastColumnOf, RowBuilder } from './row-builder.js'

const DELIMITERS = [',', '\t', ';', '，', '|']

export function readCsv(bytes: Buffer): Workbook {
  const decoded = decodeText(bytes)
  if (!looksLikeText(decoded)) throw new UnreadableFile('workbook-unknown-content')
  const { text, delimiter } = readSeparatorLine(decoded)
  const rows: SheetRow[] = []
  const builder = new RowBuilder()
  let number = 1
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? guessDelimiter(text),
    skipEmptyLines: false,
    step({ data }) {
      for (const [column, field] of data.entries()) builder.put(column, plainField(field), 's')
      const row = builder.take(number, false)
      if (row !== undefined) rows.push(row)
      number += 1
    },
  })
  return {
    format: 'csv',
    sheets: [{ name: 'Sheet1', index: 0, hidden: false, rows, merges: [], lastColumn: lastColumnOf(rows) }],
  }
}

/** Excel's own first line `sep=;` names the delimiter; Excel does not count it as a row. */
function readSeparatorLine(decoded: string): { text: string; delimiter?: string } {
  const match = /^sep=(.)\r?\n/i.exec(decoded.slice(0, 16))
  if (match?.[1] === undefined) return { text: decoded }
  return { text: decoded.slice(match[0].length), delimiter: match[1] }
}

/** The delimiter that splits most of the first lines into the same, largest number of fields. */
function guessDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text.slice(0, 64 * 1024), {
      delimiter,
      preview: 30,
      skipEmptyLines: 'greedy',
    })
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    for (const [length, lines] of counts) {
      const score = lines * Math.log2(length)
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

/** `="0123"` is how systems keep Excel from eating zeros. */
function plainField(field: string): string {
  const plain = /^="([^"]*)"$/.exec(field)?.[1] ?? field
  return plain.slice(0, MAX_CELL_CHARACTERS)
}
