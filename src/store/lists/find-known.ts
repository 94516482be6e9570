/** 已有记录 · What the records of a list know already of the rows of an upload. */
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma } from '../generated/client.js'
import { plainId } from '../secrets/lookup.js'
import { storedList } from './all.js'
import { findReferred } from './find-referred.js'
import { columnValue, hashesOf, isKeyWhole, secretsOf } from './incoming-row.js'
import {
  type FoundRecord,
  holdsSecrets,
  knownOf,
  openSecrets,
  openShown,
  readTable,
  recordJson,
} from './known-record.js'
import { hashColumns, type StoredList } from './table.js'
import { hasRecords } from './write-rows.js'

type Known = Pick<ImportStore, 'findKnown' | 'findReferred' | 'listRecords' | 'rowKey'>

/** Rows come through the client as objects: a larger part would hold up the event loop. */
const PART = 500

export function openKnown(context: StoreContext): Known {
  return {
    findKnown: (list, schoolId, rows) => findKnown(storedList(list), schoolId, rows, context),
    findReferred: (list, schoolId, rows) => findReferred(list, schoolId, rows, context),
    listRecords: (list, schoolId) => listRecords(storedList(list), schoolId, context),
    rowKey: (list, values) => rowKey(storedList(list), values, context),
  }
}

/** Keyed hash of what a row is known by, else of what it is called by. */
export function rowKey(
  { knownBy, calledBy }: StoredList,
  values: Values,
  { lookup }: Pick<StoreContext, 'lookup'>,
): string {
  const id = knownBy.map((field) => values[field] ?? '')
  return lookup.rowKey({ id: id.includes('') ? '' : id.join('\u001f'), name: values[calledBy] ?? '' })
}

interface FoundRow extends FoundRecord {
  readonly place: number
  /** Base64; absent where all hashes are those asked with. */
  readonly sealed: string | null
}

/**
 * Found by the key: who has the same hashes has the same secrets, so only a record of which one differs is opened.
 * One statement by the unique key, whatever the statistics of a table that was empty a minute ago make of the rest;
 * one json value, because the client takes a row of columns apart five times as slowly.
 */
async function findKnown(
  stored: StoredList,
  schoolId: string,
  rows: readonly Values[],
  context: StoreContext,
): Promise<readonly (KnownRecord | undefined)[]> {
  // A school's first list is the longest one; nothing in it can be known.
  if (!(await hasRecords(context.prisma, stored, schoolId))) return rows.map(() => undefined)
  const all = new Array<KnownRecord | undefined>(rows.length)
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART)
    const asked = await mapInPieces(part, (values) => askedWith(stored, values, context))
    const [answer] = await context.prisma.$queryRaw<{ found: readonly FoundRow[] | null }[]>`
      SELECT json_agg(json_build_object('place', w.place, 'sealed', ${unlessSame(stored)}, ${recordJson(stored)})) AS found
      FROM (SELECT (a.place - 1)::int AS place, ${readAsked(stored)}
            FROM jsonb_array_elements(${JSON.stringify(asked.map(({ key }) => key))}::jsonb)
              WITH ORDINALITY AS a(v, place)) w
      JOIN ${Prisma.raw(stored.table)} c ON c.school_id = ${schoolId} AND ${sameAsAsked(stored)}`
    for (const { place, sealed, ...record } of answer?.found ?? []) {
      const secrets = sealed === null ? sameSecrets(stored, asked[place]!.secrets) : openSecrets(sealed, context)
      all[start + place] = knownOf(record, secrets)
    }
  }
  return all
}

interface Asked {
  readonly secrets: Values
  /** Values of the key's plain columns, then all hashes; nothing for a row whose key is not whole. */
  readonly key: readonly (string | null)[]
}

function askedWith(stored: StoredList, values: Values, context: StoreContext): Asked {
  const secrets = secretsOf(stored, values)
  if (!isKeyWhole(stored, values, secrets)) return { secrets, key: [] }
  const plain = plainKey(stored).map((column) => columnValue(column, values[column.field]))
  return { secrets, key: [...plain, ...hashesOf(stored, secrets, context)] }
}

function plainKey({ key, columns }: StoredList) {
  return columns.filter(({ column }) => key.includes(column))
}

function readAsked(stored: StoredList): Prisma.Sql {
  const plain = plainKey(stored)
  const hashes = hashColumns(stored).map((column, at) => `decode(a.v ->> ${plain.length + at}, 'base64') AS ${column}`)
  const columns = plain.map(({ column, type = 'text' }, at) => `(a.v ->> ${at})::${type} AS ${column}`)
  return Prisma.raw([...columns, ...hashes].join(', '))
}

function sameAsAsked({ key }: StoredList): Prisma.Sql {
  return Prisma.raw(key.map((column) => `c.${column} = w.${column}`).join(' AND '))
}

function unlessSame({ secrets }: StoredList): Prisma.Sql {
  if (secrets.length === 0) return Prisma.raw('NULL')
  const same = secrets.map(({ hash }) => `c.${hash} IS NOT DISTINCT FROM w.${hash}`).join(' AND ')
  return Prisma.raw(`CASE WHEN ${same} THEN NULL ELSE encode(c.secrets_sealed, 'base64') END`)
}

/** What has the same hash is the same, however it was written here. */
function sameSecrets(stored: StoredList, asked: Values): Values {
  const kept: Record<string, string> = {}
  for (const { field, use } of stored.secrets) {
    const value = asked[field]
    if (value !== undefined) kept[field] = use === 'id' ? plainId(value) : value
  }
  return kept
}

async function* listRecords(
  stored: StoredList,
  schoolId: string,
  context: StoreContext,
): AsyncGenerator<readonly KnownRecord[]> {
  const sealed = Prisma.raw(holdsSecrets(stored) ? `encode(c.secrets_sealed, 'base64')` : 'NULL')
  let after = ''
  for (;;) {
    const [answer] = await context.prisma.$queryRaw<{ found: readonly Omit<FoundRow, 'place'>[] | null }[]>`
      SELECT json_agg(json_build_object('sealed', ${sealed}, ${recordJson(stored)}) ORDER BY c.id) AS found
      FROM (SELECT * FROM ${readTable(stored)} WHERE school_id = ${schoolId} AND id > ${after}
            ORDER BY id LIMIT ${PART}) c`
    const rows = answer?.found ?? []
    const read = ({ sealed: one, ...record }: Omit<FoundRow, 'place'>) =>
      knownOf(record, one === null ? {} : openShown(stored, one, context))
    if (rows.length > 0) yield await mapInPieces(rows, read)
    if (rows.length < PART) return
    after = rows.at(-1)?.id ?? ''
  }
}
