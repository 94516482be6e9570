/** 指向的记录 · Which record of another list each row of an upload speaks of, found by keyed hash, set by set. */
import { ID_TYPES } from '../../domain/cells/ids/id-type.js'
import { hasResidentShape } from '../../domain/cells/ids/resident-id.js'
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma } from '../generated/client.js'
import { storedList } from './all.js'
import { type FoundRecord, knownOf, recordJson } from './known-record.js'

const PART = 500
/** Their numbers look alike; the forms of a registration do not say which it is. */
const OF_RESIDENTS: readonly string[] = ['身份证', '港澳台居民居住证', '外国人永久居留身份证']
const OF_OTHERS: readonly string[] = ID_TYPES.filter((type) => type !== '身份证')

/** Parallel to `rows`. What is secret of them is not opened: a row shows the number itself. */
export async function findReferred(
  list: string,
  schoolId: string,
  rows: readonly Values[],
  context: StoreContext,
): Promise<readonly (KnownRecord | 'several' | undefined)[]> {
  const all = new Array<KnownRecord | 'several' | undefined>(rows.length)
  const { refers } = storedList(list)
  if (refers === undefined) return all
  const { by } = refers
  const target = storedList(refers.list)
  for (let start = 0; start < rows.length; start += PART) {
    const asked = await mapInPieces(rows.slice(start, start + PART), (values) => {
      const value = values[by.field] ?? ''
      const types = hasResidentShape(value) ? OF_RESIDENTS : OF_OTHERS
      return value === '' ? [] : [types, context.lookup.secretHash(by.use, value)]
    })
    const [answer] = await context.prisma.$queryRaw<{ found: readonly (FoundRecord & { place: number })[] | null }[]>`
      SELECT json_agg(json_build_object('place', w.place, ${recordJson(target)})) AS found
      FROM (SELECT (a.place - 1)::int AS place, decode(a.v ->> 1, 'base64') AS hash,
                   ARRAY(SELECT jsonb_array_elements_text(a.v -> 0)) AS types
            FROM jsonb_array_elements(${JSON.stringify(asked)}::jsonb) WITH ORDINALITY AS a(v, place)
            WHERE jsonb_array_length(a.v) > 0) w
      JOIN ${Prisma.raw(target.table)} c ON c.school_id = ${schoolId}
        AND c.${Prisma.raw(refers.type)} = ANY(w.types) AND c.${Prisma.raw(by.hash)} = w.hash`
    for (const { place, ...record } of answer?.found ?? []) {
      const at = start + place
      all[at] = all[at] === undefined ? knownOf(record, {}) : 'several'
    }
  }
  return all
}
