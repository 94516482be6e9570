import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/domain/imports/edits.js'
import { type Cells, check, checkRow, HEADERS, rowOf, sheetOf, tryCheck, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

const me = inventPerson(1)
const set = (field: string, value: string, row = 2): Edit => ({ kind: 'set', sheet: 0, row, field, value })
const take = (code: Extract<Edit, { kind: 'take' }>['code'], field: string): Edit => ({ kind: 'take', code, field })
const checked = (cells: Cells, ...edits: readonly Edit[]) => checkRow(cells, { edits })
const listOf = (...rows: readonly (string | number)[][]) => workbookOf(sheetOf([[...HEADERS], ...rows]))

/** A sheet with nothing but names and numbers. */
const SHORT = workbookOf(
  sheetOf([
    ['姓名', '身份证号'],
    [me.name, me.idNumber],
    [inventPerson(2).name, inventPerson(2).idNumber],
  ]),
)

describe('rows of the other kind', () => {
  const others = (...rows: readonly number[]): Edit => {
    return { kind: 'others', field: 'category', value: '社会考生', rows: rows.map((row) => ({ sheet: 0, row })) }
  }
  const social = (...edits: readonly Edit[]) => {
    const { rows } = check(listOf(rowOf(1), rowOf(2), rowOf(3)), { edits })
    return rows.flatMap(({ row, values }) => (values.category === '社会考生' ? [row] : []))
  }

  it('are those that were said last, and none where the whole list is one kind after all', () => {
    expect(social(others(2, 3))).toEqual([2, 3])
    expect(social(others(2, 3), others(4))).toEqual([4])
    expect(social(others(2, 3), others())).toEqual([])
  })

  it('leave a row alone that was corrected by itself since', () => {
    expect(social(others(2, 3), set('category', '院校考生', 2))).toEqual([3])
    expect(social(set('category', '社会考生', 4), others(2), others())).toEqual([4])
  })
})

describe('a cell the person corrects', () => {
  it('is right from then on, mended like any other, and shown as corrected with what stood there', () => {
    const phone = inventPerson(2).phone
    expect(checked({ 手机号码: '123' }, set('phone', `+86 ${phone}`))).toMatchObject({
      verdict: 'ok',
      values: { phone },
      findings: [
        { code: 'phone-cleaned', after: phone },
        { code: 'cell-corrected', field: 'phone', before: '123', after: phone, sheet: 0, row: 2 },
      ],
    })
  })

  it('that makes a right row wrong says so', () => {
    expect(checked({}, set('entryYear', '2099'))).toMatchObject({
      verdict: 'error',
      findings: [
        { code: 'year-implausible', field: 'entryYear' },
        { code: 'cell-corrected', field: 'entryYear', before: '2022', after: '2099' },
      ],
    })
  })

  it('is what the cells that rest on it are judged by', () => {
    expect(checked({}, set('name', '孙尚香')).findings).toMatchObject([
      { code: 'cell-corrected', field: 'name' },
      { code: 'pinyin-wrong', field: 'pinyin', proposal: 'Sun Shangxiang' },
    ])
    const other = inventPerson(2).idNumber
    expect(checked({}, set('idNumber', other)).findings.map(({ code }) => code)).toEqual([
      'cell-corrected',
      'gender-differs',
    ])
  })

  it('may be emptied, and is then missing where it is required', () => {
    expect(checked({}, set('phone', '')).findings).toMatchObject([
      { code: 'cell-missing', field: 'phone' },
      { code: 'cell-corrected', before: me.phone, after: '' },
    ])
    expect(checked({}, set('majorVersion', '')).verdict).toBe('ok')
  })

  it('is no number of Excel’s any more', () => {
    const kinds = { 2: 'ssssnsssssss' }
    const damaged = workbookOf(sheetOf([[...HEADERS], rowOf(1)], { kinds }))
    expect(check(damaged).rows[0]?.verdict).toBe('error')
    expect(check(damaged, { edits: [set('idNumber', inventPerson(3).idNumber)] }).rows[0]?.verdict).toBe('ok')
  })

  it('counts as last written, and is nothing where the sheet says the same', () => {
    expect(checked({}, set('entryYear', '2020'), set('entryYear', '2021')).values.entryYear).toBe('2021')
    expect(checked({}, set('entryYear', '2022')).findings).toEqual([])
  })

  it('of another row, sheet or column changes nothing here', () => {
    const elsewhere: Edit = { kind: 'set', sheet: 1, row: 2, field: 'phone', value: '1' }
    expect(checked({}, set('phone', '1', 3), elsewhere, set('platformStatus', '信息准确')).findings).toEqual([])
  })

  it('is put in also where the sheet has no such column; what it still lacks is said', () => {
    const [first, second] = check(SHORT, { edits: [set('phone', me.phone)] }).rows
    expect(first?.values.phone).toBe(me.phone)
    const lacking = (row: typeof first) => row?.findings.find(({ code }) => code === 'row-lacks-columns')?.params
    expect(lacking(first)).toEqual({ columns: ['入学年份', '专业层次', '就读专业'] })
    expect(lacking(second)).toEqual({ columns: ['手机号码', '入学年份', '专业层次', '就读专业'] })
  })

  it('in all that a sheet lacks makes the row a right one', () => {
    const edits = [
      set('pinyin', me.pinyin),
      set('phone', me.phone),
      set('entryYear', '2022'),
      set('educationLevel', '中专'),
      set('major', '电子商务'),
    ]
    const [first, second] = check(SHORT, { edits }).rows
    expect(first).toMatchObject({ verdict: 'ok', values: { idType: '身份证' } })
    expect(second?.verdict).toBe('error')
  })

  it('or a proposal taken up does not make a merged cell count twice', () => {
    const school = HEADERS.indexOf('所属院校')
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: school, lastColumn: school }]
    const rows = [[...HEADERS], rowOf(1, { 所属院校: '春江职业' }), rowOf(2, { 所属院校: '' })]
    const filled = (...edits: readonly Edit[]) =>
      check(workbookOf(sheetOf(rows, { merges })), { edits }).fileFindings.map(({ params }) => params)
    const once = [{ sheet: 'Sheet1', count: 1 }]
    expect(filled()).toEqual(once)
    expect(filled(take('school-name-differs', 'school'))).toEqual(once)
    expect(filled(set('school', '春江职业技术学校', 3))).toEqual(once)
  })

  it('can be the type of the document, which the sheet does not have', () => {
    const edits = [set('idType', '护照'), set('idNumber', 'E12345678')]
    const [row] = check(SHORT, { edits }).rows
    expect(row?.values).toMatchObject({ idType: '护照', idNumber: 'E12345678' })
    expect(row?.findings.filter(({ field }) => field === 'idNumber')).toMatchObject([{ code: 'cell-corrected' }])
  })

  it('makes two rows the same person, or two people of one', () => {
    const same = check(listOf(rowOf(1), rowOf(2)), { edits: [set('idNumber', me.idNumber, 3)] }).rows
    expect(same.map(({ findings }) => findings.at(-1)?.code)).toEqual(['id-of-two-people', 'id-of-two-people'])
    const apart = listOf(rowOf(1), rowOf(2, { 证件号码: me.idNumber }))
    expect(check(apart).rows.every(({ verdict }) => verdict === 'error')).toBe(true)
    const corrected = check(apart, { edits: [set('idNumber', inventPerson(2).idNumber, 3)] }).rows
    expect(corrected.every(({ verdict }) => verdict === 'ok')).toBe(true)
  })
})

