/** 一场的打印内容 · What the papers of a plan say beside its seats: the rules on a ticket, and how many each person gets. */
import type { ExamPlan } from '../plans/plan.js'
import { findProgramme } from '../programmes/all.js'
import { saySource } from '../programmes/sources.js'
import { COMMON_NOTICES } from './admission-tickets.js'
import type { RoomPapersAbout } from './room-papers.js'

/** Two tickets each: one for theory, one for practice [G3 785]. */
const TICKETS_EACH = { itmc: 2 } as const

export function papersOfPlan({ name, programme }: ExamPlan): Omit<RoomPapersAbout, 'printedAt'> {
  const ticketsEach = programme === 'itmc' ? TICKETS_EACH.itmc : 1
  return { plan: name, ticketsEach, notices: noticesOf(programme) }
}

/** What every book says, then what the programme's own adds, with where it stands. */
function noticesOf(programme: string | undefined): readonly string[] {
  const own = findProgramme(programme ?? '')?.ticketNotices
  if (own === undefined) return COMMON_NOTICES
  const [last = '', ...before] = own.is.toReversed()
  return [...COMMON_NOTICES, ...before.toReversed(), `${last}（${saySource(own.from).zh}）`]
}
