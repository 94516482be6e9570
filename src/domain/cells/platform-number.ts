/** 平台编号 · Numbers the platform gives to plans, sites and certificates. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldKey, removeQuotes } from './text-normal.js'

/** Plans, sites and certificates have numbers of 16 digits and more: Excel keeps 15 of them. */
export function checkPlatformNumber(text: string, kind: string, notes: CellNotes): string {
  const number = removeQuotes(foldKey(text))
  const isDamaged = /E\+/i.test(number) || (kind.toLowerCase() === 'n' && number.length > 15)
  if (isDamaged) notes.add('number-lost')
  else if (!/^[0-9A-Za-z-]{1,40}$/.test(number)) notes.add('number-shape')
  else if (number !== text) noteMending(notes, text, number, 'value-normalised')
  return number
}
