/** 座位数 · From the kept counts of a plan how many places its registrations make, and how many of them are taken. */
import { LEVELS } from '../cells/levels.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import { type CaseEvidence, registeredHeads } from '../steps/case-counts.js'

export interface SeatStanding {
  readonly heads: number
  /** A place is one person in one subject. */
  readonly wanted: number
  readonly taken: number
  readonly missing: number
  /** Seats of those who are not registered. */
  readonly surplus: number
}

/**
 * Subjects are those in which somebody sits: one that nobody sits in yet is not missed by counts. Where people are registered
 * by single subjects, only those without any seat are: the counts do not say who takes which.
 */
export function standSeats(counts: CaseEvidence): SeatStanding {
  const seated = seatedOf(counts)
  const unlabelled = sum(seated.filter(({ level }) => level === ''))
  let [wanted, taken, missing, surplus] = [0, 0, 0, 0]
  for (const level of LEVELS) {
    const heads = counts[`registered.${level}`]
    const own = seated.filter((one) => one.level === level)
    const whole = sum(own.filter(({ subject }) => subject === ALL_SUBJECTS))
    const bySubject = own.filter(({ subject }) => subject !== ALL_SUBJECTS).map(({ count }) => whole + count)
    const perSubject = bySubject.length === 0 ? [whole] : bySubject
    const counted = counts[`by-subject.${level}`] > 0 ? [Math.max(...perSubject)] : perSubject
    wanted += heads * counted.length
    taken += counted.reduce((all, one) => all + one, 0)
    missing += counted.reduce((all, one) => all + Math.max(0, heads - one), 0)
    surplus += counted.reduce((all, one) => all + Math.max(0, one - heads), 0)
  }
  const placed = Math.min(unlabelled, missing)
  return {
    heads: registeredHeads(counts),
    wanted,
    taken: taken + unlabelled,
    missing: missing - placed,
    surplus: surplus + unlabelled - placed,
  }
}

/** Records may call a plan by its number; without a plan those of all count. */
function seatedOf({ seated, of }: CaseEvidence): CaseEvidence['seated'] {
  const plan = of?.plan
  return plan === undefined ? seated : seated.filter((one) => one.plan === plan.name || one.plan === plan.number)
}

function sum(counts: CaseEvidence['seated']): number {
  return counts.reduce((all, { count }) => all + count, 0)
}
