/** 清理暂存 · What was staged for an import and nobody reads any more; an undo rests on the changes, not on this. */
import { BATCHES_LOOKED_AT, type BatchStatus } from '../../domain/imports/batch.js'
import type { StoreContext } from '../database/connection.js'

/** Nothing of it will be written; one that was only checked or failed is staged anew before it is. */
const FINISHED: readonly BatchStatus[] = ['applied', 'only-checked', 'undone', 'failed']

/**
 * Rows made ready for writing go when the batch is finished; whole parts when as many later uploads of the kind have come
 * as anybody looks back on. Photos stay: any may be of somebody who comes, or comes again, later.
 */
export async function pruneStaged({ prisma }: StoreContext): Promise<void> {
  const finished = [...FINISHED]
  await prisma.$executeRaw`
    UPDATE staged_part p SET incoming = NULL FROM import_batch b
    WHERE p.incoming IS NOT NULL AND b.id = p.batch_id AND b.status = ANY(${finished})`
  await prisma.$executeRaw`
    DELETE FROM staged_part p USING (
      SELECT id, status, row_number() OVER (PARTITION BY school_id, kind ORDER BY received_at DESC) AS age
      FROM import_batch
    ) b
    WHERE b.id = p.batch_id AND b.age > ${BATCHES_LOOKED_AT} AND b.status = ANY(${finished})`
}
