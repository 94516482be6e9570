/** 数字文字 · A stored number as the person sees it: `1.3800002001E10` → `13800002001`. Only digits that are gone are gone. */

import { stripEnd } from '../../../domain/cells/linear-text.js'

const NUMBER = /^([+-]?)(\d{1,40})(?:\.(\d{0,40}))?(?:[eE](\+?)(-?\d{1,3}))?$/
/** What a spreadsheet keeps of a number. */
const DIGITS_KEPT = 15
/** A cell too narrow for more shows `1.38E+10`: numbers written from what was shown have no more digits. */
const DIGITS_SHOWN = 6
/** Of an ID number. */
const MOST_PLACES = 18

interface Spelled {
  readonly sign: string
  /** All digits, and how many of them (or more) stand before the point. */
  readonly digits: string
  readonly places: number
  readonly hasExponent: boolean
  readonly hasPlus: boolean
}

/** Other texts as they are. */
export function numberText(stored: string): string {
  if (isShortAndWhole(stored)) return stored
  const number = spell(stored)
  if (number === undefined || isOnlyShown(number)) return stored
  const { sign, digits, places, hasExponent } = number
  if (/[1-9]/.test(digits.slice(Math.max(0, places)))) return withoutTail(stored, number)
  if (places <= 0) return '0'
  if (!hasExponent) return sign + digits.slice(0, places)
  if (places > MOST_PLACES) return stored
  const whole = sign + digits.slice(0, places).padEnd(places, '0')
  // Beyond these, what a program works out with does not tell one number from the next.
  return Number.isSafeInteger(Number(whole))
    ? whole
    : whole.slice(0, sign.length + DIGITS_KEPT).padEnd(whole.length, '0')
}

/** Most numbers. */
function isShortAndWhole(text: string): boolean {
  if (text.length > DIGITS_KEPT) return false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

function spell(stored: string): Spelled | undefined {
  const match = NUMBER.exec(stored)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', plus, exponent] = match
  const leading = exponent === undefined ? 0 : /^0*/.exec(whole + fraction)![0].length
  return {
    sign: sign === '+' ? '' : sign,
    digits: (whole + fraction).slice(leading),
    places: whole.length + Number(exponent ?? 0) - leading,
    hasExponent: exponent !== undefined,
    hasPlus: plus === '+',
  }
}

function isOnlyShown({ digits, places, hasPlus }: Spelled): boolean {
  return hasPlus && places > digits.length && stripEnd(digits, '0').length <= DIGITS_SHOWN
}

/** The tail of a float is not what anybody wrote: `4.5600000000000005`. */
function withoutTail(stored: string, { digits, hasExponent }: Spelled): string {
  if (!hasExponent && digits.length <= DIGITS_KEPT) return stored
  return String(Number(Number(stored).toPrecision(DIGITS_KEPT)))
}