describe('a proposal the person takes up', () => {
  it('is put in for every cell of its kind, and for no other', () => {
    const list = listOf(rowOf(1, { 姓名拼音: '' }), rowOf(2, { 姓名拼音: '', 专业层次: '职高' }), rowOf(3))
    const { rows } = check(list, { edits: [take('pinyin-missing', 'pinyin')] })
    expect(rows.map(({ verdict, values }) => [verdict, values.pinyin])).toEqual([
      ['ok', me.pinyin],
      ['error', inventPerson(2).pinyin],
      ['ok', inventPerson(3).pinyin],
    ])
    expect(rows[0]?.findings).toMatchObject([{ code: 'proposal-taken', before: '', after: me.pinyin }])
    expect(rows[1]?.findings).toMatchObject([{ code: 'proposal-taken' }, { code: 'level-unknown' }])
    expect(rows[2]?.findings).toEqual([])
  })

  it('is worked out anew with today’s evidence', () => {
    const edits = [set('name', '王芳'), take('pinyin-missing', 'pinyin')]
    expect(checked({ 姓名拼音: '' }, ...edits)).toMatchObject({ verdict: 'ok', values: { pinyin: 'Wang Fang' } })
  })

  it('of one row is put in there only', () => {
    const one: Edit = {
      kind: 'take-one',
      code: 'pinyin-missing',
      field: 'pinyin',
      sheet: 0,
      row: 3,
      proposal: inventPerson(2).pinyin,
    }
    const list = listOf(rowOf(1, { 姓名拼音: '' }), rowOf(2, { 姓名拼音: '' }))
    expect(check(list, { edits: [one] }).rows.map(({ verdict }) => verdict)).toEqual(['error', 'ok'])
  })

  it('is not put in where it has become another since', () => {
    const one: Edit = {
      kind: 'take-one',
      code: 'pinyin-missing',
      field: 'pinyin',
      sheet: 0,
      row: 2,
      proposal: me.pinyin,
    }
    expect(checked({ 姓名拼音: '' }, one).verdict).toBe('ok')
    expect(checked({ 姓名拼音: '' }, one, set('name', '王芳')).findings).toMatchObject([
      { code: 'cell-corrected', field: 'name' },
      { code: 'pinyin-missing', proposal: 'Wang Fang' },
    ])
  })

  it('is left where it is doubtful, unless those are meant too or it is taken for itself', () => {
    const cells = { 学生姓名: '王乐', 姓名拼音: '' }
    const kind = { kind: 'take', code: 'pinyin-missing', field: 'pinyin' } as const
    const one = { ...kind, kind: 'take-one', sheet: 0, row: 2, proposal: 'Wang Le' } as const
    expect(checked(cells, kind).findings).toMatchObject([{ code: 'pinyin-missing', doubtful: true }])
    expect(checked(cells, { ...kind, doubtful: true }).verdict).toBe('ok')
    expect(checked(cells, one).verdict).toBe('ok')
  })

  it('is what the cells after it are judged by', () => {
    const edits = [take('name-characters', 'name'), take('id-length', 'idNumber'), take('gender-unknown', 'gender')]
    const cells = { 学生姓名: `${me.name}（班长）`, 证件号码: me.idNumber.slice(0, 17), 性别: '1' }
    expect(checked(cells, ...edits)).toMatchObject({
      verdict: 'ok',
      values: { name: me.name, idNumber: me.idNumber, gender: '男' },
    })
  })

  it('of a number is a resident’s where the sheet has no column for the type', () => {
    const short = workbookOf(
      sheetOf([
        ['姓名', '身份证号'],
        [me.name, me.idNumber.slice(0, 17)],
      ]),
    )
    expect(check(short).rows[0]?.values.idType).toBeUndefined()
    const { values } = check(short, { edits: [take('id-length', 'idNumber')] }).rows[0]!
    expect(values).toMatchObject({ idType: '身份证', idNumber: me.idNumber })
  })

  it('for a major leaves its version to be judged', () => {
    const records = { 'approved-majors': [{ name: '电子商务', code: '730702', version: '2010' }] }
    const edits = [take('major-differs-from-approved', 'majorCode')]
    expect(checkRow({}, { records, edits }).findings).toMatchObject([
      { code: 'proposal-taken', field: 'majorCode', before: '730701', after: '730702' },
      { code: 'major-differs-from-approved', field: 'majorVersion', proposal: '2010' },
    ])
    const both = [...edits, take('major-differs-from-approved', 'majorVersion')]
    expect(checkRow({}, { records, edits: both })).toMatchObject({
      verdict: 'ok',
      values: { majorCode: '730702', majorVersion: '2010' },
    })
  })

  it('for what is only a warning takes the warning away', () => {
    const edits = [take('school-name-differs', 'school')]
    expect(checked({ 所属院校: '春江职业' }, ...edits)).toMatchObject({
      values: { school: '春江职业技术学校' },
      findings: [{ code: 'proposal-taken', before: '春江职业' }],
    })
  })
})

