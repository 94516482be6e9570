/** */
import type { ProblemKind } from '../problems.js'

export const CANDIDATE_PROBLEMS = {} satisfies Record<string, ProblemKind>
