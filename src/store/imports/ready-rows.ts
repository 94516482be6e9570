/** 备好的行 · A part as it is staged: sealed whole to be read back, and row by row so that applying stays inside the database. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { parseCategory } from '../../domain/candidates/candidate-category.js'
import { parseStatus } from '../../domain/candidates/candidate-status.js'
import type { StagedRow } from '../../domain/ports/import-store.js'
import { PLAIN_FIELDS } from '../candidates/candidate-row.js'
import type { Lookup } from '../secrets/lookup.js'
import { base64, type Sealed, type Sealer } from '../secrets/seal.js'

export interface SealingKeys {
  readonly sealer: Sealer
  readonly lookup: Lookup
}

export interface ReadyPart {
  /** All rows as json, packed and sealed. */
  readonly content: Sealed
  /** Json of the valid rows for the columns of `incoming`. As readable as the candidates: ID number and phone are sealed. */
  readonly incoming: string
}

export function readyRows(rows: readonly StagedRow[], keys: SealingKeys): ReadyPart {
  const packed = deflateRawSync(JSON.stringify(rows), { level: constants.Z_BEST_SPEED })
  const valid = rows.filter((row) => row.verdict === 'ok')
  return {
    content: keys.sealer.sealBytes(packed, 'row.content'),
    incoming: JSON.stringify(valid.map((row) => incomingRow(row, keys))),
  }
}

/** Only ever what `readyRows` wrote. */
export function openRows(content: Uint8Array, sealer: Sealer): readonly StagedRow[] {
  const text = inflateRawSync(sealer.openBytes(content, 'row.content'))
  return JSON.parse(text.toString('utf8')) as readonly StagedRow[]
}

/** Values of one row in the order of the columns of `incoming`; plain fields in the order of PLAIN_FIELDS. */
type IncomingRow = readonly (string | null | readonly (string | null)[])[]

function incomingRow({ values }: StagedRow, { sealer, lookup }: SealingKeys): IncomingRow {
  const { idType = null, idNumber, phone } = values
  const hasPhone = phone !== undefined && phone !== ''
  return [
    idType,
    idNumber === undefined ? null : lookup.idHash(idNumber),
    idNumber === undefined ? null : base64(sealer.seal(idNumber, 'person.id')),
    hasPhone ? lookup.phoneHash(phone) : null,
    hasPhone ? base64(sealer.seal(phone, 'person.phone')) : null,
    parseStatus(values.platformStatus ?? '') ?? null,
    parseCategory(values.category ?? '') ?? null,
    PLAIN_FIELDS.map(({ field }) => values[field] ?? null),
  ]
}
