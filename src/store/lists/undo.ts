/** 撤销 · Puts back what a batch, or a correction in the chat, changed in the records of a list, whatever list that is. */
import type { Db } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { changingColumns, type StoredList } from './table.js'

export interface UndoneBatch {
  readonly id: string
  readonly schoolId: string
}

/** The caller holds the school's lock and knows that nothing rests on the batch. */
export async function undoRows(tx: Db, stored: StoredList, batch: UndoneBatch, at: Date): Promise<void> {
  await removeCreated(tx, stored, batch)
  await putBackRecords(tx, stored, Prisma.sql`h.batch_id = ${batch.id}`, at)
  await tx.recordChange.deleteMany({ where: { batchId: batch.id } })
}

/** `which`: a condition over the history `h`, of records nobody has changed since. */
export async function putBackRecords(tx: Db, stored: StoredList, which: Prisma.Sql, at: Date): Promise<void> {
  await bringBack(tx, stored, which)
  await putBack(tx, stored, which, at)
}

/** With their history: nobody else has changed them since. */
async function removeCreated(tx: Db, { table }: StoredList, { id, schoolId }: UndoneBatch): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM ${Prisma.raw(table)} WHERE school_id = ${schoolId} AND created_in = ${id} RETURNING id
    )
    DELETE FROM record_change h USING gone WHERE h.record_id = gone.id`
}

async function bringBack(tx: Db, { table, secrets }: StoredList, which: Prisma.Sql): Promise<void> {
  const sealed = secrets.length === 0 ? '' : ` || jsonb_build_object('secrets_sealed', h.previous_sealed)`
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} SELECT r.*
    FROM record_change h
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, h.previous${Prisma.raw(sealed)}) r
    WHERE ${which} AND h.kind = 'removed'`
}

/** What `previous` does not name stays as it is. */
async function putBack(tx: Db, stored: StoredList, which: Prisma.Sql, at: Date): Promise<void> {
  const table = Prisma.raw(stored.table)
  const assigned = changingColumns(stored).map((column) => `${column} = r.${column}`)
  const sealed = stored.secrets.length === 0 ? [] : ['secrets_sealed = coalesce(h.previous_sealed, o.secrets_sealed)']
  await tx.$executeRaw`
    UPDATE ${table} c SET ${Prisma.raw([...assigned, ...sealed].join(', '))}, updated_at = ${at}::timestamptz
    FROM record_change h JOIN ${table} o ON o.id = h.record_id
    CROSS JOIN LATERAL jsonb_populate_record(o, h.previous) r
    WHERE ${which} AND h.kind <> 'removed' AND c.id = o.id`
}
