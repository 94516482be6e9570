/** 监考安排的判断 · What the records say of one watch: another room at the same time, or that the teacher has taught the candidates. */
import { foldKey } from '../cells/text-normal.js'
import type { Against } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { findPlan } from '../plans/plan-column.js'
import type { Problem } from '../talk/problem.js'
import { problemOf } from '../talk/problem.js'
import { barredBy } from './teaching-bar.js'
import { type Clash, clashesOf, type ExamTimes } from './watch-clashes.js'
import { isBarStrict } from './watch-standing.js'
import { type Watch, watchesInForce } from './watches-in-force.js'

export const ROOM_WATCHES = 'room-watches'
/** Which majors and classes sit what: counted from candidates and registrations, no list of its own. */
export const EXAMINED = 'examined'
export const JUDGED_BY = [ROOM_WATCHES, 'rooms', 'room-sessions', 'exam-subjects', 'teaching', EXAMINED] as const

type Records = Pick<Against, 'records'>

export function timesOf(against: Records): ExamTimes {
  const { records } = against
  return {
    planOf: (said) => findPlan(said, against),
    sessions: records['room-sessions'] ?? [],
    subjects: records['exam-subjects'] ?? [],
    rooms: records.rooms ?? [],
  }
}

/** On record in other rooms. */
export function clashesOnRecord(watch: Watch, against: Records): readonly Problem[] {
  const { records } = against
  const others = watchesInForce(records[ROOM_WATCHES] ?? [], records['room-sessions'] ?? [])
  return sayClashes(watch, clashesOf(watch, others, timesOf(against)))
}

/** With both rooms named where the times are known to overlap. */
export function sayClashes({ room }: Pick<Watch, 'room'>, clashes: readonly Clash[]): readonly Problem[] {
  const sure = clashes.filter(({ isSure }) => isSure).map(({ where }) => where)
  const unsure = clashes.filter(({ isSure }) => !isSure).map(({ where }) => where)
  return [
    ...(sure.length > 0 ? [problemOf('watch-clash', { names: [room, ...sure] })] : []),
    ...(unsure.length > 0 ? [problemOf('watch-in-two-rooms', { names: unsure })] : []),
  ]
}

/** [G1 第五步 注意事项1; G2 五; G3 第三章 六]; whom the platform has set, the school does not take out. */
export function judgeTeaching(watch: Watch, against: Records, isByPlatform: boolean): Problem | undefined {
  const certificates = certificatesOf(watch, against)
  const isOwn = (said: string) => said === watch.plan || findPlan(said, against)?.name === watch.plan
  const { teaching = [], [EXAMINED]: examined = [] } = against.records
  const teaches = barredBy(
    teaching.filter(({ teacher }) => teacher === watch.name).map(taughtOf),
    examined.map(examinedOf).filter((one) => isOwn(one.plan) && certificates.includes(one.certificate)),
  )
  if (teaches.length === 0) return undefined
  const isBarred = !isByPlatform && certificates.some(isBarStrict)
  return problemOf(isBarred ? 'watch-barred' : 'watch-teaches', { names: teaches })
}

const taughtOf = ({ major = '', className = '' }: Values) => ({ major, className })
const examinedOf = ({ plan = '', certificate = '', major = '', className = '' }: Values) => {
  return { plan, certificate, major, className }
}

/** Of the room; of a room that is not on record whatever the plan examines. */
function certificatesOf({ plan, room }: Watch, against: Records): readonly string[] {
  const known = (against.records.rooms ?? []).filter(
    (one) =>
      foldKey(one.name ?? '') === foldKey(room) &&
      (one.plan === plan || findPlan(one.plan ?? '', against)?.name === plan),
  )
  if (known.length > 0) return known.map(({ certificate = '' }) => certificate)
  return findPlan(plan, against)?.certificates ?? []
}
