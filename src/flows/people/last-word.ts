/** 最后一个词 · What follows the opening words: a school or organisation and, last, a person or province. */
import { joinHan, tidyText } from '../../domain/talk/commands.js'

/** `昌平 职业技术学校 张三` → 昌平职业技术学校, 张三. A person in Latin letters after a Chinese place may be of several words. */
export function splitLastWord(rest: string): { readonly before: string; readonly last: string } {
  const letters = [...tidyText(rest)]
  const lastHan = letters.findLastIndex((letter) => /\p{Script=Han}/u.test(letter))
  const afterHan = lastHan < 0 ? -1 : letters.indexOf(' ', lastHan)
  const gap = afterHan < 0 ? letters.lastIndexOf(' ') : afterHan
  const before = letters.slice(0, Math.max(gap, 0)).join('')
  return { before: joinHan(before), last: letters.slice(gap + 1).join('') }
}
