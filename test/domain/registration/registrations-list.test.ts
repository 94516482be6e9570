import { describe, expect, it } from 'vitest'
import { referRow } from '../../../src/domain/lists/checking/refer-row.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { registrationsList } from '../../../src/domain/registration/registrations-list.js'
import type { ProblemCode } from '../../../src/domain/talk/problem.js'
import { check, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

const { name, idNumber } = inventPerson(1)
const SCHOOL = '示例职业技术学院'
const PLAN = {
  name: '2026年6月数字营销技术应用考试',
  certificates: '数字营销技术应用',
  levels: '初级,中级',
  exam: '2026-06-18',
  registration: '2026-04-01 至 2026-05-27',
}
const HEADERS = [
  '*考生姓名',
  '*证件号码',
  '*考生类型',
  '*证书编号',
  '*报考证书',
  '*证书等级',
  '*考核站点编号',
  '*考核站点',
]
const ROW = {
  '*考生姓名': name,
  '*证件号码': idNumber,
  '*考生类型': '院校考生',
  '*证书编号': '1630054223020943',
  '*报考证书': '数字营销技术应用',
  '*证书等级': '中级',
  '*考核站点编号': '110114001',
  '*考核站点': `${SCHOOL}数字营销技术应用证书（中级）考核站点`,
}
type Cells = Partial<Record<keyof typeof ROW, string>>
const PERSON: KnownRecord = {
  id: 'c1',
  values: { name, category: '院校考生', major: '电子商务', majorCode: '530701', majorVersion: '2021' },
  kept: { status: 'accurate', photo: 'f' },
}
const NO_EDITS = new ListEdits([])

interface Case {
  readonly plan?: Values
  readonly today?: string
  readonly person?: KnownRecord | 'several' | undefined
  readonly majors?: readonly Values[]
  readonly catalogue?: readonly Values[]
}

function register(rows: readonly Cells[], more: Case = {}) {
  const records = {
    'exam-plans': [{ ...PLAN, ...more.plan }],
    'approved-majors': more.majors ?? [],
    'certificate-catalogue': more.catalogue ?? [],
  }
  const against = { today: more.today ?? '2026-05-10', schoolName: SCHOOL, records, scope: {} }
  const cells = rows.map((own) => Object.values({ ...ROW, ...own }))
  const checked = check(workbookOf(sheetOf([['按证书批量导入报考模板'], HEADERS, ...cells])), against)
  const person = 'person' in more ? more.person : PERSON
  const told = checked.rows.map((row) => referRow(registrationsList, row, person, against, NO_EDITS))
  return { ...checked, rows: told }
}
function one(cells: Cells = {}, more: Case = {}) {
  const row = register([cells], more).rows[0]!
  return { ...row, said: row.findings.map(({ code, field }) => [code, field]) }
}

describe('a registration of the 2022 generation', () => {
  it('is of the only plan, for all subjects, and points at its candidate', () => {
    const { list, template } = register([{}])
    expect([list, template]).toEqual(['registrations', 'platform-2022'])
    expect(one()).toMatchObject({
      verdict: 'ok',
      findings: [],
      values: { candidate: 'c1', plan: PLAN.name, subject: '全部科目' },
    })
  })

  it('of 2021 says its plan in a column, under title and note', () => {
    const checked = check(
      workbookOf(
        sheetOf([
          ['按证书批量导入报考'],
          ['填写说明：……'],
          ['学生姓名', '身份证号', '学生类型', '所属院校', '考核站点', '考试计划名称', '报考证书', '证书等级'],
          [name, idNumber, '院校考生', SCHOOL, ROW['*考核站点'], PLAN.name, '数字营销技术应用', '中级'],
        ]),
      ),
      { schoolName: SCHOOL },
    )
    expect(checked).toMatchObject({ list: 'registrations', template: 'platform-2021' })
    expect(checked.rows).toMatchObject([{ verdict: 'ok', values: { plan: PLAN.name, level: '中级' } }])
  })
})

describe('nobody is registered', () => {
  const refusals: readonly (readonly [title: string, ProblemCode, string, Cells, Case])[] = [
    [
      'who is not 信息准确 [G3 三 四, PM 5.2.6]',
      'registration-not-accurate',
      'idNumber',
      {},
      { person: { ...PERSON, kept: { status: 'unverified' } } },
    ],
    [
      'without a photo [G1 第三步]',
      'registration-without-photo',
      'idNumber',
      {},
      { person: { ...PERSON, kept: { status: 'no-photo' } } },
    ],
    ['who is no candidate on record [G1 第三步]', 'registration-person-unknown', 'idNumber', {}, { person: undefined }],
    ['whose number fits two', 'registration-person-several', 'idNumber', {}, { person: 'several' }],
    ['under the name of somebody else', 'registration-name-differs', 'name', { '*考生姓名': '王小明' }, {}],
    [
      'as own candidate in a major that is not approved [PM 5.2.6]',
      'registration-major',
      'category',
      {},
      { majors: [{ name: '会计事务', code: '730301', version: '2021' }] },
    ],
    [
      'in a major that is not matched to the certificate [PM 5.2.6]',
      'registration-major-unmatched',
      'idNumber',
      {},
      { catalogue: [{ name: '数字营销技术应用', level: '中级', majors: '市场营销' }] },
    ],
    [
      'where the plan does not list the school [G3 三 四 2]',
      'registration-school-left-out',
      'plan',
      {},
      { plan: { schools: '海滨学院' } },
    ],
    ['once the window is over [PM 5.2.6]', 'registration-over', 'plan', {}, { today: '2026-05-28' }],
    ['before the window begins [PM 5.2.6]', 'registration-not-begun', 'plan', {}, { today: '2026-03-31' }],
    [
      'for a certificate that is not of the plan',
      'certificate-not-of-plan',
      'certificate',
      { '*报考证书': '网店运营推广', '*证书编号': '' },
      {},
    ],
    [
      'for a level the school does not take part in',
      'level-not-of-plan',
      'level',
      {
        '*证书等级': '高级',
        '*证书编号': '1630054223031298',
        '*考核站点': `${SCHOOL}数字营销技术应用证书（高级）考核站点`,
      },
      {},
    ],
    [
      'where number, name and level disagree [PM 5.2.6]',
      'certificate-number-differs',
      'certificateNumber',
      { '*证书编号': '1630054223020944' },
      {},
    ],
    ['without a site [G1 第三步]', 'cell-missing', 'site', { '*考核站点': '' }, {}],
  ]

  it.each(refusals)('%s', (_, code, field, cells, more) => {
    const { verdict, said } = one(cells, more)
    expect([verdict, said.filter(([, at]) => at === field)]).toEqual(['error', [[code, field]]])
  })

  it('twice at one plan: the second row with other details is asked about', () => {
    const { rows } = register([{}, { '*考核站点编号': '110114002' }])
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['record-twice'], ['record-twice']])
  })
})

