/** 谁坐哪里 · Where and when somebody sits, or who sits in a room, as the seats on record have it; names in private only. */
import type { SeatLine } from '../../domain/arrangement/arrangement-records.js'
import { seatsList } from '../../domain/arrangement/seats-list.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { isRoomCalled } from '../../domain/cells/room-word.js'
import { groupBy } from '../../domain/lists/group-by.js'
import { ALL_SUBJECTS } from '../../domain/plans/all-subjects.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { goesPrivate } from './answer-person.js'
import { inPrivate, type Question } from './question.js'
import { inLines } from './told.js'
import { sourceSentence } from './wording.js'

type SeatingFrame = Extract<Frame, { measure: 'seating' }>

interface PlanSeats {
  readonly plan: string
  readonly seats: readonly SeatLine[]
}

export async function answerSeating(frame: SeatingFrame, question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const plans = currentPlans(await records.plans.list(), examDayOf(now))
  const all = await Promise.all(
    plans.map(async ({ name }): Promise<PlanSeats> => ({ plan: name, seats: await records.arrangement.seats(name) })),
  )
  const known = all.filter(({ seats }) => seats.length > 0)
  const source = sourceSentence(await records.imports.evidence(), question, [seatsList.id])
  if (known.length === 0) return [{ text: `${NO_SEATS[language]}\n\n${source}` }]
  const tell = (said: readonly Said[]) => `${inLines(said)[language]}\n\n${source}`
  if ('names' in frame) {
    return inPrivate({ text: tell(ofNames(frame.names, known)) }, goesPrivate(language), question)
  }
  const sat = known.flatMap(({ plan, seats }): readonly PlanSeats[] => {
    const own = seats.filter(({ room }) => isRoomCalled(room, frame.room))
    return own.length === 0 ? [] : [{ plan, seats: own }]
  })
  if (sat.length === 0) return [{ text: tell([NOBODY(frame.room)]) }]
  const heads = sat.map((one) => sayRoom(frame.room, one))
  const detail = sat.flatMap((one, at) => [heads[at] ?? NO_SEATS, sayPeople(one.seats)])
  return inPrivate({ text: tell(detail) }, `${inLines(heads)[language]}\n${goesPrivate(language)}`, question)
}

const NO_SEATS: Said = {
  zh: '还没有排考明细，谁坐哪里还不知道。排考由培训评价组织在平台上做；排好以后，把平台“排考信息”里的排考明细发给我就能查。',
  en: 'No seats are on record, so who sits where is not known yet. The organisation arranges them on the platform; then send me the details (“排考明细”) under “排考信息”, and I can tell.',
}
const NOBODY = (room: string): Said => ({
  zh: `排考明细里没有人坐在${room}。`,
  en: `By the seats on record nobody sits in ${room}.`,
})

function ofNames(names: readonly string[], known: readonly PlanSeats[]): readonly Said[] {
  return names.flatMap((name) => {
    const found = known.flatMap(({ plan, seats }) => {
      const own = seats.filter((seat) => seat.name === name)
      return own.length === 0
        ? []
        : [{ zh: `**${name}**（${plan}）`, en: `**${name}** (${plan})` }, ...own.map(saySeat)]
    })
    return found.length > 0
      ? found
      : [{ zh: `${name}：排考明细里没有。`, en: `${name}: not among the seats on record.` }]
  })
}

function saySeat({ subject, time, room, seat }: SeatLine): Said {
  const of = subject === ALL_SUBJECTS ? [] : [subject]
  const zh = [...of, time ?? '时间没写', room, `座位号 ${seat}`]
  const en = [...of, time ?? 'time not said', room, `seat ${seat}`]
  return { zh: `- ${zh.join(' · ')}`, en: `- ${en.join(' · ')}` }
}

function sayRoom(room: string, { plan, seats }: PlanSeats): Said {
  const people = peopleIn(seats).length
  const count = people === 1 ? 'person' : 'people'
  return { zh: `**${room}**（${plan}）：${people} 人`, en: `**${room}** (${plan}): ${people} ${count}` }
}

function sayPeople(seats: readonly SeatLine[]): Said {
  const people = peopleIn(seats).map(({ seat, name }) => `${seat} ${name}`)
  return { zh: people.join('、'), en: people.join(', ') }
}

/** Both subjects in the same seat are one person; by the number of the seat. */
function peopleIn(seats: readonly SeatLine[]): readonly SeatLine[] {
  const people = groupBy(seats, ({ candidateId, name, seat }) => `${candidateId ?? name}\n${seat}`)
  const first = [...people.values()].flatMap((own) => own.slice(0, 1))
  return first.toSorted((one, other) => Number(one.seat) - Number(other.seat) || one.seat.localeCompare(other.seat))
}
