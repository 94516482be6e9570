import { describe, expect, test } from 'vitest'
import { type ProblemCode, sentenceOf } from '../../../../src/domain/talk/problem.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { bareParts, saveBare, saveFile, saveOle, saveWithSheetJs, sheetXml, zipOf } from '../../../support/workbooks.js'

async function refusal(file: string, name = '名单.xlsx'): Promise<{ code: ProblemCode; sentence: string }> {
  const workbook = await readWorkbook(file, name)
  if (workbook.ok) return { code: 'workbook-damaged', sentence: 'was read' }
  const sentence = sentenceOf(workbook.problem, 'zh')
  expect(sentence).not.toContain('…')
  expect(sentence).toContain(name)
  return { code: workbook.problem.code, sentence }
}

const oneCell = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')

/** Changes what the directory at the end of a zip says about every entry. */
function rewriteDirectory(zip: Buffer, change: (record: Buffer, name: string) => void): Buffer {
  const bytes = Buffer.from(zip)
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const nameLength = bytes.readUInt16LE(at + 28)
    change(bytes.subarray(at), bytes.toString('utf8', at + 46, at + 46 + nameLength))
  }
  return bytes
}

describe('files that are no readable workbook', () => {
  test('a password on an .xlsx is named and how to take it off', async () => {
    const { code, sentence } = await refusal(saveOle(['EncryptionInfo', 'EncryptedPackage'], '名单.xlsx'))
    expect(code).toBe('workbook-encrypted')
    expect(sentence).toContain('取消密码')
  })

  test('a .doc renamed .xlsx is called a Word document', async () => {
    const { code, sentence } = await refusal(saveOle(['WordDocument', '1Table'], '名单.xlsx'))
    expect(code).toBe('workbook-is-other-document')
    expect(sentence).toContain('Word')
  })

  test('a .docx renamed .xlsx is called a Word document', async () => {
    const file = saveFile('x.xlsx', await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }))
    expect((await refusal(file)).sentence).toContain('Word')
  })

  test('a PDF, a picture and a zip of photos are called what they are', async () => {
    expect((await refusal(saveFile('a.xlsx', '%PDF-1.7\n'))).sentence).toContain('PDF')
    expect((await refusal(saveFile('a.xlsx', Buffer.from('ffd8ffe000104a46', 'hex')))).sentence).toContain('图片')
    expect((await refusal(saveFile('a.xlsx', await zipOf({ '1.jpg': 'x' })))).sentence).toContain('压缩包')
  })

  test.each([
    ['.xlsb', 'xlsb'],
    ['.ods', 'ods'],
  ] as const)('%s is to be saved as .xlsx', async (_name, bookType) => {
    const { code, sentence } = await refusal(saveWithSheetJs([['王芳']], bookType))
    expect(code).toBe('workbook-other-format')
    expect(sentence).toContain('另存为')
  })

  test('a web page or XML saved as .xls is to be saved as .xlsx', async () => {
    const page = saveFile('a.xls', '\ufeff<html><body><table><tr><td>王芳</td></tr></table></body></html>')
    expect((await refusal(page, '名单.xls')).sentence).toContain('另存为')
    const xml = saveWithSheetJs([['王芳']], 'xlml', 'a.xls')
    expect((await refusal(xml, '名单.xls')).code).toBe('workbook-other-format')
  })

  test('random bytes are no workbook', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))
    expect((await refusal(saveFile('a.xlsx', bytes))).code).toBe('workbook-unknown-content')
  })

  test('no bytes, no rows and only blank cells are called empty', async () => {
    expect((await refusal(saveFile('a.xlsx', ''))).code).toBe('file-empty')
    expect((await refusal(await saveBare(''))).code).toBe('file-empty')
    expect((await refusal(await saveBare('<row r="1"><c r="A1" s="1"/></row>'))).code).toBe('file-empty')
    expect((await refusal(saveFile('a.csv', '\ufeff\r\n,,\r\n'), '名单.csv')).code).toBe('file-empty')
  })
})

