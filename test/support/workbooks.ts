/** 表格夹具 · Builds the workbooks the tests read, and takes apart the ones they wrote. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'

const folder = mkdtempSync(path.join(tmpdir(), 'workbooks-'))
let files = 0

/** A fresh path for a file of this name; the folder goes with the machine's temporary files. */
export function temporaryPath(name: string): string {
  files += 1
  const own = path.join(folder, String(files))
  return `${own}-${name}`
}

export function saveFile(name: string, bytes: Uint8Array | string): string {
  const file = temporaryPath(name)
  writeFileSync(file, bytes)
  return file
}

export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export async function unzip(file: string): Promise<Map<string, string>> {
  const zip = await openPromise(file, { autoClose: false })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts.set(entry.fileName, Buffer.concat(chunks).toString())
  }
  zip.close()
  return parts
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const BARE_PARTS = {
  'xl/worksheets/sheet1.xml': 'worksheet',
  'xl/sharedStrings.xml': 'sharedStrings',
  'xl/styles.xml': 'styles',
}

/** The parts of the smallest workbook around one sheet; any part can be given instead. */
export function bareParts(sheetXml: string, others: Readonly<Record<string, string>> = {}): Record<string, string> {
  const parts = { 'xl/worksheets/sheet1.xml': sheetXml, ...others }
  const own = Object.entries(BARE_PARTS).filter(([part]) => part in parts)
  const types = own.map(([part, kind]) => `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`)
  const relations = own.map(([part, kind], at) => {
    return `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${part.slice('xl/'.length)}"/>`
  })
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ...parts,
  }
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
}

export async function saveBare(rows: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  return saveFile('bare.xlsx', await zipOf(bareParts(sheetXml(rows), others)))
}

export type Grid = readonly (readonly (string | number | null)[])[]

/** A one-sheet file in any of SheetJS' formats. */
export function saveWithSheetJs(grid: Grid, bookType: XLSX.BookType, name = `file.${bookType}`): string {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid as (string | number | null)[][]), '名单')
  return saveFile(name, XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

export async function saveWithExcelJs(fill: (book: ExcelJS.Workbook) => void, name = 'book.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook()
  fill(book)
  const file = temporaryPath(name)
  await book.xlsx.writeFile(file)
  return file
}

export async function openWithExcelJs(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book
}

/** An old Office file with these streams. */
export function saveOle(streams: readonly string[], name: string): string {
  const container = XLSX.CFB.utils.cfb_new()
  for (const stream of streams) XLSX.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 1))
  return saveFile(name, XLSX.CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** The red of a wrong cell and the yellow of a mended one. */
export const RED = 'FFFF9B93'
export const YELLOW = 'FFFFF3A1'

export function fillOf(cell: ExcelJS.Cell | undefined): string | undefined {
  return (cell?.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb
}

export function noteOf(cell: ExcelJS.Cell | undefined): string | undefined {
  const note = cell?.note
  return typeof note === 'object' ? (note.texts ?? []).map(({ text }) => text).join('') : note
}
