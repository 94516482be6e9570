import { describe, expect, it } from 'vitest'
import { approvedMajorsList } from '../../../src/domain/pilot/approved-majors-list.js'
import { check, type SheetExtras, sheetOf, workbookOf } from '../../support/class-list.js'

const checkMajors = (rows: readonly (readonly (string | number)[])[], extras: SheetExtras = {}) =>
  check(workbookOf(sheetOf([['专业名称', '专业代码', '专业版本'], ...rows], extras)))
const codesOf = (...rows: readonly (readonly (string | number)[])[]) =>
  checkMajors(rows).rows.map(({ findings }) => findings.map(({ code, field }) => `${field} ${code}`))

describe('a list of approved majors', () => {
  it('is right as the school writes it, and replaces what was there', () => {
    const { list, rows, fileFindings } = checkMajors([
      ['电子商务', '730701', '2021'],
      ['会计事务', '730301', '2021'],
    ])
    expect([list, fileFindings, rows.map(({ verdict }) => verdict)]).toEqual(['approved-majors', [], ['ok', 'ok']])
    expect(approvedMajorsList.whole).toBe(true)
  })

  it.each([
    ['', '730701', '2021', 'name cell-missing'],
    ['电子商务', '', '2021', 'code cell-missing'],
    ['电子商务', '730701', '', 'version cell-missing'],
    ['电子商务(730701)', '730701', '2021', 'name major-holds-code'],
    ['电子?务', '730701', '2021', 'name cell-lost-characters'],
    ['电子商务', 90300, '2021', 'code major-code-zero-lost'],
    ['电子商务', '12', '2021', 'code major-code-shape'],
    ['电子商务', '730701', '1950', 'version year-implausible'],
    ['电子商务', '730701', '新版', 'version year-unclear'],
    ['电子商务', '730701', '2021版', 'version value-normalised'],
    [' 电子商务 ', '730701', '2021', 'name cell-blanks'],
  ])('%s, %s, %s: %s', (name, code, version, said) => {
    expect(codesOf([name, code, version])).toEqual([[said]])
  })

  it('says a major twice once; the same name with another code is another', () => {
    const one = ['电子商务', '730701', '2021']
    expect(codesOf(one, one)).toEqual([[], ['version row-repeated']])
    expect(codesOf(one, ['电子商务', '530701', '2021'], ['电子商务', '730701', '2010'])).toEqual([[], [], []])
  })

  it('leaves out the example row and what stands below', () => {
    const rows = [
      ['示例：电子商务', '530701', '2021'],
      ['电子商务', '730701', '2021'],
      ['合计', '1', ''],
      ['填表人：某老师', '', ''],
    ]
    expect(checkMajors(rows).rows.map(({ row }) => row)).toEqual([3])
  })
})
