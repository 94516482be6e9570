/** 单元格记录 · Where the check of one cell puts what it finds, so that a clean cell costs nothing. */
import type { ProblemCode, ProblemParams } from './problems.js'

/** Values that go with a finding: what stood there, what it became, what may be meant. */
export interface CellValues {
  readonly before?: string
  readonly after?: string
  readonly proposal?: string
}

export interface CellNotes {
  add(code: ProblemCode, params?: ProblemParams, values?: CellValues): void
}
