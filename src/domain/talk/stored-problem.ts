/** 存下的问题 · A problem as this or an earlier version stored it: whatever it is, it can be said. */
import { isProblemCode, type Problem, problemOf } from './problem.js'

export function readProblem(stored: unknown): Problem {
  if (isStoredProblem(stored)) return { code: stored.code, params: stored.params } as Problem
  return problemOf('problem-of-old', { text: textOf(stored) })
}

/** Its blanks are looked at when it is said. */
export function isStoredProblem(stored: unknown): stored is Problem {
  if (!isRecord(stored) || typeof stored.code !== 'string' || !isRecord(stored.params)) return false
  return isProblemCode(stored.code)
}

/** The code, and what was written beside it. */
function textOf(stored: unknown): string {
  if (!isRecord(stored) || typeof stored.code !== 'string') return '…'
  const params = isRecord(stored.params) ? Object.values(stored.params) : []
  const texts = params.filter((value) => typeof value === 'string' || typeof value === 'number')
  return [stored.code, ...texts].join(' ')
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
