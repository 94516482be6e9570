/** 留出的空间 · Bytes that are on their way and in no count yet, kept for whoever brings them. */
import type { Usage } from './quotas.js'

export interface Holder {
  readonly account: string
  readonly school: string
}

interface Held extends Holder {
  readonly bytes: number
}

export class HeldRooms {
  readonly #held = new Set<Held>()
  #waiting: (() => void)[] = []

  /** What is used, once all of it has come. */
  addTo({ accountToday, school, total }: Usage, who: Holder): Usage {
    let [ofAccount, ofSchool] = [0, 0]
    for (const held of this.#held) {
      if (held.account === who.account) ofAccount += held.bytes
      if (held.school === who.school) ofSchool += held.bytes
    }
    return { accountToday: accountToday + ofAccount, school: school + ofSchool, total }
  }

  isWaitedFor(who: Holder): boolean {
    return [...this.#held].some(({ account, school }) => account === who.account || school === who.school)
  }

  hold(who: Holder, bytes: number): () => void {
    const held = { ...who, bytes }
    this.#held.add(held)
    return () => {
      this.#held.delete(held)
      const waiting = this.#waiting
      this.#waiting = []
      for (const go of waiting) go()
    }
  }

  nextRelease(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
