/** 打印过的座位 · Each seat keeps by a keyed digest what was printed of it, paper by paper; nothing of anybody's stands in it. */
import type { PrintedBefore } from '../../domain/arrangement/arrangement-records.js'
import type { RoomPaper } from '../../domain/arrangement/room-papers.js'
import type { Db, StoreContext } from '../database/connection.js'
import { lockSchool } from '../people/school-access.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'

interface PaperOfPlan {
  readonly schoolId: string
  readonly plan: string
  readonly paper: RoomPaper
}

/** A line is printed when every seat on it was printed on a paper that said the same. */
export async function findPrinted(
  { schoolId, plan, paper }: PaperOfPlan,
  { prisma, lookup }: StoreContext,
): Promise<PrintedBefore> {
  const rows = await prisma.$queryRaw<{ id: string; digest: string }[]>`
    SELECT id, printed ->> ${paper} AS digest FROM exam_seat
    WHERE school_id = ${schoolId} AND plan = ${plan} AND printed ->> ${paper} IS NOT NULL`
  const digests = new Map(rows.map(({ id, digest }) => [id, digest]))
  return {
    has: ({ seats, content }) => {
      if (seats.length === 0 || !seats.every((seat) => digests.has(seat))) return false
      const now = lookup.printHash(content)
      return seats.every((seat) => digests.get(seat) === now)
    },
  }
}

export const PRINT_CHANGES: Handlers<'note-printed'> = {
  'note-printed': { about: (_tx, change) => ofNamedSchool(change), apply: notePrinted },
}

async function notePrinted(
  tx: Db,
  { schoolId, paper, lines }: ChangeOf<'note-printed'>,
  _turn: ChangingTurn,
  { lookup }: StoreContext,
): Promise<undefined> {
  const printed = lines.flatMap(({ seats, content }) => {
    const digest = lookup.printHash(content)
    return seats.map((id) => ({ id, digest }))
  })
  await lockSchool(tx, schoolId)
  await tx.$executeRaw`
    UPDATE exam_seat s SET printed = coalesce(s.printed, '{}') || jsonb_build_object(${paper}::text, n.digest)
    FROM jsonb_to_recordset(${JSON.stringify(printed)}::jsonb) AS n(id text, digest text)
    WHERE s.id = n.id AND s.school_id = ${schoolId}`
}
