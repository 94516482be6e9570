/** 姓名结构 · Splits a Chinese name into surname and given name, the likeliest way first, with the readings of each part. */
import type { PinyinDictionary } from './pinyin-dictionary.js'

/** A character, or a surname of two characters, that is read together. */
export interface NameUnit {
  readonly text: string
  /** Without tones, `lv` for lü; empty when no dictionary knows the character. */
  readonly readings: readonly string[]
}

export interface NameParts {
  readonly units: readonly NameUnit[]
  /** How many units make each word: 张三丰 → [1, 2]. */
  readonly words: readonly number[]
  /** fixed: surname and given name are known apart · free: a name of one word perhaps, its spaces are left as typed. */
  readonly spacing: 'fixed' | 'free'
}

const INTERPUNCT = '·'
const HAN = /\p{Script=Han}|〇/u

/**
 * How names of Uyghurs, Kazakhs, Tibetans, Mongols and others often begin. Written without an interpunct they may have
 * no surname at all, even where the first character is one (古丽, 巴图).
 */
const ONE_WORD_BEGINNINGS =
  /^(古丽|古力|阿依|阿卜|阿布|阿不|阿力|阿里|阿迪|买买|买合|艾尔|艾力|艾合|努尔|努热|迪丽|迪力|热依|热合|热孜|吐尔|图尔|木拉|玛依|麦麦|帕提|伊力|伊米|依明|库尔|哈力|萨比|赛米|沙依|古再|祖丽|祖力|扎西|卓玛|次仁|才让|才仁|旦增|丹增|格桑|德吉|央金|尼玛|达瓦|索南|多吉|白玛|拉姆|巴桑|普布|米玛|洛桑|罗桑|平措|仁增|其美|强巴|边巴|桑杰|贡布|乌云|乌兰|苏日|斯琴|娜仁|萨仁|巴图|巴特|阿拉|那日|敖登|呼和|宝音|布仁|哈斯|孟根)/

/** Undefined for names without a Chinese character. */
export function namePartsOf(name: string, dictionary: PinyinDictionary): readonly NameParts[] | undefined {
  if (!HAN.test(name)) return undefined
  if (name.includes(INTERPUNCT)) return [interpunctName(name, dictionary)]
  const characters = [...name]
  const ways: NameParts[] = []
  if (characters.length >= 3) {
    const compound = dictionary.surnameReadings(`${characters[0]}${characters[1]}`)
    if (compound.length > 0) ways.push(withSurname(characters, 2, compound, dictionary))
  }
  const single = dictionary.surnameReadings(characters[0]!)
  const isOneWord = ONE_WORD_BEGINNINGS.test(name) || (characters.length >= 4 && ways.length === 0)
  if (single.length > 0 && characters.length >= 2 && !isOneWord) {
    ways.push(withSurname(characters, 1, single, dictionary))
  }
  if (ways.length === 0) ways.push(oneWord(characters, single, dictionary))
  return ways
}

function unitOf(character: string, dictionary: PinyinDictionary): NameUnit {
  const readings = HAN.test(character) ? dictionary.readings(character) : [character.toLowerCase()]
  return { text: character, readings }
}

function withSurname(
  characters: readonly string[],
  length: 1 | 2,
  readings: readonly string[],
  dictionary: PinyinDictionary,
): NameParts {
  const given = characters.slice(length).map((character) => unitOf(character, dictionary))
  const surname = { text: characters.slice(0, length).join(''), readings }
  return { units: [surname, ...given], words: [1, given.length], spacing: 'fixed' }
}

function oneWord(
  characters: readonly string[],
  surnameReadings: readonly string[],
  dictionary: PinyinDictionary,
): NameParts {
  const units = characters.map((character) => unitOf(character, dictionary))
  const first = units[0]!
  const readings = [...new Set([...surnameReadings, ...first.readings])]
  return { units: [{ text: first.text, readings }, ...units.slice(1)], words: [units.length], spacing: 'free' }
}

function interpunctName(name: string, dictionary: PinyinDictionary): NameParts {
  const segments = name
    .split(INTERPUNCT)
    .map((segment) => [...segment])
    .filter((segment) => segment.length > 0)
  const units = segments.flat().map((character) => unitOf(character, dictionary))
  return { units, words: segments.map((segment) => segment.length), spacing: 'fixed' }
}
