/** 没通过的行数 · Rows that imported lists left out and nobody has sent right since: counted when an import is written or undone. */
import { BATCHES_LOOKED_AT, type BatchStatus } from '../../domain/imports/batch.js'
import { countOpenRows } from '../../domain/imports/open-lists.js'
import { LISTS } from '../../domain/lists/all.js'
import type { Db, StoreContext } from '../database/connection.js'
import { BATCH_WITH_FILES, readSummary } from '../imports/batch-summary.js'
import { failingMeasure } from './step-records.js'

type Opener = Pick<StoreContext, 'sealer'>

export async function countFailing(db: Db, schoolId: string, list: string, { sealer }: Opener): Promise<number> {
  const batches = await db.importBatch.findMany({
    where: { schoolId, kind: list },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: BATCHES_LOOKED_AT,
    include: BATCH_WITH_FILES,
  })
  return countOpenRows(batches.map((batch) => readSummary(batch, sealer)))[list] ?? 0
}

/** In the transaction in which an import of the list becomes applied or undone; the caller holds the school's lock. */
export async function keepFailing(db: Db, schoolId: string, list: string, opener: Opener): Promise<void> {
  await keepCount(
    db,
    { schoolId, plan: '', measure: failingMeasure(list) },
    await countFailing(db, schoolId, list, opener),
  )
}

/** `plan`: its name; '' for what is counted of the whole school. */
export interface CountKey {
  readonly schoolId: string
  readonly plan: string
  readonly measure: string
}

export async function keepCount(db: Db, key: CountKey, count: number): Promise<void> {
  await db.caseCount.upsert({ where: { schoolId_plan_measure: key }, create: { ...key, count }, update: { count } })
}

/** Of imports made before this was counted: once, at the start that finds them. */
export async function countEarlierFailing({ prisma, sealer }: StoreContext): Promise<void> {
  const imported = await prisma.importBatch.groupBy({
    by: ['schoolId', 'kind'],
    where: { status: 'applied' satisfies BatchStatus, kind: { in: LISTS.map(({ id }) => id) } },
  })
  const counted = await prisma.caseCount.findMany({ where: { measure: { startsWith: failingMeasure() } } })
  const known = new Set(counted.map(({ schoolId, measure }) => `${schoolId} ${measure}`))
  for (const { schoolId, kind } of imported) {
    if (!known.has(`${schoolId} ${failingMeasure(kind)}`)) await keepFailing(prisma, schoolId, kind, { sealer })
  }
}
