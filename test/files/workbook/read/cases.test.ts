import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../../../src/domain/lists/sheet.js'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { caseFile } from '../../../support/cases.js'

async function readCase(folder: string, file: string): Promise<Sheet> {
  const workbook = await readWorkbook(caseFile(folder, file), file)
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value.sheets[0]!
}

/** What stands below one header, as it is read. */
async function column(folder: string, file: string, header: string): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await readCase(folder, file)
  const head = rows.findIndex(({ texts }) => texts.some((text) => text.replace('*', '') === header))
  const at = rows[head]!.texts.findIndex((text) => text.replace('*', '') === header)
  return rows.slice(head + 1).map(({ texts, kinds }) => [texts[at] ?? '', kinds[at] ?? ' '])
}

const FIVE = [1, 2, 3, 4, 5]

describe('an empty cell that is called a shared string', () => {
  test.each(['空单元格.xlsx', '空单元格-空v.xlsx'])('is empty (%s)', async (file) => {
    const { rows } = await readCase('xlsx-empty-shared-string', file)
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(rows[3]!.texts).toEqual(expect.arrayContaining(['李承远', '', '2023']))
    expect((await column('xlsx-empty-shared-string', file, '手机号码'))[1]).toEqual(['', ' '])
  })

  test('is no 女 in a column of genders', async () => {
    const genders = await column('xlsx-empty-shared-string', '空性别读成女.xlsx', '性别')
    expect(genders.map(([text]) => text)).toEqual(['女', '', '', '女', '男'])
  })
})

test('days of a workbook that counts from 1904 are right, whatever a later Excel says beside it', async () => {
  const days = FIVE.map(() => ['2023-09-01', 'd'])
  expect(await column('xlsx-1904-modern-excel', '入学日期1904.xlsx', '入学日期')).toEqual(days)
  expect(await column('xlsx-1904-modern-excel', '对照-无扩展.xlsx', '入学日期')).toEqual(days)
})

test('numbers as Apache POI spells them are whole', async () => {
  const phones = await column('xlsx-poi-numbers', '手机号是数字.xlsx', '手机号码')
  expect(phones).toEqual(FIVE.map((person) => [`1380000200${person}`, 'n']))
  expect(await column('xlsx-poi-numbers', '手机号是数字.xlsx', '入学年份')).toEqual(FIVE.map(() => ['2023', 'n']))
})

test('a code shown with its zero is read with it', async () => {
  const codes = await column('xlsx-leading-zero-format', '专业代码格式000000.xlsx', '专业代码')
  expect(codes).toEqual(FIVE.map(() => ['090300', 'n']))
})

test('a number written twice in its cell is read once', async () => {
  const numbers = await column('xlsx-inline-with-value', '号码写了两遍.xlsx', '证件号码')
  expect(numbers[0]).toEqual(['370202200703154027', 's'])
  expect(numbers.map(([text]) => text.length)).toEqual(FIVE.map(() => 18))
})

test('rows filled down with formulas that give nothing can be told: their zeros are results', async () => {
  const { rows } = await readCase('xlsx-formula-zero-rows', '公式得零的空行.xlsx')
  const filledDown = rows.slice(6)
  expect(filledDown).toHaveLength(5)
  for (const { texts, kinds } of filledDown) {
    for (const [at, text] of texts.entries())
      if (at > 0) expect([text, kinds[at]]).toEqual(text === '' ? ['', ' '] : ['0', 'N'])
  }
})

describe('old .xls files', () => {
  test('formulas in the records of an older version are read', async () => {
    expect(await column('xls-formula-0406', '公式记录0406.xls', '入学年份')).toEqual(
      Array.from({ length: 20 }, () => ['2023', 'N']),
    )
  })

  test('a workbook whose structure alone is protected is read', async () => {
    const names = await column('xls-default-password', '结构保护.xls', '学生姓名')
    expect(names.slice(0, 2)).toEqual([
      ['王晓岚', 's'],
      ['李承远', 's'],
    ])
  })

  test('a stream called WORKBOOK is one', async () => {
    const names = await column('xls-capital-stream', '报表系统导出.xls', '学生姓名')
    expect(names.length).toBeGreaterThan(10)
  })

  test('a table of sectors that an interrupted copy left empty is damage, at once', async () => {
    const whole = await readWorkbook(caseFile('xls-zeroed-fat', 'good.xls'), 'good.xls')
    expect(whole.ok).toBe(true)
    const damaged = await readWorkbook(caseFile('xls-zeroed-fat', 'zeroed-fat.xls'), '名单.xls')
    expect(damaged).toEqual({ ok: false, problem: { code: 'workbook-damaged', params: { name: '名单.xls' } } })
  })
})

test.each(['末尾多一个换行.xlsx', '末尾多了网页.xlsx'])(
  'what a server puts behind a workbook is left aside (%s)',
  async (file) => {
    const names = await column('zip-trailing-bytes', file, '学生姓名')
    expect(names[0]).toEqual(['王晓岚', 's'])
  },
)
