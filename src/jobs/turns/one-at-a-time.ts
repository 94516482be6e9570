/** 顺序执行 · Runs work of the same key one after another in this process; other keys are not held up. */
export function oneAtATime(): (key: string, work: () => Promise<void>) => Promise<void> {
  const tails = new Map<string, Promise<void>>()
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve()
    const mine = before.then(work)
    const tail = mine.catch(() => undefined)
    tails.set(key, tail)
    try {
      await mine
    } finally {
      if (tails.get(key) === tail) tails.delete(key)
    }
  }
}
