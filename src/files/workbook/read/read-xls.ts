/** 读 .xls · Excel 97–2003 through @e965/xlsx, made to look like our own reading. */
import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Sheet, SheetRow, Workbook } from '../../../domain/lists/sheet.js'
import { MAX_MERGES, MAX_ROWS } from '../package/limits.js'
import { UnreadableFile } from '../package/unreadable.js'
import { type FormulaCells, keepTableRecords } from './biff-records.js'
import { isDateFormat, serialToDay } from './number-format.js'
import { lastColumnOf, RowBuilder } from './row-builder.js'

XLSX.set_cptable(codepages)

/** Names of the streams of an old Office file; none when it is damaged. */
export function readOleStreams(bytes: Buffer): readonly string[] {
  try {
    const paths: readonly string[] = XLSX.CFB.read(bytes, { type: 'buffer' }).FullPaths
    return paths.map((path) => path.split('/').at(-1) ?? '').filter((name) => name !== '')
  } catch {
    return []
  }
}

type DenseSheet = XLSX.WorkSheet & { readonly '!data'?: (XLSX.CellObject | undefined)[][] }

export function readXls(bytes: Buffer): Workbook {
  const { book, formulas } = parseXls(bytes)
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const builder = new RowBuilder()
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name] as DenseSheet | undefined
    const merges = (sheet?.['!merges'] ?? []).slice(0, MAX_MERGES).map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c,
      lastColumn: e.c,
    }))
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const rows = readRows(sheet, formulas[index], builder, from1904)
    return { name, index, hidden, rows, merges, lastColumn: lastColumnOf(rows) }
  })
  return { format: 'xls', sheets }
}

function parseXls(bytes: Buffer): { readonly book: XLSX.WorkBook; readonly formulas: FormulaCells } {
  try {
    const stream = tableStream(bytes)
    const formulas = keepTableRecords(stream)
    if (formulas === undefined) throw new UnreadableFile('workbook-damaged')
    const options = { dense: true, cellNF: true, cellText: false, cellHTML: false, sheetRows: MAX_ROWS + 1 }
    return { book: XLSX.read(stream, { type: 'buffer', ...options }), formulas }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('workbook-damaged')
  }
}

/** Only the table itself: reading a damaged list of document properties can exhaust the memory. */
function tableStream(bytes: Buffer): Buffer {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  const stream = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book')
  return Buffer.from((stream?.content ?? []) as Uint8Array)
}

function readRows(
  sheet: DenseSheet | undefined,
  formulas: FormulaCells[number] | undefined,
  builder: RowBuilder,
  from1904: boolean,
): SheetRow[] {
  const rows: SheetRow[] = []
  for (const [index, cells] of (sheet?.['!data'] ?? []).entries()) {
    if (cells === undefined) continue
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined || cell.v === undefined) continue
      const { text, kind } = readCell(cell, from1904)
      builder.put(column, text, formulas?.has(index * 256 + column) === true ? kind.toUpperCase() : kind)
    }
    const row = builder.take(index + 1, sheet?.['!rows']?.[index]?.hidden === true)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

function readCell(cell: XLSX.CellObject, from1904: boolean): { text: string; kind: string } {
  const { v } = cell
  if (cell.t === 'e') return { text: ERRORS[Number(v)] ?? '#N/A', kind: 'e' }
  if (typeof v === 'boolean') return { text: v ? 'TRUE' : 'FALSE', kind: 'b' }
  if (typeof v !== 'number') return { text: String(v), kind: 's' }
  if (typeof cell.z === 'string' && isDateFormat(-1, cell.z)) {
    const day = serialToDay(v, from1904)
    if (day !== undefined) return { text: day, kind: 'd' }
  }
  return { text: numberText(v), kind: 'n' }
}

/** Excel keeps 15 digits; a longer number is shown with zeros, as the person sees it. */
function numberText(value: number): string {
  return String(Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)) : value)
}
