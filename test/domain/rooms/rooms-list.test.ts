import { describe, expect, it } from 'vitest'
import { ROOM_PROBLEMS } from '../../../src/domain/rooms/room-problems.js'
import { roomsList } from '../../../src/domain/rooms/rooms-list.js'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import { type ProblemCode, sentenceOf } from '../../../src/domain/talk/problem.js'
import { check, type SheetExtras, sheetOf, workbookOf } from '../../support/class-list.js'
import { outsideQuotes } from '../../support/outside-quotes.js'

type Field = keyof typeof roomsList.columns
type Cells = Partial<Record<Field, string>>

const COLUMNS = roomsList.templates['platform-2022']!.columns
const HEADERS = COLUMNS.map(({ header }) => header)
const ROOM: Readonly<Record<Field, string>> = {
  planNumber: '1002024091801',
  plan: '2024年9月数字营销技术应用考试',
  siteNumber: '110114001',
  site: '春江职业技术学校数字营销技术应用（中级）考核站点',
  name: '107室',
  seats: '45',
  province: '北京市',
  city: '北京市',
  district: '昌平区',
  address: '示例路1号实训楼',
  certificateNumber: '1630054223020943',
  certificate: '数字营销技术应用',
  level: '中级',
  subjects: '数字营销技术应用（中级）理论,数字营销技术应用（中级）实操',
  roomType: '机考+实操',
}
const rowOf = (cells: Cells = {}) => COLUMNS.map(({ field }) => ({ ...ROOM, ...cells })[field])
const place = (field: Field) => COLUMNS.findIndex((column) => column.field === field)

function checkRooms(rows: readonly Cells[], extras: SheetExtras = {}) {
  return check(workbookOf(sheetOf([HEADERS, ...rows.map(rowOf)], extras)))
}

/** One room with these cells; `numeric`: those of them that Excel holds as numbers. */
function checkRoom(cells: Cells, ...numeric: readonly Field[]) {
  const kinds = COLUMNS.map(({ field }) =>
    numeric.includes(field) ? 'n' : { ...ROOM, ...cells }[field] === '' ? ' ' : 's',
  )
  return checkRooms([cells], { kinds: { 2: kinds.join('') } }).rows[0]!
}

describe('a room', () => {
  it('with all fifteen columns of the platform is right as it stands', () => {
    const { list, template, rows, fileFindings } = checkRooms([{}])
    expect(HEADERS).toHaveLength(15)
    expect([list, template, fileFindings]).toEqual(['rooms', 'platform-2022', []])
    expect(rows).toMatchObject([{ verdict: 'ok', findings: [], values: ROOM }])
  })

  it('is right too where Excel holds its short numbers as numbers', () => {
    expect(checkRoom({}, 'planNumber', 'siteNumber', 'seats')).toMatchObject({ verdict: 'ok', findings: [] })
  })

  it.each(COLUMNS.map(({ field }) => [field]))('needs its %s', (field) => {
    const { verdict, findings } = checkRoom({ [field]: '' })
    expect(verdict).toBe('error')
    expect(findings).toMatchObject([{ code: 'cell-missing', field, sheet: 0, row: 2 }])
  })

  it('says once for the file which columns the school’s own table lacks', () => {
    const rows = [
      ['机房', '机位数'],
      ['107室', '45'],
    ]
    const { rows: checked, fileFindings } = check(workbookOf(sheetOf(rows)))
    const lacking = COLUMNS.map(({ field }) => roomsList.columns[field].name).filter(
      (name) => name !== '考场名称' && name !== '考位数',
    )
    expect(fileFindings).toMatchObject([{ code: 'column-missing', params: { columns: lacking } }])
    expect(checked).toMatchObject([{ verdict: 'error', findings: [{ code: 'row-lacks-columns' }] }])
  })
})

interface Fault {
  readonly code: ProblemCode
  readonly field: Field
  readonly text: string
  readonly after?: string
  readonly isNumber?: true
}
const FAULTS: readonly Fault[] = [
  { code: 'seats-shape', field: 'seats', text: '0' },
  { code: 'seats-shape', field: 'seats', text: '45.5' },
  { code: 'seats-shape', field: 'seats', text: '四十五' },
  { code: 'seats-shape', field: 'seats', text: '45+40' },
  { code: 'seats-too-many', field: 'seats', text: '4540' },
  { code: 'seats-unusual', field: 'seats', text: '150' },
  { code: 'value-normalised', field: 'seats', text: '45个', after: '45' },
  { code: 'value-normalised', field: 'seats', text: '45.0', after: '45' },
  { code: 'cell-full-width', field: 'seats', text: '４５', after: '45' },
  { code: 'number-lost', field: 'certificateNumber', text: '1.63005E+15' },
  { code: 'number-lost', field: 'certificateNumber', text: '1630054223020940', isNumber: true },
  { code: 'number-lost', field: 'planNumber', text: '1.00202E+12' },
  { code: 'number-shape', field: 'planNumber', text: '九月考试' },
  { code: 'number-shape', field: 'siteNumber', text: '110114/001' },
  { code: 'cell-blanks', field: 'siteNumber', text: '110 114001', after: '110114001' },
  { code: 'cell-blanks', field: 'siteNumber', text: "'110114001", after: '110114001' },
  { code: 'province-unknown', field: 'province', text: '京城' },
  { code: 'value-normalised', field: 'province', text: '北京', after: '北京市' },
  { code: 'certificate-level-unknown', field: 'level', text: '二级' },
  { code: 'certificate-level-differs', field: 'level', text: '高级' },
  { code: 'value-normalised', field: 'level', text: '中', after: '中级' },
  { code: 'value-normalised', field: 'subjects', text: '理论、实操', after: '理论,实操' },
  { code: 'value-normalised', field: 'subjects', text: '理论\n实操', after: '理论,实操' },
  { code: 'cell-full-width', field: 'subjects', text: '理论，实操', after: '理论,实操' },
  { code: 'room-type-unknown', field: 'roomType', text: '线上' },
  { code: 'room-type-unknown', field: 'roomType', text: '机考,线上' },
  { code: 'value-normalised', field: 'roomType', text: '机试', after: '机考' },
  { code: 'value-normalised', field: 'roomType', text: '机试+实操', after: '机考+实操' },
  { code: 'value-normalised', field: 'roomType', text: '上机、笔试', after: '机考,笔试' },
  { code: 'cell-blanks', field: 'name', text: ' 107室 ', after: '107室' },
  { code: 'cell-lost-characters', field: 'address', text: '示例路?号' },
  { code: 'cell-lost-characters', field: 'district', text: '昌□区' },
  { code: 'cell-formula', field: 'name', text: '=A1' },
  { code: 'cell-too-long', field: 'plan', text: '考'.repeat(101) },
]

