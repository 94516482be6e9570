/** 报考对座位 · Seated is registered [PM 5.2.7]: who is registered and has no seat, in which subject, and who has a seat without being registered. */

import { groupBy } from '../lists/group-by.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { SeatLine } from './arrangement-records.js'
import { isSameSubject } from './compare-sessions.js'
import { distinct } from './seating-order.js'

/** As registrations are read. */
interface RegisteredLine {
  readonly candidateId: string
  readonly name: string
  readonly certificate: string
  readonly level: string
  readonly subject: string
}

interface Unseated {
  readonly name: string
  /** In which a seat is missing; empty: in all of them. */
  readonly subjects: readonly string[]
}

export interface SeatMatch {
  readonly registered: number
  readonly missing: readonly Unseated[]
  /** Names of those with a seat who are registered for nothing. */
  readonly surplus: readonly string[]
}

export function matchSeats(registrations: readonly RegisteredLine[], seats: readonly SeatLine[]): SeatMatch {
  const own = seats.filter(({ candidateId }) => candidateId !== undefined)
  const ofPerson = groupBy(own, ({ candidateId = '' }) => candidateId)
  const groups = groupBy(registrations, ({ certificate, level }) => `${certificate}\n${level}`)
  const missing: Unseated[] = []
  for (const group of groups.values()) {
    const people = groupBy(group, ({ candidateId }) => candidateId)
    const level = group[0]?.level
    const seatsOf = (id: string) => (ofPerson.get(id) ?? []).filter((seat) => (seat.level ?? level) === level)
    // What the level is sat in is what others of it have seats in: books and platform call subjects differently.
    const subjects = distinct([...people.keys()].flatMap((id) => seatsOf(id).map(({ subject }) => subject)))
    const known = subjects.filter((subject) => subject !== ALL_SUBJECTS)
    for (const [id, lines] of people) {
      const lacking = subjectsLacking(lines, seatsOf(id), known)
      if (lacking !== undefined) missing.push({ name: lines[0]?.name ?? '', subjects: lacking })
    }
  }
  const registered = new Set(registrations.map(({ candidateId }) => candidateId))
  const strangers = [...ofPerson].filter(([id]) => !registered.has(id))
  return { registered: registered.size, missing, surplus: strangers.map(([, lines]) => lines[0]?.name ?? '') }
}

/** Undefined: none; empty: all of them. */
function subjectsLacking(
  lines: readonly RegisteredLine[],
  seats: readonly SeatLine[],
  known: readonly string[],
): readonly string[] | undefined {
  if (seats.length === 0) return []
  if (seats.some(({ subject }) => subject === ALL_SUBJECTS)) return undefined
  const isWhole = lines.some(({ subject }) => subject === ALL_SUBJECTS)
  const wanted = isWhole ? known : lines.map(({ subject }) => subject)
  const lacking = wanted.filter((subject) => seats.every((seat) => !isSameSubject(seat.subject, subject)))
  return lacking.length === 0 ? undefined : lacking
}
