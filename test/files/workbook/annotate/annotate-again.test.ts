import type ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Finding, SheetLayout } from '../../../../src/domain/lists/rows.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { annotateSoundly } from '../../../support/annotated.js'
import {
  fillOf,
  noteOf,
  openWithExcelJs,
  RED,
  saveWithExcelJs,
  temporaryPath,
  unzip,
} from '../../../support/workbooks.js'

const layout = (headers: readonly string[]): SheetLayout => ({
  sheet: 0,
  sheetName: '名单',
  headerRow: 1,
  columns: { name: 0, pinyin: 1, idNumber: 2 },
  headers,
  lastRow: 4,
  lastColumn: 2,
})
const HEADERS = ['姓名', '拼音', '证件号码']
const id = (row: number): Finding => ({ sheet: 0, row, params: {}, code: 'id-checksum', field: 'idNumber' })

async function annotate(
  file: string,
  findings: readonly Finding[],
  headers: readonly string[] = HEADERS,
): Promise<string> {
  return annotateSoundly({ path: file, name: '名单.xlsx', list: 'candidates', layouts: [layout(headers)], findings })
}

/** As the person does: opens the marked file in a spreadsheet program, works in it, saves it. */
async function resave(file: string, work: (sheet: ExcelJS.Worksheet) => void = () => {}): Promise<string> {
  const book = await openWithExcelJs(file)
  const sheet = book.getWorksheet('名单')
  if (sheet) work(sheet)
  const out = temporaryPath('resaved.xlsx')
  await book.xlsx.writeFile(out)
  return out
}

function fillList(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('名单')
  sheet.addRows([HEADERS, ['王芳', 'Wang Fang', '1'], ['李强', 'Li Qiang', '2'], ['赵静', 'Zhao Jing', '3']])
  sheet.getCell('C2').border = { top: { style: 'thin' } }
  sheet.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
  sheet.getCell('C3').note = '班主任：请核对'
}

describe('a marked file that comes back', () => {
  test('our column and our summary are not read as the person’s', async () => {
    const workbook = await readWorkbook(await annotate(await saveWithExcelJs(fillList), [id(2)]), 'a.xlsx')
    expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(['名单'])
    const resaved = await readWorkbook(await resave(await annotate(await saveWithExcelJs(fillList), [id(2)])), 'a.xlsx')
    expect(resaved.ok && resaved.value.sheets.map(({ name }) => name)).toEqual(['名单'])
  })

  test.each([
    ['as it was sent', async (file: string) => file],
    ['after it was saved elsewhere', (file: string) => resave(file)],
  ])('marks of faults that are gone go, new ones come, nothing is doubled: %s', async (_name, between) => {
    const first = await annotate(await saveWithExcelJs(fillList), [id(2), id(3)])
    const second = await annotate(await between(first), [id(3), id(4)], [...HEADERS, '校验结果'])
    const book = await openWithExcelJs(second)
    const sheet = book.getWorksheet('名单')
    expect(['C2', 'C3', 'C4'].map((cell) => fillOf(sheet?.getCell(cell)) === RED)).toEqual([false, true, true])
    expect(sheet?.getCell('C2').border?.top?.style).toBe('thin')
    expect(noteOf(sheet?.getCell('C2'))).toBeUndefined()
    expect(noteOf(sheet?.getCell('C4'))).toContain('核对')
    expect(sheet?.getRow(1).values).toEqual([undefined, ...HEADERS, '校验结果'])
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 4).text === '')).toEqual([true, false, false])
    expect(book.worksheets.map(({ name }) => name)).toEqual(['名单', '错误汇总'])
    expect(book.getWorksheet('错误汇总')?.getCell('D5').text).toBe('3、4')
  })

  test('the colour a cell had before our mark comes back', async () => {
    const first = await annotate(await saveWithExcelJs(fillList), [id(2)])
    const sheet = (await openWithExcelJs(await annotate(first, [], [...HEADERS, '校验结果']))).getWorksheet('名单')
    expect(fillOf(sheet?.getCell('C2'))).toBe('FF00FF00')
  })

  test('a comment of somebody else in a faulty cell keeps its words, and ours are not piled up', async () => {
    let file = await saveWithExcelJs(fillList)
    for (let pass = 0; pass < 3; pass += 1)
      file = await annotate(file, [id(3)], pass === 0 ? HEADERS : [...HEADERS, '校验结果'])
    const marked = noteOf((await openWithExcelJs(file)).getWorksheet('名单')?.getCell('C3'))
    expect(marked).toMatch(/^班主任：请核对\n【校验】[^【]*$/)
    const clean = await annotate(file, [], [...HEADERS, '校验结果'])
    expect(noteOf((await openWithExcelJs(clean)).getWorksheet('名单')?.getCell('C3'))).toBe('班主任：请核对')
  })

  test('our words go from a comment that another program has cut into runs of its own', async () => {
    const marked = await annotate(await saveWithExcelJs(fillList), [id(3)])
    const resaved = await resave(marked, (sheet) => {
      const words = noteOf(sheet.getCell('C3')) ?? ''
      const cuts = [0, '班主任：请核对\n'.length, words.length - 3, words.length]
      const texts = cuts.slice(1).map((end, at) => ({ font: { size: 11 }, text: words.slice(cuts[at], end) }))
      sheet.getCell('C3').note = { texts }
    })
    const again = await annotate(resaved, [id(3)], [...HEADERS, '校验结果'])
    const note = noteOf((await openWithExcelJs(again)).getWorksheet('名单')?.getCell('C3'))
    expect(note).toMatch(/^班主任：请核对\n【校验】[^【]*$/)
  })

  test('passing through again and again does not make styles or boxes grow', async () => {
    let file = await annotate(await saveWithExcelJs(fillList), [id(2), id(4)])
    const before = await unzip(file)
    for (let pass = 0; pass < 3; pass += 1) file = await annotate(file, [id(2), id(4)], [...HEADERS, '校验结果'])
    const after = await unzip(file)
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    expect(after.get('xl/styles.xml')).toBe(before.get('xl/styles.xml'))
    const shapes = (parts: Map<string, string>) => parts.get('xl/drawings/vmlDrawing1.vml')?.match(/<v:shape /g)?.length
    expect(shapes(after)).toBe(shapes(before))
  })
})
