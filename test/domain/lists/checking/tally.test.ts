import { describe, expect, it } from 'vitest'
import type { Scope } from '../../../../src/domain/imports/edits.js'
import { getList } from '../../../../src/domain/lists/all.js'
import type { CheckContext } from '../../../../src/domain/lists/checking/check-list.js'
import { compareRow } from '../../../../src/domain/lists/checking/compare.js'
import { ListEdits } from '../../../../src/domain/lists/checking/sheet-edits.js'
import { compareFaults, ListTally } from '../../../../src/domain/lists/checking/tally.js'
import type { CheckedRow, KnownRecord, StagedRow, Values } from '../../../../src/domain/lists/rows.js'
import type { Workbook } from '../../../../src/domain/lists/sheet.js'
import { type Cells, check, context, HEADERS, rowOf, sheetOf, workbookOf } from '../../../support/class-list.js'
import { inventPerson } from '../../../support/people.js'

const candidates = getList('candidates')
const keyOf = ({ idNumber, name = '' }: Values) => idNumber ?? name

function stage(row: CheckedRow, known?: KnownRecord, changed: Partial<CheckContext> = {}): StagedRow {
  const { edits, ...against } = { ...context, ...changed }
  return compareRow(candidates, row, known, against, new ListEdits(edits))
}

function reportOf(
  workbook: Workbook,
  changed: Partial<CheckContext> = {},
  known: readonly (KnownRecord | undefined)[] = [],
) {
  const checked = check(workbook, changed)
  const tally = new ListTally(candidates)
  for (const [at, row] of checked.rows.entries()) tally.add(stage(row, known[at], changed), keyOf, known[at])
  return tally.report(checked, changed.scope ?? context.scope)
}

const listOf = (...rows: readonly (string | number)[][]) => workbookOf(sheetOf([[...HEADERS], ...rows]))
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
    const row = rowOf(1, { 学生姓名: ` ${inventPerson(1).name} `, 入学年份: '2022级' })
    expect(reportOf(listOf(row))).toMatchObject({ list: 'candidates', mended: 2, corrected: 0, valid: 1 })
  })

  it('count apart what the person has corrected, taken up and taken out', () => {
    const edits = [
      { kind: 'set', sheet: 0, row: 2, field: 'phone', value: ` ${inventPerson(1).phone}` },
      { kind: 'take', code: 'pinyin-missing', field: 'pinyin' },
      { kind: 'drop', sheet: 0, row: 4 },
    ] as const
    const rows = listOf(rowOf(1, badPhone), rowOf(2, { 姓名拼音: '', 入学年份: '2022级' }), rowOf(3))
    expect(reportOf(rows, { edits })).toMatchObject({ rows: 2, valid: 2, mended: 2, corrected: 2, dropped: 1 })
  })
})

describe('the proposals of a list', () => {
  const TWO_READINGS = { 学生姓名: '王乐', 姓名拼音: '' }

  it('are counted by kind: those that are certain, and those to be looked at, with who they are of', () => {
    const report = reportOf(listOf(rowOf(1, { 姓名拼音: '' }), rowOf(2, TWO_READINGS), rowOf(3, { 专业层次: '职高' })))
    expect(report.proposals).toEqual([
      {
        code: 'pinyin-missing',
        field: 'pinyin',
        certain: 1,
        doubtful: 1,
        examples: [{ place: { row: 3 }, who: '王乐', proposal: 'Wang Le' }],
      },
      { code: 'level-unknown', field: 'educationLevel', certain: 1, doubtful: 0, examples: [] },
    ])
  })

  it('make a row fixable where every fault of it has one that is certain', () => {
    const fixable = (...cells: readonly Cells[]) =>
      reportOf(listOf(...cells.map((one, n) => rowOf(n + 1, one)))).fixable
    expect(fixable({ 姓名拼音: '' }, { 姓名拼音: '', 专业层次: '职高' })).toBe(2)
    expect(fixable({ 姓名拼音: '', 手机号码: '123' }, TWO_READINGS, { 手机号码: '123' }, {})).toBe(0)
  })
})

describe('the records a list would write over', () => {
  const known = (n: number): KnownRecord => {
    const { values } = check(listOf(rowOf(n))).rows[0]!
    return { id: `c${n}`, values: { ...values, category: '院校考生' }, kept: { status: 'no-photo' } }
  }
  const reportWith = (newPhones: number) => {
    const numbers = Array.from({ length: 8 }, (_, at) => at + 1)
    const rows = numbers.map((n) => rowOf(n, n <= newPhones ? { 手机号码: `1390000100${n}` } : {}))
    return reportOf(listOf(...rows), {}, numbers.map(known))
  }

  it('are named with what stands there and what it becomes, numbers with their middle hidden', () => {
    const { name, phone } = inventPerson(1)
    const was = `${phone.slice(0, 3)}****${phone.slice(-4)}`
    expect(reportWith(1)).toMatchObject({
      updated: 1,
      updates: [{ place: { row: 2 }, who: name, fields: [{ field: 'phone', was, becomes: '139****1001' }] }],
    })
  })

  it('are only counted where they are too many to be read one by one', () => {
    expect(reportWith(5).updates).toHaveLength(5)
    expect(reportWith(6)).toMatchObject({ updated: 6 })
    expect(reportWith(6)).not.toHaveProperty('updates')
    expect(reportWith(0)).not.toHaveProperty('updates')
  })
})

