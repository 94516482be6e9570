/** 缴费单金额 · What a slip comes to: heads by level, times the standard of the level. */
import { LEVELS, type Level } from '../cells/levels.js'

/** Yuan; undefined where somebody sits at a level that has no rate. */
export function feeOfSlip(
  rates: Readonly<Partial<Record<Level, number>>>,
  heads: Readonly<Partial<Record<Level, number>>>,
): number | undefined {
  let total = 0
  for (const level of LEVELS) {
    const count = heads[level] ?? 0
    const rate = rates[level]
    if (count > 0 && rate === undefined) return undefined
    total += count * (rate ?? 0)
  }
  return total
}

/** What is still to be paid once the province's standard is known; below zero: what comes back (多退少补). */
export function settlementOfSlip(
  paid: Readonly<Partial<Record<Level, number>>>,
  standard: Readonly<Partial<Record<Level, number>>>,
  heads: Readonly<Partial<Record<Level, number>>>,
): number | undefined {
  const [before, due] = [feeOfSlip(paid, heads), feeOfSlip(standard, heads)]
  return before === undefined || due === undefined ? undefined : due - before
}
