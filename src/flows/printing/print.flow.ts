/** 打印 · What a site hangs up, signs and hands in, as PDF to print; which exam only where there are several. */

import { findRoomWord } from '../../domain/cells/room-word.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import { good } from '../../domain/talk/checked.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome } from '../engine/flow.js'
import { yes } from '../engine/yes-or-no.js'
import { ADD_PLAN } from '../plans/plan-choices.js'
import { whichPlan } from '../plans/which-plan.js'
import { askPhotos, askWhich, NOT_PRINTED, standPrinted, whichOptions, withoutPhoto } from './print-again.js'
import {
  ALL_ROOMS,
  isOfRooms,
  type PrintAnswers,
  type PrintContext,
  planOfRun,
  roomOf,
  roomsOf,
} from './print-answers.js'
import { askRoom, isRoomOpen, roomAccepted } from './print-room.js'
import { ALL_PAPERS, ALL_SAID, PAPER_WORDS, type Paper, paperCalled, readPrintWish } from './print-wish.js'

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
  causes: ['request-file', 'note-printed'],
  ofSchool: true,
  opensWith: ['打印', '打印全部', '全部打印', '打印材料', '打印物料', '打印表格', 'print'],
  opensLike: (typed) => readPrintWish(typed) !== undefined,
  readOpening: (rest) => {
    const { paper, room, person, others } = readPrintWish(rest) ?? { paper: rest }
    return {
      paper,
      ...(room && { wanted: room }),
      ...(person && { person: ticketOf(person) }),
      ...(others && { others }),
    }
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
    others: {
      label: { zh: '一起要的', en: 'Wanted with it' },
      onlyIf: ({ answers }) => answers.others !== undefined,
      anytime: true,
      ask: { zh: '还要什么？例如“107室的门贴”。', en: 'What else? For example “107室的门贴”.' },
      accept: written(
        (typed) => (readPrintWish(typed) === undefined ? undefined : good(typed)),
        (others) => sameInBoth(others),
      ),
    },
    plan: whichPlan({ ask: { zh: '是哪一场考试的？', en: 'For which sitting?' } }),
    wanted: {
      label: { zh: '说到的考场', en: 'Room you named' },
      onlyIf: ({ answers }) => answers.wanted !== undefined,
      anytime: true,
      ask: { zh: '哪个考场的？例如“107室”。', en: 'Of which room? For example “107室”.' },
      accept: written(
        (typed) => (isRoomSaid(typed) ? good(typed) : undefined),
        (room) => sameInBoth(room),
      ),
    },
    room: {
      label: { zh: '哪个考场', en: 'Which room' },
      onlyIf: isRoomOpen,
      ask: askRoom,
      accept: roomAccepted(choiceFrom(async (context) => [ALL_ROOMS, ...(await roomsOf(context))])),
    },
    which: {
      label: { zh: '打哪些', en: 'How much of it' },
      onlyIf: async (context) => (await standPrinted(context)) !== undefined,
      ask: askWhich,
      accept: choiceFrom(whichOptions),
    },
    photos: {
      label: { zh: '没有照片的', en: 'Without a photo' },
      onlyIf: async (context) => (await withoutPhoto(context)).length > 0,
      ask: askPhotos,
      accept: yes({ yes: { zh: '照样打印', en: 'Print all the same' }, no: { zh: '先补照片', en: 'Photos first' } }),
    },
  },
  done: async (answers, context) => {
    const plan = await planOfRun(context)
    return plan === undefined ? NO_PLAN : { ...printNow(plan, answers, context), ...goOn(answers, context) }
  },
})

function printNow(
  plan: ExamPlan,
  { paper, person, which }: Pick<PrintAnswers, 'paper' | 'person' | 'which'>,
  context: PrintContext,
): Outcome {
  if (!isOfRooms(paper)) return { changes: [{ kind: 'request-file', what: { kind: 'print', paper, plan: plan.name } }] }
  if (which === 'none') return { say: NOT_PRINTED }
  const room = roomOf(context)
  const what: FileWanted = {
    ...{ kind: 'print-rooms', paper, plan: plan.name },
    ...(person && { person: person.value }),
    ...(room && { room }),
    ...(which === 'changed' && { only: which }),
  }
  return { changes: [{ kind: 'request-file', what }] }
}

/** What was asked for together with it is a print of its own, with its own questions. */
function goOn({ others, plan }: Partial<PrintAnswers>, { facts }: PrintContext): Pick<Outcome, 'opens'> {
  const next = others && readPrintWish(others.value)
  const paper = next && paperCalled(next.paper)
  if (next === undefined || paper === undefined) return {}
  const said = (text: string | undefined) => text && { text, value: text }
  const wanted = {
    wanted: said(next.room),
    others: said(next.others),
    person: said(next.person && ticketOf(next.person)),
  }
  const known = Object.entries({ paper, plan, ...wanted }).filter(([, value]) => value !== undefined)
  return { opens: { flowId: 'print', runId: facts.newId(), answers: Object.fromEntries(known) } }
}

/** As it is said, and read again. */
function ticketOf(person: string): string {
  return `${person}的${PRINT_KINDS.tickets.zh}`
}

/** A room, or all of them, and nothing else: whatever more is said is for another step. */
function isRoomSaid(typed: string): boolean {
  return typed === ALL_SAID || findRoomWord(typed) === typed
}

const NO_PLAN = {
  say: {
    zh: '还没有登记考试计划，不知道印哪一场的。把通知贴给我，或者点下面的按钮。',
    en: 'No exam plan is entered yet, so I do not know which sitting to print for. Paste its notice, or press the button.',
    choices: [ADD_PLAN],
  },
}
