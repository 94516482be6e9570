import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import type ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Finding, SheetLayout } from '../../../../src/domain/lists/rows.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { annotateSoundly, markList } from '../../../support/annotated.js'
import {
  bareParts,
  fillOf,
  noteOf,
  openWithExcelJs,
  RED,
  saveFile,
  saveWithExcelJs,
  saveWithSheetJs,
  sheetXml,
  unzip,
  YELLOW,
  zipOf,
} from '../../../support/workbooks.js'

const HEADERS = ['*学生姓名', '姓名拼音', '证件号码', '手机\n号码']
const LAYOUT: SheetLayout = {
  sheet: 0,
  sheetName: '名单',
  headerRow: 2,
  columns: { name: 0, pinyin: 1, idNumber: 2, phone: 3 },
  headers: HEADERS,
  lastRow: 5,
  lastColumn: 3,
}
const at = (row: number) => ({ sheet: 0, row, params: {} })
const FINDINGS: readonly Finding[] = [
  { ...at(3), code: 'id-checksum', field: 'idNumber' },
  { ...at(3), code: 'pinyin-format', field: 'pinyin', before: 'wang  fang', after: 'Wang Fang' },
  { ...at(4), code: 'cell-missing', field: 'phone' },
  { ...at(4), code: 'pinyin-missing', field: 'pinyin', proposal: 'Li Qiang' },
  { ...at(5), code: 'person-similar', params: { rows: { places: [{ row: 4 }], total: 1 } } },
]

