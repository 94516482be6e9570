import { describe, expect, it } from 'vitest'
import { mayBeSameTime } from '../../../src/domain/arrangement/session-time.js'
import type { Values } from '../../../src/domain/lists/rows.js'
import { check, sheetOf, workbookOf } from '../../support/class-list.js'

const PLAN = { name: '2021年9月数字营销技术应用考试', number: '1002021091801', exam: '2021-09-18' }
const ROOMS: readonly Values[] = ['107室', '108室'].map((name) => ({ name, plan: PLAN.name, seats: '45' }))
/** As the platform's download has them [PM]. */
const HEADERS = [
  '考试计划',
  '考场名称',
  '所属院校',
  '所在地区',
  '考核站点',
  '考试单位',
  '考试证书',
  '考试科目',
  '考试时间',
  '排考人数',
  '巡考人员',
  '监考人员姓名(编号)',
  '监考人员所在区域(院校)',
]
const THEORY = '数字营销技术应用（中级）理论'
const MORNING = '2021-09-18 08:00-09:00'

function session(room: string, heads: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const of: Readonly<Record<string, string>> = {
    考试计划: PLAN.name,
    考场名称: room,
    所属院校: '示例职业技术学院',
    所在地区: '北京市',
    考核站点: '示例职业技术学院考核站点',
    考试单位: '示例评价组织',
    考试证书: '数字营销技术应用',
    考试科目: THEORY,
    考试时间: MORNING,
    排考人数: heads,
    巡考人员: '王巡考',
    '监考人员姓名(编号)': '张监考(1001)、李监考(1002)',
    '监考人员所在区域(院校)': '北京市（示例职业技术学院）',
    ...more,
  }
  return HEADERS.map((header) => of[header] ?? '')
}
function download(sessions: readonly (readonly string[])[], rooms = ROOMS) {
  const records = { 'exam-plans': [PLAN], rooms }
  const against = { today: '2021-09-10', schoolName: '示例职业技术学院', records, scope: {}, fileName: '记录.xls' }
  return check(workbookOf(sheetOf([HEADERS, ...sessions].map((cells) => [...cells]))), against)
}
const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)

describe('the platform’s record of room sessions, its thirteen columns [PM 5.2.7]', () => {
  it('is list 21, and who watches is kept as the platform has it', () => {
    const { list, rows, fileFindings } = download([session('107室', '45'), session('108室', '45')])
    expect([list, codes(fileFindings), rows.map(({ findings }) => codes(findings))]).toEqual([
      'room-sessions',
      [],
      [[], []],
    ])
    expect(rows[0]?.values).toEqual({
      plan: PLAN.name,
      room: '107室',
      school: '示例职业技术学院',
      region: '北京市',
      site: '示例职业技术学院考核站点',
      org: '示例评价组织',
      certificate: '数字营销技术应用',
      subject: THEORY,
      time: MORNING,
      heads: '45',
      inspectors: '王巡考',
      invigilators: '张监考(1001)、李监考(1002)',
      invigilatorsFrom: '北京市（示例职业技术学院）',
    })
  })

  it('the same room and subject twice at one time is one session; at another time it is another', () => {
    const twice = download([session('107室', '45'), session('107室', '44')])
    expect(twice.rows.map(({ verdict }) => verdict)).toContain('error')
    const other = download([session('107室', '45'), session('107室', '45', { 考试时间: '2021-09-18 10:00-11:00' })])
    expect(other.rows.map(({ verdict }) => verdict)).toEqual(['ok', 'ok'])
  })

  it.each([
    ['a session nobody watches is said and kept', { '监考人员姓名(编号)': '' }, 'session-invigilators-missing', 'ok'],
    ['a time without an hour is said and kept', { 考试时间: '2021-09-18' }, 'session-time-clockless', 'ok'],
    ['a session without a time is none', { 考试时间: '' }, 'session-time-missing', 'error'],
    ['how many sit there is a number', { 排考人数: '满' }, 'count-not-a-number', 'error'],
  ] as const)('%s', (_, more, code, verdict) => {
    const { rows } = download([session('107室', '45', more)])
    expect([codes(rows[0]?.findings ?? []), rows[0]?.verdict]).toEqual([[code], verdict])
  })
})

describe('compared with our rooms', () => {
  it('a room we do not know, more people than seats, and rooms of ours that are missing are each said once', () => {
    const { fileFindings } = download([session('107室', '46'), session('201室', '30')])
    expect(fileFindings).toMatchObject([
      { code: 'seat-room-unknown', params: { room: '201室' } },
      { code: 'seats-over', params: { room: '107室', people: 46, seats: 45 } },
      { code: 'rooms-not-arranged', params: { rooms: ['108室'] } },
    ])
  })

  it('two subjects at one time share the seats, at two times they do not', () => {
    const practice = '数字营销技术应用（中级）实操'
    const both = (time: string) =>
      download([
        session('107室', '30'),
        session('107室', '30', { 考试科目: practice, 考试时间: time }),
        session('108室', '1'),
      ])
    expect(codes(both(MORNING).fileFindings)).toEqual(['seats-over'])
    expect(codes(both('2021-09-18 14:00-15:00').fileFindings)).toEqual([])
  })

  it('nothing is said where no room of the plan is on record', () => {
    expect(download([session('107室', '450')], []).fileFindings).toEqual([])
  })
})

describe('one time, however it is written', () => {
  it.each([
    ['2021-09-18 08:00-09:00', '2021年9月18日 8:00～9:00', true],
    ['2021-09-18 08:00:00 至 2021-09-18 09:00:00', '2021-09-18 08:00-09:00', true],
    ['2021-09-18', '2021-09-18 08:00-09:00', true],
    [undefined, '2021-09-18 08:00', true],
    ['2021-09-18 08:00-09:00', '2021-09-18 10:00-11:00', false],
    ['2021-09-18 08:00', '2021-09-19 08:00', false],
    ['上午场', '2021-09-18 08:00', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(mayBeSameTime(one, other)).toBe(same)
  })
})
