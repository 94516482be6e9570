/** 排考明细 · List 22: who sits where in which room session, with the ticket number; downloaded one room session at a time [PM]. */
import { groupBy } from '../lists/group-by.js'
import { defineList, type Rows } from '../lists/list.js'
import type { CheckedRow, Finding, Values } from '../lists/rows.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import { EXAM_PLANS, PLAN_QUESTION } from '../plans/plan-column.js'
import { problemOf } from '../talk/problem.js'
import { judgeSeat } from './judge-seat.js'
import { ROOM_QUESTION } from './room-question.js'
import { type SeatField as Field, SEAT_COLUMNS } from './seat-columns.js'

/** How they did is said by scores, who watches by the record of sessions. */
const OF_OTHER_LISTS = /成绩|得分|通过|监考|巡考|排考人数|颁证/

export const seatsList = defineList<Field>({
  id: 'seats',
  name: { zh: '排考明细', en: 'list of seats' },
  one: { zh: '座位', en: 'seat' },
  measure: '个',
  columns: SEAT_COLUMNS,
  key: ['ticket', 'subject'],
  anchors: ['ticket', 'seat'],
  telling: ['ticket', 'seat'],
  isIt: (_, { headers, columns }) =>
    columns.ticket !== undefined && columns.seat !== undefined && !headers.some((one) => OF_OTHER_LISTS.test(one)),
  filledBy: ['name', 'ticket', 'seat'],
  calledBy: 'name',
  against: [EXAM_PLANS, 'rooms', 'exam-subjects'],
  scope: PLAN_QUESTION,
  asksToo: ROOM_QUESTION,
  refers: { list: 'candidates', judge: judgeSeat },
  // The number only finds the candidate; it is not kept a second time.
  differs: (field, { values }, known) => field !== 'idNumber' && values[field] !== known.values[field],
  templates: {
    ours: {
      title: '考场编排明细',
      required: ['name', 'ticket', 'seat', 'plan', 'room'],
      columns: [
        { field: 'name', header: '学生姓名' },
        { field: 'idNumber', header: '身份证号' },
        { field: 'ticket', header: '准考证号' },
        { field: 'school', header: '所属院校' },
        { field: 'seat', header: '考位号' },
        { field: 'plan', header: '考试计划' },
        { field: 'room', header: '考场名称' },
        { field: 'subject', header: '考试科目' },
        { field: 'time', header: '考试时间' },
        { field: 'site', header: '考核站点' },
        { field: 'mode', header: '考试方式' },
        { field: 'certificate', header: '报考证书' },
        { field: 'level', header: '证书等级' },
      ],
    },
  },
  checkRow(row) {
    if (row.value('subject') === undefined) row.set('subject', ALL_SUBJECTS)
  },
  checkAll(rows, { records }) {
    sayTwice(rows)
    sayTickets(rows)
    sayTwoRooms(rows)
    return sayFullRooms(rows, records.rooms ?? [])
  },
})

/** Which room at what time; where no time is said, in which subject. */
function sessionOf({ values: { plan, room, time, subject } }: CheckedRow<Field>): string | undefined {
  return room === undefined ? undefined : [plan, room, time ?? `?${subject}`].join('\u0000')
}

function sayTwice(rows: Rows<Field>): void {
  for (const group of rows.groupBy((row) => row.values.seat && joined(sessionOf(row), row.values.seat))) {
    // The same row twice is said as such.
    if (namesOf(rows, group, 'ticket').size < 2) continue
    const othersOf = rows.othersIn(group)
    for (const at of group) rows.add(at, 'seat', problemOf('seat-taken-twice', { rows: othersOf(at) }))
  }
}

function sayTickets(rows: Rows<Field>): void {
  for (const group of rows.groupBy(({ values }) => values.ticket)) {
    if (namesOf(rows, group, 'name').size < 2) continue
    const othersOf = rows.othersIn(group)
    for (const at of group) rows.add(at, 'ticket', problemOf('ticket-of-several', { rows: othersOf(at) }))
  }
}

function sayTwoRooms(rows: Rows<Field>): void {
  for (const group of rows.groupBy(({ values: { ticket, time } }) => time && joined(ticket, time))) {
    if (namesOf(rows, group, 'room').size < 2 || namesOf(rows, group, 'name').size > 1) continue
    const othersOf = rows.othersIn(group)
    for (const at of group) rows.add(at, 'room', problemOf('seat-in-two-rooms', { rows: othersOf(at) }))
  }
}

function sayFullRooms(rows: Rows<Field>, rooms: readonly Values[]): readonly Finding[] {
  const placed = rows.rows.filter(({ values }) => values.room !== undefined)
  const sessions = groupBy(placed, (row) => sessionOf(row) ?? '')
  const unknown = new Set<string>()
  return [...sessions.values()].flatMap((own): readonly Finding[] => {
    const { plan, room = '' } = own[0]?.values ?? {}
    const ofPlan = rooms.filter((one) => one.plan === plan)
    const seats = ofPlan.filter(({ name }) => name === room).map((one) => Number(one.seats ?? 0))
    if (ofPlan.length > 0 && seats.length === 0) {
      if (unknown.has(room)) return []
      unknown.add(room)
      return [problemOf('seat-room-unknown', { room })]
    }
    // One room may be set for each certificate: they are the same desks.
    const most = Math.max(...seats)
    return seats.length > 0 && own.length > most
      ? [problemOf('seats-over', { room, people: own.length, seats: most })]
      : []
  })
}

function namesOf(rows: Rows<Field>, group: readonly number[], field: Field): ReadonlySet<string | undefined> {
  return new Set(group.map((at) => rows.rows[at]?.values[field]))
}

function joined(one: string | undefined, other: string): string | undefined {
  return one === undefined ? undefined : `${one}\u0000${other}`
}
