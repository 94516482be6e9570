/** 写入名单 · Incoming rows become records: known ones are updated where something differs, new ones added, set by set. */
import type { Scope } from '../../domain/imports/edits.js'
import type { Values } from '../../domain/lists/rows.js'
import type { Db } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { insertHistory, type Writing } from './history.js'
import { incomingColumns, ROW_ITSELF } from './incoming.js'
import { hashColumns, quote, type StoredColumn, type StoredList, writtenColumns } from './table.js'

export interface Written {
  readonly created: number
  readonly updated: number
  readonly removed: number
}

/** Of an import: which it is, and what the person said of the whole list. */
type ImportWriting = Writing & { readonly scope: Scope; readonly batchId: string }

/**
 * `incoming`: the name of a table, or a subquery, with the columns of `incomingColumns`. The caller holds the school's lock:
 * nobody else adds or changes its records meanwhile. `failing`: rows of a whole list that are in the file and not written.
 */
export async function writeRows(
  tx: Db,
  stored: StoredList,
  incoming: Prisma.Sql,
  writing: ImportWriting,
  failing: readonly Values[] = [],
): Promise<Written> {
  const isFirst = !(await hasRecords(tx, stored, writing.schoolId))
  const removed = isFirst || stored.whole === undefined ? 0 : await removeOthers(tx, stored, incoming, writing, failing)
  const updated = isFirst ? 0 : await updateKnown(tx, stored, incoming, { ...writing, kind: stored.change })
  const created = await addNew(tx, stored, incoming, writing, isFirst)
  return { created, updated, removed }
}

export async function hasRecords(db: Db, { table }: StoredList, schoolId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(table)} WHERE school_id = ${schoolId} LIMIT 1`
  return rows.length > 0
}

/** A column the file does not have, or leaves empty, keeps what is known. */
export async function updateKnown(
  tx: Db,
  stored: StoredList,
  incoming: Prisma.Sql,
  writing: Writing & { readonly kind: string },
): Promise<number> {
  // Only a correction by hand changes what a record is found by.
  const kept = writing.kind === 'corrected' ? [] : stored.key
  const changing = writtenColumns(stored).filter((column) => !kept.includes(column))
  if (changing.length === 0) return 0
  const differs = changing.map((column) => `o.${column} IS DISTINCT FROM n.${column}`)
  const assigned = [...changing, ...sealedColumn(stored)].map((column) => `${column} = n.${column}`)
  return tx.$executeRaw`
    WITH found AS (${writing.kind === 'corrected' ? pointedAt(stored, incoming, writing.schoolId) : findRecords(stored, incoming, writing.schoolId)}),
    merged AS (${merge(stored)}),
    target AS (${compute(stored)}),
    changed AS (
      SELECT n.* FROM target n JOIN ${Prisma.raw(stored.table)} o ON o.id = n.id
      WHERE ${Prisma.raw(differs.join(' OR '))}
    ),
    history AS (${insertHistory(stored, writing, changing)})
    UPDATE ${Prisma.raw(stored.table)} c SET ${Prisma.raw(assigned.join(', '))}, updated_at = ${writing.at}::timestamptz
    FROM changed n WHERE c.id = n.id`
}

/** One incoming row a record; where a file says one twice, the later row counts. */
function findRecords(stored: StoredList, incoming: Prisma.Sql, schoolId: string): Prisma.Sql {
  const table = Prisma.raw(stored.table)
  const byKey = Prisma.sql`
    SELECT c.id, w.* FROM ${incoming} w JOIN ${table} c ON c.school_id = ${schoolId} AND ${sameKey(stored, 'w')}`
  const rows =
    stored.pointed === undefined
      ? byKey
      : Prisma.sql`${byKey} UNION ALL
          SELECT c.id, ${pointedColumns(stored, stored.pointed)}
          FROM ${incoming} w JOIN ${table} c ON c.school_id = ${schoolId} AND c.id = w.record_id
          WHERE NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.school_id = ${schoolId} AND ${sameKey(stored, 'w', 'k')})`
  return Prisma.sql`SELECT DISTINCT ON (f.id) f.* FROM (${rows}) f ORDER BY f.id, f.part DESC, f.place DESC`
}

/** In the order of `incoming`. */
function pointedColumns(stored: StoredList, fields: readonly string[]): Prisma.Sql {
  const written = stored.columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column)
  const columns = incomingColumns(stored).map(({ column, type }) =>
    written.includes(column) || ROW_ITSELF.includes(column) ? `w.${column}` : `NULL::${type}`,
  )
  return Prisma.raw(columns.join(', '))
}

function pointedAt({ table }: StoredList, incoming: Prisma.Sql, schoolId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, w.* FROM ${incoming} w JOIN ${Prisma.raw(table)} c ON c.school_id = ${schoolId} AND c.id = w.record_id`
}

