/** 填进模板 · The platform's own workbook is filled: titles, formats, dropdowns stay, examples go, rows are texts. */
import ExcelJS from 'exceljs'
import { describe, expect, it, test } from 'vitest'
import { LISTS } from '../../../src/domain/lists/all.js'
import type { CheckedRow } from '../../../src/domain/lists/rows.js'
import { readBlankTemplate } from '../../../src/domain/lists/templates/blank-template.js'
import { type BlankTemplate, type FormLayout, NUMBERING } from '../../../src/domain/lists/templates/learned-template.js'
import { fillForm } from '../../../src/files/workbook/fill/fill-form.js'
import { readChoices } from '../../../src/files/workbook/fill/form-choices.js'
import { readWorkbook } from '../../../src/files/workbook/read/read-workbook.js'
import { openAndSave } from '../../support/libreoffice.js'
import { goodRow } from '../../support/list-samples.js'
import { assertSound } from '../../support/sound-workbook.js'
import { openWithExcelJs, saveFile, saveWithSheetJs, temporaryPath, unzip, zipOf } from '../../support/workbooks.js'

const REGISTRATIONS = LISTS.find(({ id }) => id === 'registrations')!

const HEADERS = [
  '序号',
  '*考生姓名',
  '*证件号码',
  '*考生类型',
  '*报考证书',
  '*证书等级',
  '*考核站点',
  '*考试批次号',
  '备注栏',
]

interface Made {
  /** Formatted rows below the header, empty. */
  readonly prepared?: number
  readonly examples?: number
}

