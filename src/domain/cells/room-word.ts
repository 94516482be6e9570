/** 考场怎么叫 · The name of a room in what somebody wrote, by its shape: 107室, 13号机房, 实训楼机房3 [G1, G2]. */

import { foldKey } from './text-normal.js'

const LONGEST = 200
const ROOM = /(?:\d{1,5}[A-Za-z]?室|\d{1,3}号机房|(?:[\u4e00-\u9fff]{1,4}楼)?机房\d{1,3}|第\d{1,3}考场)/u

export function findRoomWord(text: string): string | undefined {
  return ROOM.exec(text.slice(0, LONGEST))?.[0]
}

/** 107室 is meant by 实训楼107室 too, 7室 is not by 107室. */
export function isRoomCalled(name: string, said: string): boolean {
  const [key, wanted] = [foldKey(name), foldKey(said)]
  const at = key.indexOf(wanted)
  return at >= 0 && !(/\d/.test(wanted[0] ?? '') && /\d/.test(key[at - 1] ?? ''))
}
