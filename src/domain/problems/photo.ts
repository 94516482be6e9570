/** */
import type { ProblemKind } from '../problems.js'

export const PHOTO_PROBLEMS = {} satisfies Record<string, ProblemKind>
