import { describe, expect, it } from 'vitest'
import { checkAgainstKnown } from '../../src/domain/candidate-known.js'
import { CandidateTally } from '../../src/domain/candidate-tally.js'
import type { Workbook } from '../../src/domain/sheet.js'
import { check, HEADERS, rowOf, sheetOf, workbookOf } from '../support/class-list.js'
import { inventPerson } from '../support/people.js'

const keyOf = (person: { idNumber?: string; name?: string }) => person.idNumber ?? person.name ?? ''

function reportOf(workbook: Workbook) {
  const checked = check(workbook)
  const tally = new CandidateTally()
  for (const row of checked.rows) tally.add(checkAgainstKnown(row, undefined, 'own'), keyOf)
  return tally.report(checked)
}

const badPhone = { 手机号码: '123' }

describe('the figures of a checked list', () => {
  it('name the rows, and the sheet too where several classes lie in one file', () => {
    const one = sheetOf([[...HEADERS], rowOf(1), rowOf(2, badPhone)], { name: '一班', index: 0 })
    const two = sheetOf([[...HEADERS], rowOf(3, badPhone)], { name: '二班', index: 1 })
    expect(reportOf(workbookOf(one)).problems).toMatchObject([{ code: 'phone-shape', examples: ['第3行'] }])
    expect(reportOf(workbookOf(one, two)).problems).toMatchObject([
      { code: 'phone-shape', count: 2, examples: ['一班第3行', '二班第2行'] },
    ])
  })

  it('count every cell that was mended, not the rows', () => {
    const sheet = sheetOf([[...HEADERS], rowOf(1, { 学生姓名: ` ${inventPerson(1).name} `, 入学年份: '2022级' })])
    expect(reportOf(workbookOf(sheet))).toMatchObject({ mended: 2, valid: 1 })
  })
})
