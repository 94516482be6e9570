/** 问题的样子 · What a catalogue of problems says of each: how grave it is, and its wording in both languages. */
import type { Source } from '../programmes/sources.js'
import type { Said } from './language.js'

/** error: the row or file is refused · warning: accepted, look at it · mended: put right by us and shown · note: said once. */
export type ProblemLevel = 'error' | 'warning' | 'mended' | 'note'

export interface ProblemKind {
  readonly level: ProblemLevel
  /** A short label for counts and the sheet 错误汇总. */
  readonly title: Said
  /** What is wrong and what to do now, with `{blanks}`. Never holds an unmasked ID or phone except in files. */
  readonly say: Said
  /** True only of a row that comes in now: no fault of what is on record already. */
  readonly ofComingIn?: true
  /** The rule it comes from. */
  readonly from?: Source
}
