/** 哪个考场的 · A download of seats is of one room; asked where neither title, tab nor file name says which. */
import { findRoomWord } from '../cells/room-word.js'
import type { ScopeOption, ScopeQuestion } from '../lists/list.js'
import { problemOf } from '../talk/problem.js'
import { roomsOf } from './said-around.js'

export const ROOM_QUESTION: ScopeQuestion<'room'> = {
  field: 'room',
  label: { zh: '考场', en: 'Room' },
  ask: { zh: '是哪个考场的', en: 'which room is it for' },
  options: { list: 'rooms', of: (records, _, { plan }) => roomsOf(records, plan).map(optionOf) },
  explain: {
    zh: '平台的排考明细是一个考场下载一份，里面不写考场。看您是从哪个考场点进去下载的；拿不准就再下载一次，把考场写进文件名，如“107室.xlsx”。',
    en: 'The platform has one list of seats a room, and the list does not name it. See from which room you downloaded it; if in doubt download it again and put the room into the file’s name, such as “107室.xlsx”.',
  },
  read: (word) => word,
  unknown(said) {
    const room = findRoomWord(said)
    return room === undefined ? undefined : problemOf('seat-room-unknown', { room })
  },
}

/** 107 is 107室. */
function optionOf(name: string): ScopeOption {
  const bare = name.replace(/室$/u, '')
  return { value: name, word: name, label: { zh: name, en: name }, words: bare === name ? [] : [bare] }
}
