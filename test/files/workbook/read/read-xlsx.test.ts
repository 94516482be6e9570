import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { SheetRow, Workbook } from '../../../../src/domain/lists/sheet.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import {
  bareParts,
  openWithExcelJs,
  saveBare,
  saveFile,
  saveWithExcelJs,
  saveWithSheetJs,
  sheetXml,
  zipOf,
} from '../../../support/workbooks.js'

async function read(file: string): Promise<Workbook> {
  const workbook = await readWorkbook(file, 'file.xlsx')
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value
}

async function readRows(file: string): Promise<readonly SheetRow[]> {
  return (await read(file)).sheets[0]?.rows ?? []
}

const cells = (...texts: string[]) => `<row r="1">${texts.join('')}</row>`
const shared = (items: string) => ({ 'xl/sharedStrings.xml': `<sst xmlns="x">${items}</sst>` })

describe('values', () => {
  test('numbers keep the digits they were stored with', async () => {
    const file = await saveBare(
      cells('<c r="A1"><v>110101199003070011</v></c><c r="B1"><v>1.10101E+17</v></c><c r="C1"><v>2021</v></c>'),
    )
    const [row] = await readRows(file)
    expect(row?.texts).toEqual(['110101199003070011', '1.10101E+17', '2021'])
    expect(row?.kinds).toBe('nnn')
  })

  test('a cached formula result is marked by an upper-case kind', async () => {
    const file = await saveBare(
      cells(
        '<c r="A1" t="str"><f>B1&amp;"x"</f><v>王芳</v></c><c r="B1"><f t="shared" si="0"/><v>7</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c>',
      ),
    )
    const [row] = await readRows(file)
    expect(row?.texts).toEqual(['王芳', '7', '#DIV/0!', 'TRUE'])
    expect(row?.kinds).toBe('SNEb')
  })

  test.each([
    ['a shared string of no number', '<c r="A1" t="s"/>'],
    ['one of a blank', '<c r="A1" t="s"><v> </v></c>'],
    ['one that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    ['an empty number', '<c r="A1"><v/></c>'],
    ['an empty day', '<c r="A1" t="d"><v></v></c>'],
    ['an empty yes or no', '<c r="A1" t="b"/>'],
    ['an empty text', '<c r="A1" t="inlineStr"><is/></c>'],
    ['the empty text of a formula', '<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>'],
  ])('%s is an empty cell', async (_name, cell) => {
    const [row] = await readRows(await saveBare(cells(cell, '<c r="B1"><v>1</v></c>'), shared('<si><t>女</t></si>')))
    expect(row).toMatchObject({ texts: ['', '1'], kinds: ' n' })
  })

  test.each([
    ['written both ways', '<c r="A1" t="inlineStr"><v>王芳</v><is><t>王芳</t></is></c>'],
    ['that only says so', '<c r="A1" t="inlineStr"><v>王芳</v></c>'],
    ['that does not say so', '<c r="A1"><is><t>王芳</t></is></c>'],
    ['of a formula, with another beside it', '<c r="A1" t="str"><f>B1</f><v>王芳</v><is><t>李强</t></is></c>'],
    ['with an extension', '<c r="A1" t="str"><v>王芳</v><extLst><ext><x:v>李强</x:v></ext></extLst></c>'],
  ])('a text in its cell %s is read once', async (_name, cell) => {
    const [row] = await readRows(await saveBare(cells(cell)))
    expect(row?.texts).toEqual(['王芳'])
    expect(row?.kinds.toLowerCase()).toBe('s')
  })

  test('half a character and NUL are characters that were lost, in cells and in names of sheets', async () => {
    const file = await saveBare(
      cells(
        '<c r="A1" t="str"><v>王_x0000_芳</v></c><c r="B1" t="str"><v>李&#xD842;强</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"><v>1\0</v></c>',
      ),
      {
        ...shared('<si><t>赵_xDFB7_静</t></si>'),
        'xl/workbook.xml': bareParts('')['xl/workbook.xml']!.replace('"名单"', '"名&#0;单"'),
      },
    )
    const { sheets } = await read(file)
    expect(sheets[0]?.rows[0]?.texts).toEqual(['王\ufffd芳', '李\ufffd强', '赵\ufffd静', '1\ufffd'])
    expect(sheets[0]?.name).toBe('名\ufffd单')
  })

  test('rich text is joined and phonetic guides are left out, in shared and inline strings', async () => {
    const runs =
      '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh><phoneticPr fontId="1"/>'
    const file = await saveBare(
      cells('<c r="A1" t="s"><v>1</v></c>', `<c r="B1" t="inlineStr"><is>${runs}</is></c>`),
      shared(`<si><t/></si><si>${runs}</si>`),
    )
    expect((await readRows(file))[0]?.texts).toEqual(['张 三', '张 三'])
  })

  test('entities, CDATA, comments and Excel’s own escapes become the characters they stand for', async () => {
    const file = await saveBare(
      cells(
        '<c r="A1" t="inlineStr"><is><t>A&amp;B&#x4E2D;&#20013;&lt;&quot;&apos;&gt;</t></is></c>',
        '<!-- </row> <c r="Z1"><v>9</v></c> -->',
        '<c r="B1" t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>',
        '<c r="C1" t="inlineStr"><is><t>一_x000A_二_x005F_x000A_</t></is></c>',
      ),
    )
    expect((await readRows(file))[0]?.texts).toEqual(['A&B中中<"\'>', '<b>&amp;', '一\n二_x000A_'])
  })

  test('dates are written as days, by style, in both calendars', async () => {
    const styles = {
      'xl/styles.xml':
        '<styleSheet><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="[Red]0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    }
    const row = cells(
      '<c r="A1" s="1"><v>44440.75</v></c><c r="B1" s="2"><v>60</v></c><c r="C1" s="3"><v>5</v></c><c r="D1" s="4"><v>0.5</v></c><c r="E1" s="1"><v>1</v></c><c r="F1" t="d"><v>2021-09-01T08:00:00</v></c>',
    )
    const [read1900] = await readRows(await saveBare(row, styles))
    expect(read1900?.texts).toEqual(['2021-09-01', '1900-02-28', '5', '0.5', '1900-01-01', '2021-09-01'])
    expect(read1900?.kinds).toBe('ddnndd')
    const book = bareParts('')['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? ''
    const [read1904] = await readRows(await saveBare(row, { ...styles, 'xl/workbook.xml': book }))
    expect(read1904?.texts[0]).toBe('2025-09-02')
  })
})

describe('shapes other writers give the file', () => {
  test('cells and rows without a reference stand after the one before', async () => {
    const file = await saveBare(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c r="C9"><v>5</v></c><c><v>6</v></c></row>',
    )
    const rows = await readRows(file)
    expect(rows.map(({ number, texts }) => [number, texts])).toEqual([
      [1, ['1', '', '3']],
      [2, ['4']],
      [9, ['', '', '5', '6']],
    ])
  })

  test('the last column is the rightmost with a value or a formula, however far it lies; a format alone is nothing', async () => {
    const lastColumn = async (...rows: string[]) => (await read(await saveBare(rows.join('')))).sheets[0]?.lastColumn
    const name = '<row r="1"><c r="A1"><v>1</v></c></row>'
    expect(await lastColumn(name, '<row r="2"><c r="C2"><v>3</v></c><c r="F2" s="0"/></row>')).toBe(2)
    expect(await lastColumn(name, '<row r="2"><c r="KZ2"><v>4</v></c></row>')).toBe(311)
    expect(await lastColumn(name, '<row r="2"><c r="E2"><f>A1</f></c></row>')).toBe(4)
  })

  test('namespace prefixes, single quotes and `>` in attributes do not matter', async () => {
    const xml = `<x:worksheet xmlns:x="m"><x:sheetViews note='a>b'/><x:sheetData><x:row r='2' note="1>0"><x:c r='B2' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:C1"/></x:mergeCells></x:worksheet>`
    const workbook = await read(saveFile('prefixed.xlsx', await zipOf(bareParts(xml))))
    expect(workbook.sheets[0]?.rows).toEqual([{ number: 2, hidden: false, texts: ['', '甲'], kinds: ' s' }])
    expect(workbook.sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }])
  })

  test('the workbook part is found by its relation, wherever it lies and however slashes and case are written', async () => {
    const parts = bareParts(sheetXml(cells('<c r="A1"><v>1</v></c>')))
    const moved: Record<string, string> = {
      '[Content_Types].xml': parts['[Content_Types].xml'] ?? '',
      '_rels/.rels': parts['_rels/.rels']?.replace('xl/workbook.xml', '/XL/main.xml') ?? '',
      'xl/main.xml': parts['xl/workbook.xml'] ?? '',
      'xl/_rels/main.xml.rels':
        parts['xl/_rels/workbook.xml.rels']?.replace('worksheets/sheet1.xml', '../tables/./Liste.xml') ?? '',
      'tables/Liste.xml': parts['xl/worksheets/sheet1.xml'] ?? '',
    }
    expect((await readRows(saveFile('moved.xlsx', await zipOf(moved))))[0]?.texts).toEqual(['1'])
  })

  test('UTF-16 parts are read', async () => {
    const xml = sheetXml(cells('<c r="A1" t="inlineStr"><is><t>欧阳</t></is></c>')).replace(
      '?>',
      ' encoding="UTF-16"?>',
    )
    const parts = { ...bareParts(''), 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') }
    expect((await readRows(saveFile('utf16.xlsx', await zipOf(parts))))[0]?.texts).toEqual(['欧阳'])
  })

  test('a far-away cell costs nothing and shifts nothing', async () => {
    const file = await saveBare(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
    )
    expect((await readRows(file)).map(({ texts }) => texts)).toEqual([['1']])
  })

  test('rows of blanks are left out, hidden rows and sheets are told', async () => {
    const file = await saveWithExcelJs((book) => {
      const sheet = book.addWorksheet('名单')
      sheet.addRows([['甲'], [], ['  '], ['乙']])
      sheet.getRow(4).hidden = true
      book.addWorksheet('草稿', { state: 'hidden' }).addRow(['丙'])
    })
    const workbook = await read(file)
    expect(workbook.sheets.map(({ name, hidden, index }) => ({ name, hidden, index }))).toEqual([
      { name: '名单', hidden: false, index: 0 },
      { name: '草稿', hidden: true, index: 1 },
    ])
    expect(workbook.sheets[0]?.rows.map(({ number, hidden }) => ({ number, hidden }))).toEqual([
      { number: 1, hidden: false },
      { number: 4, hidden: true },
    ])
  })

  test('Chinese characters survive the edges of blocks', async () => {
    const names = Array.from({ length: 30_000 }, (_, at) => `库尔班·热合曼${'龘'.repeat(at % 7)}${at}`)
    const rows = names.map(
      (name, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${at + 1}" t="s"><v>${at}</v></c></row>`,
    )
    const file = await saveBare(rows.join(''), shared(names.map((name) => `<si><t>${name}</t></si>`).join('')))
    const read = await readRows(file)
    expect(read.map(({ texts }) => texts[0])).toEqual(names)
    expect(read.map(({ texts }) => texts[1])).toEqual(names)
  })
})

describe('other readers agree', () => {
  const grid = Array.from({ length: 200 }, (_, row) => [
    row % 9 === 0 ? null : `张三${row}`,
    `Zhang San ${row} <&>"'`,
    row,
    row * 1.25,
    row % 5 === 0 ? null : `两行\n第${row}行`,
    '110101199003070011',
  ])

  test.each(['xlsx', 'xlsm'] as const)('with SheetJS on what SheetJS wrote as .%s', async (bookType) => {
    const file = saveWithSheetJs(grid, bookType)
    const sheet = XLSX.read(readFileSync(file)).Sheets.名单 as XLSX.WorkSheet
    const expected = XLSX.utils
      .sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: '' })
      .map((row) => row.map(String))
    expect((await readRows(file)).map(({ texts }) => texts)).toEqual(expected)
  })

  test('with ExcelJS on what ExcelJS wrote', async () => {
    const file = await saveWithExcelJs((book) => book.addWorksheet('名单').addRows(grid as unknown[][]))
    const sheet = (await openWithExcelJs(file)).worksheets[0]
    for (const { number, texts } of await readRows(file)) {
      const expected = texts.map((_, column) => sheet?.getCell(number, column + 1).text ?? '')
      expect(texts).toEqual(expected)
    }
  })
})
