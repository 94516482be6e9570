/** 问题计数 · Counts problems by code with a few examples each, errors first, most frequent first. */

import { PROBLEMS } from '../talk/all-problems.js'
import type { ProblemCode } from '../talk/problem.js'
import type { ProblemLevel } from '../talk/problem-kind.js'
import type { ProblemCount } from './batch.js'

const MAX_EXAMPLES = 5
const ORDER: Record<ProblemLevel, number> = { error: 0, warning: 1, mended: 2, note: 3 }

export class ProblemCounter {
  readonly #found = new Map<ProblemCode, { count: number; examples: string[] }>()

  static levelOf(code: ProblemCode): ProblemLevel {
    return PROBLEMS[code].level
  }

  add(code: ProblemCode, place: string): void {
    const entry = this.#found.get(code)
    if (entry === undefined) {
      this.#found.set(code, { count: 1, examples: [place] })
      return
    }
    entry.count++
    if (entry.examples.length < MAX_EXAMPLES && !entry.examples.includes(place)) entry.examples.push(place)
  }

  counts(): ProblemCount[] {
    return [...this.#found]
      .map(([code, { count, examples }]) => ({ code, count, examples }))
      .sort((a, b) => ORDER[PROBLEMS[a.code].level] - ORDER[PROBLEMS[b.code].level] || b.count - a.count)
  }
}
