/** 读收费标准 · What a head pays, as people say it: 三百, 380元一个人, 初级三百八，中高级360. */

import { LEVELS, type Level } from '../cells/levels.js'
import { normalForm } from '../cells/linear-text.js'
import { readSpokenNumber } from '../cells/spoken-number.js'
import { foldWidth } from '../cells/text-normal.js'

export type Rates = Readonly<Partial<Record<Level, number>>>

const LONGEST = 100
/** No exam costs less; a smaller number is an answer to another question. */
const LEAST = 10
const A_HEAD = /[/每]?一?(?:个|位|名)?(?:人次|考生|学生|人|a head|per head)/giu
const TOKEN =
  /(\d{1,6}(?:\.\d{1,2})?)|([零〇一二两三四五六七八九十百千]{1,9})|([初中高])级?|(其[他余]|剩下)|[,，、;；:：。.\s]|人民币|yuan|rmb|[元块钱￥¥是为都收交各和与每整的]|all|each|and/giu

/** By level; undefined: something else is said, or one number stands for nothing. */
export function readRates(typed: string): Rates | undefined {
  const text = foldWidth(normalForm(typed.slice(0, LONGEST + 1)))
  if (text.length > LONGEST) return undefined
  const bare = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(A_HEAD, ' ')
  const rates: Partial<Record<Level, number>> = {}
  let pending: Level[] = []
  let read = 0
  for (const match of bare.matchAll(TOKEN)) {
    if (match.index !== read) return undefined
    read += match[0].length
    const [, digits, spoken, letter] = match
    const level = LEVELS.find((name) => name[0] === letter)
    if (level !== undefined) pending.push(level)
    if (digits === undefined && spoken === undefined) continue
    const yuan = digits === undefined ? readSpokenNumber(spoken ?? '') : Number(digits)
    const meant = pending.length > 0 ? pending : LEVELS.filter((one) => rates[one] === undefined)
    if (yuan === undefined || yuan < LEAST || meant.length === 0) return undefined
    for (const one of meant) rates[one] = yuan
    pending = []
  }
  const isWhole = read === bare.length && pending.length === 0
  return isWhole && Object.keys(rates).length > 0 ? rates : undefined
}
