/** 名单记录 · Records of one school by what they are called, in any list. */
import type { ListRecords } from '../../domain/lists/list-records.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import type { StoreContext } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { storedList } from './all.js'
import { openKnown } from './find-known.js'
import {
  type FoundRecord,
  findRecord,
  holdsSecrets,
  knownOf,
  openShown,
  readTable,
  recordJson,
} from './known-record.js'
import type { StoredList } from './table.js'

export function openListRecords(schoolId: string, context: StoreContext): ListRecords {
  return {
    findNamed: (list, name, limit) => findNamed(storedList(list), schoolId, { name, limit }, context),
    // Every name holds the empty one.
    list: (list, limit) => findNamed(storedList(list), schoolId, { name: '', limit }, context),
    count: async (list) => {
      const [answer] = await context.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM ${Prisma.raw(storedList(list).table)} WHERE school_id = ${schoolId}`
      return answer?.count ?? 0
    },
    find: (list, id) => findRecord(context.prisma, storedList(list), { id, schoolId }, context),
    findByRow: async (list, values) => (await openKnown(context).findKnown(list, schoolId, [values]))[0],
  }
}

async function findNamed(
  stored: StoredList,
  schoolId: string,
  { name, limit }: { readonly name: string; readonly limit: number },
  context: StoreContext,
): Promise<readonly KnownRecord[]> {
  const called = Prisma.raw(`c.${stored.columns.find(({ field }) => field === stored.calledBy)?.column ?? 'name'}`)
  const sealed = Prisma.raw(holdsSecrets(stored) ? 'c.secrets_sealed' : 'NULL::bytea')
  const rows = await context.prisma.$queryRaw<{ record: FoundRecord; sealed: Uint8Array | null }[]>`
    SELECT json_build_object(${recordJson(stored)}) AS record, ${sealed} AS sealed
    FROM ${readTable(stored)} c
    WHERE c.school_id = ${schoolId} AND position(${name} IN ${called}) > 0
    ORDER BY ${called} <> ${name}, ${called}, c.id LIMIT ${limit}`
  return rows.map(({ record, sealed: one }) => knownOf(record, one === null ? {} : openShown(stored, one, context)))
}
