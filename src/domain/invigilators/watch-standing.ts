/** 监考够不够 · How many have to watch the rooms of a plan, how many there are, and how many of them are certified and trained. */
import type { ExamPlan } from '../plans/plan.js'
import { invigilatorsNeeded } from '../programmes/invigilators-needed.js'
import type { CaseEvidence } from '../steps/case-counts.js'
import type { InvigilatorCount, RoomSizeCount } from '../steps/named-counts.js'
import { isOfLevel } from './of-level.js'
import { watchRulesOf } from './rules-of.js'
import { barredBy } from './teaching-bar.js'

export type WatchCounts = Pick<CaseEvidence, 'roomSizes' | 'invigilators' | 'teaching' | 'examined' | 'of'>

export interface WatchStanding {
  readonly rooms: number
  readonly needed: number
  /** People, each once; those whose certification was returned do not count. */
  readonly have: number
  readonly certified: number
  readonly trained: number
  /** Who teach the candidates; where the book forbids that they do not count for `short`. */
  readonly barred: number
  readonly isStrict: boolean
  readonly short: number
}

function roomsOfPlan({ roomSizes, of }: WatchCounts): readonly RoomSizeCount[] {
  return roomSizes.filter(({ plan }) => isAt(plan, of?.plan))
}

export function standWatch(counts: WatchCounts): WatchStanding {
  const rooms = roomsOfPlan(counts)
  const certificates = [...new Set(rooms.map(({ certificate }) => certificate))]
  const people = counts.invigilators.filter(
    ({ certificate, status }) => status !== 'returned' && isExamined(certificate, certificates, counts),
  )
  const barred = people.filter((one) => isBarred(one, counts))
  const isStrict = barred.some(({ certificate }) => isBarStrict(certificate))
  const usable = people.filter((one) => !(isBarStrict(one.certificate) && barred.includes(one)))
  const shortOf = (certificate: string): number => {
    const own = rooms.filter((room) => room.certificate === certificate)
    const able = usable.filter((one) => one.certificate === certificate)
    // Whoever holds two levels is in one room at a time.
    const byLevel = [...new Set(own.map(({ level }) => level))].map((level) => {
      const fitting = able.filter((one) => isOfLevel(one.level, level))
      return Math.max(0, neededIn(own.filter((room) => room.level === level)) - countPeople(fitting))
    })
    return Math.max(sum(byLevel), neededIn(own) - countPeople(able), 0)
  }
  return {
    rooms: sum(rooms.map(({ count }) => count)),
    needed: neededIn(rooms),
    have: countPeople(people),
    certified: countPeople(usable.filter(({ status }) => status === 'certified')),
    trained: countPeople(people.filter(({ training }) => training === 'attended')),
    barred: countPeople(barred),
    isStrict,
    short: sum(certificates.map(shortOf)),
  }
}

export function isBarStrict(certificate: string): boolean {
  return watchRulesOf(certificate).invigilatorBar.is.isStrict
}

/** Those who sit the certificate at the plan decide. */
function isBarred({ person, certificate }: InvigilatorCount, { teaching, examined = [], of }: WatchCounts): boolean {
  const [name] = person.split('.')
  const taught = teaching.filter(({ teacher }) => teacher === name)
  if (taught.length === 0) return false
  const sitting = examined.filter((one) => one.certificate === certificate && isAt(one.plan, of?.plan))
  return barredBy(taught, sitting).length > 0
}

function isAt(plan: string, wanted: ExamPlan | undefined): boolean {
  return wanted === undefined || plan === wanted.name || plan === wanted.number
}

/** Before there are rooms: by what the plan examines. */
function isExamined(certificate: string, ofRooms: readonly string[], { of }: WatchCounts): boolean {
  const wanted = ofRooms.length > 0 ? ofRooms : (of?.plan?.certificates ?? [])
  return wanted.length === 0 || wanted.includes(certificate)
}

function neededIn(rooms: readonly RoomSizeCount[]): number {
  return sum(rooms.map(({ certificate, seats, count }) => count * neededInRoom(certificate, seats)))
}

export function neededInRoom(certificate: string, heads: number): number {
  return invigilatorsNeeded(watchRulesOf(certificate).invigilators.is, heads)
}

function countPeople(rows: readonly InvigilatorCount[]): number {
  return new Set(rows.map(({ person }) => person)).size
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