describe('the categories of a list', () => {
  const withCategory = (cells: readonly string[]) =>
    workbookOf(sheetOf([[...HEADERS, '考生类型'], ...cells.map((cell, n) => [...rowOf(n + 1), cell])]))
  const counted = (cells: readonly string[], scope: Scope = { category: 'own' }) =>
    reportOf(withCategory(cells), { scope })

  it('are counted as the rows say them, with the rows that do not; a word that is neither is a fault only', () => {
    expect(counted(['院校', '社会考生', '院校考生', '', '旁听生'])).toMatchObject({
      counts: { own: 2, social: 1, '': 1 },
      valid: 4,
      problems: [{ code: 'category-unknown', count: 1, examples: [{ row: 6 }] }, { count: 1 }],
    })
  })

  it('are left out where no row says any', () => {
    expect(counted(['', ''])).not.toHaveProperty('counts')
    expect(reportOf(listOf(rowOf(1)))).not.toHaveProperty('counts')
  })

  it('must be asked for the rows that neither say theirs nor are known, until somebody says it', () => {
    expect(counted(['院校', '', '社会', ''], {}).unsaid).toBe(2)
    expect(counted(['院校', '', '社会', '']).unsaid).toBe(0)
    expect(counted(['院校', '社会', '旁听生'], {}).unsaid).toBe(0)
    const { values } = check(listOf(rowOf(2))).rows[0]!
    const known = { id: 'c2', values: { ...values, category: '社会考生' }, kept: { status: 'no-photo' } }
    const report = reportOf(withCategory(['院校', '']), { scope: {} }, [undefined, known])
    expect(report).toMatchObject({ unsaid: 0, unchanged: 1, created: 1 })
  })
})

describe('a list against the one before', () => {
  const staged = (n: number, changed: Cells = {}) => stage(check(listOf(rowOf(n, changed))).rows[0]!)
  const tallyOf = (rows: readonly StagedRow[], before?: ListTally) => {
    const tally = new ListTally(candidates, new Set(before?.faults.map(({ person }) => person)))
    for (const row of rows) tally.add(row, keyOf)
    return tally
  }

  it('counts what was corrected, what is new and what is still wrong', () => {
    const before = tallyOf([staged(1, badPhone), staged(2, badPhone), staged(3)])
    const after = tallyOf([staged(1), staged(2, badPhone), staged(3, { 性别: 'x' })], before)
    expect(compareFaults(before.faults, after)).toEqual({ fixed: 1, appeared: 1, remaining: 1, samePeople: 2 })
  })

  it('counts both rows of one ID number, as the report does', () => {
    const { rows } = check(listOf(rowOf(1), rowOf(2, { 证件号码: inventPerson(1).idNumber })))
    const twice = tallyOf(rows.map((row) => stage(row)))
    const apart = tallyOf([staged(1), staged(2)], twice)
    const faults = twice.faults.length
    expect(twice.faults.filter(({ code }) => code === 'id-of-two-people')).toHaveLength(2)
    expect(compareFaults([], twice)).toMatchObject({ appeared: faults, remaining: 0 })
    expect(compareFaults(twice.faults, twice)).toMatchObject({ fixed: 0, appeared: 0, remaining: faults })
    expect(compareFaults(twice.faults, apart)).toMatchObject({ fixed: faults, appeared: 0, remaining: 0 })
  })

  it('takes nobody for corrected who is not in the list', () => {
    const before = tallyOf([staged(1, badPhone), staged(2, badPhone)])
    expect(compareFaults(before.faults, tallyOf([staged(2)], before))).toMatchObject({ fixed: 1, samePeople: 1 })
  })

  it('says nothing of a list of mostly other people', () => {
    const before = tallyOf([staged(1, badPhone), staged(2, badPhone), staged(3, badPhone)])
    expect(compareFaults(before.faults, tallyOf([staged(7)], before))).toBeUndefined()
    expect(compareFaults(before.faults, tallyOf([staged(1), staged(7), staged(8)], before))).toBeUndefined()
    expect(compareFaults(before.faults, tallyOf([staged(1), staged(2)], before))).toMatchObject({ fixed: 2 })
  })

  it('knows that a corrected number makes another key of the same person', () => {
    const before = tallyOf([staged(1, { 证件号码: inventPerson(1).idNumber.slice(0, 17) })])
    expect(compareFaults(before.faults, tallyOf([staged(1)], before))).toMatchObject({ fixed: 1, remaining: 0 })
  })
})
