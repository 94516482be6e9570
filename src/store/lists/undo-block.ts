/** 撤销的障碍 · What came later and rests on a batch: it must be taken back first, and it may be somebody else's. */
import { PHOTOS } from '../../domain/imports/batch.js'
import type { UndoBlock } from '../../domain/imports/import-records.js'
import type { Db } from '../database/connection.js'
import { Prisma, type RecordChange } from '../generated/client.js'
import { recordsOf, STORED_LISTS } from './all.js'
import { describeChanges } from './list-history.js'
import type { StoredList } from './table.js'
import type { UndoneBatch } from './undo.js'
import { sameKey } from './write-rows.js'

const BLOCK_OF_CHANGE: Readonly<Record<string, UndoBlock['kind']>> = {
  updated: 'later-import',
  removed: 'later-import',
  photo: 'photos',
  status: 'statuses',
  confirmed: 'confirmation',
  corrected: 'correction',
  undone: 'undone-since',
}

/** The last of them. `personId`: who asks. */
export async function findUndoBlock(
  db: Db,
  stored: StoredList,
  batch: UndoneBatch,
  personId: string | undefined,
): Promise<UndoBlock | undefined> {
  const later =
    (await findLaterChange(db, stored, batch)) ??
    (await findComeAgain(db, stored, Prisma.sql`h.batch_id = ${batch.id}`, batch.id)) ??
    (await findResting(db, stored, batch))
  return later && describeBlock(db, later, personId)
}

/** The same of a correction, or of a record taken out by hand. */
export async function findCorrectionBlock(
  db: Db,
  stored: StoredList,
  { sequence, recordId, kind, at, schoolId }: RecordChange,
  personId: string | undefined,
): Promise<UndoBlock | undefined> {
  const [changed] = await db.$queryRaw<Later[]>`
    SELECT kind, by_person AS person, sequence FROM record_change
    WHERE record_id = ${recordId} AND sequence > ${sequence} ORDER BY sequence DESC LIMIT 1`
  const undone = kind !== 'removed' ? undefined : await findUndone(db, stored, schoolId, at)
  const later = changed ?? undone ?? (await findComeAgain(db, stored, Prisma.sql`h.sequence = ${sequence}`))
  return later && describeBlock(db, later, personId)
}

async function describeBlock(db: Db, later: Later, personId: string | undefined): Promise<UndoBlock> {
  const person = later.person === null ? null : await db.person.findUnique({ where: { id: later.person } })
  const row =
    later.kind === 'corrected' && later.sequence !== null
      ? await db.recordChange.findUnique({ where: { sequence: later.sequence } })
      : null
  const [change] = row === null ? [] : await describeChanges([row], db)
  return {
    kind: BLOCK_OF_CHANGE[later.kind] ?? 'other-list',
    ...(change !== undefined ? { change } : {}),
    ...(person !== null ? { byName: person.name } : {}),
    isOthers: later.person !== (personId ?? null),
  }
}

interface Later {
  readonly kind: string
  readonly person: string | null
  /** In the history, where it stands there. */
  readonly sequence: bigint | null
}

/** An import of these records was taken back after a record had been taken out: what it was before is not what it was then. */
async function findUndone(db: Db, { table }: StoredList, schoolId: string, since: Date): Promise<Later | undefined> {
  const kinds = [...STORED_LISTS.map(({ list }) => list), PHOTOS].filter((kind) => recordsOf(kind)?.table === table)
  const undone = await db.importBatch.findFirst({
    where: { schoolId, kind: { in: kinds }, undoneAt: { gte: since } },
    orderBy: { undoneAt: 'desc' },
  })
  return undone === null ? undefined : { kind: 'undone', person: undone.personId, sequence: null }
}

/** A record that somebody took out by hand is gone, and stands in nobody's way. */
async function findLaterChange(
  db: Db,
  { table }: StoredList,
  { id, schoolId }: UndoneBatch,
): Promise<Later | undefined> {
  const [later] = await db.$queryRaw<Later[]>`
    WITH mine AS (
      SELECT record_id, sequence FROM record_change WHERE batch_id = ${id}
      UNION ALL
      SELECT id, 0 FROM ${Prisma.raw(table)} WHERE school_id = ${schoolId} AND created_in = ${id}
    ), later AS (
      SELECT h.* FROM mine JOIN record_change h ON h.record_id = mine.record_id AND h.sequence > mine.sequence
      WHERE h.batch_id IS DISTINCT FROM ${id} AND NOT (h.kind = 'removed' AND h.batch_id IS NULL)
      UNION ALL
      SELECT h.* FROM record_change h
      WHERE h.school_id = ${schoolId} AND h.kind = 'removed' AND h.batch_id <> ${id} AND h.previous ->> 'created_in' = ${id}
    )
    SELECT kind, by_person AS person, sequence FROM later ORDER BY sequence DESC LIMIT 1`
  return later
}

/** A record that would come back, or get its key back, has come again. `which`: over the history `h`. */
async function findComeAgain(
  db: Db,
  stored: StoredList,
  which: Prisma.Sql,
  byBatch: string | null = null,
): Promise<Later | undefined> {
  const table = Prisma.raw(stored.table)
  const [again] = await db.$queryRaw<Later[]>`
    SELECT 'updated' AS kind, b.person_id AS person, NULL::bigint AS sequence
    FROM record_change h
    LEFT JOIN ${table} o ON o.id = h.record_id
    CROSS JOIN LATERAL jsonb_populate_record(o, h.previous) r
    JOIN ${table} c ON c.school_id = h.school_id AND c.id <> h.record_id AND ${sameKey(stored, 'r')}
    LEFT JOIN import_batch b ON b.id = c.created_in
    WHERE ${which} AND h.kind IN ('removed', 'corrected')
      AND (${byBatch}::text IS NULL OR c.created_in IS DISTINCT FROM ${byBatch})
    LIMIT 1`
  return again
}

/** A row of another table needs a record that would go. */
async function findResting(db: Db, stored: StoredList, { id, schoolId }: UndoneBatch): Promise<Later | undefined> {
  const table = Prisma.raw(stored.table)
  for (const { table: other, column } of stored.restsOn ?? []) {
    const [resting] = await db.$queryRaw<Later[]>`
      SELECT 'other-list' AS kind, NULL::text AS person, NULL::bigint AS sequence
      FROM ${table} c JOIN ${Prisma.raw(other)} x ON x.${Prisma.raw(column)} = c.id
      WHERE c.school_id = ${schoolId} AND c.created_in = ${id} LIMIT 1`
    if (resting !== undefined) return resting
  }
  return undefined
}
