/** 监考的依据 · Rooms of a plan, who may watch them, what they teach, and who has been given which room. */

import { ROOM_WATCHES } from '../../domain/invigilators/judge-watch.js'
import type { RoomToWatch, Watcher } from '../../domain/invigilators/propose-watches.js'
import { namesAssigned } from '../../domain/invigilators/read-watches.js'
import { BY_PLATFORM } from '../../domain/invigilators/room-watches-list.js'
import { barredBy } from '../../domain/invigilators/teaching-bar.js'
import { type Clash, clashesOf, type ExamTimes } from '../../domain/invigilators/watch-clashes.js'
import { neededInRoom } from '../../domain/invigilators/watch-standing.js'
import { type Watch, watchesInForce } from '../../domain/invigilators/watches-in-force.js'
import type { Values } from '../../domain/lists/rows.js'

import type { ExamPlan } from '../../domain/plans/plan.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Said } from '../../domain/talk/language.js'

export interface Watching {
  readonly rooms: readonly RoomToWatch[]
  readonly people: readonly Watcher[]
  /** Of this plan, as on record. */
  readonly watches: readonly Values[]
  /** Where somebody in a room of this plan is to be at the same time, on record or as said beside. */
  clashes(watch: Pick<Watch, 'room' | 'name'>, said: readonly Watch[]): readonly Clash[]
}

export const NOTHING_TO_WATCH: Watching = { rooms: [], people: [], watches: [], clashes: () => [] }

const MOST = 2_000

export async function readWatching(plan: ExamPlan, records: SchoolRecords): Promise<Watching> {
  const [rooms, rows, teaching, own, sessions, subjects, counts, plans] = await Promise.all([
    valuesOf('rooms', records),
    valuesOf('invigilators', records),
    valuesOf('teaching', records),
    valuesOf(ROOM_WATCHES, records),
    valuesOf('room-sessions', records),
    valuesOf('exam-subjects', records),
    records.steps.counts(),
    records.plans.list(),
  ])
  const watches = [...own, ...sessions.flatMap(assignedIn)]
  const isOwn = (name: string | undefined, number?: string) =>
    name === plan.name || (plan.number !== undefined && (name === plan.number || number === plan.number))
  const sitting = (counts.examined ?? []).filter((one) => isOwn(one.plan))
  const ofPlan = rooms.filter((room) => isOwn(room.plan, room.planNumber))
  const inForce = watchesInForce(own, sessions)
  const elsewhere = inForce.filter(({ plan: said }) => !isOwn(said))
  const planOf = (said: string) => plans.find(({ name, number }) => name === said || number === said)
  const times: ExamTimes = { planOf, sessions, subjects, rooms }
  const people = groupByPerson(rows).map((held): Watcher => {
    const { name = '', phone = '' } = held[0] ?? {}
    const taught = teaching.filter(({ teacher }) => teacher === name)
    return {
      person: `${name} ${phone}`,
      name,
      may: held.map(({ certificate = '', level = '' }) => ({ certificate, level })),
      isCertified: held.some(({ status }) => status === '已认证'),
      isTrained: held.some(({ training }) => training === '已参加'),
      teaches: barredBy(
        taught.map(({ major = '', className = '' }) => ({ major, className })),
        sitting.filter(({ certificate }) => held.some((one) => one.certificate === certificate)),
      ),
      isTaken: clashesOf({ plan: plan.name, room: '', name }, elsewhere, times).length > 0,
    }
  })
  return {
    rooms: ofPlan.map(roomOf),
    people,
    watches: watches.filter(({ plan: said }) => isOwn(said)),
    clashes: (watch, said) => clashesOf({ plan: plan.name, ...watch }, [...inForce, ...said], times),
  }
}

/** What the platform's record of sessions says is no advice. */
function assignedIn({ plan = '', room = '', invigilators = '' }: Values): readonly Values[] {
  return namesAssigned(invigilators).map((name) => ({ plan, room, name, setBy: BY_PLATFORM }))
}

async function valuesOf(list: string, { lists }: SchoolRecords): Promise<readonly Values[]> {
  return (await lists.list(list, MOST)).map(({ values }) => values)
}

function roomOf({ name = '', certificate = '', level = '', seats = '0' }: Values): RoomToWatch {
  return { name, certificate, level, needed: neededInRoom(certificate, Number(seats)) }
}

/** Whose certification was returned may not watch. */
function groupByPerson(rows: readonly Values[]): readonly (readonly Values[])[] {
  const held = new Map<string, Values[]>()
  for (const row of rows.filter(({ status }) => status !== '认证退回')) {
    const key = `${row.name} ${row.phone}`
    held.set(key, [...(held.get(key) ?? []), row])
  }
  return [...held.values()]
}

export const OURS_IS_ADVICE: Said = {
  zh: '这是建议：谁监考哪个考场由平台或培训评价组织分配。',
  en: 'This is advice: who watches which room is set by the platform or the organisation.',
}
export const NO_PLAN: Said = {
  zh: '还没有登记考试计划，监考要按场安排。先登记是哪一场。',
  en: 'No exam plan is entered yet, and invigilators are set for one exam. Enter the plan first.',
}
export const NO_ROOMS: Said = {
  zh: '这一场还没有考场，排不了监考。先把考场告诉我，如“107室 45个座位，108室 45个”。',
  en: 'This exam has no rooms yet. Tell me the rooms first, such as “107室 45 seats, 108室 45”.',
}
