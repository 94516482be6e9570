/** 限速 · So many acts per key in a window of time; memory stays bounded. */

const MAX_KEYS = 10_000

export interface RateLimit {
  /** False when the key has used up its acts. */
  allow(key: string): boolean
  forget(key: string): void
}

export function limitRate(limit: number, windowMs: number, now: () => number): RateLimit {
  const acts = new Map<string, { since: number; count: number }>()
  return {
    allow(key) {
      const at = now()
      const seen = acts.get(key)
      if (!seen || at - seen.since >= windowMs) {
        if (acts.size >= MAX_KEYS) dropLapsed(acts, at - windowMs)
        acts.set(key, { since: at, count: 1 })
        return true
      }
      seen.count += 1
      return seen.count <= limit
    },
    forget: (key) => void acts.delete(key),
  }
}

/** Lapsed windows first; if all are live, the oldest key, so that a flood of keys cannot fill memory. */
function dropLapsed(acts: Map<string, { since: number }>, before: number): void {
  for (const [key, { since }] of acts) if (since <= before) acts.delete(key)
  const oldest = acts.keys().next().value
  if (acts.size >= MAX_KEYS && oldest !== undefined) acts.delete(oldest)
}
