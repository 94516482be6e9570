import { describe, expect, it } from 'vitest'
import { getList, LISTS } from '../../../../src/domain/lists/all.js'
import { recogniseList, templateOf } from '../../../../src/domain/lists/checking/recognise.js'
import type { Sheet, Workbook } from '../../../../src/domain/lists/sheet.js'
import { HEADERS, rowOf, sheetOf, tryCheck, workbookOf } from '../../../support/class-list.js'
import { inventPerson } from '../../../support/people.js'
import { HEADER_2022, row2022 } from '../../../support/template-2022.js'

const me = inventPerson(1)

/** The list a sheet is taken for, or what is said of it. */
function seen(rows: readonly (readonly string[])[], wanted?: string): string {
  const checked = tryCheck(workbookOf(sheetOf(rows)), wanted === undefined ? {} : { wanted })
  return checked.ok ? checked.value.list : checked.problem.code
}

const NUMBER = '37900520211632361949143883'
const SHEETS: readonly (readonly [list: string, what: string, rows: readonly (readonly string[])[]])[] = [
  ['candidates', 'a class list', [[...HEADERS], rowOf(1).map(String)]],
  ['candidates', 'the platform’s own template', [[...HEADER_2022], row2022(1)]],
  [
    'candidates',
    'names and numbers with a 状态 of their own',
    [
      ['姓名', '身份证号', '状态'],
      [me.name, me.idNumber, '在读'],
    ],
  ],
  [
    'candidates',
    'names, numbers, rooms and places of people',
    [
      ['姓名', '身份证号', '手机号', '考场', '座位'],
      [me.name, me.idNumber, me.phone, '107室', '3'],
    ],
  ],
  [
    'candidates',
    'people with majors, codes and versions',
    [
      ['姓名', '身份证号', '专业名称', '专业代码', '专业版本'],
      [me.name, me.idNumber, '电子商务', '730701', '2021'],
    ],
  ],
  [
    'platform-candidates',
    'an export of the platform',
    [
      ['考生编号', '考生姓名', '证件号码', '手机号码', '状态', '已报考证书'],
      [NUMBER, '王强', '370****6532', '138****0001', '需人工确认', '0'],
    ],
  ],
  [
    'platform-candidates',
    'an export with statuses and no numbers',
    [
      ['学生姓名', '证件号码', '信息状态'],
      ['王强', '370****6532', '信息准确'],
    ],
  ],
  [
    'platform-candidates',
    'an export whose columns a class list has too',
    [
      ['学生编号', '学生姓名', '证件号码', '手机号码', '就读专业', '专业层次', '入学年份', '所属院校', '状态'],
      [NUMBER, '王强', me.idNumber, me.phone, '电子商务', '中专', '2022', '春江职业技术学校', '认证中'],
    ],
  ],
  [
    'approved-majors',
    'approved majors',
    [
      ['专业名称', '专业代码', '专业版本'],
      ['电子商务', '730701', '2021'],
    ],
  ],
  [
    'approved-majors',
    'approved majors among other columns',
    [
      ['序号', '拟申报专业', '代码', '目录版本', '年级', '人数', '层次'],
      ['1', '电子商务', '730701', '2021', '2022', '40', '中专'],
    ],
  ],
  [
    'rooms',
    'the platform’s list of rooms',
    [
      ['*考试计划编号', '*考核站点编号', '*考场名称', '*考位数', '*证书编号', '*证书等级', '*考试科目', '*考场类型'],
      ['1002021091801', '110114001', '107室', '45', '1630054223020943', '中级', '理论', '机考'],
    ],
  ],
  [
    'rooms',
    'a school’s own list of machine rooms, with plan and site',
    [
      ['考试计划', '考核站点', '机房', '机位数', '地址'],
      ['九月考试', '一号站点', '107室', '45', '示例路1号'],
    ],
  ],
  [
    'registrations',
    'who is registered for what',
    [
      ['学生姓名', '身份证号', '学生类型', '所属院校', '考核站点', '考试计划名称', '报考证书', '证书等级'],
      [me.name, me.idNumber, '院校考生', '春江', '一号站点', '九月考试', '网店运营推广', '中级'],
    ],
  ],
  [
    'not-our-list',
    'scores',
    [
      ['考生姓名', '证件号码', '科目编号', '科目名称', '考试方式', '科目成绩'],
      [me.name, me.idNumber, '1', '理论', '机考', '80'],
    ],
  ],
  [
    'seats',
    'who sits where',
    [
      ['准考证号', '姓名', '证件号码', '考场名称', '座位号', '考试时间'],
      ['1', me.name, me.idNumber, '107室', '3', '9:00'],
    ],
  ],
  [
    'room-sessions',
    'times of rooms',
    [
      ['考试计划', '考场名称', '考位数', '排考人数', '考试时间'],
      ['九月考试', '107室', '45', '40', '9:00'],
    ],
  ],
  [
    'invigilators',
    'teachers who watch',
    [
      ['教师编号', '教师姓名', '证件号码', '手机号码'],
      ['1', me.name, me.idNumber, me.phone],
    ],
  ],
  ['header-not-found', 'anything else', [['一', '二']]],
]

