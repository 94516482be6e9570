/** 最后一个词 · What follows the opening words: a school or organisation and, last, a person or province. */
import { joinHan, tidyText } from '../../domain/talk/commands.js'

const LATIN_NAME_LAST = /^(?<before>.*\p{Script=Han}\S*) (?<last>\P{Script=Han}+)$/u
const LAST_WORD = /^(?<before>.*) (?<last>\S+)$/u

/** `昌平 职业技术学校 张三` → 昌平职业技术学校, 张三. A person in Latin letters after a Chinese place may be of several words. */
export function splitLastWord(rest: string): { readonly before: string; readonly last: string } {
  const tidy = tidyText(rest)
  const { before = '', last = tidy } = (LATIN_NAME_LAST.exec(tidy) ?? LAST_WORD.exec(tidy))?.groups ?? {}
  return { before: joinHan(before), last }
}
