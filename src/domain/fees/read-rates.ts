/** 读各等级的数 · What a head pays or how many there are, level by level, as people say it: 三百, 380元一个人, 初级三百八，中高级360. */

import { LEVELS, type Level } from '../cells/levels.js'
import { normalForm } from '../cells/linear-text.js'
import { writeYuan } from '../cells/money.js'
import { readSpokenNumber } from '../cells/spoken-number.js'
import { foldWidth } from '../cells/text-normal.js'

/** A number for each level it was said of: yuan a head, or heads. */
export type ByLevel = Readonly<Partial<Record<Level, number>>>

const LONGEST = 100
/** No exam costs less; a smaller number is an answer to another question. */
const LEAST = 10
const A_HEAD = /[/每]?一?(?:个|位|名|门)?(?:人次|科次|考生|学生|科目|人|科|a head|per head|a subject|per subject)/giu
const TOKEN =
  /(\d{1,6}(?:\.\d{1,2})?)|([零〇一二两三四五六七八九十百千]{1,9})|([初中高])级?|(其[他余]|剩下)|[,，、;；:：。.\s]|人民币|yuan|rmb|[元块钱￥¥是为都收交各和与每整的]|all|each|and/giu

/** What a head pays by level; undefined: something else is said, or one number stands for nothing. */
export function readRates(typed: string): ByLevel | undefined {
  return readByLevel(typed, LEAST, LEVELS)
}

/** How many there are of each level, each of them named. */
export function readLevelHeads(typed: string): ByLevel | undefined {
  const heads = readByLevel(typed, 0, [])
  return heads !== undefined && Object.values(heads).every((count) => Number.isInteger(count)) ? heads : undefined
}

/** `初级 30，中级 15`, as both of them read it. */
export function writeByLevel(numbers: ByLevel): string {
  return LEVELS.flatMap((level) =>
    numbers[level] === undefined ? [] : [`${level} ${writeYuan(numbers[level])}`],
  ).join('，')
}

/** `unnamed`: levels a number stands for beside which no level is said, as far as none has its number yet. */
function readByLevel(typed: string, least: number, unnamed: readonly Level[]): ByLevel | undefined {
  const text = foldWidth(normalForm(typed.slice(0, LONGEST + 1)))
  if (text.length > LONGEST) return undefined
  const bare = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(A_HEAD, ' ')
  const numbers: Partial<Record<Level, number>> = {}
  let pending: Level[] = []
  let read = 0
  for (const match of bare.matchAll(TOKEN)) {
    if (match.index !== read) return undefined
    read += match[0].length
    const [, digits, spoken, letter] = match
    const level = LEVELS.find((name) => name[0] === letter)
    if (level !== undefined) pending.push(level)
    if (digits === undefined && spoken === undefined) continue
    const number = digits === undefined ? readSpokenNumber(spoken ?? '') : Number(digits)
    const meant = pending.length > 0 ? pending : unnamed.filter((one) => numbers[one] === undefined)
    if (number === undefined || number < least || meant.length === 0) return undefined
    for (const one of meant) numbers[one] = number
    pending = []
  }
  const isWhole = read === bare.length && pending.length === 0
  return isWhole && Object.keys(numbers).length > 0 ? numbers : undefined
}