describe('which list a workbook is', () => {
  it.each(SHEETS)('%s: %s', (list, _, rows) => {
    expect(seen(rows)).toBe(list)
  })

  it('is what its columns and cells say, whatever was expected', () => {
    for (const [list, what, rows] of SHEETS) {
      for (const { id } of LISTS) {
        // A few people with majors may be meant either way: there the expectation decides.
        if (what === 'people with majors, codes and versions' && id === 'approved-majors') continue
        expect([what, id, seen(rows, id)]).toEqual([what, id, list])
      }
    }
  })

  it('is what was expected where a sheet could be either', () => {
    const rows = [
      ['姓名', '专业名称', '专业代码', '专业版本'],
      [me.name, '电子商务', '730701', '2021'],
    ]
    expect(seen(rows)).toBe('candidates')
    expect(seen(rows, 'approved-majors')).toBe('approved-majors')
    expect(seen(rows, 'rooms')).toBe('candidates')
  })
})

describe('the sheets of a workbook', () => {
  const people = (name: string, index: number, more: object = {}): Sheet =>
    sheetOf([[...HEADERS], rowOf(index + 1)], { name, index, ...more })
  const rooms = (index: number): Sheet =>
    sheetOf(
      [
        ['考场名称', '考位数', '考场类型'],
        ['107室', '45', '机考'],
      ],
      { name: '考场', index },
    )

  const taken = (book: Workbook, wanted?: string) => {
    const list = wanted === undefined ? undefined : getList(wanted)
    const found = recogniseList(book, LISTS, list)
    if (!found.ok) return [found.problem.code]
    const { sheets, findings } = found.value
    return [found.value.list.id, ...sheets.map(({ sheet }) => sheet.name), ...findings.map(({ code }) => code)]
  }

  it('are one list, that of most rows; those of another are left out, and that is said', () => {
    const book = workbookOf(people('一班', 0), rooms(1), people('二班', 2))
    expect(taken(book)).toEqual(['candidates', '一班', '二班', 'sheet-left-out'])
    expect(taken(workbookOf(rooms(0), rooms(1), people('一班', 2)))).toEqual([
      'rooms',
      '考场',
      '考场',
      'sheet-left-out',
    ])
  })

  it('are the list that was asked for where one of them is', () => {
    const book = workbookOf(people('一班', 0), rooms(1), people('二班', 2))
    expect(taken(book, 'rooms')).toEqual(['rooms', '考场', 'sheet-left-out', 'sheet-left-out'])
    expect(taken(book, 'approved-majors')).toEqual(['candidates', '一班', '二班', 'sheet-left-out'])
  })

  it('that are hidden count only where nothing else is a list', () => {
    const options = sheetOf([['中专'], ['专科']], { name: '选项', index: 0 })
    const hidden = people('名单', 1, { hidden: true })
    expect(taken(workbookOf(options, hidden))).toEqual(['candidates', '名单', 'sheet-left-out'])
    expect(taken(workbookOf(people('一班', 0), hidden))).toEqual(['candidates', '一班', 'hidden-sheet-left-out'])
    expect(taken(workbookOf(rooms(0), hidden))).toEqual(['rooms', '考场'])
  })

  it('follow a template where they have all its columns under its own words, in any order', () => {
    const candidates = getList('candidates')
    const of = (headers: readonly string[], above: readonly string[] = []) => {
      const sheet = sheetOf([above, [...headers], headers.map(() => 'x')])
      const found = recogniseList(workbookOf(sheet), [candidates], undefined)
      return found.ok ? templateOf(candidates, sheet, found.value.sheets[0]!.layout) : undefined
    }
    expect(of(HEADER_2022)).toBe('platform-2022')
    expect(of([...HEADER_2022].reverse())).toBe('platform-2022')
    expect(of(HEADER_2022.filter((header) => header !== '*专业版本'))).toBe('platform-2022')
    expect(of(HEADER_2022.filter((header) => header !== '*性别'))).toBe('other')
    expect(of(HEADER_2022.map((header) => (header === '*手机号码' ? '电话' : header)))).toBe('other')
    expect(of([...HEADER_2022, '所属院校'])).toBe('other')
    expect(of([...HEADER_2022, '班级', '备注'])).toBe('platform-2022')
    expect(of(HEADER_2022, ['考生信息导入表'])).toBe('ours')
  })
})
