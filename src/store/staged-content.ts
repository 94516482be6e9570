/** 暂存内容 · The rows of a part as they are kept: json, packed, sealed. Packing is done off the event loop. */
import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRaw } from 'node:zlib'
import type { StagedRow } from '../domain/ports/import-store.js'
import type { Sealed, Sealer } from './seal.js'

const pack = promisify(deflateRaw)
const unpack = promisify(inflateRaw)

export async function sealRows(rows: readonly StagedRow[], sealer: Sealer): Promise<Sealed> {
  const packed = await pack(JSON.stringify(rows), { level: constants.Z_BEST_SPEED })
  return sealer.sealBytes(packed, 'row.content')
}

/** Only ever what `sealRows` wrote. */
export async function openRows(sealed: Uint8Array, sealer: Sealer): Promise<readonly StagedRow[]> {
  const text = await unpack(sealer.openBytes(sealed, 'row.content'))
  return JSON.parse(text.toString('utf8')) as readonly StagedRow[]
}
