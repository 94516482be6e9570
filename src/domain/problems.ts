/** 问题目录 · Everything a person can get wrong: one code, one level, one wording with what to do. */

/** error: the row or file is refused · warning: accepted, look at it · mended: put right by us and shown · note: said once. */
export type ProblemLevel = 'error' | 'warning' | 'mended' | 'note'

export interface ProblemKind {
  readonly level: ProblemLevel
  /** A short Chinese label for counts and the sheet 错误汇总. */
  readonly title: string
  readonly en: string
  /** What is wrong and what to do now. Never holds an unmasked ID or phone except in files. */
  readonly say: (params: ProblemParams) => string
}

export type ProblemParams = Readonly<Record<string, string | number>>

import { CANDIDATE_PROBLEMS } from './problems/candidate.js'
import { FILE_PROBLEMS } from './problems/file.js'
import { PHOTO_PROBLEMS } from './problems/photo.js'
import { PLATFORM_PROBLEMS } from './problems/platform.js'
import { TALK_PROBLEMS } from './problems/talk.js'

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...CANDIDATE_PROBLEMS,
  ...PHOTO_PROBLEMS,
  ...PLATFORM_PROBLEMS,
  ...TALK_PROBLEMS,
} satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEMS

export interface Problem {
  readonly code: ProblemCode
  readonly params: ProblemParams
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}
