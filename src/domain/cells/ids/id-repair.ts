/** 证件号码纠错 · Which valid resident ID numbers are one slip of the finger away from a wrong one. */
import { checkDigitOf, hasResidentShape, hasRightCheckDigit } from './resident-id.js'

export function isSoundId(id: string): boolean {
  return hasResidentShape(id) && hasRightCheckDigit(id)
}

/**
 * One digit replaced, two neighbours swapped, one digit too many or too few. Only numbers whose check digit is right:
 * at most one replacement at each place is, so there are few. None for a number that is right as it stands.
 */
export function listRepairs(written: string): string[] {
  if (isSoundId(written)) return []
  const found = new Set<string>()
  for (const id of nearby(written)) if (isSoundId(id)) found.add(id)
  return [...found]
}

function* nearby(written: string): Generator<string> {
  const { length } = written
  for (let at = 0; at < 18; at++) {
    const before = written.slice(0, at)
    if (length === 18) yield* fill(before, written.slice(at + 1))
    if (length === 17) yield* fill(before, written.slice(at))
    if (length === 18 && at < 17) {
      yield before + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2)
    }
  }
  if (length === 19) for (let at = 0; at < 19; at++) yield written.slice(0, at) + written.slice(at + 1)
}

function* fill(before: string, after: string): Generator<string> {
  if (after === '') {
    if (/^\d{17}$/.test(before)) yield before + checkDigitOf(before)
    return
  }
  for (let digit = 0; digit <= 9; digit++) yield before + digit + after
}