/** The record with what the row says; locked fields as they were. */
function merge(stored: StoredList): Prisma.Sql {
  const { lock } = stored
  const plain = stored.columns.map((one) => {
    const { field, column } = one
    const said = saidOrKept(one)
    const isLocked = lock?.fields.includes(field) === true
    return `${isLocked ? `CASE WHEN ${lock?.when} THEN c.${column} ELSE ${said} END` : said} AS ${column}`
  })
  const hashes = hashColumns(stored).map((column) => `coalesce(w.${column}, c.${column}) AS ${column}`)
  const columns = [...plain, ...hashes, ...computedAlone(stored).map((column) => `c.${column}`), ...mergeSealed(stored)]
  return Prisma.sql`
    SELECT c.id, ${Prisma.raw(columns.join(', '))} FROM found w JOIN ${Prisma.raw(stored.table)} c ON c.id = w.id`
}

function saidOrKept({ column, inOrder }: StoredColumn): string {
  const said = `coalesce(w.${column}, c.${column})`
  if (inOrder === undefined) return said
  const placeOf = (code: string) => `array_position(ARRAY[${inOrder.map(quote).join(', ')}], ${code})`
  return `CASE WHEN ${placeOf(`w.${column}`)} < ${placeOf(`c.${column}`)} THEN c.${column} ELSE ${said} END`
}

/** All secrets of a row are sealed together: they replace the record's only where one of them is news. */
function mergeSealed(stored: StoredList): readonly string[] {
  if (stored.secrets.length === 0) return []
  const isNews = stored.secrets.map(({ hash }) => `(w.${hash} IS NOT NULL AND w.${hash} IS DISTINCT FROM c.${hash})`)
  return [`CASE WHEN ${isNews.join(' OR ')} THEN w.secrets_sealed ELSE c.secrets_sealed END AS secrets_sealed`]
}

function compute(stored: StoredList): Prisma.Sql {
  const computed = new Map((stored.computed ?? []).map(({ column, onUpdate }) => [column, onUpdate ?? `n.${column}`]))
  const columns = [...writtenColumns(stored), ...sealedColumn(stored)].map((column) => {
    const sql = computed.get(column)
    return sql === undefined ? `n.${column}` : `${sql} AS ${column}`
  })
  return Prisma.sql`SELECT n.id, ${Prisma.raw(columns.join(', '))} FROM merged n`
}

/** With the school locked nobody can come in between: leaving conflicts to the index would cost a tenth of the insert. */
async function addNew(
  tx: Db,
  stored: StoredList,
  incoming: Prisma.Sql,
  writing: ImportWriting,
  isFirst: boolean,
): Promise<number> {
  const table = Prisma.raw(stored.table)
  const columns = [...writtenColumns(stored), ...sealedColumn(stored)]
  const computed = new Map((stored.computed ?? []).map(({ column, onInsert }) => [column, onInsert]))
  const values = columns.map((column) => Prisma.raw(computed.get(column) ?? `n.${column}`))
  const required = stored.columns.filter((one) => one.required === true).map(({ column }) => `n.${column} IS NOT NULL`)
  const isUnknown = Prisma.sql`NOT EXISTS (
      SELECT 1 FROM ${table} c WHERE c.school_id = ${writing.schoolId} AND (${sameKey(stored, 'n')}${orPointedAt(stored)}))`
  return tx.$executeRaw`
    WITH wanted AS (${wantedRows(stored, incoming, writing.scope)})
    INSERT INTO ${table} (id, school_id, ${Prisma.raw(columns.join(', '))}, created_in, created_at, updated_at)
    SELECT gen_random_uuid()::text, ${writing.schoolId}, ${Prisma.join(values)},
           ${writing.batchId}, ${writing.at}::timestamptz, ${writing.at}::timestamptz
    FROM wanted n
    WHERE ${Prisma.raw([...required, 'TRUE'].join(' AND '))} AND ${isFirst ? Prisma.sql`TRUE` : isUnknown}`
}

