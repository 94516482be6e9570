/** 按键排队 · Work of one key runs one after another; other keys do not wait. */
export class KeyedChain {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const result = before.then(work, work)
    this.#last.set(key, result)
    const forget = (): void => {
      if (this.#last.get(key) === result) this.#last.delete(key)
    }
    result.then(forget, forget)
    return result
  }

  /** Resolves when all that was asked for until now is done. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#last.values())
  }
}
