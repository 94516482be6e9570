/** 读 .xlsx · Our own bounded pass over the package: it alone keeps numbers exactly as stored. */
import type { MergedRange, Sheet, Workbook } from '../../../domain/lists/sheet.js'
import { isOurSummary } from '../annotate/summary-place.js'
import { parseRange } from '../package/cell-place.js'
import { MAX_MERGES, MAX_UNPACKED_MB } from '../package/limits.js'
import { openPackage, type PackageReader } from '../package/package-reader.js'
import { streamText } from '../package/part-stream.js'
import { UnreadableFile } from '../package/unreadable.js'
import { readStructure, type SheetPlace } from '../package/workbook-structure.js'
import { XmlScanner } from '../package/xml-scanner.js'
import { readCellFormats } from './cell-formats.js'
import { type NumberFormat, showNumber } from './number-format.js'
import type { RawCell } from './raw-row.js'
import { RowBuilder } from './row-builder.js'
import { readSharedStrings } from './shared-strings.js'
import { visitSheet } from './sheet-rows.js'

interface CellMeanings {
  readonly sharedStrings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly datesFrom1904: boolean
}

/** `onRows` hears how many rows have been read so far. */
export async function readXlsx(path: string, onRows: (rows: number) => void = () => {}): Promise<Workbook> {
  const pack = await openPackage(path)
  try {
    const structure = await readStructure(pack)
    const meanings: CellMeanings = {
      sharedStrings: await readSharedStrings(pack, structure.sharedStringsPath),
      formats: await readCellFormats(pack, structure.stylesPath),
      datesFrom1904: structure.datesFrom1904,
    }
    const builder = new RowBuilder()
    const sheets: Sheet[] = []
    let rows = 0
    for (const [index, place] of structure.sheets.entries()) {
      const sheet = await readSheet(pack, place, index, meanings, builder, (own) => onRows(rows + own))
      rows += sheet.rows.length
      if (!isOurSummary(sheet)) sheets.push(sheet)
    }
    return { format: 'xlsx', sheets }
  } finally {
    pack.close()
  }
}

async function readSheet(
  pack: PackageReader,
  place: SheetPlace,
  index: number,
  meanings: CellMeanings,
  builder: RowBuilder,
  onRows: (rows: number) => void,
): Promise<Sheet> {
  const rows: Sheet['rows'][number][] = []
  const sheet = { name: place.name, index, hidden: place.isHidden, rows, merges: [] as MergedRange[], lastColumn: -1 }
  if (place.path === undefined) return sheet
  const part = pack.find(place.path)
  if (part === undefined) throw new UnreadableFile('workbook-damaged')
  await visitSheet(streamText(pack, part, MAX_UNPACKED_MB * 1024 * 1024), {
    row(raw) {
      for (const cell of raw.cells) {
        putCell(builder, cell, meanings)
        if (cell.column > sheet.lastColumn && (cell.value !== '' || cell.hasFormula)) sheet.lastColumn = cell.column
      }
      const row = builder.take(raw.number, raw.hidden)
      if (row === undefined) return
      rows.push(row)
      if (rows.length % 5000 === 0) onRows(rows.length)
    },
    tail(text) {
      sheet.merges = readMerges(text)
    },
  })
  onRows(rows.length)
  return sheet
}

function putCell(builder: RowBuilder, cell: RawCell, meanings: CellMeanings): void {
  const { text, kind } = readCellText(cell, meanings)
  builder.put(cell.column, text, cell.hasFormula ? kind.toUpperCase() : kind)
}

function readCellText(cell: RawCell, meanings: CellMeanings): { text: string; kind: string } {
  const { value } = cell
  switch (cell.type) {
    case 's':
      // An empty cell may still be called a shared string; of none.
      return { text: value.trim() === '' ? '' : (meanings.sharedStrings[Number(value)] ?? ''), kind: 's' }
    case 'inlineStr':
    case 'str':
      return { text: ownCopy(value), kind: 's' }
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : value.trim() === '0' ? 'FALSE' : value.trim(), kind: 'b' }
    case 'e':
      return { text: value.trim(), kind: 'e' }
    case 'd':
      return { text: value.trim().slice(0, 10), kind: 'd' }
    default:
      return readNumber(value.trim(), cell.style, meanings)
  }
}

function readNumber(stored: string, style: number, { formats, datesFrom1904 }: CellMeanings) {
  const { text, kind } = showNumber(stored, formats[style], datesFrom1904)
  return { text: ownCopy(text), kind }
}

/** V8 lets a long slice keep the whole block it was cut from alive; a copy frees the block. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

function readMerges(tail: string): MergedRange[] {
  const merges: MergedRange[] = []
  if (!tail.includes('mergeCell')) return merges
  const scanner = new XmlScanner(tail)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name !== 'mergeCell' || (token !== 'open' && token !== 'empty')) continue
    const range = parseRange(scanner.attribute('ref') ?? '')
    if (range !== undefined && merges.length < MAX_MERGES) merges.push(range)
  }
  return merges
}
