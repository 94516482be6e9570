/** 说到的列 · Which column of our lists a person names: 手机号, 身份证号, phone. */
import { LISTS } from '../../../domain/lists/all.js'
import { wordsOf } from '../../../domain/lists/checking/correction.js'
import type { List } from '../../../domain/lists/list.js'
import { fold } from './fold.js'

/** Said of people and of the school, not of a cell. */
const OTHERWISE_SAID = /状态|院校|学校|人数/u

let words: readonly string[] | undefined

/** The longest word first. */
function allWords(): readonly string[] {
  words ??= [...new Set(LISTS.flatMap(wordsOf).map(({ word }) => fold(word)))]
    .filter((word) => word.length > 1 && !OTHERWISE_SAID.test(word))
    .sort((one, other) => other.length - one.length)
  return words
}

/** The word itself: which list is meant is known later. */
export function columnSaid(folded: string): string | undefined {
  return allWords().find((word) => folded.includes(word))
}

/** Written apart and in the plural: phone numbers. */
export function columnSaidInEnglish(lower: string): string | undefined {
  const tokens = lower.match(/[a-z]+/g) ?? []
  const pairs = tokens.map((token, at) => `${token}${tokens[at + 1] ?? ''}`)
  const said = new Set([...tokens, ...pairs].flatMap((token) => [token, token.replace(/s$/, '')]))
  return allWords().find((word) => said.has(word))
}

export function findField(list: List, said: string): string | undefined {
  return wordsOf(list).find(({ word }) => fold(word) === said)?.field
}
