/** 问题计数 · Counts problems by code with a few examples each, errors first, most frequent first. */

import { PROBLEMS } from '../../talk/all-problems.js'
import type { ProblemCode } from '../../talk/problem.js'
import type { ProblemLevel } from '../../talk/problem-kind.js'

const MAX_EXAMPLES = 5
const ORDER: Record<ProblemLevel, number> = { error: 0, warning: 1, mended: 2, note: 3 }

interface Counted<Example> {
  readonly code: ProblemCode
  readonly count: number
  readonly examples: readonly Example[]
}

export class ProblemCounter<Example> {
  readonly #found = new Map<ProblemCode, { count: number; examples: Example[] }>()

  /** The same place twice is one example. */
  constructor(readonly isSame: (one: Example, other: Example) => boolean) {}

  add(code: ProblemCode, example: Example): void {
    const entry = this.#found.get(code)
    if (entry === undefined) {
      this.#found.set(code, { count: 1, examples: [example] })
      return
    }
    entry.count++
    const { examples } = entry
    if (examples.length < MAX_EXAMPLES && !examples.some((one) => this.isSame(one, example))) examples.push(example)
  }

  has(code: ProblemCode): boolean {
    return this.#found.has(code)
  }

  counts(): Counted<Example>[] {
    return [...this.#found]
      .map(([code, { count, examples }]) => ({ code, count, examples }))
      .sort((a, b) => ORDER[PROBLEMS[a.code].level] - ORDER[PROBLEMS[b.code].level] || b.count - a.count)
  }
}
