/** 考生类型 · 院校考生 or 社会考生: how people write it, and whose word counts, the row's before its list's. */

import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { textBefore } from '../cells/linear-text.js'
import { foldKey, removeQuotes } from '../cells/text-normal.js'

/** own 院校考生 · social 社会考生 */
export type CandidateCategory = 'own' | 'social'

/** The platform's words [G1, PM]. */
export const CATEGORY_NAMES: Readonly<Record<CandidateCategory, string>> = { own: '院校考生', social: '社会考生' }

/** In the order files of both are handed over. */
export const CATEGORIES: readonly CandidateCategory[] = ['own', 'social']
const ACCEPTED = { accepted: Object.values(CATEGORY_NAMES) }
const BY_NAME = new Map(CATEGORIES.map((category) => [CATEGORY_NAMES[category], category]))

/** Said of nothing but this. */
const PLAIN_WORDS: Readonly<Record<CandidateCategory, readonly string[]>> = {
  own: ['院校考生', '院校', '院校类', '院校生', '院校学生', '院校学员', '本校考生'],
  social: [
    '社会考生',
    '社会',
    '社会类',
    '社会生',
    '社会学生',
    '社会学员',
    '社会人员',
    '社会人士',
    '社会培训生',
    '社考',
  ],
}
/** Said of other things too (在校生、休学): understood only where the column is known to mean this. */
const LOOSE_WORDS: Readonly<Record<CandidateCategory, readonly string[]>> = {
  own: [
    '本校',
    '本校生',
    '本校学生',
    '校内',
    '校内生',
    '校内学生',
    '校内考生',
    '在校',
    '在校生',
    '在校学生',
    '在校考生',
  ],
  social: ['外校', '外校生', '外校学生', '外校考生', '校外', '校外学生', '校外考生', '校外人员'],
}

const PLAIN = wordMap(PLAIN_WORDS)
const ALL = new Map([...PLAIN, ...wordMap(LOOSE_WORDS)])

function wordMap(words: Readonly<Record<CandidateCategory, readonly string[]>>): Map<string, CandidateCategory> {
  return new Map(CATEGORIES.flatMap((category) => words[category].map((word) => [word, category] as const)))
}

/** `院校考生（本校）` counts as 院校考生. */
function keyOf(text: string): string {
  return removeQuotes(textBefore(foldKey(text), '([【'))
}

/** plain: can mean nothing else · loose: means this in a column of categories · undefined: no category. */
export function readCategoryWord(text: string): 'plain' | 'loose' | undefined {
  const key = keyOf(text)
  if (PLAIN.has(key)) return 'plain'
  return ALL.has(key) ? 'loose' : undefined
}

/** The platform's word for it; what is none is noted and left. */
export function checkCategory(text: string, notes: CellNotes): string {
  if (BY_NAME.has(text)) return text
  const category = ALL.get(keyOf(text))
  if (category === undefined) {
    notes.add('category-unknown', ACCEPTED)
    return text
  }
  const name = CATEGORY_NAMES[category]
  noteMending(notes, text, name, 'value-normalised')
  return name
}

/** Of a checked value; undefined where it is neither. */
export function parseCategory(name: string): CandidateCategory | undefined {
  return BY_NAME.get(name)
}

/** What the row says, else what its list is; undefined where nobody has said it, or the row's word is neither. */
export function categoryOf(word: string | undefined, ofList: string | undefined): CandidateCategory | undefined {
  if (word !== undefined) return parseCategory(word)
  return CATEGORIES.find((category) => category === ofList)
}
