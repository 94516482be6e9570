import { describe, expect, test } from 'vitest'
import { LISTS } from '../../../src/domain/lists/all.js'
import { recogniseList } from '../../../src/domain/lists/checking/recognise.js'
import type { CheckedRow } from '../../../src/domain/lists/rows.js'
import { judgeOfficial, LEVEL_UNKNOWN } from '../../../src/domain/registration/judge-official.js'
import type { OfficialField } from '../../../src/domain/registration/official-columns.js'
import { sheetOf, workbookOf } from '../../support/class-list.js'

const LIST_12 =
  '考试计划·考生姓名·考生编号·证件号码·准考证号·考生类型·所属院校·报考证书·考试科目·考试方式·考核站点·考试状态'
const NUMBER = '37900520211632361949143883'
const kindOf = (headers: string, cells: string, wanted?: string) => {
  const book = workbookOf(sheetOf([headers.split('·'), cells.split('·')]))
  const found = recogniseList(
    book,
    LISTS,
    LISTS.find(({ id }) => id === wanted),
  )
  return found.ok ? found.value.list.id : found.problem.code
}

describe('the platform’s exports are told apart by their columns [LISTS 4, 12, 22, 25]', () => {
  const row = `2021年9月考试·王芳·${NUMBER}·3706****0012··院校考生·示例职业技术学院·数字营销技术应用·理论·机考·一号站点·未排考`
  test.each([
    ['报考导出', LIST_12, row, 'platform-registrations'],
    [
      '考生导出',
      '学生姓名·学生编号·证件号码·已报考证书·状态',
      `王芳·${NUMBER}·3706****0012·1·信息准确`,
      'platform-candidates',
    ],
    [
      '排考明细',
      '序号·学生姓名·身份证号·准考证号·所属院校·考位号',
      '1·王芳·3706****0012·20210916110114001000000001·示例学院·1',
      'seats',
    ],
  ])('%s', (_, headers, cells, list) => {
    expect(kindOf(headers, cells)).toBe(list)
  })

  test('also where the export of candidates was asked for', () => {
    expect(kindOf(LIST_12, row, 'platform-candidates')).toBe('platform-registrations')
  })
})

const rowOf = (values: CheckedRow<OfficialField>['values']): CheckedRow<OfficialField> => {
  return { sheet: 0, row: 2, verdict: 'ok', values, findings: [] }
}
const KNOWN = { id: 'c1', values: { name: '王芳' }, kept: { registered: '数字营销技术应用|中级' } }

describe('whose a row is [PM 5.2.6]', () => {
  const row = rowOf({ name: '王芳', candidateNumber: NUMBER, certificate: '数字营销技术应用' })

  test('of a candidate of ours it is his, of the level he is registered for', () => {
    const { values, remarks } = judgeOfficial(row, KNOWN)
    expect([values, remarks]).toEqual([{ candidate: 'c1', person: NUMBER, level: '中级' }, []])
  })

  test('of somebody we do not have it is kept, with a warning, and no number of his but the platform’s', () => {
    const { values, remarks } = judgeOfficial(rowOf({ ...row.values, idNumber: '110101199003070011' }), undefined)
    expect(values).toEqual({ person: NUMBER, level: LEVEL_UNKNOWN })
    expect(remarks.map(({ code }) => code)).toEqual(['official-person-unknown'])
  })

  test('two who fit the stars are told apart by nobody', () => {
    expect(judgeOfficial(row, 'several').remarks.map(({ code }) => code)).toEqual(['official-person-several'])
  })

  test('another name than ours is said', () => {
    const { remarks } = judgeOfficial(row, { ...KNOWN, values: { name: '王方' } })
    expect(remarks).toMatchObject([{ code: 'official-name-differs', params: { name: '王方' } }])
  })
})
