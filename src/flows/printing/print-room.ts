/** 打哪个考场 · Which room is meant; of one in which nobody sits the rooms there are get said. */
import { findRoomWord } from '../../domain/cells/room-word.js'
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Acceptor } from '../engine/flow.js'
import { type PrintAnswers, type PrintContext, roomsOf } from './print-answers.js'
import { ALL_SAID } from './print-wish.js'

const SHOWN = 10

/** Asked where there are several, and where the one that was said is none of them. */
export async function isRoomOpen(context: PrintContext): Promise<boolean> {
  const { person, wanted } = context.answers
  if (person !== undefined) return false
  const rooms = await roomsOf(context)
  if (wanted === undefined) return rooms.length > 1
  return wanted.value !== ALL_SAID && rooms.length > 0 && rooms.every(({ value }) => value !== wanted.value)
}

export async function askRoom(context: PrintContext): Promise<Said> {
  const { wanted } = context.answers
  if (wanted === undefined) return { zh: '哪个考场的？', en: 'Of which room?' }
  const rooms = await roomsOf(context)
  const names = rooms.slice(0, SHOWN).map(({ value }) => value)
  const isMore = rooms.length > SHOWN
  return {
    zh: `没有人坐在${wanted.value}。有座位的考场：${names.join('、')}${isMore ? `等 ${rooms.length} 个` : ''}。打哪个的？`,
    en: `Nobody sits in “${wanted.value}”. Rooms with seats: “${names.join('、')}”${isMore ? ` and ${rooms.length - SHOWN} more` : ''}. Of which one?`,
  }
}

/** A room that is said and is not there is no nonsense. */
export function roomAccepted(plain: Acceptor<PrintAnswers, string>): Acceptor<PrintAnswers, string> {
  return {
    ...plain,
    async read(given, context) {
      const read = await plain.read(given, context)
      const room = given.kind === 'text' ? findRoomWord(given.text) : undefined
      if (read !== undefined || room === undefined) return read
      const names = (await roomsOf(context)).map(({ value }) => value)
      const rooms = names.length > SHOWN ? { items: names.slice(0, SHOWN), more: names.length } : names
      return { kind: 'problem', problem: problemOf('room-not-seated', { room, rooms }) }
    },
  }
}