/** Two title rows, a dropdown, an example with merged cells, a macro-free workbook as exceljs makes it. */
async function platformForm({ prepared = 0, examples = 1 }: Made = {}): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('报考导入')
  sheet.addRow(['按科目批量导入报考'])
  sheet.mergeCells('A1:I1')
  sheet.addRow(['带 * 的列必填，请不要改动表头'])
  sheet.mergeCells('A2:I2')
  const header = sheet.addRow(HEADERS)
  header.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFC00000' } }
  })
  for (let at = 0; at < examples; at += 1) {
    sheet.addRow(['1', '张三', '110101200001010011', '院校考生', '网店运营推广', '中级', '某站点', 'P1', '合并'])
  }
  if (examples > 0) sheet.mergeCells(`H4:I4`)
  for (let at = 0; at < prepared; at += 1) {
    const row = sheet.getRow(4 + examples + at)
    for (let column = 1; column <= 9; column += 1) {
      row.getCell(column).numFmt = '@'
      row.getCell(column).border = { top: { style: 'thin' } }
    }
    row.getCell(9).value = { formula: `B${4 + examples + at}&"！"`, result: '' }
  }
  sheet.getColumn(3).width = 33
  for (let row = 4; row <= 12; row += 1) {
    const formulae = ['"院校考生,社会考生"']
    sheet.getCell(row, 4).dataValidation = { type: 'list', allowBlank: true, formulae }
  }
  book.addWorksheet('填写说明').addRow(['先选考试计划，再导入'])
  const path = temporaryPath('form.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

async function learn(path: string, name = 'form.xlsx'): Promise<BlankTemplate> {
  const workbook = await readWorkbook(path, name)
  const blank = workbook.ok ? readBlankTemplate(workbook.value, LISTS, REGISTRATIONS) : workbook
  if (!blank.ok) throw new Error(blank.problem.code)
  return blank.value
}

const rows = (count: number): readonly CheckedRow[] =>
  Array.from({ length: count }, (_, at) => {
    return { sheet: 0, row: at + 1, verdict: 'ok', values: goodRow(REGISTRATIONS, at + 1), findings: [] }
  })

async function fill(path: string, layout: FormLayout, count: number, name = 'form.xlsx'): Promise<string> {
  const outPath = temporaryPath('filled.xlsx')
  async function* parts() {
    // In two parts, as a long list comes.
    yield rows(count).slice(0, 2)
    yield rows(count).slice(2)
  }
  await fillForm({ path, name, layout }, { outPath }, parts())
  return outPath
}

async function openFilled(path: string): Promise<ExcelJS.Worksheet> {
  return (await openWithExcelJs(path)).worksheets[0]!
}

const fieldsOf = ({ columns }: FormLayout) => columns.map(({ field = '' }) => field)

describe('a blank workbook with two title rows, a dropdown and an example', () => {
  it('is understood: header, columns, the required one nobody knows, what goes', async () => {
    const blank = await learn(await platformForm())
    expect(blank).toMatchObject({
      list: 'registrations',
      sheetName: '报考导入',
      headerRow: 3,
      firstRow: 4,
      examples: [4],
    })
    const known = [NUMBERING, 'name', 'idNumber', 'category', 'certificate', 'level', 'site', '', '']
    expect(fieldsOf(blank)).toEqual(known)
    expect(blank.columns.filter(({ field, required }) => required && !field)).toMatchObject([{ header: '*考试批次号' }])
  })

  it.each([0, 2, 6])(
    'is filled under its header, %i prepared rows or not, and all else of it stays',
    async (prepared) => {
      const path = await platformForm({ prepared })
      const out = await fill(path, await learn(path), 5)
      await assertSound(out)
      const sheet = await openFilled(out)
      expect(sheet.getCell('A1').text).toBe('按科目批量导入报考')
      expect(sheet.getRow(3).values).toEqual([undefined, ...HEADERS])
      expect(sheet.getCell('B3').font.color).toEqual({ argb: 'FFC00000' })
      expect(sheet.getColumn(3).width).toBe(33)
      expect(sheet.getCell('D6').dataValidation.formulae).toEqual(['"院校考生,社会考生"'])
      for (let at = 1; at <= 5; at += 1) {
        const { name, idNumber } = goodRow(REGISTRATIONS, at)
        const row = sheet.getRow(3 + at)
        expect([1, 2, 3].map((column) => row.getCell(column).value)).toEqual([String(at), name, idNumber])
        expect(row.getCell(8).value ?? '').toBe('')
      }
      expect(sheet.getCell('B9').value ?? '').toBe('')
      expect((await openWithExcelJs(out)).worksheets[1]!.getCell('A1').text).toBe('先选考试计划，再导入')
    },
  )

  it('keeps formats and formulas of prepared rows; those after them are made like them', async () => {
    const path = await platformForm({ prepared: 2 })
    const sheet = await openFilled(await fill(path, await learn(path), 5))
    expect([5, 6].map((row) => sheet.getCell(row, 3).numFmt)).toEqual(['@', '@'])
    expect(sheet.getCell('I5').formula).toBe('B5&"！"')
  })

  it('loses an example that is not written over, with its merged cells', async () => {
    const path = await platformForm({ examples: 3 })
    const out = await fill(path, await learn(path), 1)
    const sheet = await openFilled(out)
    expect(sheet.getCell('B4').value).toBe(goodRow(REGISTRATIONS, 1).name)
    expect(['B5', 'C6', 'H4'].map((cell) => sheet.getCell(cell).value ?? '')).toEqual(['', '', ''])
    const merges = /<mergeCells[^>]*>.*<\/mergeCells>/.exec(
      (await unzip(out)).get('xl/worksheets/sheet1.xml') ?? '',
    )?.[0]
    expect(merges).not.toContain('H4')
    expect(merges).toContain('A1:I1')
  })

  it('comes in again as the list it was filled with', async () => {
    const path = await platformForm()
    const read = await readWorkbook(await fill(path, await learn(path), 3), 'filled.xlsx')
    const sheet = read.ok ? read.value.sheets[0] : undefined
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(sheet?.rows[3]?.kinds.replaceAll(' ', '')).toMatch(/^s+$/)
  })
})

test('what LibreOffice has saved is learned and filled the same', async () => {
  const [path = ''] = await openAndSave([await platformForm({ prepared: 2 })])
  const blank = await learn(path)
  expect(blank).toMatchObject({ headerRow: 3, firstRow: 4 })
  const out = await fill(path, blank, 4)
  await assertSound(out)
  const [again = ''] = await openAndSave([out])
  const sheet = await openFilled(again)
  expect([4, 7].map((row) => sheet.getCell(row, 2).text)).toEqual([1, 4].map((n) => goodRow(REGISTRATIONS, n).name))
  expect(sheet.getCell('D6').dataValidation.type).toBe('list')
}, 120_000)

test('dropdowns are read where they offer words of their own or of a hidden sheet, and stay with that sheet in the filled file', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('报考导入')
  sheet.addRow(HEADERS.slice(1, 7))
  const hidden = book.addWorksheet('hidden', { state: 'veryHidden' })
  hidden.addRows([['初级'], ['中级'], ['高级']])
  book.definedNames.add('hidden!$A$1:$A$3', 'levels')
  const list = (formula: string): ExcelJS.DataValidation => ({ type: 'list', allowBlank: true, formulae: [formula] })
  sheet.getCell('C2').dataValidation = list('"院校考生,社会考生"')
  sheet.getCell('D2').dataValidation = list('"网店运营推广"')
  sheet.getCell('E2').dataValidation = list('levels')
  sheet.getCell('F2').dataValidation = list('INDIRECT(D2)')
  sheet.addConditionalFormatting({
    ref: 'A2:A9',
    rules: [{ type: 'expression', priority: 1, formulae: ['LEN(A2)>9'], style: { font: { bold: true } } }],
  })
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  const path = temporaryPath('choices.xlsx')
  await book.xlsx.writeFile(path)
  const workbook = await readWorkbook(path, 'form.xlsx')
  const blank = await learn(path)
  const choices = workbook.ok ? await readChoices(path, workbook.value, blank) : undefined
  expect([...(choices ?? [])]).toEqual([
    [2, ['院校考生', '社会考生']],
    [3, ['网店运营推广']],
    [4, ['初级', '中级', '高级']],
  ])
  const out = await fill(path, blank, 3)
  await assertSound(out)
  const filled = await openWithExcelJs(out)
  expect(filled.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden'])
  expect(filled.worksheets[0]?.getCell('E2').dataValidation.formulae).toEqual(['levels'])
  expect(filled.worksheets[0]?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
  expect((await unzip(out)).get('xl/worksheets/sheet1.xml')).toContain('conditionalFormatting')
  expect((await unzip(out)).get('xl/workbook.xml')).toContain('hidden!$A$1:$A$3')
})

test('a header of two levels, merged downwards, is read by its lower row; the star above counts', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(['*考生姓名', '*证件号码', '报考信息', '', '', '*批次'])
  sheet.addRow(['', '', '*报考证书', '*证书等级', '*考核站点', ''])
  for (const range of ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']) sheet.mergeCells(range)
  const path = temporaryPath('levels.xlsx')
  await book.xlsx.writeFile(path)
  const blank = await learn(path)
  expect([blank.headerRow, blank.firstRow]).toEqual([2, 3])
  expect(fieldsOf(blank)).toEqual(['name', 'idNumber', 'certificate', 'level', 'site', ''])
  expect(blank.columns.every(({ required }) => required)).toBe(true)
  const filled = await openFilled(await fill(path, blank, 2))
  expect(filled.getCell('A3').value).toBe(goodRow(REGISTRATIONS, 1).name)
  expect(filled.getCell('C1').text).toBe('报考信息')
})

test('explanations right below the header stay, and rows begin below them', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(HEADERS.slice(1, 7))
  sheet.addRow(['必填', '必填，与身份证一致', '下拉选择', '必填', '必填', '必填'])
  const path = temporaryPath('notes.xlsx')
  await book.xlsx.writeFile(path)
  const blank = await learn(path)
  expect([blank.notes, blank.firstRow, blank.examples]).toEqual([[2], 3, []])
  const filled = await openFilled(await fill(path, blank, 1))
  expect([filled.getCell('A2').text, filled.getCell('A3').text]).toEqual(['必填', goodRow(REGISTRATIONS, 1).name])
})

test('an .xls template is made anew as .xlsx: titles, headers and rows stand where they stood', async () => {
  const path = saveWithSheetJs([['按科目批量导入报考'], HEADERS], 'biff8')
  const blank = await learn(path, 'form.xls')
  expect(blank.format).toBe('xls')
  const sheet = await openFilled(await fill(path, blank, 2, 'form.xls'))
  expect(sheet.getCell('A1').text).toBe('按科目批量导入报考')
  expect(sheet.getCell('B4').value).toBe(goodRow(REGISTRATIONS, 2).name)
})

describe('what is no blank template is refused', () => {
  const sheetWith = async (all: readonly (readonly string[])[]) => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Sheet1').addRows(all.map((row) => [...row]))
    const path = temporaryPath('other.xlsx')
    await book.xlsx.writeFile(path)
    return learn(path)
  }

  it.each([
    [
      'six people under the header',
      [HEADERS, ...rows(6).map(({ values }) => ['', values.name ?? '', values.idNumber ?? ''])],
      'template-has-rows',
    ],
    ['no header of ours', [['一', '二', '三']], 'header-not-found'],
    ['our own template', [['报考信息登记表'], HEADERS], 'template-is-ours'],
  ])('%s', async (_, all, code) => {
    await expect(sheetWith(all)).rejects.toThrow(code)
  })

  it('a file whose sheet ends in the middle', async () => {
    const path = await platformForm()
    const parts = await unzip(path)
    expect(parts.get('xl/worksheets/sheet1.xml')).toBeDefined()
    const read = await readWorkbook(await cutSheet(parts), 'form.xlsx')
    expect(read.ok).toBe(false)
  })
})

async function cutSheet(parts: Map<string, string>): Promise<string> {
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const cut = { ...Object.fromEntries(parts), 'xl/worksheets/sheet1.xml': sheet.slice(0, sheet.length / 2) }
  return saveFile('cut.xlsx', await zipOf(cut))
}
