/** 拼音建议 · The pinyin of a name that has none yet, and whether it may be put in without being looked at. */
import { proposePinyin } from './pinyin.js'
import type { PinyinDictionary } from './pinyin-dictionary.js'
import { type NameParts, namePartsOf } from './pinyin-name.js'

/** Read in two ways in given names, either of them alive (朝 Zhao, Chao): only whoever bears the name knows. */
const READ_IN_TWO_WAYS: ReadonlySet<string> = new Set([
  ...'乐朝重行长晟茜柏单调藏参折降解载弹蔚筠都觉曾莘省隽颉莞率劲浚炅焘溱菀镐鹄贲嬛泷',
])

/**
 * Surnames of two characters that nobody takes apart: their first character is a surname too, but hardly anybody is given a
 * name that begins with the second. Not 东方, 钟离, 濮阳, 百里: 东, 钟 and 濮 are borne before such names.
 */
const NEVER_TAKEN_APART: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 诸葛 司徒 司空 夏侯 皇甫 慕容 令狐 尉迟 公孙 长孙 宇文 轩辕 独孤 南宫 端木 呼延 申屠 淳于 澹台 ' +
    '万俟 赫连 拓跋 闾丘 亓官'
  ).split(' '),
)

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
  if (way === undefined || way.spacing === 'free' || mayBeTakenApart(ways) || isReadInTwoWays(way, dictionary)) {
    return { value, doubtful: true }
  }
  return { value }
}

function mayBeTakenApart([way, spare]: readonly NameParts[]): boolean {
  return spare !== undefined && !NEVER_TAKEN_APART.has(way?.units[0]?.text ?? '')
}

function isReadInTwoWays({ units }: NameParts, dictionary: PinyinDictionary): boolean {
  const [surname = '', ...given] = units.map(({ text }) => text)
  if (dictionary.surnameReadings(surname).length > 1) return true
  return given.some((character) => READ_IN_TWO_WAYS.has(character) && dictionary.readings(character).length > 1)
}
