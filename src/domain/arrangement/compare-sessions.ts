/** 编排对座位 · Where the record of room sessions and the seats disagree: the heads of a session are the seats in it [PM 5.2.7]. */
import { foldKey } from '../cells/text-normal.js'
import { groupBy } from '../lists/group-by.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { ArrangedSession, SeatLine } from './arrangement-records.js'
import { mayBeSameTime } from './session-time.js'

export interface SessionDifference {
  readonly room: string
  /** Empty: seats of a room that the record does not have at all. */
  readonly subject: string
  readonly time: string
  readonly arranged: number
  readonly seated: number
}

/** Nothing can be compared while one of the two is empty. */
export function compareSessions(
  sessions: readonly ArrangedSession[],
  seats: readonly SeatLine[],
): readonly SessionDifference[] {
  if (sessions.length === 0 || seats.length === 0) return []
  const byRoom = groupBy(seats, ({ room }) => foldKey(room))
  const differing = sessions.flatMap((session): readonly SessionDifference[] => {
    const { room, subject, time, heads } = session
    const seated = (byRoom.get(foldKey(room)) ?? []).filter((seat) => isIn(seat, session)).length
    return seated === heads ? [] : [{ room, subject, time, arranged: heads, seated }]
  })
  const arranged = new Set(sessions.map(({ room }) => foldKey(room)))
  const others = [...byRoom].filter(([room]) => !arranged.has(room))
  const unarranged = others.map(([, own]) => {
    return { room: own[0]?.room ?? '', subject: '', time: '', arranged: 0, seated: own.length }
  })
  return [...differing, ...unarranged]
}

function isIn(seat: SeatLine, { subject, time }: ArrangedSession): boolean {
  if (!mayBeSameTime(seat.time, time)) return false
  return seat.subject === ALL_SUBJECTS || isSameSubject(seat.subject, subject)
}

/** 理论 is 数字营销技术应用（中级）理论: seats and registrations may shorten it. */
export function isSameSubject(one: string, other: string): boolean {
  const [a, b] = [foldKey(one), foldKey(other)]
  return a === b || a.endsWith(b) || b.endsWith(a)
}
