/** 待写入的行 · Rows that may be imported, as a table the applying statements read. */
import { Prisma } from '../generated/client.js'
import { hashColumns, type StoredList } from './table.js'

/** Columns of `incoming` beside those of the list: in which part and where in it, and the record a row points at. */
export const ROW_ITSELF = ['part', 'place', 'record_id']

/** `rows`: `(part, place, v)`, v as `incomingRow` makes them. */
export function selectIncoming(stored: StoredList, rows: Prisma.Sql): Prisma.Sql {
  const hashes = hashColumns(stored).map((column, at) => `decode(p.v -> 2 ->> ${at}, 'base64') AS ${column}`)
  const plain = stored.columns.map(({ column, type = 'text' }, at) => `(p.v -> 3 ->> ${at})::${type} AS ${column}`)
  const sealed = stored.secrets.length === 0 ? [] : [`decode(p.v ->> 1, 'base64') AS secrets_sealed`]
  const columns = ['p.part', 'p.place', 'p.v ->> 0 AS record_id', ...sealed, ...hashes, ...plain]
  return Prisma.sql`SELECT ${Prisma.raw(columns.join(', '))} FROM ${rows} AS p`
}

/** Every column of `incoming`, in its order. */
export function incomingColumns(stored: StoredList): readonly { readonly column: string; readonly type: string }[] {
  const sealed = stored.secrets.length === 0 ? [] : ['secrets_sealed']
  return [
    ...ROW_ITSELF.map((column) => ({ column, type: 'text' })),
    ...[...sealed, ...hashColumns(stored)].map((column) => ({ column, type: 'bytea' })),
    ...stored.columns.map(({ column, type = 'text' }) => ({ column, type })),
  ]
}

/** The rows of one batch as they were staged. */
export function stagedIncoming(batchId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT s.ordinal AS part, r.place, r.v
    FROM staged_part s, jsonb_array_elements(s.incoming) WITH ORDINALITY AS r(v, place)
    WHERE s.batch_id = ${batchId})`
}

/** Rows that are at hand. */
export function givenIncoming(json: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT 0 AS part, r.place, r.v FROM jsonb_array_elements(${json}::jsonb) WITH ORDINALITY AS r(v, place))`
}
