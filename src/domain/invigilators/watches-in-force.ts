/** 现行的监考安排 · Who watches which room: what the platform's record of sessions says goes before the school's own. */
import { foldKey } from '../cells/text-normal.js'
import type { Values } from '../lists/rows.js'
import { namesAssigned } from './read-watches.js'

export interface Watch {
  readonly plan: string
  readonly room: string
  readonly name: string
  /** Of one session alone; absent: of all of the room's. */
  readonly time?: string
}

/** `watches`: of the list of watches; `sessions`: of the platform's record. Rooms the platform has filled are no longer the school's. */
export function watchesInForce(watches: readonly Values[], sessions: readonly Values[]): readonly Watch[] {
  const assigned = sessions.flatMap(({ plan = '', room = '', time, invigilators = '' }) =>
    namesAssigned(invigilators).map((name): Watch => ({ plan, room, name, ...(time !== undefined && { time }) })),
  )
  const filled = new Set(assigned.map(placeOf))
  const own = watches.map(({ plan = '', room = '', name = '' }): Watch => ({ plan, room, name }))
  return [...own.filter((one) => !filled.has(placeOf(one))), ...assigned]
}

const placeOf = ({ plan, room }: Watch): string => `${foldKey(plan)}\n${foldKey(room)}`
