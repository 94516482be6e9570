/** 打印的回答 · What is answered on the way to a print, and what the records say of it: which plan, which room, who sits there. */
import { type PaperLine, paperLines, seatsOn } from '../../domain/arrangement/paper-lines.js'
import { papersOfPlan } from '../../domain/arrangement/papers-of-plan.js'
import { ROOM_PAPERS, type RoomPaper } from '../../domain/arrangement/room-papers.js'
import type { SeatedCandidate } from '../../domain/arrangement/seated-candidate.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Option, StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { planAhead } from '../plans/which-plan.js'
import { ALL_SAID, type Paper } from './print-wish.js'

interface Written {
  readonly text: string
  readonly value: string
}

export interface PrintAnswers {
  paper: Paper
  plan?: string
  /** A room as it was said in the words that opened this; it may not be there. */
  wanted?: Written
  room?: string
  /** Whose ticket it is. */
  person?: Written
  /** Of what has been printed before: what changed since, all of it once more, or nothing. */
  which?: 'changed' | 'all' | 'none'
  /** What was asked for together with it, and is printed after it. */
  others?: Written
  /** Tickets are printed although somebody has no photo. */
  photos?: true
}
export type PrintContext = StepContext<PrintAnswers>

export function isOfRooms(paper: Paper): paper is RoomPaper {
  return ROOM_PAPERS.some((one) => one === paper)
}

export async function planOfRun({ answers, facts }: PrintContext): Promise<ExamPlan | undefined> {
  return planAhead(facts, answers.plan)
}

export const ALL_ROOMS: Option = {
  value: ALL_SAID,
  label: { zh: '全部', en: 'All' },
  words: ['全部考场', '所有', '都要', 'all rooms'],
}

/** Those in which somebody sits. */
export async function roomsOf(context: PrintContext): Promise<readonly Option[]> {
  const { paper } = context.answers
  const plan = await planOfRun(context)
  if (paper === undefined || !isOfRooms(paper) || plan === undefined) return []
  const names = await getSchool(context.facts).records.arrangement.rooms(plan.name)
  return names
    .toSorted((one, other) => one.localeCompare(other, 'zh', { numeric: true }))
    .map((name) => ({ value: name, label: sameInBoth(name) }))
}

/** The one to be printed; undefined: all of them. Where nobody sits anywhere yet, as it was said. */
export function roomOf({ answers: { room, wanted } }: PrintContext): string | undefined {
  const said = room ?? wanted?.value
  return said === ALL_SAID ? undefined : said
}

export interface Printing {
  readonly paper: RoomPaper
  readonly lines: readonly PaperLine[]
  /** Of those, what differs from what was printed before, or never was. */
  readonly changed: readonly PaperLine[]
  readonly seated: readonly SeatedCandidate[]
}

/** Of the papers of the rooms, with all that is asked for known. */
export async function printingOf(context: PrintContext): Promise<Printing | undefined> {
  const { paper, person } = context.answers
  const plan = await planOfRun(context)
  if (paper === undefined || !isOfRooms(paper) || plan === undefined) return undefined
  const { arrangement } = getSchool(context.facts).records
  const [all, before] = await Promise.all([arrangement.seated(plan.name), arrangement.printed(plan.name, paper)])
  const room = roomOf(context)
  const wanted = { ...(room && { room }), ...(person && { person: person.value }) }
  const lines = paperLines(paper, all, papersOfPlan(plan), wanted)
  const changed = lines.filter((line) => !before.has(line))
  return { paper, lines, changed, seated: seatsOn(context.answers.which === 'changed' ? changed : lines, all) }
}
