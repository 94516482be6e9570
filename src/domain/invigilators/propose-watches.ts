/** 监考建议 · Who could watch which room: nobody twice, nobody barred, the certified and trained first; what is missing where it cannot be. */
import { isOfLevel } from './of-level.js'

export interface RoomToWatch {
  readonly name: string
  readonly certificate: string
  readonly level: string
  readonly needed: number
}

export interface Watcher {
  /** Tells people apart. */
  readonly person: string
  readonly name: string
  /** What each row of theirs is for. */
  readonly may: readonly { readonly certificate: string; readonly level: string }[]
  readonly isCertified: boolean
  readonly isTrained: boolean
  /** Majors and classes they teach that sit the exam. */
  readonly teaches: readonly string[]
  /** Another exam on the same day has them. */
  readonly isTaken?: boolean
}

interface ProposedRoom {
  readonly room: string
  readonly watchers: readonly Watcher[]
  readonly missing: number
}

export interface Proposal {
  readonly rooms: readonly ProposedRoom[]
  readonly missing: number
  /** The rooms could be watched if those who teach the candidates were let. */
  readonly isForBar: boolean
}

/** `isStrict`: of the room's certificate, whether whoever teaches the candidates must not watch; else they come last. */
export function proposeWatches(
  rooms: readonly RoomToWatch[],
  people: readonly Watcher[],
  isStrict: (certificate: string) => boolean,
): Proposal {
  const kept = match(rooms, people, (room, one) => isAble(room, one) && !(isStrict(room.certificate) && isBarred(one)))
  if (kept.missing === 0) return { ...kept, isForBar: false }
  const freed = match(rooms, people, isAble)
  return { ...kept, isForBar: freed.missing < kept.missing }
}

const isBarred = ({ teaches }: Watcher): boolean => teaches.length > 0

function isAble({ certificate, level }: RoomToWatch, { may, isTaken }: Watcher): boolean {
  return isTaken !== true && may.some((one) => one.certificate === certificate && isOfLevel(one.level, level))
}

/** Those most fit are asked first; a place once given is given to another only where both get one. */
function match(
  rooms: readonly RoomToWatch[],
  people: readonly Watcher[],
  fits: (room: RoomToWatch, one: Watcher) => boolean,
): Omit<Proposal, 'isForBar'> {
  const places = rooms.flatMap((room) => Array.from({ length: room.needed }, () => room))
  const held = new Map<number, Watcher>()
  const seat = (one: Watcher, tried: Set<number>): boolean => {
    for (const [at, room] of places.entries()) {
      if (tried.has(at) || !fits(room, one)) continue
      tried.add(at)
      const holder = held.get(at)
      if (holder !== undefined && !seat(holder, tried)) continue
      held.set(at, one)
      return true
    }
    return false
  }
  for (const one of people.toSorted((a, b) => fitness(b) - fitness(a))) seat(one, new Set())
  const proposed = rooms.map(({ name, needed }, which) => {
    const first = rooms.slice(0, which).reduce((sum, room) => sum + room.needed, 0)
    const watchers = Array.from({ length: needed }, (_, n) => held.get(first + n)).filter((one) => one !== undefined)
    return { room: name, watchers, missing: needed - watchers.length }
  })
  return { rooms: proposed, missing: places.length - held.size }
}

function fitness(one: Watcher): number {
  return (isBarred(one) ? 0 : 4) + (one.isCertified ? 2 : 0) + (one.isTrained ? 1 : 0)
}
