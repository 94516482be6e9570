/** 拼音的理由 · Why a pinyin does not fit its name, or has to be looked at by a person. */
import type { BlankKind } from '../../talk/blank-kind.js'
import type { Language, Said } from '../../talk/language.js'

export const PINYIN_SENTENCES = {
  'han-characters': {
    zh: '这里写的是汉字，不是拼音',
    en: 'These are Chinese characters, not pinyin',
  },
  'not-letters': { zh: '拼音里有字母以外的字符', en: 'The pinyin holds characters other than letters' },
  'perhaps-compound': {
    zh: '姓可能是复姓，空格的位置要核对',
    en: 'This may be a surname of two characters, so the place of the space is in doubt',
  },
  'unknown-character': {
    zh: '姓名里有字典查不到的字，无法核对拼音',
    en: 'A character of the name is in no dictionary here, so its pinyin is not checked',
  },
  'foreign-name': {
    zh: '外文姓名，拼音和姓名写法不同',
    en: 'This is a foreign name, and the pinyin is written differently',
  },
  swapped: { zh: '姓和名的顺序反了', en: 'Surname and given name are the wrong way round' },
  'letters-left': { zh: '拼音比姓名多了字母', en: 'The pinyin has more letters than the name' },
} as const satisfies Record<string, Said>

export type PinyinReason =
  | { readonly code: keyof typeof PINYIN_SENTENCES }
  /** surname-read: so it is read as a surname · read: so it is read. */
  | {
      readonly code: 'surname-read' | 'read'
      readonly text: string
      /** As written in a name: Shan. */
      readonly readings: readonly string[]
    }

export const PINYIN_REASON: BlankKind<PinyinReason> = { fits: isPinyinReason, say: sayPinyinReason }

function sayPinyinReason(reason: PinyinReason, language: Language): string {
  if (!('readings' in reason)) return PINYIN_SENTENCES[reason.code][language]
  const readings = reason.readings.join({ zh: ' 或 ', en: ' or ' }[language])
  const isSurname = reason.code === 'surname-read'
  if (language === 'zh') return `“${reason.text}”${isSurname ? '作姓时读' : '应读'} ${readings}`
  return `“${reason.text}” ${isSurname ? 'as a surname is read' : 'is read'} ${readings}`
}

function isPinyinReason(value: unknown): value is PinyinReason {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false
  if (value.code === 'surname-read' || value.code === 'read') {
    return 'text' in value && 'readings' in value && Array.isArray(value.readings)
  }
  return typeof value.code === 'string' && Object.hasOwn(PINYIN_SENTENCES, value.code)
}
