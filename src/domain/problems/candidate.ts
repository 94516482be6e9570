/** 考生信息问题 · What can be wrong with candidate lists: the file, the ID numbers, the other cells, the records. */
import type { ProblemKind } from '../problems.js'
import { CANDIDATE_CELL_PROBLEMS } from './candidate-cells.js'
import { CANDIDATE_ID_PROBLEMS } from './candidate-ids.js'
import { CANDIDATE_LIST_PROBLEMS } from './candidate-lists.js'
import { CANDIDATE_PERSON_PROBLEMS } from './candidate-person.js'

export const CANDIDATE_PROBLEMS = {
  ...CANDIDATE_LIST_PROBLEMS,
  ...CANDIDATE_ID_PROBLEMS,
  ...CANDIDATE_PERSON_PROBLEMS,
  ...CANDIDATE_CELL_PROBLEMS,
} satisfies Record<string, ProblemKind>
