/** 变动戳 · Differs once a count, an import or a record of a school has changed; one short query. */
import type { BoardOwner } from '../../domain/ports/board.js'
import type { StoreContext } from '../database/connection.js'

export function stampOf(owner: BoardOwner, context: StoreContext): Promise<string> {
  return 'schoolId' in owner ? stampOfSchool(owner.schoolId, context) : stampOfOrg(owner.orgId, context)
}

async function stampOfSchool(schoolId: string, { prisma }: StoreContext): Promise<string> {
  const [found] = await prisma.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ',
      (SELECT md5(string_agg(concat_ws(' ', plan, measure, count), ',' ORDER BY plan, measure))
       FROM case_count WHERE school_id = ${schoolId}),
      (SELECT md5(string_agg(concat_ws(' ', id, person_id, status, round, checked_at, applied_at), ',' ORDER BY id))
       FROM import_batch WHERE school_id = ${schoolId}),
      (SELECT max(sequence) FROM record_change WHERE school_id = ${schoolId})) AS stamp`
  return found?.stamp ?? ''
}

/** Of its plans, who takes part, and how far they are. */
async function stampOfOrg(orgId: string, { prisma }: StoreContext): Promise<string> {
  const [found] = await prisma.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ',
      (SELECT md5(string_agg(concat_ws(' ', id, updated_at), ',' ORDER BY id)) FROM published_plan WHERE org_id = ${orgId}),
      (SELECT md5(string_agg(concat_ws(' ', p.published_id, p.school_id, p.plan, p.answer), ',' ORDER BY p.published_id, p.school_id))
       FROM plan_participation p JOIN published_plan u ON u.id = p.published_id WHERE u.org_id = ${orgId}),
      (SELECT concat_ws(' ', count(*), sum(hashtext(k.school_id || k.plan || k.measure)::bigint * k.count)) FROM case_count k
       WHERE k.school_id IN (SELECT p.school_id FROM plan_participation p JOIN published_plan u ON u.id = p.published_id
                             WHERE u.org_id = ${orgId}))) AS stamp`
  return found?.stamp ?? ''
}