describe('an own candidate in a major that is not approved [G1 60]', () => {
  const majors = [{ name: '会计事务', code: '730301', version: '2021' }]

  it('is proposed as 社会考生, and may be registered as one', () => {
    const { findings } = one({}, { majors })
    expect(findings).toMatchObject([{ code: 'registration-major', proposal: '社会考生' }])
    expect(findings[0]?.doubtful).toBeUndefined()
    expect(one({ '*考生类型': '社会考生' }, { majors }).verdict).toBe('ok')
  })
})

describe('a registration is told apart by', () => {
  it('a window that the rule of its programme gives, where the plan has none of its own [G3 第三章 十一]', () => {
    const plan = { registration: '' }
    expect(one({}, { plan, today: '2026-05-28' }).verdict).toBe('ok')
    expect(one({}, { plan, today: '2026-05-29' }).said).toEqual([['registration-over', 'plan']])
  })

  it('a site unlike the pattern, which may be borrowed [G2 212]', () => {
    const { verdict, said } = one({ '*考核站点': '海滨学院考核站点' })
    expect([verdict, said]).toEqual(['ok', [['site-unlike-pattern', 'site']]])
  })

  it('its category: taken from the candidate where it is missing, warned of where it differs', () => {
    const social = { ...PERSON, values: { ...PERSON.values, category: '社会考生' } }
    expect(one({ '*考生类型': '' }, { person: social }).values.category).toBe('社会考生')
    expect(one({}, { person: social })).toMatchObject({
      verdict: 'ok',
      said: [['registration-category-differs', 'category']],
    })
  })

  it('digits 11 and 12 of a number no book prints: a cross-check that warns', () => {
    const plan = { certificates: '新媒体运营' }
    const cells = { '*报考证书': '新媒体运营', '*证书编号': '1999999999030001', '*考核站点': '某站点' }
    expect(one(cells, { plan })).toMatchObject({ verdict: 'ok', said: [['certificate-level-differs', 'level']] })
  })

  it('a social candidate in any major', () => {
    const social = { ...PERSON, values: { ...PERSON.values, category: '社会考生' } }
    const majors = [{ name: '会计事务', code: '730301', version: '2021' }]
    expect(one({ '*考生类型': '社会考生' }, { person: social, majors }).verdict).toBe('ok')
  })
})
