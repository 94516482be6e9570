/** 转成 .xlsx · A workbook read from .xls or .csv, written as .xlsx so that it can be marked like any other. */
import type { Sheet, SheetRow, Workbook } from '../../../domain/lists/sheet.js'
import { MAX_COLUMNS } from '../package/limits.js'
import { TABLE_STYLE } from './table-styles.js'
import { type TableCell, type TableRow, writeTables } from './table-writer.js'

/** Sheets keep their order, so that a sheet's index means the same in both. */
export function writePlainWorkbook(path: string, workbook: Workbook): Promise<void> {
  const names = new Set<string>()
  return writeTables(
    path,
    workbook.sheets.map((sheet) => ({
      name: sheetName(sheet, names),
      isHidden: sheet.hidden && workbook.sheets.some((other) => !other.hidden),
      columns: columnWidths(sheet).map((width) => ({ width, style: TABLE_STYLE.text })),
      rows: sheet.rows.map((row) => tableRow(row)),
      merges: sheet.merges.filter(
        ({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow || lastColumn > firstColumn,
      ),
    })),
  )
}

function tableRow({ number, hidden, texts, kinds }: SheetRow): TableRow {
  const cells: TableCell[] = []
  for (const [column, text] of texts.entries()) {
    if (text !== '')
      cells.push({
        column,
        text,
        style: kinds[column] === 'n' ? TABLE_STYLE.plain : TABLE_STYLE.text,
        isNumber: kinds[column] === 'n',
      })
  }
  return { number, cells, isHidden: hidden }
}

/** From the first rows; a Chinese character is two wide. */
function columnWidths({ rows }: Sheet): number[] {
  const widths: number[] = []
  for (const { texts } of rows.slice(0, 200)) {
    for (const [column, text] of texts.slice(0, MAX_COLUMNS).entries()) {
      const width = text.replace(/[\u0100-\uffff]/g, '  ').length + 2
      widths[column] = Math.max(widths[column] ?? 8, Math.min(width, 30))
    }
  }
  return Array.from(widths, (width) => width ?? 8)
}

/** Excel's rules: at most 31 characters, none of `[]:*?/\`, no `'` at an end, no name twice. */
function sheetName({ name, index }: Sheet, taken: Set<string>): string {
  const allowed = name.replace(/[[\]:*?/\\]|^'|'$/g, ' ').slice(0, 31)
  const plain = allowed.trim() === '' ? `Sheet${index + 1}` : allowed
  const unique = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 26)}(${index + 1})` : plain
  taken.add(unique.toLowerCase())
  return unique
}
