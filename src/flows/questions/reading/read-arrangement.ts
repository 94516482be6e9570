/** 读排考的问题 · Who has no seat yet, and when a room is sat in. */
import { findRoomWord } from '../../../domain/cells/room-word.js'
import type { Frame } from '../../../domain/talk/frames.js'
import { fold } from './fold.js'

const HEAD = '^(?:请问|问下|现在|目前|我们|学校|这次|到底|一共|总共|还|那|帮我看看|看看)*'
const END = '(?:了|啊|呢|呀|吗|的)*$'
const WHO = '(?:谁|哪些|哪几个|哪几位|几|多少)(?:个|位|名)?(?:人|考生|学生|同学)?'
const NO_SEAT =
  '(?:还|都)?(?:没有|没|未)(?:有|能)?(?:(?:排上|排到|排好|排|安排|分到|分)(?:考试)?(?:的?(?:座位号?|座|考位|考场|考))?|(?:座位号?|座|考位))'

const UNSEATED: readonly RegExp[] = [
  new RegExp(`${HEAD}(?:有|有没有)?${WHO}(?:是)?${NO_SEAT}${END}`, 'u'),
  new RegExp(`${HEAD}${NO_SEAT}的(?:人|考生|学生|同学)?(?:名单|都有|都是|有|是)?(?:${WHO})?${END}`, 'u'),
  new RegExp(`${HEAD}排考(?:还)?(?:缺|少|差)(?:了)?${WHO}${END}`, 'u'),
  /^(?:who|how many) (?:has|have|is|are) (?:no seat|not (?:got )?a seat|not seated|without a seat|unseated)(?: yet)?$/u,
]

const WHEN = '(?:几点|什么时候|啥时候|何时|哪天|几号|什么时间)'
const AFTER_ROOM = new RegExp(
  `^(?:考场)?(?:里|的)?(?:是|在|要)?(?:考试)?(?:时间)?(?:是)?(?:${WHEN}(?:开始|要|有)?(?:考试|开考|考)?|(?:考试)?时间|(?:都)?考(?:什么|啥|哪科|哪几科|哪些科目)|(?:有|考)?几场(?:考试)?)${END}`,
  'u',
)
const BEFORE_ROOM = /^(?:请问|问下|现在|我们|这次|那)*$/u
const ROOM_IN_ENGLISH =
  /^(?:when|what time|at what time) (?:is|does) (?:the )?(?:exam )?(?:in |of )?(?:room )?(.{2,20}?)(?: (?:sat in|start|begin|sit))?$/u

export function readArrangement(text: string): Frame | undefined {
  const isEnglish = /^[^\p{Script=Han}]*[a-z]/iu.test(text)
  const said = isEnglish ? plainEnglish(text) : fold(text)
  if (UNSEATED.some((pattern) => pattern.test(said))) return { measure: 'step', step: 'arrangement', of: 'unseated' }
  const room = isEnglish ? findRoomWord(ROOM_IN_ENGLISH.exec(said)?.[1] ?? '') : roomAskedAfter(said)
  return room === undefined ? undefined : { measure: 'sessions', room }
}

function roomAskedAfter(said: string): string | undefined {
  const room = findRoomWord(said)
  if (room === undefined) return undefined
  const at = said.indexOf(room)
  return BEFORE_ROOM.test(said.slice(0, at)) && AFTER_ROOM.test(said.slice(at + room.length)) ? room : undefined
}

function plainEnglish(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/[?？.。!！]$/u, '')
}