describe('damage', () => {
  test('a workbook cut off anywhere is damaged, never half read', async () => {
    const whole = await zipOf(bareParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1))))
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const file = saveFile('cut.xlsx', whole.subarray(0, Math.floor(whole.length * share)))
      expect((await refusal(file)).code).toBe('workbook-damaged')
    }
  })

  test.each([
    ['the sheet ends in the middle of a row', { 'xl/worksheets/sheet1.xml': oneCell.slice(0, -40) }],
    ['the sheet is no XML', { 'xl/worksheets/sheet1.xml': 'hello' }],
    ['the workbook part names no sheet', { 'xl/workbook.xml': '<workbook/>' }],
    ['a row stands before an earlier one', { 'xl/worksheets/sheet1.xml': sheetXml('<row r="2"/><row r="1"/>') }],
    ['a row has no number', { 'xl/worksheets/sheet1.xml': sheetXml('<row r="x"/>') }],
  ])('%s', async (_name, parts) => {
    expect((await refusal(saveFile('a.xlsx', await zipOf(bareParts(oneCell, parts))))).code).toBe('workbook-damaged')
  })

  test('a part that is missing', async () => {
    const { 'xl/worksheets/sheet1.xml': _sheet, ...rest } = bareParts(oneCell)
    expect((await refusal(saveFile('a.xlsx', await zipOf(rest)))).code).toBe('workbook-damaged')
  })

  test('flipped bits in a compressed part are noticed', async () => {
    const zip = await zipOf(bareParts(oneCell))
    const at = zip.indexOf('sheet1.xml', zip.indexOf('worksheets/sheet1.xml')) + 30
    zip.writeUInt32LE(zip.readUInt32LE(at) ^ 0xffff, at)
    expect((await refusal(saveFile('a.xlsx', zip))).code).toBe('workbook-damaged')
  })

  test('an .xls cut off in the middle is damaged', async () => {
    const { readFileSync } = await import('node:fs')
    const whole = readFileSync(
      saveWithSheetJs(
        Array.from({ length: 3000 }, (_, at) => [`王芳${at}`]),
        'biff8',
        'a.xls',
      ),
    )
    expect((await refusal(saveFile('a.xls', whole.subarray(0, 700)), '名单.xls')).code).toMatch(/damaged|empty/)
  })
})

describe('files meant to harm', () => {
  test('a package that says it unpacks to 12 GB is refused before unpacking', async () => {
    const zip = rewriteDirectory(await zipOf(bareParts(oneCell)), (record) => record.writeUInt32LE(0xfffffff0, 24))
    expect((await refusal(saveFile('a.xlsx', zip))).code).toBe('workbook-unpacks-too-large')
  })

  test('a part that shrank a thousandfold is refused', async () => {
    const zip = await zipOf({ ...bareParts(oneCell), 'xl/worksheets/sheet1.xml': Buffer.alloc(70 * 1024 * 1024, 32) })
    expect((await refusal(saveFile('a.xlsx', zip))).code).toBe('workbook-unpacks-too-large')
  })

  test('a part larger than the directory says is cut off while unpacking', async () => {
    const zip = rewriteDirectory(
      await zipOf({ ...bareParts(oneCell), 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1024 * 1024, 32) }),
      (record, name) => name.endsWith('sheet1.xml') && record.writeUInt32LE(1000, 24),
    )
    expect((await refusal(saveFile('a.xlsx', zip))).code).toBe('workbook-damaged')
  })

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    'entities in %s are refused',
    async (part) => {
      const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
      const { code } = await refusal(saveFile('a.xlsx', await zipOf(bareParts(oneCell, { [part]: bomb }))))
      expect(code).toBe('workbook-has-entities')
    },
  )

  test('200,000 rows are refused with the limit', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    )
    const { code, sentence } = await refusal(await saveBare(rows.join('')))
    expect(code).toBe('workbook-too-many-rows')
    expect(sentence).toContain('150000')
    const lines = Array.from({ length: 200_000 }, (_, at) => `王芳,${at}`).join('\n')
    expect((await refusal(saveFile('a.csv', lines), '名单.csv')).code).toBe('workbook-too-many-rows')
  })

  test('more cells than fit in memory are refused, however short each row is', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="GR${number}"><v>1</v></c></row>`
    const rows = Array.from({ length: 26_000 }, (_, at) => row(at + 1))
    expect((await refusal(await saveBare(rows.join('')))).code).toBe('workbook-too-many-cells')
  })

  test('an .xls larger than we can read whole is refused with the limit', async () => {
    const bytes = Buffer.alloc(41 * 1024 * 1024)
    bytes.write('d0cf11e0a1b11ae1', 'hex')
    const { code, sentence } = await refusal(saveFile('a.xls', bytes), '名单.xls')
    expect(code).toBe('file-too-large')
    expect(sentence).toContain('40 MB')
  })

  test('300,000 formatted but blank rows below a short list are read', async () => {
    const blank = Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`)
    const workbook = await readWorkbook(
      await saveBare(`<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}`),
      'a.xlsx',
    )
    expect(workbook.ok && workbook.value.sheets[0]?.rows.length).toBe(1)
  })

  test('one endless row is refused with its number', async () => {
    const cells = `<c r="A2" t="inlineStr"><is><t>${'长'.repeat(9 * 1024 * 1024)}</t></is></c>`
    const { code, sentence } = await refusal(await saveBare(`<row r="1"/><row r="2">${cells}</row>`))
    expect(code).toBe('workbook-row-too-large')
    expect(sentence).toContain('第 2 行')
  })

  test('an entry compressed in a way Excel never uses is damage', async () => {
    const zip = rewriteDirectory(await zipOf(bareParts(oneCell)), (record) => record.writeUInt16LE(14, 10))
    expect((await refusal(saveFile('a.xlsx', zip))).code).toBe('workbook-damaged')
  })
})
