/** 门贴与桌贴 · What hangs at the door of a room, and what lies on each desk. */
import type { TableColumn } from '../printing/form.js'
import type { Card, Cards, Poster } from '../printing/leaf.js'
import { distinct, type RoomSession } from './seating-order.js'

const SESSIONS: readonly TableColumn[] = [
  { title: '考试时间', share: 34 },
  { title: '科目', share: 46 },
  { title: '座位号', share: 13 },
  { title: '人数', share: 9 },
]

/** More would be too small to read at a door. */
const MOST_SESSIONS = 6

/** One a room: all its sessions. */
export function doorLabel(room: string, sessions: readonly RoomSession[], plan: string): Poster {
  const left = sessions.length - MOST_SESSIONS
  const certificates = distinct(sessions.flatMap((session) => session.certificates))
  return {
    kind: 'poster',
    isSample: true,
    lines: [
      { text: plan, size: 'plain' },
      { text: room === '' ? '考场' : room, size: 'huge' },
      ...certificates.map((text) => ({ text, size: 'plain' }) as const),
    ],
    table: {
      columns: SESSIONS,
      rows: [
        ...sessions.slice(0, MOST_SESSIONS).map(sessionRow),
        ...(left > 0 ? [[`另有 ${left} 场，见时间表`, '', '', '']] : []),
      ],
    },
  }
}

function sessionRow(session: RoomSession): readonly string[] {
  return [session.time, session.subjects.join('、'), seatRange(session), String(session.seated.length)]
}

/** One a seat and session; without a number where the seat is not known. */
export function deskLabels({ seated, time, room, subjects }: RoomSession): Cards {
  const cards = seated.map(
    (row): Card => ({
      title: [room, row.time ?? time].filter((word) => word !== '').join(' · '),
      headline: row.seat ?? '',
      facts: [
        { label: '姓名', value: row.name },
        { label: '准考证号', value: row.ticketNumber ?? '' },
        { label: '院校', value: row.school ?? '' },
        { label: '科目', value: row.subject ?? subjects.join('、') },
      ],
    }),
  )
  return { kind: 'cards', design: 'desk', cards, isSample: true }
}

/** `1–45`; nothing where a seat is not a number or not known. */
function seatRange({ seated }: RoomSession): string {
  const seats = seated.map(({ seat }) => seat ?? '')
  if (seats.length === 0 || seats.some((seat) => !/^\d{1,4}$/.test(seat))) return ''
  const numbers = seats.map(Number)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? String(least) : `${least}–${most}`
}
