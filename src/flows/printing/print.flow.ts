/** 打印 · What a site hangs up, signs and hands in, as PDF to print; which exam only where there are several. */

import { ROOM_PAPERS, type RoomPaper } from '../../domain/arrangement/room-papers.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import { good } from '../../domain/talk/checked.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { ADD_PLAN, plansAhead } from '../plans/plan-choices.js'
import { ALL_PAPERS, ALL_SAID, PAPER_WORDS, type Paper, readPrintWish } from './print-wish.js'

interface PrintAnswers {
  paper: Paper
  plan?: string
  room?: string
  /** Whose ticket it is. */
  person?: { readonly text: string; readonly value: string }
}
type Context = StepContext<PrintAnswers>

const PAPERS: readonly Option<Paper>[] = ALL_PAPERS.map((paper) => ({
  value: paper,
  label: PRINT_KINDS[paper],
  words: PAPER_WORDS[paper] ?? [],
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
  opensLike: (typed) => readPrintWish(typed) !== undefined,
  readOpening: (rest) => {
    const { person, ...said } = readPrintWish(rest) ?? { paper: rest }
    return { ...said, ...(person !== undefined && { person: rest }) }
  },
  steps: {
    paper: {
      label: { zh: '打印什么', en: 'What to print' },
      ask: { zh: '要打印哪一种？', en: 'Which one?' },
      accept: choiceFrom(PAPERS),
    },
    person: {
      label: { zh: '谁的', en: 'Whose' },
      onlyIf: ({ answers }) => answers.person !== undefined,
      anytime: true,
      ask: { zh: '谁的准考证？例如“张三的准考证”。', en: 'Whose ticket? For example “张三的准考证”.' },
      accept: written(
        (typed) => {
          const person = readPrintWish(typed)?.person
          return person === undefined ? undefined : good(person)
        },
        (person) => sameInBoth(person),
      ),
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
      onlyIf: async (context) => context.answers.person === undefined && (await roomsOf(context)).length > 1,
      ask: { zh: '哪个考场的？', en: 'Of which room?' },
      accept: choiceFrom(async (context) => [ALL_ROOMS, ...(await roomsOf(context))]),
    },
  },
  done: async (answers, context) => {
    const [only] = await plansOf(context)
    const plan = answers.plan ?? only?.value
    if (plan === undefined) return NO_PLAN
    const { paper, room, person } = answers
    const whose = person === undefined ? {} : { person: person.value }
    const what: FileWanted = isOfRooms(paper)
      ? { kind: 'print-rooms', paper, plan, ...whose, ...(room && room !== ALL_ROOMS.value && { room }) }
      : { kind: 'print', paper, plan }
    return { changes: [{ kind: 'request-file', what }] }
  },
})

const ALL_ROOMS: Option = {
  value: ALL_SAID,
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
