import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANDIDATE_TEMPLATES } from '../../../src/domain/candidates/candidate-templates.js'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import { check, context, HEADERS, rowOf, sheetOf, tryCheck, workbookOf } from '../../support/class-list.js'
import { inventPerson, withCheckDigit } from '../../support/people.js'

const TEMPLATE_2021 = CANDIDATE_TEMPLATES['platform-2021'].columns
const TEMPLATE_2022 = CANDIDATE_TEMPLATES['platform-2022'].columns
/** [G3] */
const TEMPLATE_2022_WITHOUT_VERSION = TEMPLATE_2022.slice(0, -1)
const TEMPLATE_OURS = CANDIDATE_TEMPLATES.ours.columns

const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

describe('a clean list', () => {
  it('passes every row with nothing to say', () => {
    const result = check(workbookOf(sheetOf([[...HEADERS], rowOf(1), rowOf(2), rowOf(3)])))
    expect(result.rows.map(({ row, verdict, findings }) => ({ row, verdict, findings }))).toEqual([
      { row: 2, verdict: 'ok', findings: [] },
      { row: 3, verdict: 'ok', findings: [] },
      { row: 4, verdict: 'ok', findings: [] },
    ])
    expect(result.fileFindings).toEqual([])
    expect(result.rows[0]?.values).toMatchObject({ name: inventPerson(1).name, idNumber: inventPerson(1).idNumber })
  })

  it('passes ten thousand invented people', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => rowOf(n))
    const result = check(workbookOf(sheetOf([[...HEADERS], ...rows])))
    expect(result.rows.filter(({ verdict }) => verdict === 'error')).toEqual([])
    expect(result.rows).toHaveLength(10_000)
  })
})

describe('templates', () => {
  const cellsFor = (template: readonly { readonly field: string }[], n: number) => {
    const person = inventPerson(n)
    const values: Record<string, string> = {
      ...person,
      idType: '身份证',
      entryYear: '2023',
      educationLevel: '中专',
      major: '电子商务',
      majorCode: '730701',
      majorVersion: '2021',
      school: context.schoolName,
    }
    return template.map(({ field }) => values[field] ?? '')
  }
  const example2022 = ['', '', '男', '身份证', '', '', '2020', '中专', '计算机平面设计', '090300', '2010']

  it.each([
    [
      'platform-2021',
      '试点院校学生导入模板',
      TEMPLATE_2021,
      ['', '', '身份证', '', '', '2019', '中专', '电子商务', 'XXXX职业技术学校'],
    ],
    ['platform-2022', '本校学生导入模板', TEMPLATE_2022, example2022],
    ['platform-2022', '本校学生导入模板', TEMPLATE_2022_WITHOUT_VERSION, example2022.slice(0, 10)],
    [
      'ours',
      '考生信息导入表',
      TEMPLATE_OURS,
      ['张三丰（示例）', 'Zhang Sanfeng', '男', '身份证', '110101200001010010', '13800000000'],
    ],
  ] as const)(
    '%s is recognised under its title and note, its example row skipped',
    (kind, title, template, example) => {
      const headers = template.map(({ header }) => header)
      const note = '1. 学生姓名、姓名拼音、证件类型、身份证号码、手机号码不能为空，请按照实际情况填写'
      const result = check(workbookOf(sheetOf([[title], [note], headers, [...example], cellsFor(template, 5)])))
      expect(result.template).toBe(kind)
      expect(result.rows.map(({ row, verdict }) => [row, verdict])).toEqual([[5, 'ok']])
      expect(result.fileFindings).toEqual([])
    },
  )

  it('asks for gender and code where the 2022 template has the columns', () => {
    const headers = TEMPLATE_2022.map(({ header }) => header)
    const cells = cellsFor(TEMPLATE_2022, 5).map((cell, at) => (at === 2 || at === 9 || at === 10 ? '' : cell))
    const [row] = check(workbookOf(sheetOf([headers, cells]))).rows
    expect(row?.findings.map(({ code, field }) => [code, field])).toEqual([
      ['cell-missing', 'gender'],
      ['cell-missing', 'majorCode'],
      ['cell-missing', 'majorVersion'],
    ])
  })

  it('a platform export is known by its statuses, and its masked numbers are no fault', () => {
    const headers = ['考生编号', '考生姓名', '证件号码', '手机号码', '状态', '已报考证书']
    const rows = [['37900520211632361949143883', '王强', '370****6532', '138****0001', '需人工确认', '0']]
    const result = check(workbookOf(sheetOf([headers, ...rows])))
    expect(result.list).toBe('platform-candidates')
    expect(result.rows[0]).toMatchObject({
      verdict: 'ok',
      findings: [],
      values: {
        name: '王强',
        idNumber: '370****6532',
        platformStatus: '需人工确认',
        candidateNumber: '37900520211632361949143883',
      },
    })
    expect(result.rows[0]?.values.phone).toBeUndefined()
  })

  it('a class list with a column 状态 of its own is no platform export', () => {
    const result = check(
      workbookOf(
        sheetOf([
          [...HEADERS, '状态'],
          [...rowOf(1), '在读'],
        ]),
      ),
    )
    expect([result.list, result.template]).toEqual(['candidates', 'other'])
    expect(result.fileFindings).toMatchObject([{ code: 'columns-ignored', params: { columns: ['状态'] } }])
  })
})

