/** 打印行 · What of a paper is printed, and printed again, by itself: a ticket, a desk label, all of one room. */
import { groupBy } from '../lists/group-by.js'
import { personOf } from './admission-tickets.js'
import { type RoomPaper, type RoomPapersAbout, roomPapers } from './room-papers.js'
import type { SeatedCandidate } from './seated-candidate.js'
import { inSeatingOrder, keyOf } from './seating-order.js'

export interface PaperLine {
  /** Whose ticket or label it is; absent: a paper of a room. */
  readonly name?: string
  /** Where somebody on it sits. */
  readonly rooms: readonly string[]
  /** Ids of the seats on it. */
  readonly seats: readonly string[]
  /** All that stands on it, so that two can be compared. */
  readonly content: string
}

/** Which of them are asked for. */
export interface LinesWanted {
  readonly room?: string
  readonly person?: string
}

/** The day stands on every page and is no part of what is compared. */
const ANY_DAY = new Date(0)

const ONE_OF: Readonly<Record<RoomPaper, (seat: SeatedCandidate) => string>> = {
  tickets: personOf,
  'desk-labels': (seat) => keyOf(seat.id, seat.ticketNumber, seat.subject),
  'sign-in': ({ room = '' }) => room,
  'door-labels': ({ room = '' }) => room,
  'room-record': ({ room = '' }) => room,
}

/** In seating order. A ticket is whole: whoever sits in two rooms has one, and is found by either. */
export function paperLines(
  paper: RoomPaper,
  seated: readonly SeatedCandidate[],
  about: Omit<RoomPapersAbout, 'printedAt'>,
  { room, person }: LinesWanted = {},
): readonly PaperLine[] {
  const lines = [...groupBy(inSeatingOrder(seated), ONE_OF[paper]).values()]
    .filter((seats) => room === undefined || seats.some((seat) => seat.room === room))
    .filter((seats) => person === undefined || seats.some(({ name }) => name === person))
  return lines.map((seats) => ({
    ...(isOfPeople(paper) && { name: seats[0]?.name ?? '' }),
    rooms: [...new Set(seats.map((seat) => seat.room ?? ''))],
    seats: seats.flatMap(({ id }) => id ?? []),
    content: JSON.stringify(roomPapers(paper, seats, { ...about, printedAt: ANY_DAY }).map(({ leaves }) => leaves)),
  }))
}

export function isOfPeople(paper: RoomPaper): boolean {
  return paper === 'tickets' || paper === 'desk-labels'
}

/** The seats that stand on any of these lines. */
export function seatsOn(lines: readonly PaperLine[], seated: readonly SeatedCandidate[]): readonly SeatedCandidate[] {
  const wanted = new Set(lines.flatMap(({ seats }) => seats))
  return seated.filter(({ id }) => id !== undefined && wanted.has(id))
}
