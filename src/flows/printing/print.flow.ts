/** 打印 · What a site hangs up, signs and hands in, as PDF to print; which exam only where there are several. */

import { ROOM_PAPERS, type RoomPaper } from '../../domain/arrangement/room-papers.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import { SITE_PAPERS, type SitePaper } from '../../domain/printing/site-papers.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import { foldText } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { ADD_PLAN, plansAhead } from '../plans/plan-choices.js'
import { thingWanted } from '../talk/thing-wanted.js'

type Paper = SitePaper | RoomPaper

interface PrintAnswers {
  paper: Paper
  plan?: string
  room?: string
}
type Context = StepContext<PrintAnswers>

const OTHER_WORDS: Readonly<Partial<Record<Paper, readonly string[]>>> = {
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
const PAPERS: readonly Option<Paper>[] = [...ROOM_PAPERS, ...SITE_PAPERS].map((paper) => ({
  value: paper,
  label: PRINT_KINDS[paper],
  words: OTHER_WORDS[paper] ?? [],
}))

export const print = defineFlow<PrintAnswers>()({
  id: 'print',
  title: { zh: '打印', en: 'Print' },
  about: {
    zh: '打印 封场确认单（还有准考证、签到表、门贴、桌贴、考场情况记录表、承诺书、巡考情况记录表、工作牌、横幅、封条、物品存放处、应急联系卡）：按考场填好，给您 PDF',
    en: 'print room sealing form (or admission tickets, sign-in sheets, door and desk labels, room records, staff undertaking, inspection record, badges, banner, seals, sign for belongings, emergency contacts): filled in with your rooms, as PDF',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['打印', '打印材料', '打印物料', '打印表格', 'print'],
  opensLike: (typed) => paperIn(typed) !== undefined,
  readOpening: (rest) => {
    const [room, said] = roomIn(rest)
    const paper = paperIn(`打印${said}`) ?? said
    return room === undefined ? { paper } : { paper, room }
  },
  steps: {
    paper: {
      label: { zh: '打印什么', en: 'What to print' },
      ask: { zh: '要打印哪一种？', en: 'Which one?' },
      accept: choiceFrom(PAPERS),
    },
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      onlyIf: async (context) => (await plansOf(context)).length > 1,
      endIf: async (context) => ((await plansOf(context)).length === 0 ? NO_PLAN : undefined),
      ask: { zh: '是哪一场考试的？', en: 'For which sitting?' },
      accept: choiceFrom(plansOf),
    },
    room: {
      label: { zh: '哪个考场', en: 'Which room' },
      onlyIf: async (context) => (await roomsOf(context)).length > 1,
      ask: { zh: '哪个考场的？', en: 'Of which room?' },
      accept: choiceFrom(async (context) => [ALL_ROOMS, ...(await roomsOf(context))]),
    },
  },
  done: async (answers, context) => {
    const [only] = await plansOf(context)
    const plan = answers.plan ?? only?.value
    if (plan === undefined) return NO_PLAN
    const { paper, room } = answers
    const what: FileWanted = isOfRooms(paper)
      ? { kind: 'print-rooms', paper, plan, ...(room && room !== ALL_ROOMS.value && { room }) }
      : { kind: 'print', paper, plan }
    return { changes: [{ kind: 'request-file', what }] }
  },
})

const ALL_ROOMS: Option = {
  value: '全部',
  label: { zh: '全部', en: 'All' },
  words: ['全部考场', '所有', '都要', 'all rooms'],
}

function isOfRooms(paper: Paper): paper is RoomPaper {
  return ROOM_PAPERS.some((one) => one === paper)
}

/** Those in which somebody sits. */
async function roomsOf({ answers, facts }: Context): Promise<readonly Option[]> {
  const { paper } = answers
  if (paper === undefined || !isOfRooms(paper)) return []
  const [only] = await plansOf({ facts })
  const names = await getSchool(facts).records.arrangement.rooms(answers.plan ?? only?.value ?? '')
  return names
    .toSorted((one, other) => one.localeCompare(other, 'zh', { numeric: true }))
    .map((name) => ({ value: name, label: sameInBoth(name) }))
}

const NO_PLAN = {
  say: {
    zh: '还没有登记考试计划，不知道印哪一场的。把通知贴给我，或者点下面的按钮。',
    en: 'No exam plan is entered yet, so I do not know which sitting to print for. Paste its notice, or press the button.',
    choices: [ADD_PLAN],
  },
}

async function plansOf({ facts }: Pick<Context, 'facts'>): Promise<readonly Option[]> {
  return (await plansAhead(facts)).map(({ name }) => ({ value: name, label: sameInBoth(name) }))
}

const ROOM_SAID = /(\d{1,5}室|\d{1,3}号机房|机房\d{1,3})的?/u

/** 107室的准考证 is of 107室. */
function roomIn(said: string): readonly [room: string | undefined, rest: string] {
  const found = ROOM_SAID.exec(said.slice(0, 40))
  return found === null ? [undefined, said] : [found[1], said.replace(found[0], '')]
}

/** 把承诺书发我, 打印工作牌; the label of its paper. */
function paperIn(typed: string): string | undefined {
  const said = thingWanted(roomIn(typed)[1])
  const paper = PAPERS.find(({ label, words = [] }) =>
    [label.zh, foldText(label.en).replaceAll(' ', ''), ...words].includes(said ?? ''),
  )
  return paper?.label.zh
}
