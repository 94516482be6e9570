/** 重活失败 · A worker's task broke, or its thread or process died: nothing the person could mend. */

const EXHAUSTED: ReadonlySet<string> = new Set(['AbortError', 'ProcessDied', 'BudgetSpent'])

export class HeavyWorkFailed extends Error {
  /** Never: it died, ran out of memory or went silent, and would do so again with the same file. */
  readonly retry: 'soon' | 'never'

  constructor(task: string, cause: unknown) {
    const { code, name } = (cause ?? {}) as { readonly code?: unknown; readonly name?: unknown }
    const isExhausted = code === 'ERR_WORKER_OUT_OF_MEMORY' || EXHAUSTED.has(String(name))
    super(`task ${task} ${isExhausted ? 'died, or ran out of memory or time' : 'failed'}`, { cause })
    this.name = 'HeavyWorkFailed'
    this.retry = isExhausted ? 'never' : 'soon'
  }
}
