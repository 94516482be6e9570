/** 写表格 · A fresh .xlsx of ours, rows streaming through. */
import type { MergedRange } from '../../../domain/lists/sheet.js'
import { newDrawing } from '../annotate/comment-drawing.js'
import { type CellComment, newComments } from '../annotate/comment-parts.js'
import { cellReference, columnLetters } from '../package/cell-place.js'
import { encodeExcelText } from '../package/excel-text.js'
import {
  CONTENT_TYPES,
  CONTENT_TYPES_NS,
  dialectOf,
  MAIN_NS,
  RELATION_NS,
  type RelationToWrite,
  relationsXml,
  textCell,
  XML_HEAD,
} from '../package/ooxml.js'
import { type PackageWriter, writePackage } from '../package/package-writer.js'
import { TABLE_STYLES_XML } from './table-styles.js'

export interface TableCell {
  readonly column: number
  readonly text: string
  readonly style: number
  /** The text is a number as Excel stores it. */
  readonly isNumber?: boolean
}

export interface TableRow {
  readonly number: number
  readonly cells: readonly TableCell[]
  readonly isHidden?: boolean
  readonly heightPt?: number
}

/** A list to choose from, in one column from a row on. */
export interface Dropdown {
  readonly column: number
  readonly fromRow: number
  readonly choices: readonly string[]
  readonly prompt: string
  /** Something else may be written too. */
  readonly isOpen?: boolean
}

export interface Table {
  readonly name: string
  readonly isHidden?: boolean
  readonly columns: readonly { readonly width: number; readonly style: number }[]
  /** In rising order. */
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>
  readonly merges?: readonly MergedRange[]
  readonly dropdowns?: readonly Dropdown[]
  readonly comments?: readonly CellComment[]
  readonly frozenRows?: number
  /** Printed on A4, as wide as the page. */
  readonly isPrinted?: true
}

const DIALECT = dialectOf('')
/** Beyond any list; to the sheet's very end would make some programs slow. */
const DROPDOWN_ROWS = 10_000
const BLOCK_CHARACTERS = 256 * 1024

export function writeTables(path: string, tables: readonly Table[]): Promise<void> {
  return writePackage(path, async (writer) => {
    await writer.addText('[Content_Types].xml', contentTypesXml(tables))
    await writer.addText(
      '_rels/.rels',
      relationsXml([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }], DIALECT),
    )
    await writer.addText('xl/workbook.xml', workbookXml(tables))
    await writer.addText('xl/_rels/workbook.xml.rels', workbookRelations(tables))
    await writer.addText('xl/styles.xml', TABLE_STYLES_XML)
    for (const [index, table] of tables.entries()) await writeTable(writer, table, index + 1)
  })
}

async function writeTable(writer: PackageWriter, table: Table, number: number): Promise<void> {
  const hasComments = (table.comments?.length ?? 0) > 0
  const part = writer.beginPart(`xl/worksheets/sheet${number}.xml`)
  let pending = tableHead(table)
  for await (const row of table.rows) {
    pending += rowXml(row)
    if (pending.length > BLOCK_CHARACTERS) {
      await part.write(pending)
      pending = ''
    }
  }
  await part.write(pending + tableTail(table, hasComments))
  await part.end()
  if (!hasComments) return
  await writer.addText(`xl/comments${number}.xml`, newComments(table.comments ?? [], DIALECT, '填写说明'))
  await writer.addText(`xl/drawings/vmlDrawing${number}.vml`, newDrawing(table.comments ?? []))
  const relations: RelationToWrite[] = [
    { id: 'rId1', kind: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` },
    { id: 'rId2', kind: 'comments', target: `../comments${number}.xml` },
  ]
  await writer.addText(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations, DIALECT))
}

function tableHead({ columns, frozenRows, isPrinted }: Table): string {
  const pane =
    frozenRows === undefined
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const page = isPrinted === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''
  const cols = columns.map(
    ({ width, style }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style}" customWidth="1"/>`,
  )
  const allCols = cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`
  return `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}">${page}${pane}${allCols}<sheetData>`
}

function rowXml({ number, cells, isHidden, heightPt }: TableRow): string {
  const hidden = isHidden === true ? ' hidden="1"' : ''
  const height = heightPt === undefined ? '' : ` ht="${heightPt}" customHeight="1"`
  return `<row r="${number}"${hidden}${height}>${cells.map((cell) => cellXml(cell, number)).join('')}</row>`
}

function cellXml({ column, text, style, isNumber }: TableCell, row: number): string {
  if (isNumber !== true || !Number.isFinite(Number(text))) return textCell(column, row, text, style)
  return `<c r="${cellReference(column, row)}" s="${style}"><v>${encodeExcelText(text)}</v></c>`
}

function tableTail({ merges = [], dropdowns = [], isPrinted }: Table, hasComments: boolean): string {
  const ranges = merges.map(({ firstColumn, firstRow, lastColumn, lastRow }) => {
    return `<mergeCell ref="${cellReference(firstColumn, firstRow)}:${cellReference(lastColumn, lastRow)}"/>`
  })
  const merged = ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`
  const validations = dropdowns.map(dropdownXml)
  const validated =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
  const page = isPrinted === true ? '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>' : ''
  const drawing = hasComments ? '<legacyDrawing r:id="rId1"/>' : ''
  return `</sheetData>${merged}${validated}${page}${drawing}</worksheet>`
}

function dropdownXml({ column, fromRow, choices, prompt, isOpen = false }: Dropdown): string {
  const letters = columnLetters(column)
  const list = encodeExcelText(choices.join(','))
  const stops = isOpen ? 0 : 1
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="${stops}" errorTitle="请从列表里选" error="${encodeExcelText(prompt)}" prompt="${encodeExcelText(prompt)}" sqref="${letters}${fromRow}:${letters}${fromRow + DROPDOWN_ROWS - 1}"><formula1>"${list}"</formula1></dataValidation>`
}

function contentTypesXml(tables: readonly Table[]): string {
  const override = (part: string, type: keyof typeof CONTENT_TYPES) =>
    `<Override PartName="/xl/${part}" ContentType="${CONTENT_TYPES[type]}"/>`
  const sheets = tables.map((table, at) => {
    const comments = (table.comments?.length ?? 0) > 0 ? override(`comments${at + 1}.xml`, 'comments') : ''
    return override(`worksheets/sheet${at + 1}.xml`, 'worksheet') + comments
  })
  return `${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${CONTENT_TYPES.vmlDrawing}"/>${override('workbook.xml', 'workbook')}${override('styles.xml', 'styles')}${sheets.join('')}</Types>`
}

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(({ name, isHidden }, at) => {
    const state = isHidden === true ? ' state="hidden"' : ''
    return `<sheet name="${encodeExcelText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  return `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

function workbookRelations(tables: readonly Table[]): string {
  const sheets = tables.map((_table, at) => ({
    id: `rId${at + 1}`,
    kind: 'worksheet',
    target: `worksheets/sheet${at + 1}.xml`,
  }))
  return relationsXml([...sheets, { id: `rId${tables.length + 1}`, kind: 'styles', target: 'styles.xml' }], DIALECT)
}