describe('headers as people write them', () => {
  it('reads synonyms, stars, spaces, line breaks and notes in any order among other columns', () => {
    const p = inventPerson(7)
    const headers = [
      '序号',
      '宿舍',
      '身份证号\n（18位）',
      ' 姓  名 ',
      '* 联系电话',
      '专 业',
      '拼音',
      '学历',
      '入学时间',
      '特长',
    ]
    const cells = ['1', '1栋', p.idNumber, p.name, p.phone, '电子商务', p.pinyin, '中专', '2022-09', '']
    const result = check(workbookOf(sheetOf([['2022级名单'], [], headers, cells])))
    expect(result.layouts[0]).toMatchObject({
      headerRow: 3,
      columns: { idNumber: 2, name: 3, phone: 4, major: 5, pinyin: 6, educationLevel: 7, entryYear: 8 },
    })
    expect(result.rows[0]).toMatchObject({
      row: 4,
      verdict: 'ok',
      values: { idType: '身份证' },
    })
    expect(codesOf(result.fileFindings)).toEqual(['id-type-assumed', 'columns-ignored'])
    expect(result.fileFindings[1]?.params).toMatchObject({ columns: ['宿舍', '特长'] })
  })

  it('joins the two levels of a merged header', () => {
    const p = inventPerson(7)
    const merges = [
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
      { firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 3 },
    ]
    const rows = [
      ['姓名', '证件', '', '手机号'],
      ['', '类型', '号码', ''],
      [p.name, '身份证', p.idNumber, p.phone],
    ]
    const [layout] = check(workbookOf(sheetOf(rows, { merges }))).layouts
    expect(layout).toMatchObject({ headerRow: 2, columns: { name: 0, idType: 1, idNumber: 2, phone: 3 } })
  })

  it('prefers the likelier of two columns for one field and says which is not used', () => {
    const result = check(
      workbookOf(
        sheetOf([
          ['联系电话', ...HEADERS],
          ['010-12345678', ...rowOf(1)],
        ]),
      ),
    )
    expect(result.layouts[0]?.columns.phone).toBe(6)
    expect(result.fileFindings[0]?.params).toMatchObject({ columns: ['联系电话'] })
  })

  it('says what was expected and what was seen when there is no header, without anybody’s number', () => {
    const p = inventPerson(3)
    const checked = tryCheck(workbookOf(sheetOf([[p.name, p.idNumber, p.phone]])))
    expect(checked).toMatchObject({
      ok: false,
      problem: { code: 'header-not-found', params: { seen: [p.name, '…', '…'] } },
    })
  })

  it.each([['scores', ['考试计划', '考生姓名', '证件号码', '科目编号', '科目名称', '考试方式']]])(
    'names a list of %s sent by mistake',
    (list, headers) => {
      const checked = tryCheck(workbookOf(sheetOf([headers, headers.map(() => 'x')])))
      expect(checked).toMatchObject({ ok: false, problem: { code: 'not-our-list', params: { list } } })
    },
  )

  it('reads a list of invigilators sent in its place as what it is', () => {
    const headers = ['教师编号', '教师姓名', '性别', '证件号码', '手机号码']
    const checked = tryCheck(workbookOf(sheetOf([headers, headers.map(() => 'x')])))
    expect(checked).toMatchObject({ ok: true, value: { list: 'invigilators' } })
  })

  it('takes a class list that also says which certificate is wanted', () => {
    const result = check(
      workbookOf(
        sheetOf([
          [...HEADERS, '报考证书', '证书等级'],
          [...rowOf(1), '网店运营推广', '中级'],
        ]),
      ),
    )
    expect(result.rows[0]?.verdict).toBe('ok')
  })

  it('tells an empty workbook and a header without rows', () => {
    expect(tryCheck(workbookOf(sheetOf([])))).toMatchObject({
      problem: { code: 'workbook-empty' },
    })
    const headerOnly = tryCheck(workbookOf(sheetOf([['名单'], [...HEADERS]])))
    expect(headerOnly).toMatchObject({ problem: { code: 'list-empty', params: { sheet: 'Sheet1', row: 2 } } })
  })
})

