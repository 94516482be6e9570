/** 标注并检查 · As every test marks a workbook: what comes out is sound. */
import path from 'node:path'
import type { Finding, SheetLayout } from '../../src/domain/lists/rows.js'
import { type AnnotateOrder, annotateWorkbook } from '../../src/files/workbook/annotate/annotate.js'
import { readWorkbook } from '../../src/files/workbook/read/read-workbook.js'
import { assertSound } from './sound-workbook.js'
import { temporaryPath } from './workbooks.js'

/** Returns where the marked workbook lies. */
export async function annotateSoundly(order: Omit<AnnotateOrder, 'outPath'>): Promise<string> {
  const outPath = temporaryPath('out.xlsx')
  await annotateWorkbook({ ...order, outPath })
  await assertSound(outPath, order.path)
  return outPath
}

const HEADERS = { name: /姓名$/, pinyin: /拼音/, idNumber: /证件号/, phone: /手机/ } as const

/** As a list is laid out whose header is the first row of every sheet that has one. */
export async function layoutsOf(file: string): Promise<SheetLayout[]> {
  const workbook = await readWorkbook(file, path.basename(file))
  if (!workbook.ok) throw new Error(`${file}: ${workbook.problem.code}`)
  return workbook.value.sheets.flatMap(({ name, index, rows, lastColumn }) => {
    const [header] = rows
    const columns = Object.entries(HEADERS).flatMap(([field, wanted]) => {
      const column = header?.texts.findIndex((text) => wanted.test(text.trim())) ?? -1
      return column === -1 ? [] : [[field, column]]
    })
    if (header === undefined || columns.length < 2) return []
    const place = { sheet: index, sheetName: name, headerRow: header.number, lastRow: rows.at(-1)?.number ?? 1 }
    return [{ ...place, columns: Object.fromEntries(columns), headers: header.texts, lastColumn }]
  })
}

/** Under every header a wrong ID, a mended pinyin, and a phone that is missing in the row after. */
function findingsFor(layouts: readonly SheetLayout[]): Finding[] {
  return layouts.flatMap(({ sheet, headerRow }): Finding[] => [
    { sheet, row: headerRow + 1, code: 'id-checksum', params: {}, field: 'idNumber' },
    { sheet, row: headerRow + 1, code: 'pinyin-format', params: {}, field: 'pinyin', before: 'x', after: 'Wang Fang' },
    { sheet, row: headerRow + 2, code: 'cell-missing', params: {}, field: 'phone' },
  ])
}

/** Marks a list of anybody's. */
export async function markList(file: string): Promise<string> {
  const layouts = await layoutsOf(file)
  return annotateSoundly({
    path: file,
    name: path.basename(file),
    list: 'candidates',
    layouts,
    findings: findingsFor(layouts),
  })
}
