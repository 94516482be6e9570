/** 考生信息问题 · What can be wrong with candidate lists: the file, the ID numbers, the other cells, the records. */

import { CANDIDATE_CELL_PROBLEMS } from '../cells/cell-problems.js'
import { CANDIDATE_ID_PROBLEMS } from '../cells/id-problems.js'
import { CANDIDATE_PERSON_PROBLEMS } from '../cells/person-problems.js'
import { CANDIDATE_LIST_PROBLEMS } from '../lists/list-problems.js'
import type { ProblemKind } from '../talk/problem.js'

export const CANDIDATE_PROBLEMS = {
  ...CANDIDATE_LIST_PROBLEMS,
  ...CANDIDATE_ID_PROBLEMS,
  ...CANDIDATE_PERSON_PROBLEMS,
  ...CANDIDATE_CELL_PROBLEMS,
} satisfies Record<string, ProblemKind>
