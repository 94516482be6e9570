/** 考场编排记录 · List 21: which room sits what subject when, how many, and who watches; as the platform arranged it [PM]. */
import { foldKey } from '../cells/text-normal.js'
import { groupBy } from '../lists/group-by.js'
import { defineList, type Rows } from '../lists/list.js'
import type { CheckedRow, Finding, Values } from '../lists/rows.js'
import { EXAM_PLANS, PLAN_QUESTION } from '../plans/plan-column.js'
import { problemOf } from '../talk/problem.js'
import { distinct } from './seating-order.js'
import { type SessionField as Field, SESSION_COLUMNS } from './session-columns.js'
import { readSessionBegin } from './session-time.js'

/** A person stands in a row of these lists, in a row of this one a room does. */
const OF_PEOPLE = /学生姓名|考生姓名|身份证|证件|准考证|教师编号/

export const roomSessionsList = defineList<Field>({
  id: 'room-sessions',
  name: { zh: '考场编排记录', en: 'record of room sessions' },
  one: { zh: '场次', en: 'session' },
  measure: '场',
  columns: SESSION_COLUMNS,
  key: ['plan', 'room', 'subject', 'time'],
  anchors: ['room', 'heads'],
  telling: ['heads', 'time'],
  isIt: (_, { headers, columns }) =>
    columns.room !== undefined && columns.time !== undefined && !headers.some((one) => OF_PEOPLE.test(one)),
  filledBy: ['room', 'subject', 'heads'],
  calledBy: 'room',
  against: [EXAM_PLANS, 'rooms'],
  scope: PLAN_QUESTION,
  templates: {
    ours: {
      title: '考场编排记录',
      required: ['plan', 'room', 'subject', 'time', 'heads'],
      columns: [
        { field: 'plan', header: '考试计划' },
        { field: 'room', header: '考场名称' },
        { field: 'school', header: '所属院校' },
        { field: 'region', header: '所在地区' },
        { field: 'site', header: '考核站点' },
        { field: 'org', header: '考试单位' },
        { field: 'certificate', header: '考试证书' },
        { field: 'subject', header: '考试科目' },
        { field: 'time', header: '考试时间' },
        { field: 'heads', header: '排考人数' },
        { field: 'inspectors', header: '巡考人员' },
        { field: 'invigilators', header: '监考人员姓名(编号)' },
        { field: 'invigilatorsFrom', header: '监考人员所在区域(院校)' },
      ],
    },
  },
  checkRow(row) {
    if (row.has('invigilators') && row.text('invigilators').trim() === '')
      row.at('invigilators').add('session-invigilators-missing')
  },
  checkAll: (rows, { records }) => compareRooms(rows, records.rooms ?? []),
})

function compareRooms(rows: Rows<Field>, rooms: readonly Values[]): readonly Finding[] {
  const sessions = rows.rows.filter(({ values }) => values.room !== undefined)
  return [...groupBy(sessions, ({ values }) => values.plan ?? '')].flatMap(([plan, own]) => {
    const known = groupBy(
      rooms.filter((one) => one.plan === plan),
      ({ name = '' }) => foldKey(name),
    )
    // Of a plan without any room on record nothing can be said.
    if (known.size === 0) return []
    const arranged = groupBy(own, ({ values }) => foldKey(values.room ?? ''))
    const unknown = [...arranged].filter(([room]) => !known.has(room))
    const left = [...known].filter(([room]) => !arranged.has(room)).map(([, [one]]) => one?.name)
    return [
      ...unknown.map(([, [one]]) => problemOf('seat-room-unknown', { room: one?.values.room ?? '' })),
      ...[...arranged].flatMap(([room, ofRoom]) => sayFull(ofRoom, known.get(room) ?? [])),
      ...(left.length === 0 ? [] : [problemOf('rooms-not-arranged', { rooms: someOf(distinct(left)) })]),
    ]
  })
}

/** Several subjects at one time sit in the same seats. */
function sayFull(ofRoom: readonly CheckedRow<Field>[], known: readonly Values[]): readonly Finding[] {
  // One room may be set for each certificate: they are the same desks.
  const seats = Math.max(0, ...known.map((one) => Number(one.seats ?? 0)))
  if (seats === 0) return []
  const atOnce = groupBy(ofRoom, ({ values: { time = '' } }) => readSessionBegin(time) ?? time)
  const most = Math.max(...[...atOnce.values()].map(headsIn))
  return most > seats ? [problemOf('seats-over', { room: ofRoom[0]?.values.room ?? '', people: most, seats })] : []
}

function headsIn(sessions: readonly CheckedRow<Field>[]): number {
  return sessions.reduce((sum, { values }) => sum + (Number(values.heads) || 0), 0)
}

const MOST_NAMED = 10

function someOf(rooms: readonly string[]) {
  return rooms.length > MOST_NAMED ? { items: rooms.slice(0, MOST_NAMED), more: true as const } : rooms
}
