/** 考场单元格 · How the cells of a room are judged: seats, numbers and names of the platform, level, subjects, type [G3, PM]. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { parseProvince } from '../cells/province.js'
import { tidyProse } from '../cells/school-name.js'
import { foldKey, foldWidth, removeBlanks } from '../cells/text-normal.js'

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

const LEVELS = ['初级', '中级', '高级'] as const

/** Digits 11 and 12 of every certificate number printed so far are 01, 02, 03 for the levels: a cross-check, no rule. */
export function checkLevel(text: string, certificateNumber: string | undefined, notes: CellNotes): string {
  const key = foldKey(text.slice(0, 40))
  const level = LEVELS.find((one) => key === one || key === one.slice(0, 1))
  if (level === undefined) {
    notes.add('certificate-level-unknown', { accepted: LEVELS })
    return text.trim()
  }
  if (level !== text) noteMending(notes, text, level, 'value-normalised')
  const ofNumber = LEVELS[Number(/^\d{10}0([123])\d{2,8}$/.exec(certificateNumber ?? '')?.[1] ?? Number.NaN) - 1]
  if (ofNumber !== undefined && ofNumber !== level) notes.add('certificate-level-differs', { level: ofNumber })
  return level
}

/** Several in one cell are joined by an English comma [G3 495]. */
export function checkSubjects(text: string, notes: CellNotes): string {
  const joined = listed(text).map(tidyProse).join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}

const MODES = ['机考', '笔试', '实操', '机考+实操'] as const
const OTHER_NAMES: ReadonlyMap<string, (typeof MODES)[number]> = new Map([
  ['机试', '机考'],
  ['机试考场', '机考'],
  ['机考考场', '机考'],
  ['上机', '机考'],
  ['上机考试', '机考'],
  ['笔试考场', '笔试'],
  ['实操考场', '实操'],
  ['实训', '实操'],
  ['机考+实操考场', '机考+实操'],
  ['机考实操', '机考+实操'],
  ['机试+实操', '机考+实操'],
])

/** The union of the modes of its subjects, comma-joined [PM 479]. */
export function checkRoomType(text: string, notes: CellNotes): string {
  const modes = listed(text)
    .map(foldKey)
    .map((one) => MODES.find((mode) => mode === one) ?? OTHER_NAMES.get(one))
  if (modes.length === 0 || modes.includes(undefined)) {
    notes.add('room-type-unknown', { accepted: MODES })
    return text.trim()
  }
  const joined = [...new Set(modes)].join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}

function listed(text: string): readonly string[] {
  return text.split(/[,，、;；\n]/).filter((one) => one.trim() !== '')
}
