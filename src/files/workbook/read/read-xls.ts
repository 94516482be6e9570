/** 读 .xls · Excel 97–2003 through @e965/xlsx, made to look like our own reading. */
import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Sheet, SheetRow, Workbook } from '../../../domain/lists/sheet.js'
import { MAX_MERGES, MAX_ROWS } from '../package/limits.js'
import { openOleBytes } from '../package/ole.js'
import { UnreadableFile } from '../package/unreadable.js'
import { decryptRecords } from './biff-decrypt.js'
import { type FormulaCells, keepTableRecords } from './biff-records.js'
import { type NumberFormat, readNumberFormat, showNumber } from './number-format.js'
import { lastColumnOf, RowBuilder } from './row-builder.js'

XLSX.set_cptable(codepages)

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
    decryptRecords(stream)
    const formulas = keepTableRecords(stream)
    if (formulas === undefined) throw new UnreadableFile('workbook-damaged')
    const options = { dense: true, cellNF: true, cellText: false, cellHTML: false, sheetRows: MAX_ROWS + 1 }
    return { book: XLSX.read(stream, { type: 'buffer', ...options }), formulas }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('workbook-damaged')
  }
}

/** Only the table itself: a damaged list of document properties can exhaust the parser's memory. */
function tableStream(bytes: Buffer): Buffer {
  const ole = openOleBytes(bytes)
  const stream = ole.find('Workbook') ?? ole.find('Book')
  return Buffer.from(stream?.read() ?? [])
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
  return showNumber(numberOf(v), typeof cell.z === 'string' ? formatOf(cell.z) : 'plain', from1904)
}

/** Few formats show many cells. */
const formats = new Map<string, NumberFormat>()
const FORMATS_KEPT = 1000

function formatOf(code: string): NumberFormat {
  const known = formats.get(code)
  if (known !== undefined) return known
  if (formats.size >= FORMATS_KEPT) formats.clear()
  const format = readNumberFormat(CUSTOM, code)
  formats.set(code, format)
  return format
}

const CUSTOM = -1

/** Excel keeps 15 digits; a longer number is shown with zeros, as the person sees it. */
function numberOf(value: number): string {
  return String(Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)) : value)
}
