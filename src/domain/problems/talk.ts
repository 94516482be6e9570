/** */
import type { ProblemKind } from '../problems.js'

export const TALK_PROBLEMS = {} satisfies Record<string, ProblemKind>
