/** 备好的行 · A part as it is staged: sealed to be read back, and row by row so that applying stays inside the database. */
import { constants, deflateRawSync } from 'node:zlib'
import type { StagedRow } from '../../domain/lists/rows.js'
import { type IncomingRow, incomingRow } from '../lists/incoming-row.js'
import type { StoredList } from '../lists/table.js'
import type { Sealed, Sealer } from '../secrets/seal.js'
import type { SealingKeys } from '../secrets/sealing-keys.js'

export interface ReadyPart {
  /** Rows of which nothing is to be said, and those of which something is, each as json, packed and sealed. */
  readonly content: Sealed
  readonly marked: Sealed | null
  readonly markedRows: number
  /** Json of the valid rows for the columns of `incoming`. As readable as the records: secrets are sealed. */
  readonly incoming: string
}

export function readyRows(stored: StoredList, rows: readonly StagedRow[], keys: SealingKeys): ReadyPart {
  const marked = rows.filter(isMarked)
  const clean = marked.length === 0 ? rows : rows.filter((row) => !isMarked(row))
  return {
    content: pack(clean, keys.sealer),
    marked: marked.length === 0 ? null : pack(marked, keys.sealer),
    markedRows: marked.length,
    incoming: readyIncoming(stored, rows, keys),
  }
}

function readyIncoming(stored: StoredList, rows: readonly StagedRow[], keys: SealingKeys): string {
  const incoming: IncomingRow[] = []
  for (const row of rows) if (row.verdict === 'ok') incoming.push(incomingRow(stored, row.values, row.recordId, keys))
  return JSON.stringify(incoming)
}

function isMarked({ verdict, findings }: StagedRow): boolean {
  return verdict === 'error' || findings.length > 0
}

function pack(rows: readonly StagedRow[], sealer: Sealer): Sealed {
  return sealer.sealBytes(deflateRawSync(JSON.stringify(rows), { level: constants.Z_BEST_SPEED }), 'row.content')
}
