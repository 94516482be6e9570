/** 后写 · Writes parts one after another while the next are being read; only so many may wait. */

export interface WriteBehind {
  /** Resolves at once while fewer than `ahead` parts wait. Throws what an earlier part threw. */
  add(write: () => Promise<void>): Promise<void>
  /** All parts are written, or the first failure is thrown. */
  done(): Promise<void>
}

export function writeBehind(ahead: number): WriteBehind {
  let last: Promise<void> = Promise.resolve()
  const waiting: Promise<void>[] = []
  return {
    async add(write) {
      while (waiting.length >= ahead) await waiting.shift()
      last = last.then(write)
      // Whoever waits for it hears of a failure; until then it is nobody's unhandled rejection.
      last.catch(() => undefined)
      waiting.push(last)
    },
    done: () => last,
  }
}
