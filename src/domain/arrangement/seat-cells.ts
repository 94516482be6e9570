/** 座位单元格 · How seat numbers are judged. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { foldKey } from '../cells/text-normal.js'

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
