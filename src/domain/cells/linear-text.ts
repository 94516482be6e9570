/** 线性处理 · Folds and cuts any text in time that grows with its length alone; a pattern would begin anew at each character of a long run. */

export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** No script writes more marks on one letter, and the engine sorts a longer run in quadratic time [UAX 15, stream-safe]. */
const MARKS_TOO_MANY = /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{30})[\p{M}\u0e33\u0eb3\uff9e\uff9f]+/gu
const SHORT = 200

/** Unicode normalization, of a text that may hold anything. */
export function normalForm(text: string, form: 'NFKC' | 'NFC' | 'NFD' = 'NFKC'): string {
  return (text.length > SHORT ? text.replace(MARKS_TOO_MANY, '$1') : text).normalize(form)
}

/** Half a character and NUL, which no database takes, stand for one that was lost. */
export function soundText(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd')
}

/** Without those characters at the beginning and the end. */
export function stripEnds(text: string, characters: string): string {
  return stripEnd(stripStart(text, characters), characters)
}

/** Without those characters at the beginning. */
export function stripStart(text: string, characters: string): string {
  let from = 0
  while (from < text.length && characters.includes(text[from]!)) from++
  return from === 0 ? text : text.slice(from)
}

/** Without those characters at the end. */
export function stripEnd(text: string, characters: string): string {
  let to = text.length
  while (to > 0 && characters.includes(text[to - 1]!)) to--
  return to === text.length ? text : text.slice(0, to)
}

/** What stands before the first of those characters. */
export function textBefore(text: string, characters: string): string {
  for (let at = 0; at < text.length; at++) if (characters.includes(text[at]!)) return text.slice(0, at)
  return text
}
