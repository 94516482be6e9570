/** 考场单元格 · How the cells of a room are judged: seats, numbers and names of the platform, subjects [G3, PM]. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { parseProvince } from '../cells/province.js'
import { tidyProse } from '../cells/school-name.js'
import { foldWidth, removeBlanks } from '../cells/text-normal.js'

const MOST_SEATS = 500
/** A site standard asks for 40 machines a room [G3]; over this it is rather a hall, or two numbers in one cell. */
const USUAL_SEATS = 120

export function checkSeats(text: string, kind: string, notes: CellNotes): string {
  const bare = removeBlanks(foldWidth(text.slice(0, 40)))
  const number = /^(\d{1,6})(?:\.0{1,6})?(?:个|人|座|位|台)?$/.exec(bare)?.[1]
  const seats = number === undefined ? undefined : String(Number(number))
  if (seats === undefined || seats === '0') {
    notes.add('seats-shape')
    return text.trim()
  }
  if (Number(seats) > MOST_SEATS) notes.add('seats-too-many', { most: MOST_SEATS })
  else if (Number(seats) > USUAL_SEATS) notes.add('seats-unusual', { seats })
  if (seats !== text && kind.toLowerCase() !== 'n') noteMending(notes, text, seats, 'value-normalised')
  return seats
}

export function checkRegion(text: string, notes: CellNotes): string {
  const tidied = tidyProse(text)
  const province = parseProvince(tidied)
  if (!province.ok) {
    notes.add('province-unknown', { text: tidied.slice(0, 20) })
    return tidied
  }
  if (province.value !== text) noteMending(notes, text, province.value, 'value-normalised')
  return province.value
}

/** Several in one cell are joined by an English comma [G3 495]. */
export function checkSubjects(text: string, notes: CellNotes): string {
  const joined = listed(text).map(tidyProse).join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}

function listed(text: string): readonly string[] {
  return text.split(/[,，、;；\n]/).filter((one) => one.trim() !== '')
}
