/** 单元格记录 · Where the check of one cell puts what it finds, so that a clean cell costs nothing. */

import type { ParamsArgument, PlainCode, ProblemCode, ProblemParams } from '../talk/problem.js'
import { differsInBlanksOnly, differsInWidthOnly } from './text-normal.js'

/** Values that go with a finding: `before` and `after` together for a mended cell, or what may be meant. */
export interface CellValues {
  readonly before?: string
  readonly after?: string
  readonly proposal?: string
  /** To be looked at by itself. */
  readonly doubtful?: true
}

export interface CellNotes {
  add<C extends ProblemCode>(code: C, ...rest: ParamsArgument<ProblemParams<C>, [values?: CellValues]>): void
}

/** Notes a mended cell under the plainest cause: stray blanks, full width, else what the field calls it. */
export function noteMending(notes: CellNotes, before: string, after: string, otherwise: PlainCode): void {
  const code = differsInBlanksOnly(before, after)
    ? 'cell-blanks'
    : differsInWidthOnly(before, after)
      ? 'cell-full-width'
      : otherwise
  notes.add(code, {}, { before, after })
}
