/** 校验结果 · A value that passed its check, or the problem that says why not. */
import { type ParamsArgument, type Problem, type ProblemCode, type ProblemParams, problemOf } from './problem.js'

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function good<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function bad<C extends ProblemCode>(
  code: C,
  ...params: ParamsArgument<ProblemParams<C>>
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf(code, ...params) }
}
