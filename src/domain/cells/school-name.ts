/** 所属院校 · Whether a row's school is the one that imports. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { collapseBlanks, foldKey, foldProse, isPlain } from './text-normal.js'

/** Notes what differs from `schoolName`; empty means not known. */
export function checkSchool(text: string, schoolName: string, notes: CellNotes): void {
  if (schoolName === '' || text === schoolName) return
  const written = comparable(text)
  const wanted = comparable(schoolName)
  if (written === wanted) return
  const isShorter = written.length >= 4 && (wanted.includes(written) || written.includes(wanted))
  notes.add(isShorter ? 'school-name-differs' : 'school-differs', { school: schoolName }, { proposal: schoolName })
}

function comparable(text: string): string {
  return isPlain(text) ? text : foldKey(text).replace(/[()\-—·,.]/g, '')
}

/** Prose without stray blanks, Chinese punctuation as it is. */
export function tidyProse(text: string): string {
  return isPlain(text) ? text : collapseBlanks(foldProse(text))
}

/** Prose of a cell: a change is noted. */
export function checkProse(text: string, notes: CellNotes): string {
  const tidied = tidyProse(text)
  if (tidied !== text) noteMending(notes, text, tidied, 'value-normalised')
  return tidied
}
