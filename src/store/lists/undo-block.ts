/** 撤销的障碍 · What came later and rests on a batch: it must be taken back first, and it may be somebody else's. */
import type { UndoBlock } from '../../domain/imports/import-records.js'
import type { Db } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
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
}

/** The last of them. `personId`: who asks. */
export async function findUndoBlock(
  db: Db,
  stored: StoredList,
  batch: UndoneBatch,
  personId: string | undefined,
): Promise<UndoBlock | undefined> {
  const later = (await findLaterChange(db, stored, batch)) ?? (await findResting(db, stored, batch))
  if (later === undefined) return undefined
  const person = later.person === null ? null : await db.person.findUnique({ where: { id: later.person } })
  return {
    kind: BLOCK_OF_CHANGE[later.kind] ?? 'other-list',
    ...(person !== null ? { byName: person.name } : {}),
    isOthers: later.person !== (personId ?? null),
  }
}

interface Later {
  readonly kind: string
  readonly person: string | null
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
    SELECT kind, by_person AS person FROM later ORDER BY sequence DESC LIMIT 1`
  return later
}

/** A record that would come back has come again, or a row of another table needs one that would go. */
async function findResting(db: Db, stored: StoredList, { id, schoolId }: UndoneBatch): Promise<Later | undefined> {
  const table = Prisma.raw(stored.table)
  const [again] = await db.$queryRaw<Later[]>`
    SELECT 'updated' AS kind, b.person_id AS person
    FROM record_change h
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, h.previous) r
    JOIN ${table} c ON c.school_id = h.school_id AND ${sameKey(stored, 'r')}
    LEFT JOIN import_batch b ON b.id = c.created_in
    WHERE h.batch_id = ${id} AND h.kind = 'removed' AND c.created_in IS DISTINCT FROM ${id}
    LIMIT 1`
  if (again !== undefined) return again
  for (const { table: other, column } of stored.restsOn ?? []) {
    const [resting] = await db.$queryRaw<Later[]>`
      SELECT 'other-list' AS kind, NULL::text AS person
      FROM ${table} c JOIN ${Prisma.raw(other)} x ON x.${Prisma.raw(column)} = c.id
      WHERE c.school_id = ${schoolId} AND c.created_in = ${id} LIMIT 1`
    if (resting !== undefined) return resting
  }
  return undefined
}
