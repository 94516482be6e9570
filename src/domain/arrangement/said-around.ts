/** 表外的场次 · Of which plan, room, subject and time a download of seats is, where its rows do not say it: by title, tab or file name. */
import { EXAM_MODES } from '../cells/exam-mode.js'
import { findRoomWord } from '../cells/room-word.js'
import { foldKey } from '../cells/text-normal.js'
import type { Against } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { answerTo, type SheetWords, textsOf } from '../lists/sheet-words.js'
import { EXAM_PLANS } from '../plans/plan-column.js'

type SaidOf = (words: SheetWords, against: Against) => string | undefined

/** By a label above the rows. */
export function labelled(...labels: readonly string[]): SaidOf {
  return (words) => answerTo(labels, words)
}

/** Of the records the one whose name, or number, is said; two are none. */
function named(list: string, fields: readonly string[]): SaidOf {
  return (words, { records }) => {
    const texts = textsOf(words).map(foldKey)
    const said = (records[list] ?? []).filter((one) => fields.some((field) => isSaidIn(one[field] ?? '', texts)))
    const names = [...new Set(said.map(({ name = '' }) => name))].sort((one, other) => other.length - one.length)
    const [longest] = names
    // 实训楼107室 says 107室 as well.
    return longest !== undefined && names.every((name) => longest.includes(name)) ? longest : undefined
  }
}

/** 7室 is not said in 107室. */
function isSaidIn(name: string, texts: readonly string[]): boolean {
  const key = foldKey(name)
  if (key.length < 2) return false
  return texts.some((text) => {
    const at = text.indexOf(key)
    return at >= 0 && !(/\d/.test(key[0] ?? '') && /\d/.test(text[at - 1] ?? ''))
  })
}

function firstOf(...ways: readonly SaidOf[]): SaidOf {
  return (words, against) => {
    for (const way of ways) {
      const said = way(words, against)
      if (said !== undefined) return said
    }
    return undefined
  }
}

const roomByShape: SaidOf = (words) => {
  for (const text of textsOf(words)) {
    const room = findRoomWord(text)
    if (room !== undefined) return room
  }
  return undefined
}

const TIME =
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s{0,3}[-–—~～至到]\s{0,3}(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3})?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/

const timeByShape: SaidOf = (words) =>
  textsOf(words)
    .find((text) => TIME.test(text))
    ?.match(TIME)?.[0]

const modeByShape: SaidOf = (words) => {
  const texts = textsOf(words).map(foldKey)
  return EXAM_MODES.find((mode) => texts.some((text) => text.includes(mode)))
}

/** The only one on record, where nothing is said. */
const onlyRoom: SaidOf = (_, { records, scope }) => {
  const rooms = roomsOf(records.rooms ?? [], scope.plan)
  return rooms.length === 1 ? rooms[0] : undefined
}

/** Each once, in the order of their numbers; one may be set for several certificates. */
export function roomsOf(rooms: readonly Values[], plan: string | undefined): readonly string[] {
  const own = plan === undefined ? rooms : rooms.filter((one) => one.plan === plan || one.planNumber === plan)
  const names = new Set(own.map(({ name = '' }) => name))
  return [...names].sort((one, other) => one.localeCompare(other, 'zh', { numeric: true }))
}

export const planSaid = named(EXAM_PLANS, ['name', 'number'])
export const roomSaid = firstOf(labelled('考场名称', '考场'), named('rooms', ['name']), roomByShape, onlyRoom)
export const subjectSaid = firstOf(labelled('考试科目', '科目名称', '科目'), named('exam-subjects', ['name', 'number']))
export const timeSaid = firstOf(labelled('考试时间', '时间'), timeByShape)
export const modeSaid = firstOf(labelled('考试方式'), modeByShape)
