import { describe, expect, test } from 'vitest'
import { getList } from '../../../../src/domain/lists/all.js'
import { rowForPlatform } from '../../../../src/domain/lists/checking/handed-rows.js'
import type { CheckedRow } from '../../../../src/domain/lists/rows.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { writeRowsByFile } from '../../../../src/files/workbook/write/rows-by-file.js'
import { writeRows } from '../../../../src/files/workbook/write/write-rows.js'
import { inventPerson } from '../../../support/people.js'
import { assertSound } from '../../../support/sound-workbook.js'
import { HEADER_2022 } from '../../../support/template-2022.js'
import { openWithExcelJs, temporaryPath } from '../../../support/workbooks.js'

function row(n: number): CheckedRow {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  const values = {
    name,
    pinyin,
    gender,
    idType: '身份证',
    idNumber,
    phone,
    entryYear: '2023',
    educationLevel: '专科',
    major: '电子商务',
    majorCode: '090300',
    majorVersion: '2021',
  }
  return {
    sheet: 0,
    row: n,
    verdict: 'error',
    values,
    findings: [{ code: 'id-checksum', params: {}, field: 'idNumber' }],
  }
}

async function write(template: string, parts: readonly (readonly CheckedRow[])[]): Promise<string> {
  const outPath = temporaryPath('rows.xlsx')
  async function* waiting(): AsyncGenerator<readonly CheckedRow[]> {
    yield* parts
  }
  await writeRows({ list: 'candidates', template, outPath }, waiting())
  await assertSound(outPath)
  return outPath
}

async function texts(file: string): Promise<readonly (readonly string[])[]> {
  const workbook = await readWorkbook(file, 'rows.xlsx')
  return workbook.ok ? (workbook.value.sheets[0]?.rows.map((one) => one.texts) ?? []) : []
}

describe('the platform’s templates', () => {
  test('2021: its header in the first row, the school filled in', async () => {
    const person = inventPerson(1)
    const handed = rowForPlatform(getList('candidates'), row(1), { schoolName: '示例职业技术学院', records: {} })
    expect(await texts(await write('platform-2021', [[handed]]))).toEqual([
      ['学生姓名', '姓名拼音', '证件类型', '证件号码', '手机号码', '入学年份', '专业层次', '所学专业', '所属院校'],
      [
        person.name,
        person.pinyin,
        '身份证',
        person.idNumber,
        person.phone,
        '2023',
        '专科',
        '电子商务',
        '示例职业技术学院',
      ],
    ])
  })

  test('2022: title and note rows above its header', async () => {
    const [title, note, header, first] = await texts(await write('platform-2022', [[row(1)]]))
    expect(title).toEqual(['本校学生导入模板'])
    expect(note).toHaveLength(1)
    expect(header).toEqual(HEADER_2022)
    expect(first?.slice(6)).toEqual(['2023', '专科', '电子商务', '090300', '2021'])
  })

  test('every cell is text, so that no digit and no leading zero is lost', async () => {
    const sheet = (await openWithExcelJs(await write('platform-2022', [[row(1)]]))).worksheets[0]
    sheet?.getRow(4).eachCell((cell) => {
      expect(typeof cell.value).toBe('string')
      expect(cell.numFmt).toBe('@')
    })
  })

  test('a value that looks like a formula stays text', async () => {
    const harmful = { ...row(1), values: { ...row(1).values, name: '=cmd|calc!A1' } }
    const sheet = (await openWithExcelJs(await write('platform-2021', [[harmful]]))).worksheets[0]
    expect(sheet?.getCell('A2').value).toBe('=cmd|calc!A1')
  })
})

test('failing rows keep the category they say, in a column that is read again', async () => {
  const social = { ...row(1), values: { ...row(1).values, category: '社会考生' } }
  const rows = await texts(await write('failing', [[social, row(2)]]))
  const header = rows.find((texts) => texts.includes('校验结果')) ?? []
  const people = rows.slice(rows.indexOf(header) + 1)
  expect(people.map((texts) => texts[header.indexOf('考生类型')])).toEqual(['社会考生', ''])
})

test('failing rows come with their reasons in the last column, all parts in order', async () => {
  const rows = await texts(await write('failing', [[row(1), row(2)], [row(3)]]))
  const header = rows.find((texts) => texts.includes('校验结果'))
  expect(header?.at(-1)).toBe('校验结果')
  const people = rows.slice(rows.indexOf(header ?? []) + 1)
  expect(people.map(([name]) => name)).toEqual([1, 2, 3].map((n) => inventPerson(n).name))
  expect(people[0]?.at(-1)).toMatch(/^证件号码：.+逐位核对$/)
})

test('a folder that takes nothing ends the writing instead of waiting for ever', async () => {
  const order = { list: 'candidates', template: 'failing', folder: temporaryPath('gone/further') }
  const endless = async () => ({ fileName: 'a.xlsx', rows: [row(1)] })
  await expect(writeRowsByFile(order, endless)).rejects.toThrow('ENOENT')
})
