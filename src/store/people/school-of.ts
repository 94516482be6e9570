/** 属于哪所院校 · Whose a batch, a candidate or a record is, as the database says. */
import type { Db } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { Prisma } from '../generated/client.js'
import type { StoredList } from '../lists/table.js'

interface OfSchool {
  readonly schoolId: string
}

export async function schoolOfBatch(tx: Db, batchId: string): Promise<OfSchool> {
  return found(await tx.importBatch.findUnique({ where: { id: batchId }, select: { schoolId: true } }))
}

export async function schoolOfCandidate(tx: Db, id: string): Promise<OfSchool> {
  return found(await tx.candidate.findUnique({ where: { id }, select: { schoolId: true } }))
}

export async function schoolOfRecord(tx: Db, { table }: StoredList, id: string): Promise<OfSchool> {
  const [row] = await tx.$queryRaw<OfSchool[]>`
    SELECT school_id AS "schoolId" FROM ${Prisma.raw(table)} WHERE id = ${id}`
  return found(row ?? null)
}

function found(row: OfSchool | null): OfSchool {
  if (row === null) throw new TurnConflict('what the change is about is not there any more')
  return row
}
