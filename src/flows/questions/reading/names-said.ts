/** 说到的姓名 · Several people named in one sentence: 张三和李四, 张三、李四. */
import { guessName } from './surnames.js'

const MOST_NAMES = 5

/** Marks between names are said as 和, so that folding leaves them; lengths stay as they are. */
export function joinNames(text: string): string {
  let isAfterName = false
  return text
    .split(/(、|[，,;；/ ])/u)
    .map((part, at) => {
      if (at % 2 === 0) {
        isAfterName = guessName(part.split(/[和跟与及]/u).at(-1) ?? '')?.likely === true
        return part
      }
      return part === '、' || isAfterName ? '和' : part
    })
    .join('')
}

/** 张三和李四 → both; one name → it alone; whatever is no name → nothing. */
export function namesIn(words: string): readonly string[] {
  const whole = guessName(withoutTitle(words))
  if (whole?.likely === true) return [whole.name]
  const parts = words.split(/[和跟与及]|还有|以及/u).map(withoutTitle)
  const names = parts.map((part) => guessName(part)?.name)
  const isAllNames = parts.length > 1 && parts.length <= MOST_NAMES && names.every((name) => name !== undefined)
  if (isAllNames) return names.filter((name) => name !== undefined)
  return whole === undefined ? [] : [whole.name]
}

function withoutTitle(words: string): string {
  return words.replace(/(?:这个)?(?:同学|考生|学生)$/u, '')
}
