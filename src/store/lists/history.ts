/** 变更历史 · What stood in the records before they were changed: who changed it can be told, and it can be put back. */
import { Prisma } from '../generated/client.js'
import type { ChangingTurn } from '../talk/change-handler.js'
import { hashColumns, type StoredList } from './table.js'

/** In whose name records are written, and when. */
export interface Writing {
  readonly schoolId: string
  readonly batchId?: string
  readonly accountKey: string
  readonly personId: string | null
  readonly at: Date
}

/** By hand, in a turn. */
export function writingOf({ asker }: ChangingTurn, schoolId: string, at: Date): Writing {
  return { schoolId, accountKey: asker.accountKey, personId: asker.personId ?? null, at }
}

/**
 * For a statement in which `changed n` holds the ids of the records that change, and their new columns: writes what stood in
 * `columns`, of those only that differ; without `columns`, all of records that go.
 */
export function insertHistory(
  stored: StoredList,
  { schoolId, batchId, accountKey, personId, at, kind }: Writing & { readonly kind: string },
  columns?: readonly string[],
): Prisma.Sql {
  const secrets = stored.secrets.length > 0
  const sealed = !secrets ? 'NULL::bytea' : columns === undefined ? 'o.secrets_sealed' : sealedIfNew(stored, columns)
  const whole = Prisma.raw(secrets ? `to_jsonb(o) - 'secrets_sealed'` : 'to_jsonb(o)')
  const previous =
    columns === undefined
      ? whole
      : Prisma.sql`(
      SELECT coalesce(jsonb_object_agg(was.key, was.value), '{}') FROM jsonb_each(${asJson(columns, 'o')}) was
      WHERE was.value IS DISTINCT FROM ${asJson(columns, 'n')} -> was.key)`
  return Prisma.sql`
    INSERT INTO record_change (list, record_id, school_id, batch_id, kind, previous, previous_sealed, by_account, by_person, at)
    SELECT ${stored.list}, o.id, ${schoolId}, ${batchId ?? null}, ${kind}, ${previous}, ${Prisma.raw(sealed)},
           ${accountKey}, ${personId}, ${at}::timestamptz
    FROM changed n JOIN ${Prisma.raw(stored.table)} o ON o.id = n.id`
}

function asJson(columns: readonly string[], row: 'o' | 'n'): Prisma.Sql {
  return Prisma.raw(`jsonb_build_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`)
}

function sealedIfNew(stored: StoredList, columns: readonly string[]): string {
  const hashes = hashColumns(stored).filter((column) => columns.includes(column))
  if (hashes.length === 0) return 'NULL::bytea'
  const isNews = hashes.map((column) => `o.${column} IS DISTINCT FROM n.${column}`)
  return `CASE WHEN ${isNews.join(' OR ')} THEN o.secrets_sealed END`
}
