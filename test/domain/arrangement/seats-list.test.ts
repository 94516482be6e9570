import { describe, expect, it } from 'vitest'
import { seatsList } from '../../../src/domain/arrangement/seats-list.js'
import { referRow } from '../../../src/domain/lists/checking/refer-row.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { check, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

const SCHOOL = '昌平职业技术学校'
const PLAN = { name: '2021年9月数字营销技术应用考试', number: '1002021091801', exam: '2021-09-18' }
const OTHER = { name: '2021年9月网店运营推广考试', number: '1002021091802', exam: '2021-09-25' }
const ROOMS: readonly Values[] = ['107室', '7室'].map((name) => ({ name, plan: PLAN.name, seats: '45' }))
const SUBJECTS: readonly Values[] = [{ name: '数字营销技术应用（中级）理论', certificate: '数字营销技术应用' }]
const HEADERS = ['序号', '学生姓名', '身份证号', '准考证号', '所属院校', '考位号']
const TITLE = '数字营销技术应用（中级）理论 2021-09-18 08:00-09:00 107室 考场编排明细'

const ticket = (n: number): string => `202109161101140010000000${String(n).padStart(2, '0')}`
const row = (n: number, more: Readonly<Record<number, string>> = {}): readonly string[] => {
  const { name, idNumber } = inventPerson(n)
  const masked = `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`
  const cells = [String(n), name, masked, ticket(n), SCHOOL, String(n)]
  return cells.map((cell, at) => more[at] ?? cell)
}

interface Case {
  readonly title?: string
  readonly headers?: readonly string[]
  readonly fileName?: string
  readonly plans?: readonly Values[]
  readonly rooms?: readonly Values[]
}
function download(rows: readonly (readonly string[])[], more: Case = {}) {
  const records = { 'exam-plans': more.plans ?? [PLAN], rooms: more.rooms ?? ROOMS, 'exam-subjects': SUBJECTS }
  const against = { today: '2021-09-10', schoolName: SCHOOL, records, scope: {}, fileName: more.fileName ?? '明细.xls' }
  const sheet = sheetOf([[more.title ?? TITLE], more.headers ?? HEADERS, ...rows].map((cells) => [...cells]))
  return { ...check(workbookOf(sheet), against), against }
}
const codesOf = (rows: ReturnType<typeof download>['rows']) =>
  rows.map(({ findings }) => findings.map(({ code, field }) => [code, field]))

describe('a download of the seats of one room session', () => {
  it('is the list of seats; plan, room, subject and time follow from what stands above it', () => {
    const { list, rows } = download([row(1), row(2)])
    expect(list).toBe('seats')
    expect(rows.map(({ findings }) => findings)).toEqual([[], []])
    expect(rows[1]?.values).toMatchObject({
      plan: PLAN.name,
      room: '107室',
      subject: '数字营销技术应用（中级）理论',
      time: '2021-09-18 08:00-09:00',
      ticket: ticket(2),
      seat: '2',
    })
  })

  it.each([
    ['the file name', { title: '考场编排明细', fileName: '排考明细-107室.xls' }, '107室'],
    ['a labelled cell', { title: '考场名称：实训楼机房3' }, '实训楼机房3'],
    ['the shape of a room nobody has entered', { title: '13号机房 明细', rooms: [] }, '13号机房'],
    ['the only room there is', { title: '明细', rooms: ROOMS.slice(0, 1) }, '107室'],
    ['7室 as written, not out of 107室', { title: '7室 明细' }, '7室'],
  ])('takes its room from %s', (_, more, room) => {
    expect(download([row(1)], more).rows[0]?.values.room).toBe(room)
  })

  it('keeps the blank between day and hour, which the ticket prints', () => {
    const { rows } = download([[...row(1), ' 2021-09-18  08:00-09:00']], { headers: [...HEADERS, '考试时间'] })
    expect(rows[0]?.values.time).toBe('2021-09-18 08:00-09:00')
  })

  it('says which way the room can be told where nothing tells it', () => {
    const { rows } = download([row(1)], { title: '考场编排明细' })
    expect(codesOf(rows)).toEqual([[['row-lacks-columns', undefined]]])
  })

  it.each([
    ['name', `${OTHER.name} 107室`],
    ['number', `${OTHER.number} 107室`],
  ])('takes its plan from the %s above the rows, where there are several', (_, title) => {
    expect(download([row(1)], { title, plans: [PLAN, OTHER] }).rows[0]?.values.plan).toBe(OTHER.name)
  })

  it('leaves the plan open, to be asked, where nothing tells it', () => {
    expect(download([row(1)], { plans: [PLAN, OTHER] }).rows[0]?.values.plan).toBeUndefined()
  })

  it('a ticket number dated before the exam is right, a damaged one is found', () => {
    const { rows } = download([row(1), row(2, { 3: '2.02109E+25' }), row(3, { 3: '20210916' })])
    expect(codesOf(rows)).toEqual([[], [['ticket-damaged', 'ticket']], [['ticket-shape', 'ticket']]])
  })

  it('two people on one seat, and two people of one ticket, are each named with the other', () => {
    const { rows } = download([row(1), row(2, { 5: '1' }), row(3), row(4, { 3: ticket(3) })])
    expect(codesOf(rows).map((said) => said.map(([code]) => code))).toEqual([
      ['seat-taken-twice'],
      ['seat-taken-twice'],
      expect.arrayContaining(['ticket-of-several']),
      expect.arrayContaining(['ticket-of-several']),
    ])
  })

  it('one person in two rooms at one time is refused; at two times it is no fault', () => {
    const headers = [...HEADERS, '考场名称', '考试科目', '考试时间']
    const at = (room: string, subject: string, time: string) => [...row(1), room, subject, time]
    const clash = download([at('107室', '理论', '08:00'), at('7室', '实操', '08:00')], { headers })
    expect(codesOf(clash.rows)).toEqual([[['seat-in-two-rooms', 'room']], [['seat-in-two-rooms', 'room']]])
    const fine = download([at('107室', '理论', '08:00'), at('7室', '实操', '10:00')], { headers })
    expect(codesOf(fine.rows)).toEqual([[], []])
  })

  it('more people than the room has seats, and a room that is not on record, are said once', () => {
    const many = Array.from({ length: 46 }, (_, n) => row(n + 1))
    expect(download(many).fileFindings).toMatchObject([
      { code: 'seats-over', params: { room: '107室', people: 46, seats: 45 } },
    ])
    expect(download([row(1), row(2)], { title: '考场：201室' }).fileFindings).toMatchObject([
      { code: 'seat-room-unknown', params: { room: '201室' } },
    ])
  })
})

