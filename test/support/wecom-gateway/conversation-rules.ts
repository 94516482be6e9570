/** 会话规则 · Who may be written to, how often, and by which req_id: the gateway's memory of its conversations. */
import { CODES, type Limits } from './protocol.js'

interface Callback {
  readonly chatId: string
  readonly kind: 'message' | 'enter' | 'tap' | 'other'
  readonly atMs: number
  used: boolean
}

export class ConversationRules {
  readonly #callbacks = new Map<string, Callback>()
  readonly #streams = new Map<string, { openedAtMs: number; finished: boolean }>()
  readonly #spokenTo = new Set<string>()
  readonly #sentAt = new Map<string, number[]>()

  constructor(
    private readonly limits: Limits,
    private readonly nowMs: () => number,
  ) {}

  /** A person did something: its req_id can be answered, and words open the conversation for pushes. */
  called(reqId: string, chatId: string, kind: Callback['kind']): void {
    this.#callbacks.set(reqId, { chatId, kind, atMs: this.nowMs(), used: false })
    if (kind === 'message') this.#spokenTo.add(chatId)
  }

  chatOf(reqId: string): string {
    return this.#callbacks.get(reqId)?.chatId ?? ''
  }

  forgetReqIds(): void {
    this.#callbacks.clear()
  }

  mayAnswer(reqId: string): number {
    const callback = this.#callbacks.get(reqId)
    const isOpen = callback?.kind === 'message' && this.nowMs() - callback.atMs < this.limits.replyMs
    return isOpen ? CODES.ok : CODES.unknownReqId
  }

  mayWelcome(reqId: string): number {
    return this.#once(reqId, 'enter', this.limits.welcomeMs)
  }

  mayUpdate(reqId: string): number {
    return this.#once(reqId, 'tap', this.limits.updateMs)
  }

  mayStream(reqId: string, streamId: string, finish: boolean): number {
    const key = `${reqId}/${streamId}`
    const stream = this.#streams.get(key) ?? { openedAtMs: this.nowMs(), finished: false }
    if (stream.finished || this.nowMs() - stream.openedAtMs >= this.limits.streamMs) return CODES.streamExpired
    this.#streams.set(key, { ...stream, finished: finish })
    return CODES.ok
  }

  mayPush(chatId: string): number {
    if (chatId === '') return CODES.noChatId
    return this.#spokenTo.has(chatId) ? CODES.ok : CODES.mayNotPost
  }

  countMessage(chatId: string): number {
    const sent = (this.#sentAt.get(chatId) ?? []).filter((at) => at > this.nowMs() - 3_600_000)
    const inMinute = sent.filter((at) => at > this.nowMs() - 60_000)
    if (sent.length >= this.limits.perHour || inMinute.length >= this.limits.perMinute) return CODES.frequency
    this.#sentAt.set(chatId, [...sent, this.nowMs()])
    return CODES.ok
  }

  #once(reqId: string, kind: Callback['kind'], windowMs: number): number {
    const callback = this.#callbacks.get(reqId)
    if (callback?.kind !== kind || callback.used || this.nowMs() - callback.atMs >= windowMs) return CODES.unknownReqId
    callback.used = true
    return CODES.ok
  }
}
