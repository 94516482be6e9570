/** 文本规整 · Tells a clean cell at a glance and takes stray white space, full width and invisible characters out of others. */
import { normalForm, stripEnds } from './linear-text.js'

/**
 * True for texts nothing has to be done to: digits, Latin letters and common Chinese characters; `between`: and that
 * character, unless it comes first. Most cells are; the loop saves them every regular expression.
 */
export function isPlain(text: string, between?: ' '): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x20 && at > 0 && between !== undefined) continue
    if (code >= 0x4e00 && code <= 0x9fff) continue
    if (code >= 0x30 && code <= 0x39) continue
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) continue
    return false
  }
  return true
}

/** Zero-width, direction and formatting marks, BOM, soft hyphen, and control characters other than white space. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\u2800\u3164]+/gu

/** Full width to half width and the like (NFKC), without invisible characters; white space as it is. */
export function foldWidth(text: string): string {
  return normalForm(text).replace(INVISIBLE, '')
}

/** For prose such as a school's name: Chinese brackets and commas stay, letters and digits become half width. */
export function foldProse(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\uf900-\ufaff]/g, (one) => one.normalize('NFKC'))
    .replace(INVISIBLE, '')
}

export function removeBlanks(text: string): string {
  return text.replace(BLANKS, '')
}

/** One space between Latin words, none elsewhere: `电子 商务` → `电子商务`, `Li  Na` → `Li Na`. */
export function collapseBlanks(text: string): string {
  return text
    .trim()
    .replace(BLANKS, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '')
}

/** Everything a key is compared by: folded, without blanks. */
export function foldKey(text: string): string {
  return isPlain(text) ? text : removeBlanks(foldWidth(text))
}

const QUOTES = `'"‘’“”\`´`

/** Quotes around a text, and the apostrophe that keeps a number a text in Excel. */
export function removeQuotes(text: string): string {
  return stripEnds(text, QUOTES)
}

/** Whether only white space, invisible characters and quotes around differ. */
export function differsInBlanksOnly(before: string, after: string): boolean {
  return removeQuotes(removeBlanks(before.replace(INVISIBLE, ''))) === removeBlanks(after)
}

/** The same, and full width. */
export function differsInWidthOnly(before: string, after: string): boolean {
  return removeQuotes(removeBlanks(foldWidth(before))) === removeBlanks(foldWidth(after))
}

const LATIN_DEBRIS = /[\u0080-\u009f\u00a1-\u00b6\u00b8-\u00bf]|[\u00c0-\u00ff]{2}|ï¿½|锟斤拷|烫烫|屯屯/u

/**
 * A character that was lost on the way: `?`, U+FFFD, private use, or the debris of a wrong encoding
 * (`锟斤拷`, `å¼ ä¸‰`). The person alone knows what stood there.
 */
export function hasLostCharacters(text: string): boolean {
  if (isPlain(text, ' ')) return text.includes('锟斤拷') || text.includes('烫烫') || text.includes('屯屯')
  return /[?\ufffd\ue000-\uf8ff□■]/u.test(normalForm(text)) || LATIN_DEBRIS.test(text)
}

/** Text a spreadsheet would run as a formula (`=cmd|…`, `+`, `-`, `@`). */
export function looksLikeFormula(text: string): boolean {
  const code = text.charCodeAt(0)
  return code === 0x3d || code === 0x2b || code === 0x2d || code === 0x40
}