describe('each fault of a cell', () => {
  it.each(FAULTS.map((one) => [one.code, one.field, one.text.slice(0, 20), one] as const))(
    '%s of %s: %j',
    (code, field, _, { text, after, isNumber }) => {
      const { verdict, findings, values } = checkRoom({ [field]: text }, ...(isNumber ? [field] : []))
      expect(findings.map((one) => [one.code, one.field, one.row])).toEqual([[code, field, 2]])
      expect(findings[0]?.after).toBe(after)
      if (after !== undefined) expect(values[field]).toBe(after)
      expect(verdict).toBe(PROBLEMS[code].level === 'error' ? 'error' : 'ok')
      for (const finding of findings) {
        expect(outsideQuotes(sentenceOf(finding, 'en'))).not.toMatch(/\p{Script=Han}|[，。、…]/u)
      }
    },
  )

  it('has a test input for every code of rooms', () => {
    const tested = new Set<string>(FAULTS.map(({ code }) => code))
    expect(Object.keys(ROOM_PROBLEMS).filter((code) => !tested.has(code))).toEqual([])
  })

  it('levels are compared with numbers of certificates that tell one, no others', () => {
    expect(checkRoom({ level: '高级', certificateNumber: '1630054223030943' }).findings).toEqual([])
    expect(checkRoom({ level: '高级', certificateNumber: 'ABC-1' }).findings).toEqual([])
  })
})

describe('rooms of one list', () => {
  const codes = (rows: readonly Cells[]) =>
    checkRooms(rows).rows.map(({ findings }) => findings.map(({ code }) => code))

  it('of the same plan, site, certificate and name are one: said once where they say the same', () => {
    expect(codes([{}, { name: '108室' }, {}])).toEqual([[], [], ['row-repeated']])
    const { rows } = checkRooms([{}, { seats: '50' }])
    expect(rows).toMatchObject([
      {
        verdict: 'error',
        findings: [{ code: 'record-twice', field: 'name', params: { rows: { places: [{ row: 3 }] } } }],
      },
      {
        verdict: 'error',
        findings: [{ code: 'record-twice', field: 'name', params: { rows: { places: [{ row: 2 }] } } }],
      },
    ])
  })

  it.each([['plan'], ['site'], ['certificate']] as const)('of another %s are others', (field) => {
    expect(codes([{}, { [field]: '另一个' }])).toEqual([[], []])
  })

  it('without a whole key are never the same', () => {
    expect(codes([{ name: '=1' }, { name: '=1' }])).toEqual([['cell-formula'], ['cell-formula']])
  })

  it('may share a merged plan and site, never a merged name or number of seats', () => {
    const columns = ['plan', 'site', 'name', 'seats'] as const
    const merges = columns.map((field) => ({
      firstRow: 2,
      lastRow: 3,
      firstColumn: place(field),
      lastColumn: place(field),
    }))
    const blank = { plan: '', site: '', name: '', seats: '' }
    const { rows, fileFindings } = checkRooms([{}, { ...blank, name: '108室' }], { merges })
    expect(rows[1]?.values).toMatchObject({ plan: ROOM.plan, site: ROOM.site, name: '108室' })
    expect(rows[1]?.findings).toMatchObject([{ code: 'cell-missing', field: 'seats' }])
    expect(fileFindings).toMatchObject([{ code: 'merged-cells-filled', params: { count: 2 } }])
  })

  it('end where the total begins, in whatever column it stands; a plan may be called 总计划', () => {
    const total = (field: Field, text: string) => COLUMNS.map((column) => (column.field === field ? text : ''))
    const rows = [
      HEADERS,
      rowOf({ plan: '总计划一' }),
      total('plan', '合计'),
      total('seats', '合计：45'),
      [...total('name', '2 个考场').with(0, '总 计')],
    ]
    expect(check(workbookOf(sheetOf(rows))).rows.map(({ row }) => row)).toEqual([2])
  })
})