describe('a row the person takes out', () => {
  const drop = (row: number, sheet = 0): Edit => ({ kind: 'drop', sheet, row })

  it('is in the list no more, nor in what is said across its rows', () => {
    const list = listOf(rowOf(1), rowOf(1, { 入学年份: '2021' }), rowOf(2))
    expect(check(list).rows.map(({ verdict }) => verdict)).toEqual(['error', 'error', 'ok'])
    const { rows, dropped } = check(list, { edits: [drop(3)] })
    expect(rows.map(({ row, verdict, findings }) => [row, verdict, findings])).toEqual([
      [2, 'ok', []],
      [4, 'ok', []],
    ])
    expect(dropped).toBe(1)
  })

  it('is counted once, and only where there is such a row', () => {
    expect(check(listOf(rowOf(1), rowOf(2)), { edits: [drop(3), drop(3), drop(9), drop(2, 1)] }).dropped).toBe(1)
  })

  it('may be of one sheet among several', () => {
    const one = sheetOf([[...HEADERS], rowOf(1)], { name: '一班' })
    const two = sheetOf([[...HEADERS], rowOf(2)], { name: '二班', index: 1 })
    expect(check(workbookOf(one, two), { edits: [drop(2, 1)] }).rows.map(({ sheet }) => sheet)).toEqual([0])
  })

  it('with all the others leaves no list, and that is said', () => {
    const edits = [drop(2), drop(3)]
    expect(tryCheck(listOf(rowOf(1), rowOf(2)), { edits })).toMatchObject({ problem: { code: 'list-emptied' } })
  })
})
