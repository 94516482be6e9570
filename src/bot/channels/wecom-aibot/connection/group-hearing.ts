/** 群聊静默 · After a reconnect WeCom may bring private messages and no group's any more; nothing else shows it. */

export interface HearingLimits {
  /** Groups count as lively when one was heard within this long before the sign-in. */
  readonly livelyMs: number
  /** Silence is not judged before this long after the sign-in … */
  readonly silentMs: number
  /** … nor before so many private messages. */
  readonly privateMessages: number
}

/** Remembers when each kind of chat was heard last, and tells a silence once a sign-in. */
export class GroupHearing {
  #groupHeardAtMs: number | undefined
  #signedInAtMs = 0
  #private = 0
  /** Groups spoke until shortly before this sign-in and have not spoken since. */
  #isWatching = false

  constructor(private readonly limits: HearingLimits) {}

  signedIn(nowMs: number): void {
    const heardAgoMs = this.#groupHeardAtMs === undefined ? Number.POSITIVE_INFINITY : nowMs - this.#groupHeardAtMs
    this.#isWatching = heardAgoMs <= this.limits.livelyMs
    this.#signedInAtMs = nowMs
    this.#private = 0
  }

  /** True when this message shows that the groups have fallen silent. */
  heard(chat: 'private' | 'group', nowMs: number): boolean {
    if (chat === 'group') {
      this.#groupHeardAtMs = nowMs
      this.#isWatching = false
      return false
    }
    this.#private += 1
    const { silentMs, privateMessages } = this.limits
    const isSilent = this.#isWatching && this.#private >= privateMessages && nowMs - this.#signedInAtMs >= silentMs
    if (isSilent) {
      this.#isWatching = false
      // The fresh client that follows is not judged by what was heard before: one attempt, then people look at it.
      this.#groupHeardAtMs = undefined
    }
    return isSilent
  }
}