describe('sheets and rows around the people', () => {
  it('checks every list of the workbook and says what was left out', () => {
    const one = sheetOf([[...HEADERS], rowOf(1)], { name: '一班' })
    const two = sheetOf([['二班'], [...HEADERS], rowOf(2)], { name: '二班', index: 1 })
    const notes = sheetOf([['填写说明']], { name: '说明', index: 2 })
    const hidden = sheetOf([[...HEADERS], rowOf(3)], { name: '旧', index: 3, hidden: true })
    const options = sheetOf([['中专'], ['专科']], { name: '选项', index: 4, hidden: true })
    const result = check(workbookOf(one, two, notes, hidden, options))
    expect(result.rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      [0, 2],
      [1, 3],
    ])
    expect(result.fileFindings.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['sheet-left-out', 2],
      ['hidden-sheet-left-out', 3],
    ])
  })

  it('checks hidden rows too and says so, skips blank, prefilled and repeated header rows', () => {
    const prefilled = HEADERS.map((header) => (header === '证件类型' ? '身份证' : ''))
    const rows = [[...HEADERS], rowOf(1), [], [...HEADERS], rowOf(2), prefilled]
    const result = check(workbookOf(sheetOf(rows, { hiddenRows: [5] })))
    expect(result.rows.map(({ row }) => row)).toEqual([2, 5])
    expect(result.fileFindings).toMatchObject([
      { code: 'hidden-rows', params: { rows: { places: [{ row: 5 }], total: 1 } } },
      { code: 'rows-without-content', params: { rows: { places: [{ row: 6 }], total: 1 } } },
    ])
  })

  it.each(['姓名', '姓名（必填）', '姓名【必填】', '姓名必填', '* 姓名：'])(
    'skips a header that is repeated as %s among the rows',
    (name) => {
      const repeated = HEADERS.map((header) => (header === '学生姓名' ? name : header === '证件号码' ? '身份证号' : ''))
      const { rows } = check(workbookOf(sheetOf([[...HEADERS], rowOf(1), repeated, rowOf(2)])))
      expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
        [2, 'ok'],
        [4, 'ok'],
      ])
    },
  )

  it('takes our own annotated workbook back without a word about what we added', () => {
    const annotated = sheetOf([
      [...HEADERS, '校验结果'],
      [...rowOf(1), '手机号码：没有填写'],
    ])
    const summary = sheetOf([['错误汇总'], ['姓名', '证件号码', '次数']], { name: '错误汇总', index: 1 })
    const result = check(workbookOf(annotated, summary))
    expect(result.fileFindings).toEqual([])
    expect(result.rows).toHaveLength(1)
  })

  it('takes a closing line that reaches into other columns for nobody', () => {
    const closing = (more: Record<string, string>) => HEADERS.map((header) => more[header] ?? '')
    const rows = [
      closing({ 学生姓名: '制表人：某老师', 手机号码: '审核人：某主任' }),
      closing({ 学生姓名: '填表人：某老师', 手机号码: inventPerson(5).phone }),
      closing({ 手机号码: '负责人：某主任' }),
      closing({ 学生姓名: '填表人：某老师', 证件号码: '日期：2024-3-1' }),
      closing({ 学生姓名: '合计', 证件号码: '1.32E+19' }),
      closing({ 证件号码: '日期：2024年3月1日' }),
    ]
    expect(check(workbookOf(sheetOf([[...HEADERS], rowOf(1), ...rows]))).rows).toHaveLength(1)
  })

  it('takes the closing lines of a list for nobody', () => {
    const closing = (text: string) => HEADERS.map((header) => (header === '学生姓名' ? text : ''))
    const result = check(workbookOf(sheetOf([[...HEADERS], rowOf(1), closing('合计：1人'), closing('填表人：某老师')])))
    expect(result.rows).toHaveLength(1)
    expect(result.fileFindings).toMatchObject([{ code: 'rows-without-content', params: { rows: { total: 2 } } }])
  })

  it('fills the empty cells of a merged major, never of a merged name', () => {
    const blank = { 所学专业: '', 专业代码: '' }
    const merges = [
      { firstRow: 2, lastRow: 3, firstColumn: 8, lastColumn: 8 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
    ]
    const rows = [[...HEADERS], rowOf(1), rowOf(2, { ...blank, 学生姓名: '' })]
    const result = check(workbookOf(sheetOf(rows, { merges })))
    expect(result.rows[1]?.values.major).toBe('电子商务')
    expect(result.rows[1]?.findings).toMatchObject([{ code: 'cell-missing', field: 'name' }])
    expect(result.fileFindings).toMatchObject([{ code: 'merged-cells-filled', params: { count: 1 } }])
  })

  it('says a missing column once for the file and leaves no row without a reason', () => {
    const p = inventPerson(1)
    const result = check(
      workbookOf(
        sheetOf([
          ['姓名', '身份证号'],
          [p.name, p.idNumber],
        ]),
      ),
    )
    expect(result.fileFindings[0]).toMatchObject({
      code: 'column-missing',
      params: { columns: ['手机号码', '入学年份', '专业层次', '就读专业'] },
    })
    expect(codesOf(result.fileFindings)).toEqual(['column-missing', 'pinyin-derivable', 'id-type-assumed'])
    expect(result.rows[0]).toMatchObject({
      verdict: 'error',
      findings: [{ code: 'pinyin-missing', proposal: p.pinyin }, { code: 'row-lacks-columns' }],
    })
  })
})