/** A list with everything a person may have set up in it. */
function fillList(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('名单', { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.addRows([
    ['某校学生名单'],
    HEADERS,
    ['王芳', 'wang  fang', '110101199003070012', '13800000001'],
    ['李强', null, '110101199003070012'],
    ['赵静', 'Zhao Jing', '110101199003070012', '13800000003'],
  ])
  sheet.mergeCells('A1:D1')
  sheet.columns.forEach((column, index) => {
    column.width = 11 + index
  })
  sheet.getCell('C3').numFmt = '@'
  for (const cell of ['A3', 'C3', 'A4']) sheet.getCell(cell).border = { top: { style: 'thin' } }
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
  sheet.getRow(5).hidden = true
  sheet.autoFilter = 'A2:D5'
  sheet.getCell('D3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] }
  sheet.addConditionalFormatting({
    ref: 'A3:A5',
    rules: [{ type: 'expression', priority: 1, formulae: ['A3=""'], style: { font: { bold: true } } }],
  })
  sheet.getCell('A5').note = '班主任：已核对'
  book.addWorksheet('说明').getCell('A1').value = { formula: '1+1', result: 2 }
}

async function annotate(file: string, findings = FINDINGS, layouts = [LAYOUT], name = '名单.xlsx'): Promise<string> {
  return annotateSoundly({ path: file, name, list: 'candidates', layouts, findings })
}

describe('the marked workbook', () => {
  test('wrong cells are red with what to do, mended ones yellow with the old value, missing ones made', async () => {
    const sheet = (await openWithExcelJs(await annotate(await saveWithExcelJs(fillList)))).getWorksheet('名单')
    expect(fillOf(sheet?.getCell('C3'))).toBe(RED)
    expect(noteOf(sheet?.getCell('C3'))).toContain('请照证件逐位核对')
    expect(sheet?.getCell('B3').text).toBe('Wang Fang')
    expect(fillOf(sheet?.getCell('B3'))).toBe(YELLOW)
    expect(noteOf(sheet?.getCell('B3'))).toContain('“wang  fang”')
    expect(fillOf(sheet?.getCell('D4'))).toBe(RED)
    expect(noteOf(sheet?.getCell('B4'))).toContain('Li Qiang')
  })

  test('the last column says every finding of the row by the person’s own column names', async () => {
    const sheet = (await openWithExcelJs(await annotate(await saveWithExcelJs(fillList)))).getWorksheet('名单')
    expect(sheet?.getCell('E2').text).toBe('校验结果')
    expect(sheet?.getCell('E3').text).toMatch(/^证件号码：.+；姓名拼音：[^；]+$/)
    expect(sheet?.getCell('E4').text).toMatch(/^手机号码：.+；姓名拼音：.+（建议值：Li Qiang）$/)
    expect(sheet?.getCell('E5').text).not.toBe('')
    expect(sheet?.getColumn(5).width).toBe(60)
  })

  test('only the faulty cells change their look, and keep number format and borders', async () => {
    const sheet = (await openWithExcelJs(await annotate(await saveWithExcelJs(fillList)))).getWorksheet('名单')
    const marked: string[] = []
    sheet?.eachRow((row) =>
      row.eachCell(
        { includeEmpty: true },
        (cell) => [RED, YELLOW].includes(fillOf(cell) ?? '') && marked.push(cell.address),
      ),
    )
    expect(marked.sort()).toEqual(['B3', 'B4', 'C3', 'D4'])
    expect(sheet?.getCell('C3').numFmt).toBe('@')
    expect(sheet?.getCell('C3').border?.top?.style).toBe('thin')
  })

  test('layout, dropdowns, filters, hidden rows, other comments and other sheets stay', async () => {
    const book = await openWithExcelJs(await annotate(await saveWithExcelJs(fillList)))
    const sheet = book.getWorksheet('名单')
    expect(sheet?.getCell('B1').isMerged).toBe(true)
    expect([1, 2, 3, 4].map((column) => sheet?.getColumn(column).width)).toEqual([11, 12, 13, 14])
    expect(sheet?.getCell('D3').dataValidation?.formulae).toEqual(['"a,b"'])
    expect(sheet?.autoFilter).toBe('A2:D5')
    expect(sheet?.getRow(5).hidden).toBe(true)
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(noteOf(sheet?.getCell('A5'))).toContain('班主任：已核对')
    expect(book.getWorksheet('说明')?.getCell('A1').value).toEqual({ formula: '1+1', result: 2 })
  })

  test('every part that says nothing of the marks is the same byte for byte', async () => {
    const file = await saveWithExcelJs(fillList)
    const before = await unzip(file)
    const after = await unzip(await annotate(file))
    const changed = [...before.keys()].filter((part) => before.get(part) !== after.get(part))
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('the summary counts by problem and links to the cells', async () => {
    const out = await annotate(await saveWithExcelJs(fillList))
    const summary = XLSX.read(readFileSync(out)).Sheets.错误汇总 as XLSX.WorkSheet
    const rows = XLSX.utils.sheet_to_json<string[]>(summary, { header: 1 }).map((row) => row.slice(0, 4))
    expect(rows).toContainEqual(['身份证号校验不通过', '错误', '1', '3'])
    const links = Object.values(summary).flatMap((cell: XLSX.CellObject) =>
      cell.l === undefined ? [] : [`${cell.v} ${cell.l.Target}`],
    )
    expect(links).toContain("C3 #'名单'!C3")
  })

  test('a sheet of the person’s own called 错误汇总 is left alone', async () => {
    const file = await saveWithExcelJs((book) => {
      fillList(book)
      book.addWorksheet('错误汇总').getCell('A1').value = '我的'
    })
    const book = await openWithExcelJs(await annotate(file))
    expect(book.getWorksheet('错误汇总')?.getCell('A1').text).toBe('我的')
    expect(book.getWorksheet('错误汇总(2)')?.getCell('A1').text).toContain('错误汇总')
  })

  test('nothing is ever written as a formula', async () => {
    const file = await saveWithSheetJs([['名单'], HEADERS, ['=cmd|calc!A1', '@x', '+1', '-1']], 'xlsx')
    const after = ['=cmd|calc!A1', '+A1', '-A1', '@A1']
    const fields = ['name', 'pinyin', 'idNumber', 'phone'] as const
    const findings = fields.map(
      (field, index): Finding => ({ ...at(3), code: 'cell-blanks', field, before: 'x', after: after[index] ?? '' }),
    )
    const out = await annotate(file, findings)
    for (const [part, xml] of await unzip(out)) if (part.includes('worksheets/')) expect(xml).not.toMatch(/<f[\s>/]/)
    const sheet = (await openWithExcelJs(out)).getWorksheet('名单')
    expect([1, 2, 3, 4].map((column) => sheet?.getCell(3, column).value)).toEqual(after)
  })

  test('a cell with a formula keeps it, others may depend on it', async () => {
    const file = await saveWithExcelJs((book) => {
      fillList(book)
      const cell = book.getWorksheet('名单')?.getCell('B3')
      if (cell) cell.value = { formula: 'A3&" x"', result: 'wang  fang' }
    })
    const cell = (await openWithExcelJs(await annotate(file))).getWorksheet('名单')?.getCell('B3')
    expect(cell?.value).toMatchObject({ formula: 'A3&" x"' })
    expect(fillOf(cell)).toBe(YELLOW)
    expect(noteOf(cell)).toContain('改为：Wang Fang')
  })

  test('the result column stands right of everything, also of cells without a header', async () => {
    const file = saveWithSheetJs([['名单'], HEADERS, ['王芳', null, null, null, null, null, '备注']], 'xlsx')
    const workbook = await readWorkbook(file, '名单.xlsx')
    const lastColumn = workbook.ok ? (workbook.value.sheets[0]?.lastColumn ?? 0) : 0
    const out = await annotate(file, FINDINGS.slice(0, 1), [{ ...LAYOUT, lastColumn }])
    const sheet = (await openWithExcelJs(out)).getWorksheet('名单')
    expect(sheet?.getCell('G3').text).toBe('备注')
    expect(sheet?.getCell('H2').text).toBe('校验结果')
  })

  test('texts beyond what a cell can hold are cut, control characters escaped', async () => {
    const findings: Finding[] = [
      { ...at(3), code: 'level-assumed', field: 'pinyin', params: { text: `\u0001${'长'.repeat(40_000)}`, level: '' } },
    ]
    const out = await annotate(await saveWithExcelJs(fillList), findings)
    const workbook = await readWorkbook(out, 'out.xlsx')
    expect(workbook.ok && workbook.value.sheets[0]?.rows[2]?.texts[4]?.length).toBe(32_767)
    expect(workbook.ok && workbook.value.sheets[0]?.rows[2]?.texts[4]?.slice(0, 12)).toBe('姓名拼音：平台没有“\u0001长')
  })
})

describe('packages of other writers', () => {
  test('a sheet with prefixes, without references, styles and column widths is marked', async () => {
    const row = (number: number, texts: string[]) =>
      `<x:row r="${number}" spans="1:4">${texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`
    const xml = `<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:D3"/><x:sheetData>${row(1, ['标题'])}${row(2, ['姓名', '拼音', '证件号码', '手机'])}${row(3, ['王芳', 'wang  fang', '1'])}<x:row r="4"/></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`
    const out = await annotate(saveFile('x.xlsx', await zipOf(bareParts(xml))), FINDINGS.slice(0, 4))
    const workbook = await readWorkbook(out, 'out.xlsx')
    const rows = workbook.ok ? (workbook.value.sheets[0]?.rows ?? []) : []
    expect(rows[1]?.texts.slice(0, 5)).toEqual(['姓名', '拼音', '证件号码', '手机', '校验结果'])
    expect(rows[2]?.texts.slice(0, 3)).toEqual(['王芳', 'Wang Fang', '1'])
    const sheet = (await unzip(out)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<x:c r="C3" s="')
    expect(sheet).toContain('<x:dimension ref="A1:E3"/>')
    expect(sheet).toMatch(/<\/x:sheetData><x:pageMargins [^>]*\/><x:legacyDrawing [^>]*\/><\/x:worksheet>$/)
    expect((await unzip(out)).has('xl/styles.xml')).toBe(true)
  })

  test('the drawing of the comments stands before tables and extensions, not inside a rule', async () => {
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula><extLst><ext uri="{1}"/></extLst></cfRule></conditionalFormatting>'
    const xml = sheetXml('<row r="2"/><row r="3"><c r="C3"><v>1</v></c></row>').replace(
      '</worksheet>',
      `${rule}<tableParts count="0"/><extLst/></worksheet>`,
    )
    const out = await annotate(saveFile('x.xlsx', await zipOf(bareParts(xml))), FINDINGS.slice(0, 1))
    const sheet = (await unzip(out)).get('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<\/conditionalFormatting><legacyDrawing [^>]*\/><tableParts/)
  })

  test('a column range that reaches under the new column is split, not lost', async () => {
    const xml = sheetXml('<row r="2"/><row r="3"><c r="D3"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<cols><col min="1" max="16384" width="9" style="0"/></cols><sheetData>',
    )
    const out = await annotate(saveFile('x.xlsx', await zipOf(bareParts(xml))), FINDINGS.slice(0, 1))
    const cols = /<cols>(.*)<\/cols>/.exec((await unzip(out)).get('xl/worksheets/sheet1.xml') ?? '')?.[1]
    expect(cols).toBe(
      '<col min="1" max="4" width="9" style="0"/><col min="5" max="5" width="60" customWidth="1"/><col min="6" max="16384" width="9" style="0"/>',
    )
  })

  test('a strict OOXML workbook stays strict', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    const parts = bareParts(sheetXml('<row r="2"/><row r="3"><c r="C3"><v>1</v></c></row>'))
    const zip = await zipOf(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strict(xml)])))
    const after = await unzip(await annotate(saveFile('x.xlsx', zip), FINDINGS.slice(0, 1)))
    for (const part of [
      'xl/comments1.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]) {
      const xml = after.get(part)?.replace(/<Relationship [^>]*vmlDrawing"[^>]*>/, '')
      expect(xml).toContain('purl.oclc.org')
      expect(xml).not.toMatch(/openxmlformats\.org\/(spreadsheetml|officeDocument)/)
    }
    const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"'
    expect(after.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(type)
    expect(after.get('xl/worksheets/sheet1.xml')).toMatch(/Requires="v"><legacyDrawing [^>]*><\/mc:Choice>/)
  })

  test('many comments get a block of ids for every 1,024', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `<row r="${at + 2}"><c r="C${at + 2}"><v>1</v></c></row>`)
    const findings = rows
      .slice(1)
      .map((_, index): Finding => ({ ...at(index + 3), code: 'id-checksum', field: 'idNumber' }))
    const after = await unzip(
      await annotate(saveFile('x.xlsx', await zipOf(bareParts(sheetXml(rows.join(''))))), findings),
    )
    expect(after.get('xl/drawings/vmlDrawing1.vml')).toContain('data="1,2"')
    expect(after.get('xl/comments1.xml')?.match(/<comment /g)).toHaveLength(1999)
  })

  test('a workbook with macros comes back without them, as an .xlsx must', async () => {
    const parts = bareParts(sheetXml('<row r="2"/><row r="3"><c r="C3"><v>1</v></c></row>'))
    const relation =
      '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    const macros = {
      ...parts,
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `${relation}</Relationships>`,
      ),
      'xl/vbaProject.bin': 'macro',
    }
    const after = await unzip(await annotate(saveFile('x.xlsm', await zipOf(macros)), FINDINGS.slice(0, 1)))
    expect([...after.keys()].filter((part) => part.includes('vba'))).toEqual([])
    expect([...after.values()].join('')).not.toMatch(/macroEnabled|vbaProject/)
  })

  test('.xls and .csv come back as marked .xlsx with their texts', async () => {
    const grid = [['名单'], HEADERS, ['王芳', 'wang  fang', '0110', '13800000001'], ['李强', null, '0110'], ['赵静']]
    const csv = grid.map((row) => row.map((text) => (text === null ? '' : `"${text}"`)).join(',')).join('\r\n')
    for (const file of [saveWithSheetJs(grid, 'biff8', '名单.xls'), saveFile('名单.csv', csv)]) {
      const sheet = (await openWithExcelJs(await annotate(file))).worksheets[0]
      expect(sheet?.getCell('C4').text).toBe('0110')
      expect(sheet?.getCell('C3').numFmt).toBe('@')
      expect(fillOf(sheet?.getCell('C3'))).toBe(RED)
      expect(sheet?.getCell('E2').text).toBe('校验结果')
    }
  })
})

test('links arrive in an .xls whose sheets have names that .xlsx does not take', async () => {
  const book = XLSX.utils.book_new()
  const rows = [HEADERS, ['王芳', 'wang  fang', '0110'], ['李强']]
  for (const name of ['名单 ', ' 2班', "O'Brien"])
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
  const marked = await markList(saveFile('名单.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer))
  const { SheetNames, Sheets } = XLSX.read(readFileSync(marked))
  expect(SheetNames).toEqual(['名单 ', ' 2班', "O'Brien", '错误汇总'])
  const links = Object.values(Sheets.错误汇总 as XLSX.WorkSheet).flatMap(({ l }: XLSX.CellObject) => l?.Target ?? [])
  expect(links).toContain("#'名单 '!C2")
})
