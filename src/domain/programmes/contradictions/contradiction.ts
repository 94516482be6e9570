/** 说法不一 · Where the books contradict each other or themselves: every reading, which one is followed, why, and at which step. */
import type { Said } from '../../talk/language.js'
import type { Source } from '../sources.js'
import type { WorkStep } from '../work-steps.js'

interface Reading {
  readonly says: Said
  readonly from: readonly Source[]
}

export interface Contradiction {
  readonly id: string
  readonly about: Said
  readonly readings: Readonly<Record<string, Reading>>
  /** By programme the reading it follows; those it does not touch are absent. */
  readonly follows: Readonly<Record<string, string>>
  readonly why: Said
  /** Where it matters. */
  readonly at: readonly WorkStep[]
}

/** `tsc` refuses a programme that follows a reading nobody has. */
export function contradiction<const K extends string>(
  one: Omit<Contradiction, 'readings' | 'follows'> & {
    readonly readings: Readonly<Record<K, Reading>>
    readonly follows: Readonly<Record<string, NoInfer<K>>>
  },
): Contradiction {
  return one
}

/** The same reading for all. */
export function everybody<const K extends string>(reading: K) {
  return { bodao: reading, hongke: reading, itmc: reading, phoenix: reading }
}
