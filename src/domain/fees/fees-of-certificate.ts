/** 缴过的和还没缴的 · Several slips may be for one certificate: whom they are for, whom none is for, and what is to be settled. */
import { LEVELS, type Level } from '../cells/levels.js'
import type { PaymentSlip } from './fee-records.js'
import type { ByLevel } from './read-rates.js'
import { type SlipLine, settlementOf } from './slip-of-plan.js'
import type { SlipStatus, SlipWay } from './slip-status.js'

/** Those registered for it in one way, and the slips that are for that only [PM 5.2.7]. */
export interface FeesOfCertificate {
  readonly certificate: string
  readonly way: SlipWay
  readonly lines: readonly SlipLine[]
  /** The newest last. */
  readonly slips: readonly PaymentSlip[]
}

/** The money is with the organisation: such a slip stays as it is [PM 5.2.6: paid registrations cannot be deleted]. */
export const isPaid = ({ status }: { readonly status: SlipStatus }): boolean => status !== '未缴费'

/** The slip that is worked out anew where something has changed: the newest of those not paid. */
export function openSlipOf({ slips }: Pick<FeesOfCertificate, 'slips'>): PaymentSlip | undefined {
  return slips.findLast((slip) => !isPaid(slip))
}

/** Heads by level that slips are for; undefined: how many of each nobody knows. `said`: of those slips that do not say it. */
export function coveredBy(
  slips: readonly PaymentSlip[],
  lines: readonly SlipLine[],
  said?: ByLevel,
): ByLevel | undefined {
  const sum = addUp(slips.map(({ levels = {} }) => levels))
  const unsaid = headsOf(slips.filter(({ levels }) => levels === undefined))
  if (unsaid === 0) return sum
  if (said !== undefined) return addUp([sum, said])
  const [only, ...others] = lines
  if (only !== undefined && others.length === 0) return addUp([sum, { [only.level]: unsaid }])
  const isForAll = headsOf(slips) === headsOf(lines)
  return isForAll ? Object.fromEntries(lines.map(({ level, heads }) => [level, heads])) : undefined
}

export function headsOf(all: readonly { readonly heads: number }[]): number {
  return all.reduce((sum, { heads }) => sum + heads, 0)
}

function addUp(all: readonly ByLevel[]): ByLevel {
  const sum: Partial<Record<Level, number>> = {}
  for (const level of LEVELS) {
    const heads = all.reduce((count, one) => count + (one[level] ?? 0), 0)
    if (heads > 0) sum[level] = heads
  }
  return sum
}

/** For whom there is no slip yet. */
export function uncovered(lines: readonly SlipLine[], covered: ByLevel): readonly SlipLine[] {
  return lines
    .map((line) => ({ ...line, heads: line.heads - (covered[line.level] ?? 0) }))
    .filter(({ heads }) => heads > 0)
}

/** For whom slips are though they are not registered: paid for, they could not have been taken out [PM 5.2.6]. */
export function beyondRegistered(lines: readonly SlipLine[], covered: ByLevel): ByLevel {
  const left = LEVELS.flatMap((level) => {
    const registered = lines.find((line) => line.level === level)?.heads ?? 0
    const more = (covered[level] ?? 0) - registered
    return more > 0 ? [[level, more] as const] : []
  })
  return Object.fromEntries(left)
}

/** What is to be paid or comes back for those whose slips are paid, by the sum of these slips. */
export function settlementOfPaid({ lines, slips }: FeesOfCertificate, said?: ByLevel): number | undefined {
  const paid = slips.filter(isPaid)
  const covered = paid.length === 0 ? undefined : coveredBy(paid, lines, said)
  if (covered === undefined || Object.keys(beyondRegistered(lines, covered)).length > 0) return undefined
  const ofPaid = lines.map((line) => ({ ...line, heads: covered[line.level] ?? 0 })).filter(({ heads }) => heads > 0)
  return settlementOf(
    paid.reduce((sum, { yuan }) => sum + yuan, 0),
    ofPaid,
  )
}
