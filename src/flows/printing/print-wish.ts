/** 读打印的话 · 给我107室的准考证, 全部准考证, 张三的准考证, 打印工作牌: which paper, of which room or of whom. */
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
}

const ALL = /^(?:全部|所有|全体)(?:考场|考生|学生|人)?的?/u
const WHOSE = /^([\p{Script=Han}·]{2,20})的(?:准考证)$/u
/** 我的准考证 is nobody's name. */
const NOBODY = /^(?:我|你|我们|大家|学生|考生|他|她|他们|考场|学校|本校|我校|所有|全部)$/u

/** Undefined: it asks for no paper. The paper as its label says it, so that it is read like an answer. */
export function readPrintWish(typed: string): PrintWish | undefined {
  const said = thingWanted(typed)
  if (said === undefined) return undefined
  const room = findRoomWord(said)
  if (room !== undefined) {
    const paper = labelIn(said.replace(room, '').replace(/^的/u, ''))
    return paper === undefined ? undefined : { paper, room }
  }
  const isAll = ALL.test(said)
  const paper = labelIn(said.replace(ALL, ''))
  if (paper !== undefined) return isAll ? { paper, room: ALL_SAID } : { paper }
  const person = WHOSE.exec(said)?.[1]
  if (person === undefined || NOBODY.test(person)) return undefined
  return { paper: PRINT_KINDS.tickets.zh, person }
}

function labelIn(said: string): string | undefined {
  const paper = ALL_PAPERS.find((one) => {
    const { zh, en } = PRINT_KINDS[one]
    return [zh, foldText(en).replaceAll(' ', ''), ...(PAPER_WORDS[one] ?? [])].includes(said)
  })
  return paper && PRINT_KINDS[paper].zh
}
