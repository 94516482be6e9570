/** 打印到哪了 · By the kept counts which papers of a plan are still to be printed, as the seats stand now. */
import type { CaseEvidence } from '../steps/case-counts.js'
import { isGuest } from '../steps/named-counts.js'
import type { RoomPaper } from './room-papers.js'

/** What an exam cannot begin without; a room record is filled in afterwards. */
const NEEDED = ['tickets', 'sign-in', 'door-labels', 'desk-labels'] as const satisfies readonly RoomPaper[]
/** Rooms and desks of a borrowed site are its host's. */
const NEEDED_BY_GUESTS = ['tickets'] as const satisfies readonly RoomPaper[]

export interface UnprintedPaper {
  readonly paper: RoomPaper
  readonly seats: number
}

export function unprintedPapers(counts: CaseEvidence): readonly UnprintedPaper[] {
  const { unprinted, of } = counts
  const plan = of?.plan
  const own =
    plan === undefined ? unprinted : unprinted.filter((one) => one.plan === plan.name || one.plan === plan.number)
  const needed: readonly RoomPaper[] = isGuest(counts) ? NEEDED_BY_GUESTS : NEEDED
  return needed.flatMap((paper) => {
    const seats = own.filter((one) => one.paper === paper).reduce((sum, { count }) => sum + count, 0)
    return seats === 0 ? [] : [{ paper, seats }]
  })
}
