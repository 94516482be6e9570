/** 居民身份证号 · The 18-digit number of GB 11643: check digit (ISO 7064 MOD 11-2), birth date, gender, province. */
import { isRealDay } from '../exam-day.js'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** First two digits; 81–83 are the residence permits for people of Hong Kong, Macau and Taiwan (2018). */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** The check digit that belongs to the first 17 digits. */
export function checkDigitOf(first17: string): string {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += (first17.charCodeAt(at) - 48) * WEIGHTS[at]!
  return CHECK_DIGITS[sum % 11]!
}

/** 17 digits and a digit or a capital X. */
export function hasResidentShape(text: string): boolean {
  if (text.length !== 18) return false
  for (let at = 0; at < 17; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  const last = text.charCodeAt(17)
  return last === 0x58 || (last >= 48 && last <= 57)
}

export function hasRightCheckDigit(idNumber: string): boolean {
  return checkDigitOf(idNumber) === idNumber[17]
}

/** YYYY-MM-DD as written in positions 7–14, real or not. */
export function birthTextOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

export function hasRealBirthDate(idNumber: string): boolean {
  const year = Number(idNumber.slice(6, 10))
  return year >= 1800 && isRealDay(year, Number(idNumber.slice(10, 12)), Number(idNumber.slice(12, 14)))
}

/** The 17th digit: odd for men, even for women. */
export function genderOf(idNumber: string): '男' | '女' {
  return idNumber.charCodeAt(16) % 2 === 1 ? '男' : '女'
}

export function hasKnownProvince(idNumber: string): boolean {
  return PROVINCES.has(idNumber.slice(0, 2))
}

/**
 * Codes are for life and tables of today hold under half of those ever given out, so only the shape is judged:
 * prefectures 01–70 or 90, counties 01–99.
 */
export function hasUsualArea(idNumber: string): boolean {
  if (isResidencePermit(idNumber)) return true
  const prefecture = Number(idNumber.slice(2, 4))
  return ((prefecture >= 1 && prefecture <= 70) || prefecture === 90) && idNumber.slice(4, 6) !== '00'
}

export function isResidencePermit(idNumber: string): boolean {
  const prefix = idNumber.slice(0, 2)
  return prefix === '81' || prefix === '82' || prefix === '83'
}

/** Shape, province, birth date not after `today` (YYYY-MM-DD), check digit. */
export function isResidentId(idNumber: string, today: string): boolean {
  return (
    hasResidentShape(idNumber) &&
    hasRightCheckDigit(idNumber) &&
    hasKnownProvince(idNumber) &&
    hasRealBirthDate(idNumber) &&
    birthTextOf(idNumber) <= today
  )
}

/** A 15-digit number of before 1999 as 18 digits: the century was left out, and the check digit. */
export function upgradeOldId(old: string): string {
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`
  return first17 + checkDigitOf(first17)
}
