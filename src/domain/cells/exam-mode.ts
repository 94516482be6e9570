/** 考试方式 · How a subject is examined; a room's type is the union of its subjects' modes, comma-joined [PM 479]. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldKey } from './text-normal.js'

export const EXAM_MODES = ['机考+实操', '机考', '笔试', '实操'] as const
type ExamMode = (typeof EXAM_MODES)[number]
const OTHER_NAMES: ReadonlyMap<string, ExamMode> = new Map([
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

/** Undefined for a word that is none. */
export function readMode(word: string): string | undefined {
  const folded = foldKey(word)
  return EXAM_MODES.find((mode) => mode === folded) ?? OTHER_NAMES.get(folded)
}

export function checkModes(text: string, notes: CellNotes): string {
  const modes = text
    .split(/[,，、;；\n]/)
    .filter((one) => one.trim() !== '')
    .map(readMode)
  if (modes.length === 0 || modes.includes(undefined)) {
    notes.add('room-type-unknown', { accepted: ['机考', '笔试', '实操', '机考+实操'] })
    return text.trim()
  }
  const joined = [...new Set(modes)].join(',')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}
