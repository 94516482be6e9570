/** 加密线程 · Makes rows ready in a thread of its own: a seal and three hashes a row would hold up all who ask meanwhile. */
import { Piscina } from 'piscina'
import type { StagedRow } from '../../domain/lists/rows.js'
import type { ReadyPart } from '../imports/ready-rows.js'
import type { DataKeys } from './data-key.js'

/** What the thread makes its keys from; it never leaves the process. */
export interface SealingSecrets {
  readonly dataKeys: DataKeys
  readonly lookupSecret: Uint8Array
}

export interface PartToSeal {
  readonly list: string
  readonly rows: readonly StagedRow[]
}

export interface SealingThread {
  ready(list: string, rows: readonly StagedRow[]): Promise<ReadyPart>
  close(): Promise<void>
}

/** The thread runs compiled code, also when this file was loaded from its source. */
function threadFile(): string {
  return new URL('./seal-part.js', import.meta.url).href.replace('/src/store/', '/dist/store/')
}

/** Begun with the first import: most that open the store never stage a row. */
export function openSealingThread(secrets: SealingSecrets): SealingThread {
  let thread: Piscina | undefined
  return {
    ready(list, rows) {
      thread ??= new Piscina({
        filename: threadFile(),
        workerData: secrets,
        maxThreads: 1,
        resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 },
        idleTimeout: 60_000,
      })
      return thread.run({ list, rows } satisfies PartToSeal)
    },
    close: async () => thread?.destroy(),
  }
}
