/** 轮流 · Work of many, so much at once: those who wait take turns, and nobody holds all the places. */

export interface FairGate {
  /** Runs it when its turn has come. Throws `TooMuchWaits` at once when this one has too much in the line already. */
  run<T>(whose: string, work: () => Promise<T>): Promise<T>
}

export interface FairGateLimits {
  readonly atOnce: number
  /** Of one, at the same time; by default one place is always left to the others. */
  readonly ofOne?: number
  /** Of one, in the line. */
  readonly mostWaiting?: number
}

/** Whoever asks has so much waiting that more is not taken now. */
export class TooMuchWaits extends Error {
  readonly retry = 'later'
  override readonly name = 'TooMuchWaits'
}

export function fairGate({ atOnce, ofOne = Math.max(1, atOnce - 1), mostWaiting = 64 }: FairGateLimits): FairGate {
  /** In the order of their turns: who was served goes to the end. */
  const lines = new Map<string, (() => void)[]>()
  const places = new Map<string, number>()
  let taken = 0

  const mayBegin = (whose: string): boolean => taken < atOnce && (places.get(whose) ?? 0) < ofOne

  function take(whose: string): void {
    taken += 1
    places.set(whose, (places.get(whose) ?? 0) + 1)
  }

  function giveBack(whose: string): void {
    taken -= 1
    const left = (places.get(whose) ?? 1) - 1
    if (left > 0) places.set(whose, left)
    else places.delete(whose)
    serve()
  }

  function serve(): void {
    for (const [whose, line] of [...lines]) {
      if (taken >= atOnce) return
      if (!mayBegin(whose)) continue
      lines.delete(whose)
      const begin = line.shift()
      if (line.length > 0) lines.set(whose, line)
      take(whose)
      begin?.()
    }
  }

  function wait(whose: string): Promise<void> {
    const line = lines.get(whose) ?? []
    if (line.length >= mostWaiting) throw new TooMuchWaits('too much waits already')
    lines.set(whose, line)
    return new Promise((resolve) => line.push(resolve))
  }

  return {
    async run(whose, work) {
      if (!lines.has(whose) && mayBegin(whose)) take(whose)
      else await wait(whose)
      try {
        return await work()
      } finally {
        giveBack(whose)
      }
    },
  }
}
