/** 暂存内容 · The rows of a part as they are kept: json, packed, sealed. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StagedRow } from '../domain/ports/import-store.js'
import type { Sealed, Sealer } from './seal.js'

/** Two milliseconds for 2,000 rows, as long as making the json takes; in another thread it is ten before it is back. */
export function sealRows(rows: readonly StagedRow[], sealer: Sealer): Sealed {
  const packed = deflateRawSync(JSON.stringify(rows), { level: constants.Z_BEST_SPEED })
  return sealer.sealBytes(packed, 'row.content')
}

/** Only ever what `sealRows` wrote. */
export function openRows(sealed: Uint8Array, sealer: Sealer): readonly StagedRow[] {
  const text = inflateRawSync(sealer.openBytes(sealed, 'row.content'))
  return JSON.parse(text.toString('utf8')) as readonly StagedRow[]
}
