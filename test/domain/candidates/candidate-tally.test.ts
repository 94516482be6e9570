import { describe, expect, it } from 'vitest'
import { checkAgainstKnown } from '../../../src/domain/candidates/candidate-known.js'
import { CandidateTally, compareFaults } from '../../../src/domain/candidates/candidate-tally.js'
import type { Workbook } from '../../../src/domain/lists/sheet.js'
import { check, HEADERS, rowOf, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

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
    expect(reportOf(workbookOf(one)).problems).toMatchObject([{ code: 'phone-shape', examples: [{ row: 3 }] }])
    expect(reportOf(workbookOf(one, two)).problems).toMatchObject([
      {
        code: 'phone-shape',
        count: 2,
        examples: [
          { sheet: '一班', row: 3 },
          { sheet: '二班', row: 2 },
        ],
      },
    ])
  })

  it('count every cell that was mended, not the rows', () => {
    const sheet = sheetOf([[...HEADERS], rowOf(1, { 学生姓名: ` ${inventPerson(1).name} `, 入学年份: '2022级' })])
    expect(reportOf(workbookOf(sheet))).toMatchObject({ mended: 2, valid: 1 })
  })
})

describe('the categories of a list', () => {
  const counted = (...cells: readonly string[]) =>
    reportOf(workbookOf(sheetOf([[...HEADERS, '考生类型'], ...cells.map((cell, n) => [...rowOf(n + 1), cell])])))

  it('are counted as the rows say them, with the rows that do not; a word that is neither is a fault only', () => {
    expect(counted('院校', '社会考生', '院校考生', '', '旁听生')).toMatchObject({
      categories: { own: 2, social: 1, unsaid: 1 },
      valid: 4,
      problems: [{ code: 'category-unknown', count: 1, examples: [{ row: 6 }] }, { count: 1 }],
    })
  })

  it('are left out where no row says any', () => {
    expect(counted('', '')).not.toHaveProperty('categories')
    expect(reportOf(workbookOf(sheetOf([[...HEADERS], rowOf(1)])))).not.toHaveProperty('categories')
  })
})

describe('a list against the one before', () => {
  const staged = (n: number, changed = {}) => {
    const sheet = sheetOf([[...HEADERS], rowOf(n, changed)])
    return checkAgainstKnown(check(workbookOf(sheet)).rows[0]!, undefined, 'own')
  }
  const tallyOf = (rows: ReturnType<typeof staged>[], before?: CandidateTally) => {
    const tally = new CandidateTally(new Set(before?.faults.map(({ person }) => person)))
    for (const row of rows) tally.add(row, keyOf)
    return tally
  }

  it('counts what was corrected, what is new and what is still wrong', () => {
    const before = tallyOf([staged(1, badPhone), staged(2, badPhone), staged(3)])
    const after = tallyOf([staged(1), staged(2, badPhone), staged(3, { 性别: 'x' })], before)
    expect(compareFaults(before.faults, after)).toEqual({ fixed: 1, appeared: 1, remaining: 1, samePeople: 2 })
  })

  it('counts both rows of one ID number, as the report does', () => {
    const rows = check(
      workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(2, { 证件号码: inventPerson(1).idNumber })])),
    ).rows
    const twice = tallyOf(rows.map((row) => checkAgainstKnown(row, undefined, 'own')))
    const apart = tallyOf([staged(1), staged(2)], twice)
    const faults = twice.faults.length
    expect(twice.faults.filter(({ code }) => code === 'id-of-two-people')).toHaveLength(2)
    expect(compareFaults([], twice)).toMatchObject({ appeared: faults, remaining: 0 })
    expect(compareFaults(twice.faults, twice)).toMatchObject({ fixed: 0, appeared: 0, remaining: faults })
    expect(compareFaults(twice.faults, apart)).toMatchObject({ fixed: faults, appeared: 0, remaining: 0 })
  })

  it('takes nobody for corrected who is not in the list', () => {
    const before = tallyOf([staged(1, badPhone), staged(2, badPhone)])
    expect(compareFaults(before.faults, tallyOf([staged(7)], before))).toMatchObject({ fixed: 0, samePeople: 0 })
    expect(compareFaults(before.faults, tallyOf([staged(2)], before))).toMatchObject({ fixed: 1, samePeople: 1 })
  })

  it('knows that a corrected number makes another key of the same person', () => {
    const before = tallyOf([staged(1, { 证件号码: inventPerson(1).idNumber.slice(0, 17) })])
    expect(compareFaults(before.faults, tallyOf([staged(1)], before))).toMatchObject({ fixed: 1, remaining: 0 })
  })
})
