/** 记录的样子 · A record as the checks see it: the list's fields in their words, and what is kept beside them. */
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { Db, StoreContext } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { quote, type StoredColumn, type StoredList } from './table.js'

/** As `recordJson` writes it. */
export interface FoundRecord {
  readonly id: string
  readonly values: Record<string, string>
  readonly kept: KnownRecord['kept']
}

/** Pairs of `json_build_object` over the record `c`: made there, since an object of so many fields is dear to make here. */
export function recordJson({ columns, keeps = {} }: StoredList): Prisma.Sql {
  const values = columns.map((column) => `${quote(column.field)}, ${saidIn(column)}`)
  const kept = Object.entries(keeps).map(([name, column]) => `${quote(name)}, c.${column}`)
  return Prisma.raw(`'id', c.id, 'values', ${presentOf(values)}, 'kept', ${presentOf(kept)}`)
}

function presentOf(pairs: readonly string[]): string {
  return `json_strip_nulls(json_build_object(${pairs.join(', ')}))`
}

/** The column's text, or the word its code stands for. */
function saidIn({ column, type, words }: StoredColumn): string {
  if (words === undefined) return type === undefined ? `c.${column}` : `c.${column}::text`
  const cases = Object.entries(words.words).map(([code, word]) => `WHEN ${quote(code)} THEN ${quote(word)}`)
  return `CASE c.${column} ${cases.join(' ')} ELSE c.${column} END`
}

export function knownOf({ id, values, kept }: FoundRecord, secrets: Values): KnownRecord {
  return { id, values: Object.assign(values, secrets), kept }
}

/** One record with its secrets in clear: never log. */
export async function findRecord(
  db: Db,
  stored: StoredList,
  where: { readonly id: string; readonly schoolId: string },
  context: Pick<StoreContext, 'sealer'>,
): Promise<KnownRecord | undefined> {
  const sealed = Prisma.raw(holdsSecrets(stored) ? 'c.secrets_sealed' : 'NULL::bytea')
  const [row] = await db.$queryRaw<{ record: FoundRecord; sealed: Uint8Array | null }[]>`
    SELECT json_build_object(${recordJson(stored)}) AS record, ${sealed} AS sealed
    FROM ${readTable(stored)} c WHERE c.id = ${where.id} AND c.school_id = ${where.schoolId}`
  if (row === undefined) return undefined
  return knownOf(row.record, row.sealed === null ? {} : openShown(stored, row.sealed, context))
}

export function openSecrets(sealed: string | Uint8Array, { sealer }: Pick<StoreContext, 'sealer'>): Values {
  const bytes = typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed
  return sealer.openJson<Values>(bytes, 'record.secrets')
}

export function holdsSecrets({ secrets, readFrom }: StoredList): boolean {
  return secrets.length > 0 || readFrom !== undefined
}

export function readTable({ table, readFrom }: StoredList): Prisma.Sql {
  return Prisma.raw(readFrom?.view ?? table)
}

/** Of another list's secrets only those that this one shows. */
export function openShown(
  { readFrom }: StoredList,
  sealed: string | Uint8Array,
  context: Pick<StoreContext, 'sealer'>,
): Values {
  const secrets = openSecrets(sealed, context)
  if (readFrom === undefined) return secrets
  return Object.fromEntries(Object.entries(secrets).filter(([field]) => readFrom.opens.includes(field)))
}
