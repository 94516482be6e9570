/** 座次 · Seated rows in the order in which they are handed out: room, session, seat. */
import { groupBy } from '../lists/group-by.js'
import type { SeatedCandidate } from './seated-candidate.js'

/** All who sit in one room at the same time; where the time is not known, in the same subject. */
export interface RoomSession {
  readonly room: string
  readonly time: string
  readonly subjects: readonly string[]
  readonly certificates: readonly string[]
  readonly seated: readonly SeatedCandidate[]
}

const ORDER: readonly (keyof SeatedCandidate)[] = ['room', 'time', 'seat', 'ticketNumber', 'name', 'subject']

export function inSeatingOrder(seated: readonly SeatedCandidate[]): readonly SeatedCandidate[] {
  return [...seated].sort((one, other) => {
    for (const field of ORDER) {
      const difference = compareNaturally(one[field], other[field])
      if (difference !== 0) return difference
    }
    return 0
  })
}

export function inSessions(seated: readonly SeatedCandidate[]): readonly RoomSession[] {
  const sessions = groupBy(inSeatingOrder(seated), ({ room, time, subject }) => keyOf(room, time ?? `?${subject}`))
  return [...sessions.values()].map((rows) => ({
    room: rows[0]?.room ?? '',
    time: rows[0]?.time ?? '',
    subjects: distinct(rows.map(({ subject }) => subject)),
    certificates: distinct(rows.map(({ certificate }) => certificate)),
    seated: rows,
  }))
}

/** In the order of the rooms; what has no room yet comes last, with an empty name. */
export function byRoom<T extends { readonly room: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const rooms = groupBy(items, ({ room }) => room)
  return new Map([...rooms].sort(([one], [other]) => compareNaturally(one, other)))
}

export function distinct(words: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(words.filter((word) => word !== undefined && word !== ''))] as string[]
}

export function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => part ?? '').join('\n')
}

const COLLATOR = new Intl.Collator('zh', { numeric: true })

/** `2号机房` before `13号机房`; what is not known comes last. */
function compareNaturally(one = '', other = ''): number {
  if (one === other) return 0
  if (one === '' || other === '') return one === '' ? 1 : -1
  return COLLATOR.compare(one, other)
}
