/** 性别 · 男 or 女, and whether it agrees with the ID number. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { genderOf } from './ids/resident-id.js'
import { foldKey, removeQuotes } from './text-normal.js'

const SAME: ReadonlyMap<string, '男' | '女'> = new Map(
  Object.entries<'男' | '女'>({
    男: '男',
    女: '女',
    男性: '男',
    女性: '女',
    男生: '男',
    女生: '女',
    m: '男',
    f: '女',
    male: '男',
    female: '女',
  }),
)

/** `residentId`: a number known to be right, or undefined. */
export function checkGender(text: string, residentId: string | undefined, notes: CellNotes): string {
  const gender = text === '男' || text === '女' ? text : SAME.get(removeQuotes(foldKey(text)).toLowerCase())
  const actual = residentId === undefined ? undefined : genderOf(residentId)
  if (gender === undefined) {
    notes.add('gender-unknown', {}, actual === undefined ? {} : { proposal: actual })
    return text
  }
  if (gender !== text) noteMending(notes, text, gender, 'value-normalised')
  if (actual !== undefined && actual !== gender) notes.add('gender-differs', { gender }, { proposal: actual })
  return gender
}
