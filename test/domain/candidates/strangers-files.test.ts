import { describe, expect, test } from 'vitest'
import type { ListCheck } from '../../../src/domain/lists/rows.js'
import { readWorkbook } from '../../../src/files/workbook/read/read-workbook.js'
import { caseFile } from '../../support/cases.js'
import { check } from '../../support/class-list.js'

async function checkCase(folder: string, file: string): Promise<ListCheck> {
  const workbook = await readWorkbook(caseFile(folder, file), file)
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return check(workbook.value)
}

const faultsOf = ({ rows }: ListCheck) =>
  rows.flatMap(({ row, findings }) => findings.map(({ code, field }) => [row, field, code]))
describe('what people are told of the files of strangers', () => {
  test('blanks that are called shared strings are missing, and rows of nothing else are none', async () => {
    const result = await checkCase('xlsx-empty-shared-string', '空单元格.xlsx')
    expect(result.rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7])
    expect(faultsOf(result)).toContainEqual([4, 'phone', 'cell-missing'])
    const genders = await checkCase('xlsx-empty-shared-string', '空性别读成女.xlsx')
    expect(faultsOf(genders)).toEqual([
      [3, 'gender', 'cell-missing'],
      [4, 'gender', 'cell-missing'],
    ])
  })

  test('days from 1904 give the right year', async () => {
    const { rows } = await checkCase('xlsx-1904-modern-excel', '入学日期1904.xlsx')
    expect(rows.map(({ values }) => values.entryYear)).toEqual(rows.map(() => '2023'))
  })

  test.each([
    ['xlsx-poi-numbers', '手机号是数字.xlsx'],
    ['xlsx-leading-zero-format', '专业代码格式000000.xlsx'],
    ['xlsx-inline-with-value', '号码写了两遍.xlsx'],
  ])('%s: nobody has a fault', async (folder, file) => {
    expect(faultsOf(await checkCase(folder, file))).toEqual([])
  })

  test.each([
    ['xls-formula-0406', '公式记录0406.xls', 20],
    ['xls-default-password', '结构保护.xls', 30],
  ])('%s: five people are there several times, and have no other fault', async (folder, file, count) => {
    const result = await checkCase(folder, file)
    expect(result.rows).toHaveLength(count)
    expect(faultsOf(result)).toEqual(result.rows.slice(5).map(({ row }) => [row, 'idNumber', 'row-repeated']))
  })

  test('the export of a report engine is checked to its end', async () => {
    const result = await checkCase('xls-capital-stream', '报表系统导出.xls')
    expect(result.rows).toHaveLength(30)
    expect(faultsOf(result)).toEqual([
      [12, 'idNumber', 'id-checksum'],
      [17, 'idNumber', 'cell-full-width'],
      [21, 'idNumber', 'id-length'],
      [24, 'idNumber', 'cell-blanks'],
      [30, 'idNumber', 'id-damaged'],
      [31, 'name', 'cell-blanks'],
    ])
  })

  test('rows filled down with formulas that give nothing are passed over, with a note', async () => {
    const result = await checkCase('xlsx-formula-zero-rows', '公式得零的空行.xlsx')
    expect(result.rows.map(({ row, verdict }) => [row, verdict])).toEqual([2, 3, 4, 5, 6].map((row) => [row, 'ok']))
    expect(result.fileFindings).toMatchObject([
      {
        code: 'rows-without-content',
        params: { rows: { places: [7, 8, 9, 10, 11].map((row) => ({ row })), total: 5 } },
      },
    ])
  })
})
