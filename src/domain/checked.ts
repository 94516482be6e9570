/** 校验结果 · A value that passed its check, or the problem that says why not. */
import type { Problem } from './problems.js'

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function good<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function bad<T = never>(code: Problem['code'], params: Problem['params'] = {}): Checked<T> {
  return { ok: false, problem: { code, params } }
}
