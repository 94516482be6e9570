/** 加密一段 · Entry of the sealing thread. */
import { workerData } from 'piscina'
import type { StagedRow } from '../domain/ports/import-store.js'
import { Lookup } from './lookup.js'
import { type ReadyPart, readyRows } from './ready-rows.js'
import { Sealer } from './seal.js'
import type { SealingSecrets } from './sealing-thread.js'

const { dataKeys, lookupSecret } = workerData as SealingSecrets
const keys = { sealer: new Sealer(dataKeys), lookup: new Lookup(lookupSecret) }

export default function sealPart(rows: readonly StagedRow[]): ReadyPart {
  return readyRows(rows, keys)
}
