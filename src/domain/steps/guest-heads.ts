/** 借考人数 · How many of other schools sit at our site at a plan: as told, or as seated where that is more. */
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import type { CaseEvidence } from './case-counts.js'
import type { SubjectCount } from './named-counts.js'

type Counts = Pick<CaseEvidence, 'guests' | 'guests.unknown' | 'guestSeats' | 'of'>

/** Seats come room by room, so the fewer of the two may be what is not known yet. */
export function guestHeads(counts: Counts): number {
  return Math.max(counts.guests, seatedGuests(counts))
}

/** Schools that come, of which neither a number nor a seat is known. */
export function guestsUnknown(counts: Counts): number {
  return seatedGuests(counts) > 0 ? 0 : counts['guests.unknown']
}

/** A person has a seat in each subject: heads of a level are those of its fullest. */
function seatedGuests({ guestSeats, of }: Counts): number {
  const plan = of?.plan
  const own = guestSeats.filter((one) => plan === undefined || one.plan === plan.name || one.plan === plan.number)
  const levels = new Set(own.map(({ plan: name, level }) => `${name}|${level}`))
  return [...levels].reduce((sum, key) => sum + fullest(own.filter((one) => `${one.plan}|${one.level}` === key)), 0)
}

function fullest(seats: readonly SubjectCount[]): number {
  const whole = seats.find(({ subject }) => subject === ALL_SUBJECTS)?.count ?? 0
  const single = seats.filter(({ subject }) => subject !== ALL_SUBJECTS).map(({ count }) => count)
  return whole + Math.max(0, ...single)
}
