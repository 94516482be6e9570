/** 拼音建议 · The pinyin of a name that has none yet, and whether it may be put in without being looked at. */
import { proposePinyin } from './pinyin.js'
import type { PinyinDictionary } from './pinyin-dictionary.js'
import { namePartsOf } from './pinyin-name.js'

/** Read in two ways in given names, either of them alive (朝 Zhao, Chao): only whoever bears the name knows. */
const READ_IN_TWO_WAYS: ReadonlySet<string> = new Set([
  ...'乐朝重行长晟茜柏单调藏参折降解载弹蔚筠都觉曾莘省隽颉莞率劲浚炅焘溱菀镐鹄贲嬛泷',
])

export interface PinyinProposal {
  readonly value: string
  /** A character with two readings, a surname that may be of one or two characters, a name of one word. */
  readonly doubtful?: true
}

/** `name` as `checkName` leaves it; undefined when a character is unknown or the name is not Chinese. */
export function pinyinFor(name: string, dictionary: PinyinDictionary): PinyinProposal | undefined {
  const value = proposePinyin(name, dictionary)
  if (value === undefined) return undefined
  const ways = namePartsOf(name, dictionary) ?? []
  const [way] = ways
  if (way === undefined || ways.length > 1 || way.spacing === 'free' || isReadInTwoWays(name, dictionary)) {
    return { value, doubtful: true }
  }
  return { value }
}

function isReadInTwoWays(name: string, dictionary: PinyinDictionary): boolean {
  const [surname = '', ...given] = [...name]
  if (dictionary.surnameReadings(surname).length > 1) return true
  return given.some((character) => READ_IN_TWO_WAYS.has(character) && dictionary.readings(character).length > 1)
}
