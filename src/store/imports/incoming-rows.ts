/** 待写入的行 · Rows that may be imported, as a table the applying statements read. */
import type { Db, StoreContext } from '../database/connection.js'
import { Prisma } from '../generated/client.js'
import { openRows } from './ready-rows.js'

/** `incoming`: gone with the transaction, and written to no log. */
export async function loadIncoming(tx: Db, batch: { readonly id: string }, context: StoreContext): Promise<void> {
  await makeReadyAgain(tx, batch.id, context)
  await tx.$executeRaw`
    CREATE TEMP TABLE incoming ON COMMIT DROP AS
    SELECT p.ordinal AS part, r.place, r.v ->> 0 AS id_type, decode(r.v ->> 1, 'base64') AS id_hash,
           decode(r.v ->> 2, 'base64') AS id_sealed, decode(r.v ->> 3, 'base64') AS phone_hash,
           decode(r.v ->> 4, 'base64') AS phone_sealed, r.v ->> 5 AS platform_status, r.v ->> 6 AS category, r.v -> 7 AS fields
    FROM staged_part p, jsonb_array_elements(p.incoming) WITH ORDINALITY AS r(v, place)
    WHERE p.batch_id = ${batch.id} AND r.v ->> 0 IS NOT NULL AND r.v ->> 1 IS NOT NULL`
}

/** A key rotation drops what was sealed one by one with the old key. */
async function makeReadyAgain(tx: Db, batchId: string, context: StoreContext): Promise<void> {
  const parts = await tx.stagedPart.findMany({
    where: { batchId, incoming: { equals: Prisma.DbNull } },
    select: { ordinal: true },
  })
  for (const { ordinal } of parts) {
    const where = { batchId_ordinal: { batchId, ordinal } }
    const { contentSealed } = await tx.stagedPart.findUniqueOrThrow({ where, select: { contentSealed: true } })
    const { incoming } = await context.sealing.ready(openRows(contentSealed, context.sealer))
    await tx.$executeRaw`
      UPDATE staged_part SET incoming = ${incoming}::jsonb WHERE batch_id = ${batchId} AND ordinal = ${ordinal}`
  }
}