function orPointedAt({ pointed }: StoredList): Prisma.Sql {
  return pointed === undefined ? Prisma.empty : Prisma.sql` OR c.id = n.record_id`
}

/** One row a key, with what the person said of the whole list where the row does not say it. */
function wantedRows(stored: StoredList, incoming: Prisma.Sql, scope: Scope): Prisma.Sql {
  const key = stored.key.map((column) => `w.${column}`).join(', ')
  const plain = stored.columns.map((column) => whole(column, scope))
  const others = ['record_id', ...sealedColumn(stored), ...hashColumns(stored)].map((column) =>
    Prisma.raw(`w.${column}`),
  )
  return Prisma.sql`
    SELECT DISTINCT ON (${Prisma.raw(key)}) ${Prisma.join([...others, ...plain])}
    FROM ${incoming} w WHERE ${hasKey(stored, 'w')}
    ORDER BY ${Prisma.raw(key)}, w.part DESC, w.place DESC`
}

function whole({ field, column, assumed, words }: StoredColumn, scope: Scope): Prisma.Sql {
  if (assumed === undefined) return Prisma.raw(`w.${column}`)
  const said = scope[field]
  const isCode = said !== undefined && words !== undefined && Object.hasOwn(words.words, said)
  return Prisma.sql`coalesce(w.${Prisma.raw(column)}, ${isCode ? said : assumed}) AS ${Prisma.raw(column)}`
}

/** Of a list that is imported whole: what it no longer holds, not even in a row with errors. */
function removeOthers(
  tx: Db,
  stored: StoredList,
  incoming: Prisma.Sql,
  writing: Writing,
  failing: readonly Values[],
): Promise<number> {
  const { whole, columns } = stored
  const told = columns.filter(({ column }) => whole?.toldBy.includes(column))
  const spared = told.map(({ field, column }) => {
    const said = failing.flatMap((values) => values[field] ?? [])
    return Prisma.sql`AND NOT c.${Prisma.raw(column)} = ANY(${said}::text[])`
  })
  const isLeftOut = Prisma.sql`NOT EXISTS (SELECT 1 FROM ${incoming} w WHERE ${sameKey(stored, 'w')})`
  const same = (whole?.within ?? []).map((column) => `w.${column} = c.${column}`).join(' AND ')
  const isWithin = same === '' ? [] : [Prisma.sql`AND EXISTS (SELECT 1 FROM ${incoming} w WHERE ${Prisma.raw(same)})`]
  return removeRecords(tx, stored, Prisma.join([isLeftOut, ...isWithin, ...spared], ' '), writing)
}

/** `which`: a condition over `c`. The whole record stays in the history. */
export function removeRecords(tx: Db, stored: StoredList, which: Prisma.Sql, writing: Writing): Promise<number> {
  const table = Prisma.raw(stored.table)
  return tx.$executeRaw`
    WITH changed AS (SELECT c.id FROM ${table} c WHERE c.school_id = ${writing.schoolId} AND ${which}),
    history AS (${insertHistory(stored, { ...writing, kind: 'removed' })})
    DELETE FROM ${table} c USING changed n WHERE c.id = n.id`
}

export function sameKey({ key }: StoredList, row: string, record = 'c'): Prisma.Sql {
  return Prisma.raw(key.map((column) => `${record}.${column} = ${row}.${column}`).join(' AND '))
}

function hasKey({ key }: StoredList, row: string): Prisma.Sql {
  return Prisma.raw(key.map((column) => `${row}.${column} IS NOT NULL`).join(' AND '))
}

function sealedColumn({ secrets }: StoredList): readonly string[] {
  return secrets.length === 0 ? [] : ['secrets_sealed']
}

/** Computed columns that no row brings. */
function computedAlone({ columns, computed = [] }: StoredList): readonly string[] {
  const brought = new Set(columns.map(({ column }) => column))
  return computed.map(({ column }) => column).filter((column) => !brought.has(column))
}
