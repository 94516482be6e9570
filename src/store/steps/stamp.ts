/** 变动戳 · Differs once a count, an import or a record of a school has changed; one short query. */
import type { StoreContext } from '../database/connection.js'

export async function stampOf(schoolId: string, { prisma }: StoreContext): Promise<string> {
  const [found] = await prisma.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ',
      (SELECT md5(string_agg(concat_ws(' ', plan, measure, count), ',' ORDER BY plan, measure))
       FROM case_count WHERE school_id = ${schoolId}),
      (SELECT md5(string_agg(concat_ws(' ', id, person_id, status, round, checked_at, applied_at), ',' ORDER BY id))
       FROM import_batch WHERE school_id = ${schoolId}),
      (SELECT max(sequence) FROM record_change WHERE school_id = ${schoolId})) AS stamp`
  return found?.stamp ?? ''
}
