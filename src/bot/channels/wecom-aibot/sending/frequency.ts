/** 发送频率 · At most 25 messages in any minute and 900 in any hour per conversation; WeCom's own limits are 30 and 1000. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export interface FrequencyLimits {
  readonly perMinute: number
  readonly perHour: number
}

/** A window that slides, not a bucket that refills: a full bucket plus its refill is twice the limit in one minute. */
export class Frequency {
  readonly #sentAt = new Map<string, number[]>()
  readonly #blockedUntil = new Map<string, number>()

  constructor(private readonly limits: FrequencyLimits = { perMinute: 25, perHour: 900 }) {}

  /** Counts one message, or says when there is room. `keepFree` leaves that many for more important ones. */
  take(key: string, nowMs: number, keepFree = 0): Date | undefined {
    const blockedUntil = this.#blockedUntil.get(key) ?? 0
    if (blockedUntil > nowMs) return new Date(blockedUntil)
    const sent = (this.#sentAt.get(key) ?? []).filter((at) => at > nowMs - HOUR_MS)
    const waitUntil = Math.max(
      freeAt(sent, this.limits.perMinute - keepFree, MINUTE_MS),
      freeAt(sent, this.limits.perHour - keepFree, HOUR_MS),
    )
    if (waitUntil > nowMs) return new Date(waitUntil)
    sent.push(nowMs)
    this.#sentAt.set(key, sent)
    this.#forgetIdle(nowMs)
    return undefined
  }

  /** WeCom said 45009 although we counted less: somebody else sends there too. */
  block(key: string, until: Date): void {
    this.#blockedUntil.set(key, until.getTime())
  }

  #forgetIdle(nowMs: number): void {
    if (this.#sentAt.size < 5_000) return
    for (const [key, sent] of this.#sentAt) {
      if ((sent.at(-1) ?? 0) < nowMs - HOUR_MS) this.#sentAt.delete(key)
    }
    for (const [key, until] of this.#blockedUntil) if (until < nowMs) this.#blockedUntil.delete(key)
  }
}

/** When fewer than `limit` of these lie in the window; 0 when that is so already. */
function freeAt(sent: readonly number[], limit: number, windowMs: number): number {
  const oldest = sent.at(-limit)
  return oldest === undefined || sent.length < limit ? 0 : oldest + windowMs
}
