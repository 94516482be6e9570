/** 填空的样子 · What may fill a blank of a sentence, and how it is said: a word of ours, a list, rows. */
import type { Language, Said } from './language.js'

export interface BlankKind<Value> {
  /** Of what is stored nothing is sure. */
  fits(value: unknown): value is Value
  say(value: Value, language: Language): string
}

type Words = Readonly<Record<string, Said>>

/** One word of ours, by its code. */
export function oneOf<const W extends Words>(words: W): BlankKind<keyof W & string> & { readonly words: W } {
  return {
    words,
    fits: (value): value is keyof W & string => typeof value === 'string' && Object.hasOwn(words, value),
    say: (code, language) => words[code]![language],
  }
}

/** Several of them: 甲和乙. */
export function someOf<const W extends Words>(
  words: W,
): BlankKind<readonly (keyof W & string)[]> & { readonly words: W } {
  const one = oneOf(words)
  return {
    words,
    fits: (value): value is readonly (keyof W & string)[] => Array.isArray(value) && value.every(one.fits),
    say: (codes, language) => codes.map((code) => one.say(code, language)).join({ zh: '和', en: ' and ' }[language]),
  }
}

/** `more`: some are left out; where it is a number, so many there are in all. */
export type Listed = readonly string[] | { readonly items: readonly string[]; readonly more: true | number }

type ListWording = Readonly<Record<Language, (items: readonly string[]) => string>>

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isListed(value: unknown): value is Listed {
  if (typeof value !== 'object' || value === null) return false
  return isTexts(value) || ('items' in value && isTexts(value.items))
}

function listOf(unit: Said, wording: ListWording): BlankKind<Listed> {
  return {
    fits: isListed,
    say: (listed, language) => {
      if (!('items' in listed)) return wording[language](listed)
      const { items, more } = listed
      return wording[language](items) + sayMore(more === true ? undefined : { count: more, unit }, language)
    },
  }
}

/** 等, or 等 7 行 where it is known how many there are in all. */
export function sayMore(all: { readonly count: number; readonly unit: Said } | undefined, language: Language): string {
  if (language === 'zh') return all === undefined ? '等' : `等 ${all.count} ${all.unit.zh}`
  return all === undefined ? ' and others' : ` and others (${all.count} ${all.unit.en} in all)`
}

const quoted = (item: string): string => `“${item}”`
const quotedInEnglish = (items: readonly string[]): string => items.map(quoted).join(', ')

const COLUMNS: Said = { zh: '列', en: 'columns' }

/** 姓名、专业: words of the sheet or the platform; in English they are quoted. */
export const COLUMN_LIST = listOf(COLUMNS, { zh: (items) => items.join('、'), en: quotedInEnglish })

/** “张三”、“男、汉族”: cells as they stand. */
export const CELL_LIST = listOf(COLUMNS, { zh: (items) => items.map(quoted).join('、'), en: quotedInEnglish })

/** “中专”、“专科”或“本科”: what may be written. */
export const CHOICE_LIST = listOf(COLUMNS, {
  zh: (items) => withLast(items.map(quoted), '、', '或'),
  en: (items) => withLast(items.map(quoted), ', ', ' or '),
})

/** 王小明、李小红等 7 人. */
export const PEOPLE_LIST = listOf(
  { zh: '人', en: 'people' },
  { zh: (items) => items.join('、'), en: (items) => items.join(', ') },
)

/** 《a.xlsx》《b.zip》. */
export const FILE_LIST = listOf(
  { zh: '个文件', en: 'files' },
  { zh: (items) => items.map((item) => `《${item}》`).join(''), en: quotedInEnglish },
)

function withLast(items: readonly string[], between: string, beforeLast: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(between)}${beforeLast}${last}`
}
