/** 备好待写入 · The staged rows of a batch as the table `incoming`, which the applying statements read. */
import type { Db, StoreContext } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { selectIncoming, stagedIncoming } from '../lists/incoming.js'
import type { StoredList } from '../lists/table.js'
import { openPart } from './stored-rows.js'

/** `incoming`: gone with the transaction, and written to no log. */
export async function loadIncoming(
  tx: Db,
  stored: StoredList,
  batchId: string,
  context: StoreContext,
): Promise<Prisma.Sql> {
  await makeReadyAgain(tx, stored, batchId, context)
  await tx.$executeRaw`
    CREATE TEMP TABLE incoming ON COMMIT DROP AS ${selectIncoming(stored, stagedIncoming(batchId))}`
  return Prisma.raw('incoming')
}

/** A key rotation drops what was sealed one by one with the old key. */
async function makeReadyAgain(tx: Db, { list }: StoredList, batchId: string, context: StoreContext): Promise<void> {
  const parts = await tx.stagedPart.findMany({
    where: { batchId, incoming: { equals: Prisma.DbNull } },
    select: { ordinal: true },
  })
  for (const { ordinal } of parts) {
    const part = await tx.stagedPart.findUniqueOrThrow({ where: { batchId_ordinal: { batchId, ordinal } } })
    const { incoming } = await context.sealing.ready(list, openPart(part, context.sealer))
    await tx.$executeRaw`
      UPDATE staged_part SET incoming = ${incoming}::jsonb WHERE batch_id = ${batchId} AND ordinal = ${ordinal}`
  }
}
