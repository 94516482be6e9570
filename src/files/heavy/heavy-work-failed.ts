/** 重活失败 · A worker's task broke or its thread died: nothing the person could mend. */

export class HeavyWorkFailed extends Error {
  /** Never: the thread ran out of memory or went silent, and would do so again with the same file. */
  readonly retry: 'soon' | 'never'

  constructor(task: string, cause: unknown) {
    const { code, name } = (cause ?? {}) as { readonly code?: unknown; readonly name?: unknown }
    const isExhausted = code === 'ERR_WORKER_OUT_OF_MEMORY' || name === 'AbortError'
    super(`task ${task} ${isExhausted ? 'ran out of memory or time' : 'failed'}`, { cause })
    this.name = 'HeavyWorkFailed'
    this.retry = isExhausted ? 'never' : 'soon'
  }
}