describe('whose seat it is', () => {
  const { name } = inventPerson(1)
  const person = (kept: KnownRecord['kept'] = { registered: '数字营销技术应用|中级' }): KnownRecord => {
    return { id: 'c1', values: { name }, kept }
  }
  function judged(found: KnownRecord | 'several' | undefined, more: Readonly<Record<number, string>> = {}) {
    const { rows, against } = download([row(1, more)])
    const told = referRow(seatsList, rows[0]!, found, against, new ListEdits([]))
    return { ...told, said: told.findings.map(({ code }) => code) }
  }

  it('a candidate’s: certificate and level are those of the registration', () => {
    expect(judged(person())).toMatchObject({
      verdict: 'ok',
      said: [],
      values: { candidate: 'c1', certificate: '数字营销技术应用', level: '中级' },
    })
  })

  it('a guest’s of another school: kept without a candidate; the same of our own school is refused', () => {
    expect(judged(undefined, { 4: '海滨职业学院' })).toMatchObject({ verdict: 'ok', said: [] })
    expect(judged(undefined)).toMatchObject({ verdict: 'error', said: ['seat-person-unknown'] })
  })

  it('a guest’s: the whole number goes no further than the check, whatever is wrong with it [PM 5.2.4.2]', () => {
    const { idNumber } = inventPerson(1)
    const wrong = `${idNumber.slice(0, -1)}${idNumber.endsWith('1') ? '2' : '1'}`
    for (const number of [idNumber, wrong]) {
      const { values } = judged(undefined, { 2: number, 4: '海滨职业学院' })
      expect(values.idNumber ?? '').toMatch(/^$|^\d{6}\*{8}\w{4}$/)
    }
    expect(judged(person(), { 2: idNumber }).values.idNumber).toBe(idNumber)
  })

  it.each([
    ['several fit the mask', 'several', 'error', 'seat-person-several'],
    ['nobody has registered the person', person({}), 'ok', 'seat-not-registered'],
    [
      'the person sits elsewhere at that time',
      person({ registered: 'a|中级', elsewhere: '201室' }),
      'error',
      'seat-elsewhere',
    ],
    ['the number is somebody else’s', { id: 'c2', values: { name: '李四' }, kept: {} }, 'error', 'seat-name-differs'],
  ] as const)('says when %s', (_, found, verdict, code) => {
    expect(judged(found)).toMatchObject({ verdict, said: [code] })
  })
})
