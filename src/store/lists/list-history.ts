/** 谁改过 · The last changes of a school's records: when, by whom, whose, and which fields. */
import { z } from 'zod'
import type { RecordChange } from '../../domain/imports/import-records.js'
import type { Db, StoreContext } from '../database/connection.js'
import { Prisma, type RecordChange as RecordChangeRow } from '../generated/client.js'
import { recordsOf } from './all.js'
import type { StoredList } from './table.js'

const previousOf = z.record(z.string(), z.unknown())

export async function listChanges(
  schoolId: string,
  limit: number,
  { prisma }: Pick<StoreContext, 'prisma'>,
): Promise<readonly RecordChange[]> {
  const rows = await prisma.recordChange.findMany({ where: { schoolId }, orderBy: { sequence: 'desc' }, take: limit })
  return describeChanges(rows, prisma)
}

type ChangeRow = Pick<RecordChangeRow, 'at' | 'kind' | 'list' | 'recordId' | 'previous' | 'byPerson'>

export async function describeChanges(rows: readonly ChangeRow[], db: Db): Promise<readonly RecordChange[]> {
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ byPerson }) => byPerson ?? []) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const called = await namesOf(rows, db)
  return rows.map(({ at, kind, list, recordId, previous, byPerson }) => {
    const stored = recordsOf(list)
    const was = previousOf.parse(previous)
    const byName = nameOf.get(byPerson ?? '')
    const gone = was[calledColumn(stored)]
    return {
      at,
      kind,
      ...(byName === undefined ? {} : { byName }),
      list,
      who: called.get(recordId) ?? (typeof gone === 'string' ? gone : ''),
      fields: kind === 'removed' || stored === undefined ? [] : fieldsOf(stored, Object.keys(was)),
    }
  })
}

/** How the records are called now, list by list. */
async function namesOf(
  rows: readonly { readonly list: string; readonly recordId: string }[],
  db: Db,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const list of new Set(rows.map((row) => row.list))) {
    const stored = recordsOf(list)
    if (stored === undefined) continue
    const ids = rows.filter((row) => row.list === list).map(({ recordId }) => recordId)
    const found = await db.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, ${Prisma.raw(calledColumn(stored))} AS name FROM ${Prisma.raw(stored.table)}
      WHERE id = ANY(${ids})`
    for (const { id, name } of found) names.set(id, name)
  }
  return names
}

function calledColumn(stored: StoredList | undefined): string {
  return stored?.columns.find(({ field }) => field === stored.calledBy)?.column ?? 'name'
}

/** Columns in the words of the list; what is kept beside it by the name of that. */
function fieldsOf({ columns, secrets, keeps = {} }: StoredList, changed: readonly string[]): readonly string[] {
  const fields = new Map<string, string>([
    ...Object.entries(keeps).map(([name, column]) => [column, name] as const),
    ...columns.map(({ column, field }) => [column, field] as const),
    ...secrets.map(({ hash, field }) => [hash, field] as const),
  ])
  return changed.flatMap((column) => fields.get(column) ?? [])
}
