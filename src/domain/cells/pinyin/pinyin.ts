/** 姓名拼音 · Compares a written pinyin with the name: right, right but badly written, wrong, or for a person to look at. */

import type { CellNotes } from '../cell-notes.js'
import { normalForm } from '../linear-text.js'
import { foldWidth } from '../text-normal.js'
import type { PinyinDictionary } from './pinyin-dictionary.js'
import { findMismatch, matchLetters } from './pinyin-letters.js'
import { type NameParts, type NameUnit, namePartsOf } from './pinyin-name.js'
import type { PinyinReason } from './pinyin-reason.js'

export type PinyinVerdict =
  | { readonly kind: 'ok' }
  /** The letters are right; `fixed` is how they are written. */
  | { readonly kind: 'format'; readonly fixed: string }
  | { readonly kind: 'wrong'; readonly reason: PinyinReason; readonly suggestion?: string }
  | { readonly kind: 'review'; readonly reason: PinyinReason }

const OK: PinyinVerdict = { kind: 'ok' }
const LONGEST_PINYIN = 80

/** `name` as `checkName` leaves it. */
export function judgePinyin(name: string, text: string, dictionary: PinyinDictionary): PinyinVerdict {
  const typed = readTyped(text)
  const suggestion = () => proposePinyin(name, dictionary)
  if (/\p{Script=Han}/u.test(typed.plain)) return wrong({ code: 'han-characters' }, suggestion())
  if (!/^[a-zü]{1,80}$/.test(typed.letters)) return wrong({ code: 'not-letters' }, suggestion())
  const ways = namePartsOf(name, dictionary)
  if (ways === undefined) return judgeForeignName(name, text, typed)
  const [way, spare] = ways
  // 欧 is a surname too: Ou Yangna may be right, but only if it is written so on purpose.
  if (spare !== undefined && isWrittenAs(spare, text)) return { kind: 'review', reason: { code: 'perhaps-compound' } }
  const match = matchLetters(way!.units, typed.letters)
  if (match?.hasUnknown) return { kind: 'review', reason: { code: 'unknown-character' } }
  if (match !== undefined) return judgeWriting(way!, match.spellings, text, typed)
  return explain(name, way!, typed.letters, dictionary)
}

/** The pinyin of a cell as it is to be written; what is wrong with it is noted. */
export function checkPinyin(name: string, text: string, dictionary: PinyinDictionary, notes: CellNotes): string {
  const verdict = judgePinyin(name, text, dictionary)
  if (verdict.kind === 'format') {
    notes.add('pinyin-format', {}, { before: text, after: verdict.fixed })
    return verdict.fixed
  }
  if (verdict.kind === 'review') notes.add('pinyin-review', { reason: verdict.reason })
  if (verdict.kind === 'wrong') {
    const { reason, suggestion } = verdict
    notes.add('pinyin-wrong', { reason }, suggestion === undefined ? {} : { proposal: suggestion })
  }
  return text.trim()
}

/** The likeliest pinyin of a name; undefined when a character is unknown or the name is not Chinese. */
export function proposePinyin(name: string, dictionary: PinyinDictionary): string | undefined {
  const way = namePartsOf(name, dictionary)?.[0]
  if (way === undefined || way.units.some((unit) => unit.readings.length === 0)) return undefined
  return writeName(way.words, way.units.map(likeliestSpelling))
}

interface TypedPinyin {
  /** Folded, tone marks off, blanks collapsed. */
  readonly plain: string
  /** Small letters only, `ü` for ü. */
  readonly letters: string
}

