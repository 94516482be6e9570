/** 问题 · One thing a person got wrong: its code, and what fills the blanks of its sentence. */
import { PROBLEMS } from './all-problems.js'
import type { Language } from './language.js'
import { type Filling, sayFilling } from './problem-blanks.js'

export type ProblemCode = keyof typeof PROBLEMS

/** The names between braces: `第{row}行` has `row`. */
type Blank<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blank<Rest>
  : never

/** What the sentence of a code needs; for several codes, what any of them needs. */
export type ProblemParams<C extends ProblemCode> = {
  readonly [B in Blank<(typeof PROBLEMS)[C]['say'][Language]>]: Filling<B>
}

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
  const fillings: Readonly<Record<string, unknown>> = params
  return PROBLEMS[code].say[language].replace(/\{(\w+)\}/g, (_, blank: string) =>
    sayFilling(blank, fillings[blank] ?? fillings[FORMERLY[blank] ?? blank], language),
  )
}

/** How blanks were called that have another name now: problems of open imports may still be stored so. */
const FORMERLY: Readonly<Record<string, string>> = { content: 'what', files: 'file', list: 'what', sources: 'from' }

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}
