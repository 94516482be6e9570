/** 缴费单的一行 · Which slip a row of a sheet means, whether its sum is right, and what of a paid slip it would take back. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { LEVELS } from '../cells/levels.js'
import { readYuan, writeYuan } from '../cells/money.js'
import type { Row } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { type ByLevel, readLevelHeads, readRates, writeByLevel } from './read-rates.js'
import { rankOf } from './slip-status.js'

type Field = 'number' | 'plan' | 'certificate' | 'way' | 'part' | 'heads' | 'levels' | 'price' | 'amount' | 'status'

/** `初级 30，中级 15` */
export function checkLevelHeads(text: string, notes: CellNotes): string {
  const levels = readLevelHeads(text)
  if (levels === undefined) {
    notes.add('slip-levels-unreadable')
    return text.trim()
  }
  return mended(text, writeByLevel(levels), notes)
}

/** One number for all, or `初级 380，中级 360`. */
export function checkPrice(text: string, notes: CellNotes): string {
  const yuan = readYuan(text)
  if (yuan !== undefined) return mended(text, writeYuan(yuan), notes)
  const price = readRates(text)
  if (price === undefined) {
    notes.add('rates-unreadable')
    return text.trim()
  }
  return mended(text, writeByLevel(price), notes)
}

function mended(text: string, kept: string, notes: CellNotes): string {
  if (kept !== text) noteMending(notes, text, kept, 'value-normalised')
  return kept
}

/** As `checkPrice` leaves it. */
export function readPrice(text: string): ByLevel | undefined {
  const yuan = readYuan(text)
  return yuan === undefined ? readRates(text) : Object.fromEntries(LEVELS.map((level) => [level, yuan]))
}

/**
 * The slip of that number; else the one without a number that says the same, or that waits to be paid; else a new one, which
 * is called by its number until it is called otherwise. Undefined: whose slip it is does not stand in the row.
 */
export function partMeant(row: Row<Field>, slips: readonly Values[]): string | undefined {
  const [plan, certificate, way] = [row.value('plan'), row.value('certificate'), row.value('way')]
  if (plan === undefined || certificate === undefined || way === undefined) return undefined
  const own = slips.filter((one) => one.plan === plan && one.certificate === certificate && one.way === way)
  const number = row.value('number')
  const numbered = own.find((slip) => number !== undefined && slip.number === number)
  if (numbered?.part !== undefined) return numbered.part
  const others = number === undefined ? own : own.filter((slip) => slip.number === undefined)
  const same = others.find((slip) => slip.heads === row.value('heads') && slip.amount === row.value('amount'))
  const open = others.find((slip) => rankOf(slip.status) === 0)
  return (same ?? open)?.part ?? number ?? nextPart(own)
}

/** The next of its plan, certificate and way. */
export function nextPart(slips: readonly { readonly part?: string }[]): string {
  const taken = slips.map(({ part }) => Number(part)).filter((part) => Number.isInteger(part) && part < 1_000)
  return String(Math.max(slips.length, ...taken) + 1)
}

/** LISTS 16: the amount is the sum. */
export function checkSums(row: Row<Field>): void {
  const right = (field: Field) => (row.isRight(field) ? row.value(field) : undefined)
  const [heads, amount, price] = [right('heads'), right('amount'), right('price')]
  const levels = readLevelHeads(right('levels') ?? '')
  if (heads === undefined) return
  const sum = LEVELS.reduce((count, level) => count + (levels?.[level] ?? 0), 0)
  if (levels !== undefined && sum !== Number(heads)) {
    row.at('levels').add('slip-levels-differ', { heads, sum })
    return
  }
  const due = price === undefined ? undefined : amountOf(Number(heads), levels, price)
  if (amount === undefined || due === undefined || due === Number(amount)) return
  row.at('amount').add('slip-amount-differs', { due: writeYuan(due) }, { proposal: writeYuan(due) })
}

/** Undefined where the price of a level, or how many are of it, is not said. */
function amountOf(heads: number, levels: ByLevel | undefined, price: string): number | undefined {
  const yuan = readYuan(price)
  if (yuan !== undefined) return heads * yuan
  const each = readRates(price)
  if (each === undefined || levels === undefined) return undefined
  let sum = 0
  for (const level of LEVELS) {
    const [count = 0, one] = [levels[level], each[level]]
    if (count > 0 && one === undefined) return undefined
    sum += count * (one ?? 0)
  }
  return sum
}

/** Of a paid slip neither for whom and how much it is, nor how far it is, goes back. */
export function takenBack(known: Values, row: Values, changed: readonly Field[]): readonly Field[] {
  if (rankOf(known.status) === 0) return []
  const isBack = rankOf(row.status) < rankOf(known.status)
  return changed.filter((field) => field === 'heads' || field === 'amount' || (field === 'status' && isBack))
}
