/** 考场打印件 · Tickets, sign-in sheets, labels and records of the rooms as PDF, of one room or all; what does not agree is said. */
import { compareSessions } from '../../domain/arrangement/compare-sessions.js'
import { type LinesWanted, paperLines, seatsOn } from '../../domain/arrangement/paper-lines.js'
import { papersOfPlan } from '../../domain/arrangement/papers-of-plan.js'
import { type RoomPaper, roomPapers } from '../../domain/arrangement/room-papers.js'
import type { SeatedCandidate } from '../../domain/arrangement/seated-candidate.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import { registeredHeads } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { sayDifferences } from '../../flows/arrangement/session-words.js'
import { lines as sayLines } from '../../flows/talk/wording.js'
import type { JobPorts } from '../job-ports.js'
import type { Written } from './written.js'

interface PaperWanted extends LinesWanted {
  readonly paper: RoomPaper
  readonly plan: ExamPlan
  readonly only?: 'changed'
}

export async function writeRoomPapers(
  { paper, plan, only, ...wanted }: PaperWanted,
  { records, school, now }: Facts,
  { printFiles }: Pick<JobPorts, 'printFiles'>,
  maxBytes: number,
): Promise<Written> {
  const { room, person } = wanted
  const all = (await records?.arrangement.seated(plan.name)) ?? []
  const about = papersOfPlan(plan)
  const lines = paperLines(paper, all, about, wanted)
  if (records === undefined || school === undefined || lines.length === 0) {
    return { said: sayNobody(plan.name, person ?? room, person) }
  }
  const before = only && (await records.arrangement.printed(plan.name, paper))
  const printing = before === undefined ? lines : lines.filter((line) => !before.has(line))
  if (printing.length === 0) return { said: NOTHING_CHANGED }
  const seated = seatsOn(printing, all)
  const orders = roomPapers(paper, seated, { ...about, printedAt: now })
  const { files, unprintable, photosUnread } = await printFiles.print(orders, maxBytes)
  const said = [
    sayHead(paper, plan.name, seated, person ?? room),
    ...(only === undefined ? [] : [sayOnly(lines.length - printing.length)]),
    ...(room === undefined && person === undefined ? await sayDisagreement(plan.name, all, records) : []),
    ...(paper === 'tickets' ? sayPhotos(seated, photosUnread.length) : []),
    ...sayUnprintable(unprintable.map(({ text }) => text)),
  ]
  return {
    said: sayLines(...said),
    files,
    changes: [{ kind: 'note-printed', schoolId: school.id, paper, lines: printing }],
  }
}

const NOTHING_CHANGED: Said = {
  zh: '和上次打印的一样，没有要补打的。',
  en: 'Nothing differs from what was printed before; there is nothing to print again.',
}

function sayOnly(left: number): Said {
  return {
    zh: `只有变了的和还没打过的；另外 ${left} 份没有变，照用上次打印的。`,
    en: `Only what has changed or was not printed yet; the other ${left} are as they were: use those printed before.`,
  }
}

/** Before all of a plan is printed: who is registered without a seat, and where the record of sessions says otherwise. */
async function sayDisagreement(
  plan: string,
  all: readonly SeatedCandidate[],
  { steps, arrangement }: SchoolRecords,
): Promise<readonly Said[]> {
  const [counts, sessions, seats] = await Promise.all([
    steps.counts(),
    arrangement.sessions(plan),
    arrangement.seats(plan),
  ])
  const ofPlan = counts.plans[plan]
  const differences = compareSessions(sessions, seats)
  return [
    ...(ofPlan === undefined ? [] : sayMissing(registeredHeads(ofPlan), all)),
    ...(differences.length === 0 ? [] : [sayDifferences(differences)]),
  ]
}

function sayNobody(plan: string, of: string | undefined, person: string | undefined): Said {
  if (person !== undefined) {
    return {
      zh: `“${plan}”的座位里没有叫${person}的人。请核对姓名；刚排上的，把那个考场的排考明细发给我再打印。`,
      en: `Nobody called “${person}” has a seat at “${plan}”. Please check the name; if the seat is new, send me the details of that room and print again.`,
    }
  }
  const [zh, en] = of === undefined ? ['', ''] : [`${of}`, ` in “${of}”`]
  return {
    zh: `“${plan}”${zh}还没有座位。请在平台下载排考明细，一个考场一场一个文件，直接发给我，我就能打印。`,
    en: `Nobody is seated${en} at “${plan}” yet. Please download the details of the arrangement (“排考明细”) from the platform, a file for each room and session, and just send them to me.`,
  }
}

function sayHead(paper: RoomPaper, plan: string, seated: readonly SeatedCandidate[], room: string | undefined): Said {
  const { zh, en } = PRINT_KINDS[paper]
  const people = peopleIn(seated).size
  const rooms = new Set(seated.map((one) => one.room)).size
  const [where, inEnglish] =
    room === undefined ? [`${rooms} 个考场`, rooms === 1 ? '1 room' : `${rooms} rooms`] : [room, room]
  return {
    zh: `这是“${plan}”的${zh}：${where}，${people} 人，可以直接打印。里面有考生信息，请妥善保管。`,
    en: `The ${en} of “${plan}”: ${inEnglish}, ${people === 1 ? '1 person' : `${people} people`}, ready to print. They hold personal details; please keep them safe.`,
  }
}

function peopleIn(seated: readonly SeatedCandidate[]): ReadonlySet<string> {
  return new Set(seated.map(({ ticketNumber = '', name }) => ticketNumber || name))
}

/** Guests of another school are registered there. */
function sayMissing(registered: number, all: readonly SeatedCandidate[]): readonly Said[] {
  const own = peopleIn(all.filter(({ idNumber }) => idNumber !== undefined)).size
  const missing = registered - own
  if (missing <= 0) return []
  return [
    {
      zh: `报考的有 ${registered} 人，记录里排上座位的 ${own} 人，还差 ${missing} 人：有考场的排考明细没发来，就接着发给我再打印。`,
      en: `${registered} are registered and ${own} seated on record; ${missing} are missing. If the details of some room are not here yet, send them and print again.`,
    },
  ]
}

function sayPhotos(seated: readonly SeatedCandidate[], unread: number): readonly Said[] {
  const without = peopleIn(seated.filter(({ photo, idNumber }) => photo === undefined && idNumber !== undefined)).size
  const said: Said[] = []
  if (without > 0) {
    said.push({
      zh: `${without} 人还没有照片，准考证上的照片是空框。把照片发给我，再打印一次。`,
      en: `${without} have no photo yet; their tickets have an empty frame. Send me the photos and print again.`,
    })
  }
  if (unread > 0) {
    said.push({
      zh: `${unread} 张照片打不开，印成了空框。请把这些照片重新发给我。`,
      en: `${unread} photos could not be read and were left empty. Please send me these photos again.`,
    })
  }
  return said
}

function sayUnprintable(texts: readonly string[]): readonly Said[] {
  if (texts.length === 0) return []
  const named = texts.slice(0, 5).join('、')
  return [
    {
      zh: `有字打不出来，印成了 □，请手写补上：${named}。`,
      en: `Some characters cannot be printed and stand as □; please write them in by hand: ${named}.`,
    },
  ]
}
