/** 拼音字母 · Lays typed letters over the readings of a name, in any of the spellings of ü. */
import type { NameUnit } from './pinyin-name.js'

export interface LetterMatch {
  /** The letters that belong to each unit, as typed. */
  readonly spellings: readonly string[]
  /** A character no dictionary knows took some letters. */
  readonly hasUnknown: boolean
}

const LONGEST_SYLLABLE = 6

/** 吕 may be Lv, Lü or (passports) Lyu, never Lu; 略 may be Lve, Lüe, Lyue or Lue. */
function spellingsOf(reading: string): readonly string[] {
  if (!reading.includes('v')) return [reading]
  const base = [reading, reading.replace('v', 'ü'), reading.replace('v', 'yu')]
  return reading.endsWith('ve') ? [...base, reading.replace('v', 'u')] : base
}

/** Small letters only (`ü` for ü); undefined when they do not spell the units in order. */
export function matchLetters(units: readonly NameUnit[], letters: string): LetterMatch | undefined {
  const spellings: string[] = []
  const dead = new Set<number>()
  let hasUnknown = false

  function tryFrom(unit: number, at: number): boolean {
    if (unit === units.length) return at === letters.length
    const key = unit * 1000 + at
    if (dead.has(key)) return false
    const { readings } = units[unit]!
    if (readings.length === 0) return tryUnknown(unit, at, key)
    for (const reading of readings) {
      for (const spelling of spellingsOf(reading)) {
        if (!letters.startsWith(spelling, at)) continue
        spellings[unit] = spelling
        if (tryFrom(unit + 1, at + spelling.length)) return true
      }
    }
    dead.add(key)
    return false
  }

  function tryUnknown(unit: number, at: number, key: number): boolean {
    for (let length = LONGEST_SYLLABLE; length >= 1; length--) {
      if (at + length > letters.length) continue
      spellings[unit] = letters.slice(at, at + length)
      if (tryFrom(unit + 1, at + length)) {
        hasUnknown = true
        return true
      }
    }
    dead.add(key)
    return false
  }

  return tryFrom(0, 0) ? { spellings, hasUnknown } : undefined
}

/** The first unit whose readings the letters cannot follow; undefined when all can but letters are left over. */
export function findMismatch(units: readonly NameUnit[], letters: string): NameUnit | undefined {
  let places: ReadonlySet<number> = new Set([0])
  for (const unit of units) {
    const next = new Set<number>()
    for (const at of places) for (const length of lengthsOf(unit, letters, at)) next.add(at + length)
    if (next.size === 0) return unit
    places = next
  }
  return undefined
}

/** How many letters the unit may take there. */
function lengthsOf({ readings }: NameUnit, letters: string, at: number): readonly number[] {
  if (readings.length === 0) {
    const most = Math.min(LONGEST_SYLLABLE, letters.length - at)
    return Array.from({ length: most }, (_, before) => before + 1)
  }
  const spellings = readings.flatMap(spellingsOf).filter((spelling) => letters.startsWith(spelling, at))
  return spellings.map(({ length }) => length)
}
