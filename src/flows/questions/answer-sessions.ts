/** 某考场几点考 · When a room is sat in, in which subject and by how many; as the record of sessions has it, else the seats. */
import type { ArrangedSession, SeatLine } from '../../domain/arrangement/arrangement-records.js'
import { roomSessionsList } from '../../domain/arrangement/room-sessions-list.js'
import { seatsList } from '../../domain/arrangement/seats-list.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { isRoomCalled } from '../../domain/cells/room-word.js'
import { groupBy } from '../../domain/lists/group-by.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { inPrivate, type Question } from './question.js'
import { inLines } from './told.js'
import { sourceSentence } from './wording.js'

type SessionsFrame = Extract<Frame, { measure: 'sessions' }>

export async function answerSessions({ room }: SessionsFrame, question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const plans = currentPlans(await records.plans.list(), examDayOf(now))
  const found = await Promise.all(
    plans.map(async ({ name }) => {
      const [sessions, seats] = await Promise.all([records.arrangement.sessions(name), records.arrangement.seats(name)])
      const own = sessions.filter((one) => isRoomCalled(one.room, room))
      return { name, own: own.length > 0 ? own : fromSeats(seats.filter((seat) => isRoomCalled(seat.room, room))) }
    }),
  )
  const known = found.filter(({ own }) => own.length > 0)
  const uploads = await records.imports.evidence()
  const source = sourceSentence(uploads, question, [roomSessionsList.id, seatsList.id])
  if (known.length === 0) return [{ text: `${NOT_ARRANGED(room)[language]}\n\n${source}` }]
  const say = (withStaff: boolean) => {
    const said = known.flatMap(({ name, own }) => [
      { zh: `**${room}**（${name}）`, en: `**${room}** (${name})` },
      ...own.map((session) => saySession(session, withStaff)),
    ])
    return `${inLines(said)[language]}\n\n${source}`
  }
  return known.some(({ own }) => own.some(({ invigilators }) => invigilators !== undefined))
    ? inPrivate({ text: say(true) }, say(false), question)
    : [{ text: say(false) }]
}

const NOT_ARRANGED = (room: string): Said => ({
  zh: `记录里还没有${room}的场次。在平台“排考信息”下载考场编排记录发给我，就能查几点考、考什么。`,
  en: `No session of ${room} is on record yet. Download the record of sessions (“考场编排记录”) under “排考信息” and send it to me, and I can tell when it is sat in.`,
})

function fromSeats(seats: readonly SeatLine[]): readonly ArrangedSession[] {
  const sessions = groupBy(seats, ({ room, subject, time = '' }) => [room, time, subject].join('\n'))
  return [...sessions.values()].map((own) => {
    const { room = '', subject = '', time = '' } = own[0] ?? {}
    return { room, subject, time, heads: own.length }
  })
}

function saySession({ time, subject, heads, invigilators }: ArrangedSession, withStaff: boolean): Said {
  const when = time === '' ? { zh: '时间没写', en: 'time not said' } : { zh: time, en: time }
  const staff = withStaff && invigilators !== undefined ? invigilators : ''
  return {
    zh: `- ${when.zh} · ${subject} · ${heads} 人${staff && ` · 平台安排的监考：${staff}`}`,
    en: `- ${when.en} · ${subject} · ${heads} ${heads === 1 ? 'person' : 'people'}${staff && ` · invigilated by ${staff} on the platform`}`,
  }
}
