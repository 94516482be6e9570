/** 拼音字典 · Readings of characters and surnames, from pinyin-pro with what it gets wrong put right. */
import { pinyin } from 'pinyin-pro'
import type { PinyinDictionary } from '../../domain/cells/pinyin/pinyin-dictionary.js'
import { COMPOUND_SURNAMES, SINGLE_SURNAMES, SURNAME_READINGS } from './surnames.js'

const PLAIN_SYLLABLE = /^[a-z]{1,6}$/

/** Readings pinyin-pro lacks although names use them. */
const MORE_READINGS: Readonly<Record<string, readonly string[]>> = {
  茜: ['qian', 'xi'],
  娜: ['na', 'nuo'],
  妮: ['ni'],
  珏: ['jue'],
  彧: ['yu'],
  晟: ['sheng', 'cheng'],
  甯: ['ning'],
  祎: ['yi'],
  堃: ['kun'],
  玥: ['yue'],
  旻: ['min'],
  栐: ['yong'],
  峇: ['ba'],
  颉: ['jie', 'xie'],
  莞: ['guan', 'wan'],
  芃: ['peng'],
  丌: ['qi', 'ji'],
  靓: ['liang', 'jing'],
  尢: ['you', 'wang'],
  煊: ['xuan'],
}

/** Answers are kept: a class list asks for the same few hundred characters again and again. */
export function createPinyinDictionary(): PinyinDictionary {
  const readings = new Map<string, readonly string[]>()
  const surnames = new Map<string, readonly string[]>()
  return {
    readings: (character) => remember(readings, character, readCharacter),
    surnameReadings: (surname) => remember(surnames, surname, readSurname),
  }
}

function remember(
  known: Map<string, readonly string[]>,
  key: string,
  read: (key: string) => readonly string[],
): readonly string[] {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = read(key)
  known.set(key, value)
  return value
}

function readCharacter(character: string): readonly string[] {
  const found = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
  const all = [...found, ...(MORE_READINGS[character] ?? [])].filter((reading) => PLAIN_SYLLABLE.test(reading))
  return [...new Set(all)]
}

/** Only what is a surname has readings; the table goes before the library. */
function readSurname(surname: string): readonly string[] {
  const corrected = SURNAME_READINGS[surname]
  if (corrected !== undefined) return corrected
  if (!SINGLE_SURNAMES.has(surname) && !COMPOUND_SURNAMES.has(surname)) return []
  const syllables = pinyin(surname, { toneType: 'none', type: 'array', surname: 'head', v: true })
  const reading = syllables.join('')
  return PLAIN_SYLLABLE.test(reading) || [...surname].length === 2 ? [reading] : []
}
