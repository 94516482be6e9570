/** 准考证号 · 26 digits; the date in it is not judged: it is not always the exam's [PM 699–727]. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldWidth, removeBlanks, removeQuotes } from './text-normal.js'

const TICKET_DIGITS = 26

/** Excel keeps 15 digits of it. */
export function checkTicket(text: string, kind: string, notes: CellNotes): string {
  const number = removeQuotes(removeBlanks(foldWidth(text.slice(0, 80))))
  if (/E\+/i.test(number) || (kind.toLowerCase() === 'n' && number.length > 15)) notes.add('ticket-damaged')
  else if (!/^\d+$/.test(number) || number.length !== TICKET_DIGITS)
    notes.add('ticket-shape', { digits: number.length, wanted: TICKET_DIGITS })
  else if (number !== text) noteMending(notes, text, number, 'value-normalised')
  return number
}
