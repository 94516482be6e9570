/** 文字的语言 · Which language a text is written in, and whether it says that clearly enough to go by. */
import type { Language } from './language.js'

/** Chinese or English, by what most of it is written in. A Chinese name or major inside an English sentence leaves it English. */
export function detectLanguage(text: string): Language {
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return weigh(countHan(text), words) ?? (words > 0 ? 'en' : 'zh')
}

/**
 * The language a person has chosen by writing this; undefined where it says nothing of it. Chinese people type `ok`, codes
 * and file endings all day, and write names in pinyin.
 */
export function languageSaidBy(text: string): Language | undefined {
  const said = latinWords(text).filter(isWord)
  const words = isName(said) ? [] : said
  const weighed = weigh(countHan(text), words.length)
  if (weighed !== undefined) return weighed
  return words.length >= 2 || said.some(isCourtesy) ? 'en' : undefined
}

function weigh(han: number, words: number): Language | undefined {
  if (han === 0) return undefined
  return words >= 2 && han <= words * 3 ? 'en' : 'zh'
}

function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

function latinWords(text: string): readonly string[] {
  const pieces = text.match(/[!-~’]+/g) ?? []
  return pieces
    .filter((piece) => !NO_WORD.test(piece))
    .flatMap((piece) => piece.match(/[A-Za-z]+(?:['’][A-Za-z]+)?/g) ?? [])
}

/** Numbers, names of files, addresses, invitation codes (some without a digit). */
const NO_WORD = /\d|[@_./\\:][A-Za-z0-9]|^\W*[A-Z]{4}-[A-Z]{4}\W*$/i

/** Of no language: said by everybody. */
const ANYBODYS = new Set(
  'ok okay okey yes yep y no nope n zip rar xlsx xls csv jpg jpeg png pdf txt excel word wps qq wechat wecom app id'.split(
    ' ',
  ),
)
const COURTESIES = new Set(['hello', 'hi', 'hey', 'thanks', 'thank', 'please'])
const isCourtesy = (word: string): boolean => COURTESIES.has(word.toLowerCase())

/** Nor are capitals: ZHANG WEI, VIP. */
function isWord(word: string): boolean {
  return !ANYBODYS.has(word.toLowerCase()) && (word === 'I' || !/^[A-Z]+$/.test(word))
}

/** Zhang Wei: two or three words that all begin with a capital. */
function isName(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 3 && words.every((word) => /^[A-Z]/.test(word) && word !== 'I')
}
