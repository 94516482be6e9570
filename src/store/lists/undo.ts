/** 撤销导入 · Puts back what a batch changed in the records of its list, whatever list that is. */
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
  await bringBack(tx, stored, batch)
  await putBack(tx, stored, batch, at)
  await tx.recordChange.deleteMany({ where: { batchId: batch.id } })
}

/** With their history: nobody else has changed them since. */
async function removeCreated(tx: Db, { table }: StoredList, { id, schoolId }: UndoneBatch): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM ${Prisma.raw(table)} WHERE school_id = ${schoolId} AND created_in = ${id} RETURNING id
    )
    DELETE FROM record_change h USING gone WHERE h.record_id = gone.id`
}

async function bringBack(tx: Db, { table, secrets }: StoredList, { id }: UndoneBatch): Promise<void> {
  const sealed = secrets.length === 0 ? '' : ` || jsonb_build_object('secrets_sealed', h.previous_sealed)`
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} SELECT r.*
    FROM record_change h
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, h.previous${Prisma.raw(sealed)}) r
    WHERE h.batch_id = ${id} AND h.kind = 'removed'`
}

/** What `previous` does not name stays as it is. */
async function putBack(tx: Db, stored: StoredList, { id }: UndoneBatch, at: Date): Promise<void> {
  const table = Prisma.raw(stored.table)
  const assigned = changingColumns(stored).map((column) => `${column} = r.${column}`)
  const sealed = stored.secrets.length === 0 ? [] : ['secrets_sealed = coalesce(h.previous_sealed, o.secrets_sealed)']
  await tx.$executeRaw`
    UPDATE ${table} c SET ${Prisma.raw([...assigned, ...sealed].join(', '))}, updated_at = ${at}::timestamptz
    FROM record_change h JOIN ${table} o ON o.id = h.record_id
    CROSS JOIN LATERAL jsonb_populate_record(o, h.previous) r
    WHERE h.batch_id = ${id} AND h.kind <> 'removed' AND c.id = o.id`
}
