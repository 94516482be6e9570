/** 考场打印件 · Everything printed from the arrangement, an order a room. */
import type { Leaf } from '../printing/leaf.js'
import type { PrintedOf, PrintKind, PrintOrder } from '../printing/print-order.js'
import { admissionTickets, COMMON_NOTICES } from './admission-tickets.js'
import { deskLabels, doorLabel } from './labels.js'
import { type RoomStaff, roomRecord } from './room-record.js'
import type { SeatedCandidate } from './seated-candidate.js'
import { byRoom, inSessions, type RoomSession } from './seating-order.js'
import { signInSheet } from './sign-in-sheet.js'

export interface RoomPapersAbout extends PrintedOf {
  /** 考试须知; absent: what every book says. */
  readonly notices?: readonly string[]
  /** Who watches a room and session, where it is known. */
  readonly staffOf?: (session: RoomSession) => RoomStaff
  /** A ticket for each session of theory and practice [G3 785]; absent: one. */
  readonly ticketsEach?: number
}

export const ROOM_PAPERS = [
  'tickets',
  'sign-in',
  'door-labels',
  'desk-labels',
  'room-record',
] as const satisfies readonly PrintKind[]
export type RoomPaper = (typeof ROOM_PAPERS)[number]

export function roomPapers(
  kind: RoomPaper,
  seated: readonly SeatedCandidate[],
  about: RoomPapersAbout,
): readonly PrintOrder[] {
  const { plan, printedAt } = about
  const rooms = kind === 'tickets' ? ticketsByRoom(seated, about) : sessionsByRoom(kind, seated, about)
  return rooms.map(([room, leaves]) => ({ kind, plan, printedAt, leaves, ...(room === '' ? {} : { room }) }))
}

type RoomLeaves = readonly [room: string, leaves: readonly Leaf[]]

function ticketsByRoom(seated: readonly SeatedCandidate[], about: RoomPapersAbout): readonly RoomLeaves[] {
  const tickets = admissionTickets(seated, { plan: about.plan, notices: about.notices ?? COMMON_NOTICES })
  const each = about.ticketsEach ?? 1
  return [...byRoom(tickets)].map(([room, own]) => [
    room,
    own.flatMap((ticket) => Array.from({ length: each }, () => ticket)),
  ])
}

function sessionsByRoom(
  kind: Exclude<RoomPaper, 'tickets'>,
  seated: readonly SeatedCandidate[],
  about: RoomPapersAbout,
): readonly RoomLeaves[] {
  return [...byRoom(inSessions(seated))].map(([room, sessions]) => [room, leavesOf(kind, room, sessions, about)])
}

function leavesOf(
  kind: Exclude<RoomPaper, 'tickets'>,
  room: string,
  sessions: readonly RoomSession[],
  { plan, staffOf }: RoomPapersAbout,
): readonly Leaf[] {
  if (kind === 'door-labels') return [doorLabel(room, sessions, plan)]
  if (kind === 'desk-labels') return sessions.map(deskLabels)
  if (kind === 'sign-in') return sessions.map((session) => signInSheet(session, plan))
  return sessions.map((session) => roomRecord(session, plan, staffOf?.(session) ?? { invigilators: [] }))
}
