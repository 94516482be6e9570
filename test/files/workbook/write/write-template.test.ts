import { describe, expect, test } from 'vitest'
import { CANDIDATE_TEMPLATES } from '../../../../src/domain/candidates/candidate-templates.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { writeTemplate } from '../../../../src/files/workbook/write/write-template.js'
import { annotateSoundly } from '../../../support/annotated.js'
import { tryCheck } from '../../../support/class-list.js'
import { inventPerson } from '../../../support/people.js'
import { assertSound } from '../../../support/sound-workbook.js'
import { noteOf, openWithExcelJs, temporaryPath } from '../../../support/workbooks.js'

const CONTEXT = { today: '2025-03-01', schoolName: '示例职业技术学院' }
const TEMPLATE_OURS = CANDIDATE_TEMPLATES.ours.columns
const columnOf = (header: string) => TEMPLATE_OURS.findIndex((column) => column.header.includes(header)) + 1

async function template(): Promise<string> {
  const file = temporaryPath('template.xlsx')
  await writeTemplate('candidates', file)
  return file
}

/** As a person fills it in: below the example, in the program of their choice. */
async function filled(): Promise<string> {
  const book = await openWithExcelJs(await template())
  const { name, pinyin, gender, idNumber, phone } = inventPerson(7)
  const values = [
    name,
    pinyin,
    gender,
    '身份证',
    idNumber,
    phone,
    '2023',
    '专科',
    '电子商务',
    '530701',
    '2021',
    '示例职业技术学院',
  ]
  values.forEach((value, index) => {
    const cell = book.worksheets[0]?.getCell(5, index + 1)
    if (cell) cell.value = value
  })
  const file = temporaryPath('filled.xlsx')
  await book.xlsx.writeFile(file)
  return file
}

describe('our template', () => {
  test('it is a sound workbook', async () => {
    await assertSound(await template())
  })

  test('numbers stay text in every column, also in cells nobody has touched', async () => {
    const sheet = (await openWithExcelJs(await template())).worksheets[0]
    for (const header of ['证件号码', '手机号码', '专业代码'])
      expect(sheet?.getColumn(columnOf(header)).numFmt).toBe('@')
  })

  test('ID type, gender, level and category are chosen from a list, on every row', async () => {
    const sheet = (await openWithExcelJs(await template())).worksheets[0]
    for (const row of [5, 6, 5000]) {
      expect(sheet?.getCell(row, columnOf('证件类型')).dataValidation?.formulae[0]).toContain('身份证,')
      expect(sheet?.getCell(row, columnOf('性别')).dataValidation?.formulae).toEqual(['"男,女"'])
      expect(sheet?.getCell(row, columnOf('专业层次')).dataValidation?.formulae[0]).toContain('专科')
      expect(sheet?.getCell(row, columnOf('考生类型')).dataValidation?.formulae).toEqual(['"院校考生,社会考生"'])
    }
  })

  test('each header says in a comment how to fill the column in', async () => {
    const sheet = (await openWithExcelJs(await template())).worksheets[0]
    for (const [index] of TEMPLATE_OURS.entries())
      expect(noteOf(sheet?.getCell(3, index + 1))?.length).toBeGreaterThan(5)
  })

  test('filled in it is accepted as ours and the example row is not imported', async () => {
    const workbook = await readWorkbook(await filled(), '名单.xlsx')
    const check = workbook.ok ? tryCheck(workbook.value, CONTEXT) : workbook
    expect(check.ok && check.value.template).toBe('ours')
    expect(check.ok && check.value.rows.map(({ row, verdict, findings }) => ({ row, verdict, findings }))).toEqual([
      { row: 5, verdict: 'ok', findings: [] },
    ])
  })

  test('marked after it was filled in it keeps the comments on its headers', async () => {
    const file = await filled()
    const layout = {
      sheet: 0,
      sheetName: '考生',
      headerRow: 3,
      columns: { phone: 5 },
      headers: TEMPLATE_OURS.map(({ header }) => header),
      lastRow: 5,
      lastColumn: 11,
    }
    const findings = [{ sheet: 0, row: 5, field: 'phone', code: 'cell-missing', params: {} }] as const
    const outPath = await annotateSoundly({
      path: file,
      name: '名单.xlsx',
      list: 'candidates',
      layouts: [layout],
      findings,
    })
    const sheet = (await openWithExcelJs(outPath)).worksheets[0]
    expect(noteOf(sheet?.getCell(3, 6))).toContain('本人的 11 位')
    expect(noteOf(sheet?.getCell(5, 6))).toContain('请补上')
  })
})
