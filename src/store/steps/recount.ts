/** 夜里重数 · The numbers of every case are counted anew; one that differs is put right and told. */
import type { CountDrift } from '../../domain/ports/step-store.js'
import type { Db, StoreContext } from '../database/connection.js'
import { lockSchool } from '../people/school-access.js'
import { countFailing, keepCount } from './failing-rows.js'
import { listOfMeasure } from './step-records.js'

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
  const kept = new Map((await tx.caseCount.findMany({ where: { schoolId } })).map((one) => [one.measure, one.count]))
  const counted = await countAnew(tx, schoolId, [...kept.keys()], context)
  const drifts = [...new Set([...kept.keys(), ...counted.keys()])]
    .map((measure) => ({ schoolId, measure, kept: kept.get(measure) ?? 0, counted: counted.get(measure) ?? 0 }))
    .filter((one) => one.kept !== one.counted)
  for (const { measure, counted: count } of drifts) await keepCount(tx, schoolId, measure, count)
  return drifts
}

/** `kept`: what is kept so far; among it the lists that have been imported. */
async function countAnew(
  tx: Db,
  schoolId: string,
  kept: readonly string[],
  context: StoreContext,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ measure: string; count: number }[]>`
    SELECT measure, count FROM case_counted WHERE school_id = ${schoolId}`
  const counts = new Map(rows.map(({ measure, count }) => [measure, count]))
  for (const measure of kept) {
    const list = listOfMeasure(measure)
    if (list !== undefined) counts.set(measure, await countFailing(tx, schoolId, list, context))
  }
  return counts
}
