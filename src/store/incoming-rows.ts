/** 待写入的行 · The staged rows that may be imported, sealed one by one into a table of the transaction's own. */
import { parseStatus } from '../domain/candidate-status.js'
import type { StagedRow } from '../domain/ports.js'
import { PLAIN_FIELDS } from './candidate-row.js'
import type { Db, StoreContext } from './connection.js'
import { mapInPieces } from './in-parts.js'
import { base64 } from './stage.js'
import { stagedRows } from './staged-rows.js'

/** Small enough that the database writes one piece while the next is being sealed. */
const PIECE = 1_000

/** `incoming`: gone with the transaction, and written to no log. `fields` in the order of PLAIN_FIELDS. */
export async function loadIncoming(tx: Db, batch: { readonly id: string }, context: StoreContext): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMP TABLE incoming (
      place int, id_type text, id_hash bytea, id_sealed bytea, phone_hash bytea, phone_sealed bytea,
      platform_status text, fields jsonb
    ) ON COMMIT DROP`
  let place = 0
  let writing: Promise<unknown> = Promise.resolve()
  for await (const rows of stagedRows(batch.id, 'ok', context)) {
    for (let start = 0; start < rows.length; start += PIECE) {
      const piece = await mapInPieces(rows.slice(start, start + PIECE), (row) => incomingRow(row, context))
      await writing
      writing = insertPiece(tx, piece, place)
      // Its failure is thrown where it is waited for.
      writing.catch(() => undefined)
      place += piece.length
    }
  }
  await writing
}

/** Values of one row, in the order of the columns. */
type IncomingRow = readonly (string | null | readonly (string | null)[])[]

async function insertPiece(tx: Db, rows: readonly IncomingRow[], first: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO incoming (place, id_type, id_hash, id_sealed, phone_hash, phone_sealed, platform_status, fields)
    SELECT ${first} + r.place, r.v ->> 0, decode(r.v ->> 1, 'base64'), decode(r.v ->> 2, 'base64'),
           decode(r.v ->> 3, 'base64'), decode(r.v ->> 4, 'base64'), r.v ->> 5, r.v -> 6
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS r(v, place)
    WHERE r.v ->> 0 IS NOT NULL AND r.v ->> 1 IS NOT NULL`
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
    PLAIN_FIELDS.map(({ field }) => values[field] ?? null),
  ]
}
