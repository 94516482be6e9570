/** 读考场 · Rooms and their seats as people say them: 107室 45个座位，108室 45个; 107、108室各45个. */
import { normalForm, stripEnds } from '../cells/linear-text.js'
import { foldWidth } from '../cells/text-normal.js'

export interface RoomSaid {
  readonly name: string
  /** As said; the list's own check judges it. */
  readonly seats: string
}

export type RoomsRead =
  | { readonly ok: true; readonly rooms: readonly RoomSaid[] }
  /** The part that could not be read, or the name that was said twice. */
  | { readonly ok: false; readonly unread: string }
  | { readonly ok: false; readonly twice: string }

const LONGEST = 2_000
const LONGEST_PART = 60
const BETWEEN = /[\n,，;；、。]|(?<=[室房厅号楼场0-9])(?:和|与|跟|还有)/u
const OPENING = /^(?:请|帮我|麻烦)?(?:设置|添加|新增|增加|加)(?:几个|两个|一个)?考场[:： ]*/u
const SEATS = /(\d{1,6}) ?(?:个|张|台)? ?(?:座位|考位|机位|座|位|人|机器|电脑|seats?|places?)?$/iu
const EACH = /各(?:有|设|是|安排)? ?$/u
const JOINING = /(?:有|设|放|坐|能坐|可坐|安排|共|一共|with|has|[:：=—-]| ){1,4}$/iu
const ENDS = ' .!！“”"'

export function readRooms(typed: string): RoomsRead {
  const rooms: RoomSaid[] = []
  let waiting: string[] = []
  const text = foldWidth(normalForm(typed).slice(0, LONGEST)).replace(OPENING, '')
  for (const part of text.split(BETWEEN)) {
    const said = stripEnds(part, ENDS)
    if (said === '') continue
    const room = said.length > LONGEST_PART ? undefined : readRoom(said)
    if (room === undefined) waiting.push(said)
    else if (waiting.length > 0 && !room.isForEach) return { ok: false, unread: waiting[0] ?? '' }
    else {
      rooms.push(...[...waiting, room.name].map((name) => ({ name, seats: room.seats })))
      waiting = []
    }
  }
  const [unread] = waiting
  if (unread !== undefined) return { ok: false, unread: unread.slice(0, LONGEST_PART) }
  const twice = rooms.find(({ name }, at) => rooms.findIndex((one) => one.name === name) !== at)
  return twice === undefined ? { ok: true, rooms } : { ok: false, twice: twice.name }
}

function readRoom(said: string): (RoomSaid & { readonly isForEach: boolean }) | undefined {
  const match = SEATS.exec(said)
  if (match === null) return undefined
  const before = said.slice(0, match.index)
  const isForEach = EACH.test(before)
  const name = stripEnds(
    before
      .replace(EACH, '')
      .replace(JOINING, '')
      .replace(/^room /iu, ''),
    ENDS,
  )
  return name === '' ? undefined : { name, seats: match[1] ?? '', isForEach }
}

const ROOM_WORD = /室|机房|考场|实训|厅|楼|room|lab/iu
const SEAT_WORD = /座|考位|机位|\d ?台|电脑|机器|seat/iu
const OTHER_TALK = /[?？]|缺考|实考|应考|违纪|监考|巡考|还差|不够|考生|改[成为到]|删|多少|几个|谁/u

/** It speaks of rooms and their seats, and asks nothing; perhaps not all of it can be read. */
export function mentionsRooms(typed: string): boolean {
  const isShort = typed.length <= LONGEST
  return (
    isShort && /[0-9０-９]/u.test(typed) && (ROOM_WORD.test(typed) || SEAT_WORD.test(typed)) && !OTHER_TALK.test(typed)
  )
}

/** A message that is nothing but rooms with their seats. */
export function looksLikeRooms(typed: string): boolean {
  if (!SEAT_WORD.test(typed) || !mentionsRooms(typed)) return false
  const read = readRooms(typed)
  if (!read.ok) return 'twice' in read && ROOM_WORD.test(read.twice)
  return read.rooms.some(({ name }) => ROOM_WORD.test(name))
}
