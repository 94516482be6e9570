/** 设备清单的回答 · Several items of the standard said at once: 1-10都有，11缺，12更好. */
import type { OtherWords } from '../cells/small-cells.js'
import { foldWidth } from '../cells/text-normal.js'

export const ITEM_STATES = ['有', '缺', '更好', '还没查'] as const
export type ItemState = (typeof ITEM_STATES)[number]
export const ITEM_WORDS: OtherWords = {
  有: ['具备', '满足', '齐', '是', '√', '达到'],
  缺: ['没有', '无', '不具备', '不满足', '否', '×', '少'],
  更好: ['超过', '优于', '高于'],
  还没查: ['没查', '不知道', '待查'],
}

const LONGEST = 400
const TOKEN =
  /(\d{1,2})(?:\s?[-~到至]\s?(\d{1,2}))?|(没有|缺|不满足|不具备|lack|missing|no\b)|(更好|超过|better)|(有|齐|满足|具备|have|yes|ok)|(其余|其他|剩下|全部|全都|所有|rest|all)/gi

/** By number from 1; `said`: those that 其余 does not mean. Undefined where nothing can be read or a number is none of the list. */
export function readChecklist(
  text: string,
  items: number,
  said: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, ItemState> | undefined {
  const marks = new Map<number, ItemState>()
  let pending: number[] = []
  let isRest = false
  for (const [, from, to, lack, better, have, rest] of foldWidth(text.slice(0, LONGEST)).matchAll(TOKEN)) {
    if (from !== undefined) {
      const [first, last] = [Number(from), Number(to ?? from)]
      if (first < 1 || last > items || first > last) return undefined
      for (let at = first; at <= last; at++) pending.push(at)
    } else if (rest !== undefined) isRest = true
    else {
      const state = lack !== undefined ? '缺' : better !== undefined ? '更好' : have !== undefined ? '有' : undefined
      if (state === undefined) continue
      if (isRest && pending.length === 0) pending = numbersTo(items).filter((at) => !marks.has(at) && !said.has(at))
      for (const at of pending) marks.set(at, state)
      pending = []
      isRest = false
    }
  }
  return marks.size === 0 || pending.length > 0 ? undefined : marks
}

const BETWEEN = /^[\s,，、;；.。:：和与项都也全and]*$/i

/** Nothing but items and what is there of them: 4-6 有，7 没有. A sentence with numbers in it is none. */
export function saysChecklist(text: string, items: number): boolean {
  if (text.length > LONGEST || readChecklist(text, items) === undefined) return false
  return BETWEEN.test(foldWidth(text).replace(TOKEN, ''))
}

function numbersTo(most: number): number[] {
  return Array.from({ length: most }, (_, at) => at + 1)
}