describe('faults across rows', () => {
  const checkAll = (...rows: (string | number)[][]) => check(workbookOf(sheetOf([[...HEADERS], ...rows]))).rows
  const firstCodes = (rows: ReturnType<typeof checkAll>) => rows.map(({ findings }) => findings[0]?.code)

  it('keeps the first of two equal rows and refuses the second', () => {
    const rows = checkAll(rowOf(1), rowOf(2), rowOf(1))
    expect(firstCodes(rows)).toEqual([undefined, undefined, 'row-repeated'])
    expect(rows[2]?.findings[0]?.params).toEqual({ rows: { places: [{ row: 2 }], total: 1 } })
  })

  it('refuses both when the same person’s rows differ, and when two people share a number', () => {
    expect(firstCodes(checkAll(rowOf(1), rowOf(1, { 入学年份: '2021' })))).toEqual(['person-twice', 'person-twice'])
    const other = rowOf(1, { 学生姓名: '孙尚香', 姓名拼音: 'Sun Shangxiang', 手机号码: inventPerson(9).phone })
    expect(firstCodes(checkAll(rowOf(1), other))).toEqual(['id-of-two-people', 'id-of-two-people'])
  })

  it('finds the same person on another sheet and names the sheet', () => {
    const one = sheetOf([[...HEADERS], rowOf(1)], { name: '一班' })
    const two = sheetOf([[...HEADERS], rowOf(1)], { name: '二班', index: 1 })
    expect(check(workbookOf(one, two)).rows[1]?.findings[0]?.params).toEqual({
      rows: { places: [{ sheet: '一班', row: 2 }], total: 1 },
    })
  })

  it('of a phone that many share names five of the others and says how many there are', () => {
    const rows = Array.from({ length: 12 }, (_, n) => rowOf(n, { 手机号码: inventPerson(1).phone }))
    const checked = check(workbookOf(sheetOf([[...HEADERS], ...rows]))).rows
    const named = (at: number) => checked[at]?.findings.find(({ code }) => code === 'phone-shared-by-many')?.params
    const places = (...numbers: readonly number[]) => numbers.map((row) => ({ row }))
    expect(named(0)).toEqual({ count: 12, rows: { places: places(3, 4, 5, 6, 7), total: 11 } })
    expect(named(11)).toEqual({ count: 12, rows: { places: places(2, 3, 4, 5, 6), total: 11 } })
  })

  it('warns of a phone of two to four people and refuses one of five', () => {
    const phone = inventPerson(1).phone
    const shared = (count: number) =>
      checkAll(...Array.from({ length: count }, (_, n) => rowOf(n + 1, { 手机号码: phone })))
    expect(new Set(firstCodes(shared(4)))).toEqual(new Set(['phone-shared']))
    expect(shared(4).every(({ verdict }) => verdict === 'ok')).toBe(true)
    expect(new Set(firstCodes(shared(5)))).toEqual(new Set(['phone-shared-by-many']))
    expect(shared(5).every(({ verdict }) => verdict === 'error')).toBe(true)
  })

  it('suspects one person behind the same name with one digit changed', () => {
    const first = '11010120050307101'
    const second = '11010120050307103'
    const rows = checkAll(
      rowOf(1, { 证件号码: withCheckDigit(first) }),
      rowOf(1, { 证件号码: withCheckDigit(first).replace(/^(.{17})./, '$19'), 手机号码: inventPerson(2).phone }),
      rowOf(1, { 证件号码: withCheckDigit(second.replace('2005', '2006')), 手机号码: inventPerson(3).phone }),
    )
    expect(rows.map(({ findings }) => findings.some(({ code }) => code === 'person-similar'))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('two damaged numbers in a long column are the rows’ own faults', () => {
    const list = (rows: number) =>
      check(
        workbookOf(
          sheetOf([
            [...HEADERS],
            ...Array.from({ length: rows }, (_, n) => rowOf(n, n < 2 ? { 证件号码: '1.10101E+17' } : {})),
          ]),
        ),
      )
    expect(codesOf(list(99).fileFindings)).toEqual(['column-damaged'])
    expect(list(100).fileFindings).toEqual([])
    expect(list(100).rows.filter(({ verdict }) => verdict === 'error')).toHaveLength(2)
  })

  it('says a column damaged by Excel once; a number that is right but ends in 000 stays a warning among them', () => {
    const chance = Array.from({ length: 80 }, (_, n) => `1101${String(n + 10)}20050307100`)
      .map(withCheckDigit)
      .find((idNumber) => idNumber.endsWith('000'))
    expect(chance).toBeDefined()
    const alone = check(workbookOf(sheetOf([[...HEADERS], rowOf(2, { 证件号码: chance!, 性别: '女' }), rowOf(3)])))
    expect(alone.rows[0]?.verdict).toBe('ok')
    expect(codesOf(alone.rows[0]?.findings ?? [])).toContain('id-ends-in-zeros')
    const among = check(
      workbookOf(
        sheetOf([
          [...HEADERS],
          rowOf(2, { 证件号码: chance!, 性别: '女' }),
          rowOf(3, { 证件号码: '1.10101E+17' }),
          rowOf(4, { 证件号码: '1.10101E+17' }),
        ]),
      ),
    )
    expect(among.fileFindings).toMatchObject([{ code: 'column-damaged', field: 'idNumber', params: { count: 3 } }])
    expect(among.rows.map(({ verdict }) => verdict)).toEqual(['ok', 'error', 'error'])
    expect(codesOf(among.rows[0]?.findings ?? [])).toContain('id-ends-in-zeros')
    expect(among.rows.flatMap(({ findings }) => codesOf(findings))).not.toContain('row-repeated')
  })
})

describe('any list at all', () => {
  const dirty = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => ` ${text}`,
    (text) => `${text}\n`,
    (text) =>
      [...text]
        .map((one) => (/[0-9A-Za-z]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one))
        .join(''),
    (text) => text.toLowerCase(),
    (text) => `\u200b${text}\u00a0`,
    (text) => `'${text}`,
  )

  it('what was mended needs no second mending, and mending alone refuses nobody', () => {
    const rows = fc.tuple(fc.nat(100_000), fc.array(dirty, { minLength: HEADERS.length, maxLength: HEADERS.length }))
    fc.assert(
      fc.property(rows, ([n, changes]) => {
        // A quote before a name or a word is no number's apostrophe: only numbers lose it.
        const cells = rowOf(n).map((cell, at) => {
          const changed = changes[at]!(String(cell))
          return changed.startsWith("'") && !/\d/.test(changed) ? String(cell) : changed
        })
        const first = check(workbookOf(sheetOf([[...HEADERS], cells]))).rows[0]!
        expect(first).toMatchObject({ verdict: 'ok' })
        const { values } = first
        const mended = [values.name, values.pinyin, values.gender, values.idType, values.idNumber, values.phone]
        const others = [
          values.entryYear,
          values.educationLevel,
          values.major,
          values.majorCode,
          values.majorVersion,
          values.school,
        ]
        const again = check(workbookOf(sheetOf([[...HEADERS], [...mended, ...others].map((value) => value ?? '')])))
          .rows[0]!
        expect(again).toEqual({ ...first, findings: [] })
      }),
    )
  })

  it('gives every row a verdict that its findings explain, each with its place', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '-', '=1+1', '?', '1.1E+17', '2022', '身份证', '13800138000'),
    )
    const rows = fc.array(fc.tuple(fc.nat(50), fc.dictionary(fc.constantFrom(...HEADERS), text, { maxKeys: 5 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, (changed) => {
        const cells = changed.map(([n, change]) => rowOf(n, change))
        const checked = tryCheck(workbookOf(sheetOf([[...HEADERS], ...cells])))
        if (!checked.ok) return
        for (const row of checked.value.rows) {
          const hasError = row.findings.some(({ code }) => PROBLEMS[code].level === 'error')
          expect(row.verdict).toBe(hasError ? 'error' : 'ok')
          for (const finding of row.findings) {
            expect([finding.sheet, finding.row]).toEqual([row.sheet, row.row])
            expect(PROBLEMS[finding.code].level === 'mended').toBe(finding.after !== undefined)
          }
        }
      }),
    )
  })
})
