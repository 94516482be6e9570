/** 读座位的问题 · Who sits in a room, and where and when somebody sits: 107室有哪些人, 谁在108室, 张三几号座位, 李芳几点考. */
import { findRoomWord } from '../../../domain/cells/room-word.js'
import type { Frame } from '../../../domain/talk/frames.js'
import { fold, foldKeepingNames } from './fold.js'
import { joinNames, namesIn } from './names-said.js'
import { guessName } from './surnames.js'

type Seating = Extract<Frame, { measure: 'seating' }>

const POLITE = /^(?:请问|问下|查一下|查下|帮我看看|看看|看下|现在|那)*/u
const PEOPLE = '(?:人|考生|学生|同学)'
const WHO = `(?:(?:哪些|哪几个|哪几位)${PEOPLE}?|(?:多少|几个?|几名|几位)${PEOPLE}|谁)`
const END = '(?:啊|呢|呀|了)?$'
const AFTER_ROOM = new RegExp(
  `^(?:考场)?(?:里|的|都|一共|总共|现在)*(?:(?:有|坐|排|安排)?(?:了|着|的)?(?:是)?${WHO}|(?:的)?(?:${PEOPLE}的?)?(?:名单|座位表))${END}`,
  'u',
)
const BEFORE_ROOM = new RegExp(`^${WHO}(?:是|都|会|要|被)?(?:坐在|分到|分在|排在|排到|在|坐|去)$`, 'u')

const NUMBER_ASKED =
  '(?:(?:的|是|坐|在){0,3}几号(?:座位?|考?位|机位?)|的?座位?号?(?:是|在)?(?:多少|几号?|哪里|哪儿|哪)|的座位号?)'
const PLACE_ASKED =
  '(?:是|在|坐在|坐|分在|分到|排在|去)?(?:哪个|哪一个|哪间|什么)(?:考场|教室|机房|考室|座位|位置)(?:考试?|坐)?|(?:在|去)(?:哪里|哪儿|哪)(?:考试|考|坐)|坐在?(?:哪里|哪儿|哪)'
const TIME_ASKED = '(?:是|要)?(?:几点|什么时候|啥时候|何时|哪天|几号|哪一场|哪场|第几场)(?:的|要|去)?(?:考试|开考|考)'
const SEAT_ASKED = new RegExp(`(?:${NUMBER_ASKED}|${PLACE_ASKED}|${TIME_ASKED})${END}`, 'u')
const NAME = /\p{Script=Han}{2,4}/u
const OF_PERSON: readonly RegExp[] = [
  /^where (?:does|will|is) (\S+) (?:sit|be sitting|sitting|seated)$/u,
  /^(?:which|what) (?:seat|room) (?:does|has|is) (\S+)(?: have| in| sit in)?$/u,
  /^when does (\S+) sit(?: the exam)?$/u,
]
const OF_ROOM = /^(?:who|how many people|how many) (?:sits|sit|is|are) in (?:exam )?(?:room )?(\S{1,20})$/u

export function readSeating(text: string): Seating | undefined {
  return /^[^\p{Script=Han}]*[a-z]/iu.test(text) ? readInEnglish(text) : readInChinese(text)
}

function readInChinese(text: string): Seating | undefined {
  const said = fold(text).replace(POLITE, '')
  const room = findRoomWord(said)
  if (room !== undefined) {
    const [before, after] = [said.slice(0, said.indexOf(room)), said.slice(said.indexOf(room) + room.length)]
    const isAsked =
      before === '' ? AFTER_ROOM.test(after) : BEFORE_ROOM.test(before) && /^(?:考试?|里)?(?:啊|呢)?$/u.test(after)
    return isAsked ? { measure: 'seating', room } : undefined
  }
  const spelt = foldKeepingNames(joinNames(text)).replace(POLITE, '')
  const at = SEAT_ASKED.exec(spelt)?.index ?? 0
  return at === 0 ? undefined : ofPeople(spelt.slice(0, at))
}

function ofPeople(owner: string): Seating | undefined {
  const names = namesIn(owner)
  const isLikely = names.length > 0 && names.every((name) => guessName(name)?.likely === true)
  return isLikely ? { measure: 'seating', names } : undefined
}

function readInEnglish(text: string): Seating | undefined {
  const said = text
    .toLowerCase()
    .trim()
    .replace(/[?？.。!！]$/u, '')
  const room = OF_ROOM.exec(said)?.[1]
  if (room !== undefined) {
    const called = findRoomWord(/^\d{1,5}[a-z]?$/u.test(room) ? `${room.toUpperCase()}室` : room)
    return called === undefined ? undefined : { measure: 'seating', room: called }
  }
  const found = OF_PERSON.map((pattern) => pattern.exec(said)?.[1]).find((one) => one !== undefined)
  const name = NAME.exec(found ?? '')?.[0]
  return name === undefined ? undefined : ofPeople(name)
}
