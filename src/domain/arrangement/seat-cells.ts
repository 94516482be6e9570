/** 座位单元格 · How ticket and seat numbers are judged; the date in a ticket number is not: it is not always the exam's [PM 699–727]. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { foldKey, foldWidth, removeBlanks, removeQuotes } from '../cells/text-normal.js'

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

/** `12号` and `12` are one seat, `A12` another. */
export function checkSeatNumber(text: string, kind: string, notes: CellNotes): string {
  const said = foldKey(text.slice(0, 40)).replace(/^第/, '')
  const seat = (/^0{0,3}(\d{1,4})(?:\.0)?(?:号|座|位|号位|号座)?$/.exec(said)?.[1] ?? said).toUpperCase()
  if (!/^[A-Z]{0,2}-?\d{1,4}$/.test(seat) || seat === '0') {
    notes.add('seat-shape')
    return text.trim()
  }
  if (seat !== text && kind.toLowerCase() !== 'n') noteMending(notes, text, seat, 'value-normalised')
  return seat
}
