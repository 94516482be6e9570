/** 加密与散列 · What is needed to write somebody's secrets. */
import type { Lookup } from './lookup.js'
import type { Sealer } from './seal.js'

export interface SealingKeys {
  readonly sealer: Sealer
  readonly lookup: Lookup
}
