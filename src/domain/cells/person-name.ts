/** 姓名 · Cleans a person's name and judges what can stand in one. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { collapseBlanks, foldWidth, isPlain, removeQuotes } from './text-normal.js'

const HAN_ONLY = /^[\p{Script=Han}〇]+$/u
const NAME =
  /^[\p{Script=Han}〇]+(·[\p{Script=Han}〇]+)*$|^[\p{Script=Latin}][\p{Script=Latin}.'·-]*( [\p{Script=Latin}.'·-]+)*$/u
const LONGEST_HAN = 5

/** The name after mending: no blanks between Chinese characters, `·` as interpunct. */
export function checkName(text: string, notes: CellNotes): string {
  const name = isPlain(text) ? text : cleanName(text, notes)
  if (!NAME.test(name)) {
    const bare = name.replace(/[([【<][^)\]】>]*[)\]】>]?|[\d*#@!~^&_+=|\\/,;:"“”]+/g, '').trim()
    notes.add('name-characters', {}, bare !== name && NAME.test(bare) ? { proposal: bare } : {})
  } else if (HAN_ONLY.test(name)) {
    const { length } = [...name]
    if (length === 1 || length > LONGEST_HAN) notes.add('name-unusual')
  }
  return name
}

/** As `checkName` mends, without notes; for comparing names. */
export function cleanName(text: string, notes?: CellNotes): string {
  if (isPlain(text)) return text
  const folded = removeQuotes(collapseBlanks(foldWidth(text)))
  // A dot between Chinese characters is an interpunct, one after a Latin initial is not.
  const name = folded.replace(/(?<=\p{Script=Han})\s*[·•‧・･∙⋅●。.．…﹒]+\s*(?=\p{Script=Han})/gu, '·')
  if (name !== text && notes !== undefined) noteMending(notes, text, name, 'name-interpunct')
  return name
}
