/** 加密一段 · Entry of the sealing thread. */
import { setPriority } from 'node:os'
import { workerData } from 'piscina'
import { type ReadyPart, readyRows } from '../imports/ready-rows.js'
import { storedList } from '../lists/all.js'
import { Lookup } from './lookup.js'
import { Sealer } from './seal.js'
import type { PartToSeal, SealingSecrets } from './sealing-thread.js'

// Those who ask go first. Only Linux counts a thread as a process here; elsewhere it would slow down everybody.
if (process.platform === 'linux') setPriority(10)

const { dataKeys, lookupSecret } = workerData as SealingSecrets
const keys = { sealer: new Sealer(dataKeys), lookup: new Lookup(lookupSecret) }

export default function sealPart({ list, rows }: PartToSeal): ReadyPart {
  return readyRows(storedList(list), rows, keys)
}
