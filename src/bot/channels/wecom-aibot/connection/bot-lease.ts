/** 连接租约 · One process at a time may hold a bot's connection; a second one would kick the first. */
import type { LeaseStore } from '../../../../domain/ports/talk-store.js'
import type { ChannelLog } from './quiet-logger.js'
import { rest, type WecomTimings } from './timings.js'

export class BotLease {
  readonly #name: string
  #heldUntilMs = 0

  constructor(
    private readonly store: LeaseStore,
    botId: string,
    private readonly owner: string,
    private readonly timings: WecomTimings,
    private readonly log: ChannelLog,
  ) {
    this.#name = `wecom-aibot:${botId}`
  }

  /** False at once when it has lapsed, even while the store does not answer or this process stood still. */
  get isHeld(): boolean {
    return performance.now() < this.#heldUntilMs
  }

  msLeft(): number {
    return Math.max(0, this.#heldUntilMs - performance.now())
  }

  /** Takes or renews. A store that fails or hangs changes nothing: what is held is held until it lapses. */
  async take(): Promise<boolean> {
    const askedAtMs = performance.now()
    const patienceMs = Math.min(this.timings.leaseRenewMs, this.isHeld ? this.msLeft() : Number.POSITIVE_INFINITY)
    const answer = await Promise.race([this.#ask(), rest(patienceMs)])
    // A tenth less than the store counts: clocks and timers are not exact.
    if (answer === true) this.#heldUntilMs = askedAtMs + this.timings.leaseMs * 0.9
    if (answer === false) this.#heldUntilMs = 0
    return this.isHeld
  }

  async release(): Promise<void> {
    this.#heldUntilMs = 0
    const released = this.store.release(this.#name, this.owner).catch(() => {
      this.log.warn({}, 'wecom lease could not be given back, it will lapse')
    })
    await Promise.race([released, rest(this.timings.leaseRenewMs)])
  }

  async #ask(): Promise<boolean | undefined> {
    try {
      return await this.store.take(this.#name, this.owner, this.timings.leaseMs)
    } catch {
      this.log.warn({}, 'wecom lease could not be renewed')
      return undefined
    }
  }
}
