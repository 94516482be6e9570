import { describe, expect, it } from 'vitest'
import { maskIdNumber } from '../../../src/domain/cells/masking.js'
import { getList } from '../../../src/domain/lists/all.js'
import { compareUnkeyed } from '../../../src/domain/lists/checking/compare.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import { ListTally } from '../../../src/domain/lists/checking/tally.js'
import type { KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import { check, context, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

const list = getList('platform-candidates')
const HEADERS = ['考生编号', '考生姓名', '证件号码', '手机号码', '就读专业', '状态'] as const
type Cells = Partial<Record<(typeof HEADERS)[number], string>>
const numberOf = (n: number) => `379005202116323619491${String(43_883 + n)}`

/** Of an invented person, masked as the platform does it. */
function exported(n: number, changed: Cells = {}): string[] {
  const { name, idNumber } = inventPerson(n)
  const cells: Record<(typeof HEADERS)[number], string> = {
    考生编号: numberOf(n),
    考生姓名: name,
    证件号码: maskIdNumber(idNumber),
    手机号码: '138****0001',
    就读专业: '电子商务',
    状态: '信息待认证',
    ...changed,
  }
  return HEADERS.map((header) => cells[header])
}

function known(n: number, values: Values = {}, status = 'no-photo'): KnownRecord {
  const { name, idNumber } = inventPerson(n)
  return { id: `c${n}`, values: { name, idNumber, idType: '身份证', major: '会计', ...values }, kept: { status } }
}

const checkExport = (...rows: readonly string[][]) => check(workbookOf(sheetOf([[...HEADERS], ...rows])))

/** As the records say: by the whole number, else by what the row still shows. */
function compare(rows: readonly string[][], records: readonly KnownRecord[]): readonly StagedRow[] {
  const checked = checkExport(...rows).rows
  const byNumber = (idNumber: string) => records.find(({ values }) => values.idNumber === idNumber)
  const found = list.match?.(checked, records) ?? []
  return checked.map((row, at) =>
    compareUnkeyed(list, row, byNumber(row.values.idNumber ?? '') ?? found[at], context, new ListEdits([])),
  )
}

const codesOf = (rows: readonly StagedRow[]) => rows.map(({ findings }) => findings.map(({ code }) => code))

describe('a row of a platform export', () => {
  it('is taken as it is: masked numbers are no fault, masked phones are left out', () => {
    const [row] = checkExport(exported(1)).rows
    expect(row).toMatchObject({ verdict: 'ok', findings: [] })
    expect(row?.values).toEqual({
      name: inventPerson(1).name,
      candidateNumber: numberOf(1),
      idNumber: maskIdNumber(inventPerson(1).idNumber),
      major: '电子商务',
      platformStatus: '信息待认证',
    })
  })

  it('with a whole number is of somebody, its phone too', () => {
    const { idNumber } = inventPerson(1)
    const [row] = checkExport(exported(1, { 证件号码: idNumber, 手机号码: '+86 13800000001' })).rows
    expect(row?.values).toMatchObject({ idType: '身份证', idNumber, phone: '+8613800000001' })
  })

  it.each([
    ['缺照片', '无照片'],
    ['认证失败', '需人工确认'],
    ['信息准确状态', '信息准确'],
  ])('says %s for %s', (text, status) => {
    expect(checkExport(exported(1, { 状态: text })).rows[0]?.values.platformStatus).toBe(status)
  })

  it('whose status is none of the platform’s, or whose number Excel has damaged, is told of and goes on', () => {
    const [strange, damaged] = checkExport(
      exported(1, { 状态: '在读' }),
      exported(2, { 考生编号: '3.79E+25' }),
      exported(3),
    ).rows
    expect(strange).toMatchObject({ verdict: 'ok', findings: [{ code: 'status-unknown', field: 'platformStatus' }] })
    expect(damaged).toMatchObject({ verdict: 'ok', findings: [{ code: 'number-damaged', field: 'candidateNumber' }] })
    expect(damaged?.values.candidateNumber).toBeUndefined()
  })

  it('that stands twice is said once, whether by number or by person', () => {
    const twice = (one: Cells, other: Cells) =>
      checkExport(exported(1, one), exported(1, other)).rows.map(({ findings }) => findings[0]?.code)
    const { idNumber } = inventPerson(1)
    expect(twice({}, {})).toEqual([undefined, 'row-repeated'])
    expect(twice({}, { 状态: '信息准确' })).toEqual(['record-twice', 'record-twice'])
    expect(twice({ 证件号码: idNumber }, { 证件号码: idNumber, 考生编号: numberOf(2) })).toEqual([
      'record-twice',
      'record-twice',
    ])
    expect(twice({ 考生编号: '' }, { 考生编号: '' })).toEqual([undefined, undefined])
  })
})

describe('whose a row is', () => {
  it('is told by the candidate number, else by name and mask', () => {
    const numbered = known(1, { candidateNumber: numberOf(1), name: '王小明' })
    expect(compare([exported(1), exported(2)], [numbered, known(2), known(3)])).toMatchObject([
      { plan: 'update', recordId: 'c1' },
      { plan: 'update', recordId: 'c2' },
    ])
  })

  it('nobody’s or more than one’s: the row fails and says so, and nothing is changed', () => {
    const namesake = { ...known(2), id: 'c2b' }
    const rows = compare([exported(1), exported(2)], [known(2), namesake])
    expect(rows).toMatchObject([
      { verdict: 'error', plan: 'none', findings: [{ code: 'export-person-unknown', field: 'name', row: 2 }] },
      { verdict: 'error', plan: 'none', findings: [{ code: 'export-person-ambiguous', field: 'name', row: 3 }] },
    ])
    const tally = new ListTally(list)
    for (const row of rows) tally.add(row, ({ name = '' }) => name)
    const report = tally.report(checkExport(exported(1), exported(2)), {})
    expect(report).toMatchObject({ list: 'platform-candidates', rows: 2, valid: 0, failing: 2, unsaid: 0 })
  })

  it('somebody new where the number is whole', () => {
    const [row] = compare([exported(1, { 证件号码: inventPerson(1).idNumber })], [known(2)])
    expect(row).toMatchObject({ verdict: 'ok', plan: 'create' })
  })
})

describe('what a row brings', () => {
  it('is, where its number is masked, the platform’s word on status and number alone', () => {
    const [row] = compare([exported(1)], [known(1)])
    expect(row?.findings).toMatchObject([{ code: 'record-updated', params: { columns: ['考生编号', '状态'] } }])
  })

  it('is all it says where its number is whole', () => {
    const [row] = compare([exported(1, { 证件号码: inventPerson(1).idNumber })], [known(1)])
    expect(row?.findings).toMatchObject([{ params: { columns: ['考生编号', '就读专业', '状态'] } }])
  })

  it('is nothing where the records say the same, or where its status is not understood', () => {
    const record = known(1, { candidateNumber: numberOf(1) }, 'unverified')
    expect(compare([exported(1)], [record])).toMatchObject([{ plan: 'same', findings: [] }])
    const [strange] = compare([exported(1, { 状态: '在读' })], [record])
    expect(strange?.plan).toBe('same')
    expect(codesOf([strange!])).toEqual([['status-unknown']])
  })
})
