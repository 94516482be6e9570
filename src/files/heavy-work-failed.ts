/** 重活失败 · A worker's task broke or its thread died: nothing the person could mend. */

export class HeavyWorkFailed extends Error {
  readonly retry: 'soon' | 'never'

  /** A thread that ran out of memory would do so again. */
  constructor(task: string, cause: unknown) {
    const isOutOfMemory = (cause as { code?: unknown } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    super(`task ${task} ${isOutOfMemory ? 'ran out of memory' : 'failed'}`, { cause })
    this.name = 'HeavyWorkFailed'
    this.retry = isOutOfMemory ? 'never' : 'soon'
  }
}
