/** 限速 · So many acts per key in a window of time; memory stays bounded. */

const MAX_KEYS = 10_000

export interface RateLimit {
  /** Counts one. `first-over`: the first in its window that is too many, and the one to say something to. */
  take(key: string): 'within' | 'first-over' | 'over'
  /** Whether one more would be too many. */
  isUsedUp(key: string): boolean
  forget(key: string): void
}

export function limitRate(limit: number, windowMs: number, now: () => number): RateLimit {
  const acts = new Map<string, { since: number; count: number }>()
  const countOf = (key: string): { since: number; count: number } | undefined => {
    const seen = acts.get(key)
    return seen !== undefined && now() - seen.since < windowMs ? seen : undefined
  }
  return {
    take(key) {
      const seen = countOf(key)
      if (seen === undefined) {
        if (acts.size >= MAX_KEYS) dropLapsed(acts, now() - windowMs)
        // At the end, where the youngest are.
        acts.delete(key)
        acts.set(key, { since: now(), count: 1 })
        return limit > 0 ? 'within' : 'first-over'
      }
      seen.count += 1
      if (seen.count <= limit) return 'within'
      return seen.count === limit + 1 ? 'first-over' : 'over'
    },
    isUsedUp: (key) => (countOf(key)?.count ?? 0) >= limit,
    forget: (key) => void acts.delete(key),
  }
}

/** Lapsed windows first; if all are live, the oldest key, so that a flood of keys cannot fill memory. */
function dropLapsed(acts: Map<string, { since: number }>, before: number): void {
  for (const [key, { since }] of acts) if (since <= before) acts.delete(key)
  const oldest = acts.keys().next().value
  if (acts.size >= MAX_KEYS && oldest !== undefined) acts.delete(oldest)
}
