/** 夜里重数 · The numbers of every case are counted anew; one that differs is put right and told. */
import type { CountDrift } from '../../domain/ports/step-store.js'
import type { Db, StoreContext } from '../database/connection.js'
import { lockSchool } from '../people/school-access.js'
import { type CountKey, countFailing, keepCount } from './failing-rows.js'
import { listOfMeasure } from './step-records.js'

type Counted = CountKey & { readonly count: number }

/** School by school, each while nobody changes its records. */
export async function recountCases(context: StoreContext): Promise<readonly CountDrift[]> {
  const schools = await context.prisma.school.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const drifts: CountDrift[] = []
  for (const { id } of schools) {
    drifts.push(...(await context.prisma.$transaction((tx) => recountCase(tx, id, context))))
  }
  return drifts
}

async function recountCase(tx: Db, schoolId: string, context: StoreContext): Promise<readonly CountDrift[]> {
  await lockSchool(tx, schoolId)
  const kept = await tx.caseCount.findMany({ where: { schoolId } })
  const counted = await countAnew(tx, schoolId, kept, context)
  const drifts = compareCounts(kept, counted)
  for (const { plan, measure, counted: count } of drifts) await keepCount(tx, { schoolId, plan, measure }, count)
  return drifts
}

function compareCounts(kept: readonly Counted[], counted: readonly Counted[]): readonly CountDrift[] {
  const keyOf = ({ plan, measure }: Counted) => JSON.stringify([plan, measure])
  const [before, now] = [kept, counted].map((all) => new Map(all.map((one) => [keyOf(one), one])))
  const keys = new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])
  return [...keys].flatMap((key) => {
    const [was, is] = [before?.get(key), now?.get(key)]
    const one = was ?? is
    if (one === undefined || (was?.count ?? 0) === (is?.count ?? 0)) return []
    const { schoolId, plan, measure } = one
    return [{ schoolId, plan, measure, kept: was?.count ?? 0, counted: is?.count ?? 0 }]
  })
}

/** `kept`: what is kept so far; among it the lists that have been imported. */
async function countAnew(
  tx: Db,
  schoolId: string,
  kept: readonly Counted[],
  context: StoreContext,
): Promise<readonly Counted[]> {
  const counts = await tx.$queryRaw<Counted[]>`
    SELECT ${schoolId} AS "schoolId", plan, measure, sum(count)::int AS count FROM case_counted_of(${schoolId}) GROUP BY 2, 3`
  for (const { measure } of kept) {
    const list = listOfMeasure(measure)
    if (list === undefined) continue
    counts.push({ schoolId, plan: '', measure, count: await countFailing(tx, schoolId, list, context) })
  }
  return counts
}
