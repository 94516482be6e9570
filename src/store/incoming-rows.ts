/** 待写入的行 · Rows that may be imported, made ready while they are staged: applying then stays inside the database. */
import { parseCategory } from '../domain/candidate-category.js'
import { parseStatus } from '../domain/candidate-status.js'
import type { StagedRow } from '../domain/ports/import-store.js'
import { PLAIN_FIELDS } from './candidate-row.js'
import type { Db, StoreContext } from './connection.js'
import { Prisma } from './generated/client.js'
import { mapInPieces } from './in-parts.js'
import { base64 } from './seal.js'
import { openRows } from './staged-content.js'

/** Values of one row in the order of the columns of `incoming`; plain fields in the order of PLAIN_FIELDS. */
type IncomingRow = readonly (string | null | readonly (string | null)[])[]

/** As readable as the candidates themselves: ID number and phone are sealed, the rest is not. */
export async function incomingJson(rows: readonly StagedRow[], context: StoreContext): Promise<string> {
  const valid = rows.filter((row) => row.verdict === 'ok')
  return JSON.stringify(await mapInPieces(valid, (row) => incomingRow(row, context)))
}

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
    const incoming = await incomingJson(openRows(contentSealed, context.sealer), context)
    await tx.$executeRaw`
      UPDATE staged_part SET incoming = ${incoming}::jsonb WHERE batch_id = ${batchId} AND ordinal = ${ordinal}`
  }
}

function incomingRow({ values }: StagedRow, { sealer, lookup }: StoreContext): IncomingRow {
  const { idType = null, idNumber, phone } = values
  const hasPhone = phone !== undefined && phone !== ''
  return [
    idType,
    idNumber === undefined ? null : base64(lookup.idHash(idNumber)),
    idNumber === undefined ? null : base64(sealer.seal(idNumber, 'person.id')),
    hasPhone ? base64(lookup.phoneHash(phone)) : null,
    hasPhone ? base64(sealer.seal(phone, 'person.phone')) : null,
    parseStatus(values.platformStatus ?? '') ?? null,
    parseCategory(values.category ?? '') ?? null,
    PLAIN_FIELDS.map(({ field }) => values[field] ?? null),
  ]
}
