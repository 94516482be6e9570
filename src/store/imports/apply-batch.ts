/** 写入批次 · What was checked and confirmed becomes the records, in one transaction, set by set. */
import { PHOTOS } from '../../domain/imports/batch.js'
import type { Values } from '../../domain/lists/rows.js'
import type { Db, StoreContext } from '../database/connection.js'
import { BatchRefused } from '../database/store-error.js'
import { storedList } from '../lists/all.js'
import { writeRows } from '../lists/write-rows.js'
import { lockSchool } from '../people/school-access.js'
import { putInPhotos } from '../photos/put-in-photos.js'
import { keepFailing } from '../steps/failing-rows.js'
import { insertSystemEvent } from '../talk/inbox.js'
import { parseScope } from './batch-summary.js'
import { loadIncoming } from './load-incoming.js'
import { openMarked } from './stored-rows.js'

/** Repeats change nothing: the second finds the batch applied. Throws `BatchRefused` for rows that must not go in. */
export async function applyStaged(batchId: string, context: StoreContext): Promise<void> {
  await context.prisma.$transaction(async (tx) => {
    const batch = await lockApplying(tx, batchId)
    if (batch === undefined) return
    if (batch.mode === 'all-or-nothing') await refuseErrors(tx, batchId)
    const at = context.now()
    const { schoolId, accountKey, personId } = batch
    const writing = { batchId, schoolId, accountKey, personId, at, scope: parseScope(batch.scope) }
    if (batch.kind === PHOTOS) {
      await lockSchool(tx, schoolId)
      await putInPhotos(tx, batch, writing)
    } else {
      const stored = storedList(batch.kind)
      // Rows are sealed and sent before the school is locked: others wait for the sets only.
      const incoming = await loadIncoming(tx, stored, batchId, context)
      const failing = stored.whole === undefined ? [] : await failingRows(tx, batchId, context)
      await lockSchool(tx, schoolId)
      await writeRows(tx, stored, incoming, writing, failing)
    }
    await tx.importBatch.update({ where: { id: batchId }, data: { status: 'applied', appliedAt: at } })
    if (batch.kind !== PHOTOS) await keepFailing(tx, schoolId, batch.kind, context)
    await insertSystemEvent(tx, batch, { kind: 'batch-applied', batchId }, batch.round, context)
  })
}

async function lockApplying(tx: Db, batchId: string) {
  await tx.$queryRaw`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR NO KEY UPDATE`
  const batch = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId } })
  return batch.status === 'applying' ? batch : undefined
}

async function refuseErrors(tx: Db, batchId: string): Promise<void> {
  const part = await tx.stagedPart.findFirst({ where: { batchId, failing: { gt: 0 } }, select: { ordinal: true } })
  if (part !== null) throw new BatchRefused('an all-or-nothing batch has rows with errors')
}

/** Of a whole list, which is never long. */
async function failingRows(tx: Db, batchId: string, { sealer }: StoreContext): Promise<readonly Values[]> {
  const parts = await tx.stagedPart.findMany({ where: { batchId, failing: { gt: 0 } } })
  const rows = parts.flatMap((part) => openMarked(part, sealer))
  return rows.filter(({ verdict }) => verdict === 'error').map(({ values }) => values)
}
