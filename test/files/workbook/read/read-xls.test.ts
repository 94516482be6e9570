import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../../../src/domain/lists/sheet.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { saveFile, saveWithSheetJs } from '../../../support/workbooks.js'

async function read(file: string): Promise<Workbook> {
  const workbook = await readWorkbook(file, 'file.xls')
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value
}

function writeXls(cells: Readonly<Record<string, XLSX.CellObject>>): Buffer {
  const sheet = { '!ref': 'A1:B1', ...cells }
  return XLSX.write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType: 'biff8' })
}

describe('.xls', () => {
  test('texts and numbers are read with their places', async () => {
    const workbook = await read(saveWithSheetJs([[null], [null, '王芳', 2021], [null, null, 1.5]], 'biff8', 'file.xls'))
    expect(workbook.format).toBe('xls')
    expect(workbook.sheets[0]?.rows).toEqual([
      { number: 2, hidden: false, texts: ['', '王芳', '2021'], kinds: ' sn' },
      { number: 3, hidden: false, texts: ['', '', '1.5'], kinds: '  n' },
    ])
  })

  test('Chinese in code page 936, as Excel 95 wrote it, is read', async () => {
    const ascii = readFileSync(saveWithSheetJs([['QQQQ']], 'biff5', 'file.xls'))
    ascii.write('cdf5b7bc', ascii.indexOf('QQQQ'), 'hex')
    ascii.writeUInt16LE(936, ascii.indexOf(Buffer.from('42000200e404', 'hex')) + 4)
    expect((await read(saveFile('file.xls', ascii))).sheets[0]?.rows[0]?.texts).toEqual(['王芳'])
  })

  test('a password on an .xls is named', async () => {
    const file = readFileSync(saveWithSheetJs([['王芳']], 'biff8', 'file.xls'))
    // Turns the record that names the writer into the one that says the rest is encrypted.
    const writer = file.indexOf(Buffer.from('5c007000', 'hex'))
    file.writeUInt16LE(0x2f, writer)
    file.writeUInt16LE(1, writer + 4)
    file.writeUInt16LE(1, writer + 6)
    const workbook = await readWorkbook(saveFile('file.xls', file), 'file.xls')
    expect(workbook).toMatchObject({ ok: false, problem: { code: 'workbook-encrypted' } })
  })

  test('NUL in a text is a character that was lost', async () => {
    const workbook = await read(saveWithSheetJs([['王\0芳', '李强']], 'biff8', 'file.xls'))
    expect(workbook.sheets[0]?.rows[0]?.texts).toEqual(['王\ufffd芳', '李强'])
  })

  test('a number is shown as its format shows it', async () => {
    const file = saveFile(
      'file.xls',
      writeXls({ A1: { t: 'n', v: 90300, z: '000000' }, B1: { t: 'n', v: 45169.999999999993, z: 'yyyy-mm-dd' } }),
    )
    expect((await read(file)).sheets[0]?.rows[0]).toMatchObject({ texts: ['090300', '2023-09-01'], kinds: 'nd' })
  })

  test('a formula whose tokens are damaged still gives its result', async () => {
    const file = readFileSync(fileURLToPath(new URL('../../../fixtures/list.xls', import.meta.url)))
    // 1+2 in the formula's tokens: two numbers and the sign.
    const tokens = file.indexOf(Buffer.from('1e01001e020003', 'hex'))
    expect(tokens).toBeGreaterThan(0)
    file.fill(0x06, tokens, tokens + 7)
    expect((await read(saveFile('file.xls', file))).sheets[0]?.rows[2]?.texts[3]).toBe('3')
  })

  test('a number longer than Excel keeps is shown with its zeros, as in Excel', async () => {
    const workbook = await read(saveWithSheetJs([[Number('110101199003070011')]], 'biff8', 'file.xls'))
    expect(workbook.sheets[0]?.rows[0]?.texts).toEqual(['110101199003070000'])
  })

  test('dates, merged cells, hidden rows, hidden sheets, formulas and rich text are told as in .xlsx', async () => {
    const [list, draft] = (await read(fileURLToPath(new URL('../../../fixtures/list.xls', import.meta.url)))).sheets
    expect(list?.rows.slice(2)).toEqual([
      { number: 3, hidden: false, texts: ['王芳', '11010119900307803X', '2021-09-01', '3', '粗体'], kinds: 'ssdNs' },
      { number: 4, hidden: true, texts: ['李强', '110101199003070000', '', '甲', '乙'], kinds: 'sn ss' },
      { number: 5, hidden: false, texts: ['赵静'], kinds: 's' },
    ])
    expect(list?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 4 }])
    expect(draft).toMatchObject({ name: '草稿', hidden: true, index: 1 })
  })
})
