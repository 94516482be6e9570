/** 读打印的话 · 给我107室的准考证, 张三的准考证, 把107室的签到表和门贴发我: which papers, of which room or of whom. */
import { ROOM_PAPERS, type RoomPaper } from '../../domain/arrangement/room-papers.js'
import { findRoomWord } from '../../domain/cells/room-word.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import { SITE_PAPERS, type SitePaper } from '../../domain/printing/site-papers.js'
import { foldText } from '../../domain/talk/commands.js'
import { thingWanted } from '../talk/thing-wanted.js'

export type Paper = SitePaper | RoomPaper

export const ALL_PAPERS: readonly Paper[] = [...ROOM_PAPERS, ...SITE_PAPERS]
export const ALL_SAID = '全部'

export const PAPER_WORDS: Readonly<Partial<Record<Paper, readonly string[]>>> = {
  tickets: ['准考证', 'tickets'],
  'sign-in': ['签到单', '考场签到表', 'sign-in sheet'],
  'door-labels': ['门签', '考场门贴'],
  'desk-labels': ['桌签', '座位贴', '座位号贴'],
  'room-record': ['情况记录表', '考场记录表'],
  sealing: ['封场确认单', '封场单', '封场表', 'sealing'],
  undertaking: ['承诺书', 'undertaking'],
  inspection: ['巡考表', '巡考记录表', '巡考记录', 'inspection'],
  badges: ['胸牌', '工作证', '证件牌'],
  seals: ['考场封条'],
  belongings: ['物品存放', '存包处', '物品存放处标识'],
  'emergency-card': ['应急卡', '应急电话', '联系卡', 'emergency card'],
}

interface PrintWish {
  readonly paper: string
  readonly room?: string
  readonly person?: string
  /** Papers wanted after this one, as they may be said: 107室的门贴、108室的签到表. */
  readonly others?: string
}

const ALL = /^(?:全部|所有|全体)(?:考场|考生|学生|人)?的?/u
const NAME = /^[\p{Script=Han}·]{2,20}$/u
const WHOSE = /^([\p{Script=Han}·]{2,20})的(?:准考证)$/u
/** 给张三打一张准考证 */
const FOR_ONE =
  /^(?:给|帮|为)([\p{Script=Han}·]{2,4}?)(?:再|重新|单独)?(?:补打|打印|打|印|补)(?:一?[张份])?(?:他|她)?的?准考证$/u
/** 我的准考证 is nobody's name. */
const NOBODY = /^(?:我|你|我们|大家|学生|考生|他|她|他们|考场|学校|本校|我校|所有|全部)$/u
const BETWEEN = /、|，|,|以及|还有|[和跟与及]|and/u
/** More is no wish of a moment. */
const MOST_PAPERS = 6

/** Undefined: it asks for no paper. The paper as its label says it, so that it is read like an answer. */
export function readPrintWish(typed: string): PrintWish | undefined {
  const said = thingWanted(typed)
  if (said === undefined) return undefined
  const [first, ...others] = readSeveral(said)
  return first === undefined ? readOne(said) : { ...first, others: others.map(writeWish).join('、') }
}

function readOne(said: string): PrintWish | undefined {
  const { room, paper, person } = readPart(said)
  if (person !== undefined) return { paper: PRINT_KINDS.tickets.zh, person }
  return paper === undefined ? undefined : { paper, ...(room && { room }) }
}

function writeWish({ paper, room, person }: PrintWish): string {
  const of = person ?? room
  return of === undefined ? paper : `${of}的${paper}`
}

interface Part {
  readonly room?: string
  readonly paper?: string
  readonly person?: string
  /** door labels of 107室 */
  readonly isRoomLast?: boolean
}

function readPart(said: string): Part {
  const room = findRoomWord(said) ?? (ALL.test(said) ? ALL_SAID : undefined)
  const paper = labelIn(said.replace(room === ALL_SAID ? ALL : (room ?? ''), '').replace(/^的|of$/u, ''))
  if (room !== undefined) return { room, ...(paper && { paper, isRoomLast: said.endsWith(room) }) }
  if (paper !== undefined) return { paper }
  const person = (WHOSE.exec(said) ?? FOR_ONE.exec(said))?.[1]
  return person === undefined || NOBODY.test(person) ? {} : { person }
}

/** Two and more, each told apart by its room, its paper or its person; none where any part of it is something else. */
function readSeveral(said: string): readonly PrintWish[] {
  const parts = said.split(BETWEEN)
  if (parts.length < 2 || parts.length > MOST_PAPERS) return []
  const found = ofPeople(parts) ?? ofRooms(parts.map(readPart))
  return found.length > MOST_PAPERS ? [] : found
}

/** 张三、李四的准考证; 陈和平的准考证 is of one. */
function ofPeople(parts: readonly string[]): readonly PrintWish[] | undefined {
  const last = readPart(parts.at(-1) ?? '').person
  const names = parts.map((part) => readPart(part).person ?? part)
  if (last === undefined || !names.every((name) => NAME.test(name) && !NOBODY.test(name))) return undefined
  return names.map((person) => ({ paper: PRINT_KINDS.tickets.zh, person }))
}

/** 107室和108室的签到表、门贴 are four: each room of what stands together with each paper. */
function ofRooms(parts: readonly Part[]): readonly PrintWish[] {
  const groups: { rooms: string[]; papers: string[] }[] = []
  for (const { room, paper, isRoomLast } of parts) {
    if (room === undefined && paper === undefined) return []
    const last = groups.at(-1)
    const isNew = last === undefined || (room !== undefined && !isRoomLast && last.papers.length > 0)
    const group = isNew ? { rooms: [], papers: [] } : last
    if (isNew) groups.push(group)
    if (room !== undefined) group.rooms.push(room)
    if (paper !== undefined) group.papers.push(paper)
  }
  if (groups.some(({ papers }) => papers.length === 0)) return []
  return groups.flatMap(({ rooms, papers }) =>
    rooms.length === 0
      ? papers.map((paper) => ({ paper }))
      : papers.flatMap((paper) => rooms.map((room) => ({ paper, room }))),
  )
}

export function paperCalled(label: string): Paper | undefined {
  return ALL_PAPERS.find((paper) => PRINT_KINDS[paper].zh === label)
}

function labelIn(said: string): string | undefined {
  const paper = ALL_PAPERS.find((one) => {
    const { zh, en } = PRINT_KINDS[one]
    return [zh, foldText(en).replaceAll(' ', ''), ...(PAPER_WORDS[one] ?? [])].includes(said)
  })
  return paper && PRINT_KINDS[paper].zh
}
