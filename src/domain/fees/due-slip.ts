/** 该做的缴费单 · The slip a certificate needs now: what is paid stays, and is for those it was for; the rest is paid by a slip of its own. */
import type { PaymentSlip } from './fee-records.js'
import {
  beyondRegistered,
  coveredBy,
  type FeesOfCertificate,
  headsOf,
  isPaid,
  openSlipOf,
  settlementOfPaid,
  uncovered,
} from './fees-of-certificate.js'
import type { ByLevel } from './read-rates.js'
import { type SlipLine, totalOf } from './slip-of-plan.js'

/** What only a person knows. */
interface SaidOfFees {
  /** Heads by level of slips that do not say it. */
  readonly covered?: ByLevel | undefined
  /** Of levels whose rate nobody knew. */
  readonly rates?: ByLevel | undefined
}

export interface DueSlip {
  /** For whom; nobody where it is for the difference to the approved rate. */
  readonly lines: readonly SlipLine[]
  /** Undefined: a rate is not known yet. */
  readonly yuan?: number
  /** The unpaid one in whose place it comes. */
  readonly replaces?: PaymentSlip
  readonly stays: readonly PaymentSlip[]
}

/** Undefined: nothing is left to be paid, or how many of each level are paid for is not known (`needsLevels`). */
export function dueSlipOf(fee: FeesOfCertificate, said: SaidOfFees = {}): DueSlip | undefined {
  const replaces = openSlipOf(fee)
  const stays = slipsThatStay(fee)
  const covered = coveredBy(stays, fee.lines, said.covered)
  if (covered === undefined) return undefined
  const lines = uncovered(fee.lines, covered).map((line) => withRate(line, said.rates))
  const yuan = lines.length > 0 ? totalOf(lines) : differenceOf(fee, stays, said.covered)
  if (lines.length === 0 && yuan === undefined) return undefined
  return { lines, stays, ...(yuan !== undefined && { yuan }), ...(replaces && { replaces }) }
}

function withRate(line: SlipLine, rates: ByLevel | undefined): SlipLine {
  const yuanEach = line.yuanEach ?? rates?.[line.level]
  if (line.yuanEach !== undefined || yuanEach === undefined) return line
  return { ...line, yuanEach, by: line.way === '按证书' ? 'interim' : 'said' }
}

/** 多退少补 [G2 九, G3 第三章 九]: only once all that stays is paid. */
function differenceOf(fee: FeesOfCertificate, stays: readonly PaymentSlip[], covered: ByLevel | undefined) {
  const open = stays.every(isPaid) ? settlementOfPaid({ ...fee, slips: stays }, covered) : undefined
  return open !== undefined && open > 0 ? open : undefined
}

/** Of slips that stay nobody has said how many of each level they are for, and it does not follow. */
export function needsLevels(fee: FeesOfCertificate): number | undefined {
  const stays = slipsThatStay(fee)
  if (fee.lines.length === 0 || coveredBy(stays, fee.lines) !== undefined) return undefined
  return headsOf(stays.filter(({ levels }) => levels === undefined))
}

function slipsThatStay(fee: FeesOfCertificate): readonly PaymentSlip[] {
  const open = openSlipOf(fee)
  return fee.slips.filter((slip) => slip !== open)
}

/** The unpaid slip is what would be worked out now. */
export function isUpToDate({ replaces, lines, yuan }: DueSlip): boolean {
  return replaces !== undefined && replaces.heads === headsOf(lines) && replaces.yuan === yuan
}

/** Somebody has no slip, or the one there is is no longer right. */
export function hasSomethingDue(fee: FeesOfCertificate): boolean {
  if (needsLevels(fee) !== undefined) return true
  const due = dueSlipOf(fee)
  return due !== undefined && !isUpToDate(due)
}

/** Whom paid slips are for beyond those registered, by level; undefined: nobody, or it is not known. */
export function paidBeyond(fee: FeesOfCertificate, said?: ByLevel): ByLevel | undefined {
  const covered = coveredBy(fee.slips.filter(isPaid), fee.lines, said)
  const beyond = covered === undefined ? {} : beyondRegistered(fee.lines, covered)
  return Object.keys(beyond).length > 0 ? beyond : undefined
}