function readTyped(text: string): TypedPinyin {
  if (/^[A-Za-z]+( [A-Za-z]+)*$/.test(text)) return { plain: text, letters: text.replaceAll(' ', '').toLowerCase() }
  const apart = normalForm(foldWidth(text.slice(0, LONGEST_PINYIN * 2)).replace(/ɡ/g, 'g'), 'NFD')
  // Tone marks come off, the two dots of ü stay.
  const plain = normalForm(apart.replace(/[\u0300-\u0307\u0309-\u036f]/g, ''), 'NFC')
    .replace(/[uU]:/g, 'ü')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = plain.toLowerCase().replace(/[\s'"‘’“”`´,.·•‧・\-_/0-4]/g, '')
  return { plain, letters }
}

/** Passports write LYU for 吕; the dictionary's `lv` is for typing. */
function likeliestSpelling(unit: NameUnit): string {
  const reading = unit.readings[0] ?? ''
  return reading.replace(/^([ln])ve$/, '$1ue').replace(/^([ln])v/, '$1yu')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function writeName(words: readonly number[], spellings: readonly string[]): string {
  let at = 0
  return words
    .map((count) => {
      const word = spellings.slice(at, at + count).join('')
      at += count
      return capital(word)
    })
    .filter((word) => word !== '')
    .join(' ')
}

/** Spaces as typed, capitals put right. */
function writeFreely(plain: string): string {
  return plain
    .split(/[\s,.·•‧・\-_]+/)
    .filter((word) => word !== '')
    .map((word) => capital(word.toLowerCase().replace(/[^a-zü]/g, '')))
    .join(' ')
}

function judgeWriting(way: NameParts, spellings: readonly string[], text: string, typed: TypedPinyin): PinyinVerdict {
  const fixed = way.spacing === 'fixed' ? writeName(way.words, spellings) : writeFreely(typed.plain)
  // `Zhang Xi'an`: the mark before a, o, e is good spelling.
  if (text === fixed || text.replace(/(?<=[a-zü])['’](?=[aoe])/g, '') === fixed) return OK
  return { kind: 'format', fixed }
}

function isWrittenAs(way: NameParts, text: string): boolean {
  const match = matchLetters(way.units, text.replaceAll(' ', '').toLowerCase())
  return match !== undefined && way.spacing === 'fixed' && writeName(way.words, match.spellings) === text
}

function judgeForeignName(name: string, text: string, typed: TypedPinyin): PinyinVerdict {
  if (readTyped(name).letters !== typed.letters) return { kind: 'review', reason: { code: 'foreign-name' } }
  return text === typed.plain ? OK : { kind: 'format', fixed: typed.plain }
}

function wrong(reason: PinyinReason, suggestion: string | undefined): PinyinVerdict {
  return { kind: 'wrong', reason, ...(suggestion === undefined ? {} : { suggestion }) }
}

/** Names the likeliest reason, keeping what was typed right in the suggestion. */
function explain(name: string, way: NameParts, letters: string, dictionary: PinyinDictionary): PinyinVerdict {
  const [first, ...given] = way.units
  const surname = first!
  if (way.spacing === 'fixed' && way.words.length === 2 && !name.includes('·')) {
    const swapped = matchLetters([...given, surname], letters)
    if (swapped !== undefined) {
      return wrong(
        { code: 'swapped' },
        writeName(way.words, [swapped.spellings.at(-1)!, ...swapped.spellings.slice(0, -1)]),
      )
    }
    const everyday = { text: surname.text, readings: everydayReadings(surname.text, dictionary) }
    const misread = matchLetters([everyday, ...given], letters)
    if (misread !== undefined) {
      const right = likeliestSpelling(surname)
      return wrong(
        { code: 'surname-read', text: surname.text, readings: [capital(right)] },
        writeName(way.words, [right, ...misread.spellings.slice(1)]),
      )
    }
  }
  const withoutDots = matchLetters(way.units.map(loseDots), letters)
  const mismatch =
    withoutDots === undefined ? findMismatch(way.units, letters) : way.units.find((unit) => loseDots(unit) !== unit)
  const proposal = proposePinyin(name, dictionary)
  if (mismatch === undefined) return wrong({ code: 'letters-left' }, proposal)
  const readings = mismatch.readings
    .slice(0, 3)
    .map((_, index) => likeliestSpelling({ ...mismatch, readings: mismatch.readings.slice(index) }))
  return wrong({ code: 'read', text: mismatch.text, readings: [...new Set(readings)].map(capital) }, proposal)
}

/** How the characters are read when they are no surname. */
function everydayReadings(surname: string, dictionary: PinyinDictionary): readonly string[] {
  const [first, second] = [...surname].map((character) => dictionary.readings(character))
  if (second === undefined) return first ?? []
  return (first ?? []).flatMap((one) => second.map((two) => one + two))
}

/** lü typed as lu. */
function loseDots(unit: NameUnit): NameUnit {
  if (!unit.readings.some((reading) => /^[ln]v$/.test(reading))) return unit
  return {
    text: unit.text,
    readings: [...unit.readings, ...unit.readings.map((reading) => reading.replace(/^([ln])v$/, '$1u'))],
  }
}
