/** 放过的行数 · Rows our check had let pass and the platform would not take, as numbers. */
import type { ProblemCode } from '../../talk/problem.js'

/** How many, of which list and for which reason; nobody's name, no school's. */
export interface LetPassCount {
  /** The id of the list whose rows came back. */
  readonly list: string
  readonly reason: ProblemCode
  readonly rows: number
  /** Schools it happened to. */
  readonly schools: number
}
