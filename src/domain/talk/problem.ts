/** 问题目录 · Everything a person can get wrong: one code, one level, one wording in each language with what to do. */

import { CANDIDATE_PROBLEMS } from '../candidates/candidate-problems.js'
import { PLATFORM_PROBLEMS } from '../candidates/platform-problems.js'
import { FILE_PROBLEMS } from '../lists/file-problems.js'
import { PEOPLE_PROBLEMS } from '../people/people-problems.js'
import { PHOTO_PROBLEMS } from '../photos/photo-problems.js'
import type { Language, Said } from './language.js'
import { inEnglish } from './problem-words.js'
import { TALK_PROBLEMS } from './talk-problems.js'

/** error: the row or file is refused · warning: accepted, look at it · mended: put right by us and shown · note: said once. */
export type ProblemLevel = 'error' | 'warning' | 'mended' | 'note'

export interface ProblemKind {
  readonly level: ProblemLevel
  /** A short label for counts and the sheet 错误汇总. */
  readonly title: Said
  /** What is wrong and what to do now, with `{blanks}`. Never holds an unmasked ID or phone except in files. */
  readonly say: Said
}

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...CANDIDATE_PROBLEMS,
  ...PHOTO_PROBLEMS,
  ...PLATFORM_PROBLEMS,
  ...TALK_PROBLEMS,
  ...PEOPLE_PROBLEMS,
} satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEMS

/** The names between braces: `第{row}行` has `row`. */
type Blank<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blank<Rest>
  : never

/** What the sentence of a code needs; for several codes, what any of them needs. */
export type ProblemParams<C extends ProblemCode> = Readonly<
  Record<Blank<(typeof PROBLEMS)[C]['say'][Language]>, string | number>
>

/** Codes whose sentence has no blanks. */
export type PlainCode = { [C in ProblemCode]: Record<never, never> extends ProblemParams<C> ? C : never }[ProblemCode]

/** May be left out where the sentence has no blanks. */
export type ParamsArgument<Params, More extends readonly unknown[] = []> =
  Record<never, never> extends Params ? [params?: Params, ...more: More] : [params: Params, ...more: More]

/** `tsc` refuses one that does not hold all its sentence needs. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly params: ProblemParams<C> }
}[ProblemCode]

export function problemOf<C extends ProblemCode>(code: C, ...[params]: ParamsArgument<ProblemParams<C>>): Problem {
  return { code, params: params ?? {} } as Problem
}

/** The sentence with its blanks filled in; `…` only where what was stored is older than the sentence. */
export function sentenceOf({ code, params }: Problem, language: Language): string {
  const filling: Readonly<Record<string, string | number>> = params
  return PROBLEMS[code].say[language].replace(/\{(\w+)\}/g, (_, blank: string) => {
    const value = String(filling[blank] ?? '…')
    return language === 'en' ? inEnglish(blank, value) : value
  })
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}
