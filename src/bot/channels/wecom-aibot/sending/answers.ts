/** 回答途径 · By the req_id of what was asked while that is open, else as a push; never twice what may have been shown. */
import { createHash, randomUUID } from 'node:crypto'
import type { SendOutcome } from '../../../../domain/ports/channel.js'
import type { Language } from '../../../../domain/talk/language.js'
import type { ConversationRef } from '../../../../domain/talk/message.js'
import { type Ack, CODE, mustPush, outcomeOf } from '../connection/ack.js'
import type { Content, TemplateCard } from '../connection/requests.js'
import type { WecomTimings } from '../connection/timings.js'
import { conversationKey, type Wire } from '../connection/wire.js'
import type { Frequency } from './frequency.js'
import type { ReplyHandle } from './reply-handle.js'
import type { ReplyStreams } from './reply-streams.js'

/** One message of the outbox on its way. */
export interface Destination {
  readonly conversation: ConversationRef
  readonly language: Language
  readonly handle?: ReplyHandle
  /** The same for all frames of one bubble and after a restart, so a repeat replaces instead of adding. */
  readonly streamId: string
  readonly attempts: number
  /** A frame of this message was on a socket that dropped: it may have been shown. */
  mayBeShown: boolean
}

/** Messages kept free for results while progress is reported. */
const FREE_FOR_RESULTS = 8

export class Answers {
  constructor(
    private readonly wire: Wire,
    private readonly streams: ReplyStreams,
    private readonly frequency: Frequency,
    private readonly timings: WecomTimings,
    private readonly now: () => Date,
    private readonly onOpened: (to: Destination, handle: ReplyHandle) => void,
  ) {}

  /** A snapshot. Without a bubble to replace, the first one is pushed and the others are left out until the result. */
  async progress(to: Destination, text: string): Promise<SendOutcome> {
    if (this.streams.isSilent(to.streamId)) return { state: 'sent' }
    const wait = this.#mayNotYet(to, FREE_FOR_RESULTS)
    if (wait) return wait
    if (this.streams.canStream(to.handle, to.streamId, this.#nowMs())) {
      const ack = await this.#frame(to.handle, to.streamId, text, false)
      if (ack.kind === 'ok') {
        if (this.streams.show(to.handle, to.streamId, text)) this.onOpened(to, to.handle)
      }
      if (!mustPush(ack)) return ack.kind === 'dropped' ? this.#again('connection-lost') : this.#outcome(to, ack)
      this.streams.finish(to.handle.reqId)
    }
    const outcome = await this.#push(to, { msgtype: 'markdown', markdown: { content: text } })
    if (outcome.state === 'sent' || outcome.state === 'unknown') this.streams.silence(to.streamId)
    return outcome
  }

  async text(to: Destination, text: string): Promise<SendOutcome> {
    const wait = this.#mayNotYet(to)
    if (wait) return wait
    if (this.#isWelcome(to)) {
      const ack = await this.wire.request('aibot_respond_welcome_msg', to.handle.reqId, {
        msgtype: 'text',
        text: { content: text },
      })
      return this.#settle(to, ack, { msgtype: 'markdown', markdown: { content: text } })
    }
    if (this.streams.canStream(to.handle, to.streamId, this.#nowMs())) {
      const ack = await this.#frame(to.handle, to.streamId, text, true)
      if (ack.kind === 'dropped') {
        to.mayBeShown = true
        return this.#again('connection-lost')
      }
      if (ack.kind !== 'not-sent') this.streams.finish(to.handle.reqId)
      if (!mustPush(ack)) return this.#outcome(to, ack)
    }
    const open = to.handle && this.streams.findOpen(to.handle.reqId)
    if (to.handle && open?.streamId === to.streamId) this.streams.finish(to.handle.reqId)
    if (to.mayBeShown) return { state: 'unknown', errorCode: 'connection-lost' }
    return this.#push(to, { msgtype: 'markdown', markdown: { content: text } })
  }

  async card(to: Destination, card: TemplateCard): Promise<SendOutcome> {
    const wait = this.#mayNotYet(to)
    if (wait) return wait
    const content = { msgtype: 'template_card', template_card: card } as const
    if (this.#isWelcome(to)) {
      return this.#settle(to, await this.wire.request('aibot_respond_welcome_msg', to.handle.reqId, content), content)
    }
    if (to.handle?.kind === 'message' && this.streams.isUnanswered(to.handle, this.#nowMs())) {
      return this.#settle(to, await this.wire.request('aibot_respond_msg', to.handle.reqId, content), content)
    }
    return this.#push(to, content)
  }

  async push(to: Destination, content: Content): Promise<SendOutcome> {
    return this.#mayNotYet(to) ?? this.#push(to, content)
  }

  /** Ends a bubble that would run out of its time, with words in it. */
  async closeStream(handle: ReplyHandle, text: string): Promise<boolean> {
    const open = this.streams.findOpen(handle.reqId)
    if (!open) return true
    const ack = await this.#frame(handle, open.streamId, text, true)
    if (ack.kind === 'not-sent' || ack.kind === 'dropped') return false
    this.streams.finish(handle.reqId)
    this.streams.silence(open.streamId)
    return true
  }

  /** After the one answer by req_id; where that is closed, a push. */
  async #settle(to: Destination, ack: Ack, content: Content): Promise<SendOutcome> {
    if (ack.kind !== 'not-sent' && to.handle) this.streams.finish(to.handle.reqId)
    return mustPush(ack) ? this.#push(to, content) : this.#outcome(to, ack)
  }

  async #push(to: Destination, content: Content): Promise<SendOutcome> {
    const { chatId, chat } = to.conversation
    const body = { chatid: chatId, chat_type: chat === 'group' ? 2 : 1, ...content } as const
    return this.#outcome(to, await this.wire.request('aibot_send_msg', `aibot_send_msg_${randomUUID()}`, body))
  }

  #frame(handle: ReplyHandle, id: string, content: string, finish: boolean): Promise<Ack> {
    return this.wire.request('aibot_respond_msg', handle.reqId, { msgtype: 'stream', stream: { id, finish, content } })
  }

  #isWelcome(to: Destination): to is Destination & { handle: ReplyHandle } {
    if (to.handle?.kind !== 'enter') return false
    const nowMs = this.#nowMs()
    return this.streams.isUnanswered(to.handle, nowMs) && nowMs < to.handle.receivedAtMs + this.timings.welcomeMs
  }

  #mayNotYet(to: Destination, keepFree = 0): SendOutcome | undefined {
    if (!this.wire.isReady) return this.#again('not-connected')
    const notBefore = this.frequency.take(conversationKey(to.conversation), this.#nowMs(), keepFree)
    return notBefore && { state: 'deferred', notBefore, errorCode: 'frequency' }
  }

  #again(errorCode: string): SendOutcome {
    return { state: 'deferred', notBefore: new Date(this.#nowMs() + this.timings.sendRetryMs), errorCode }
  }

  #outcome(to: Destination, ack: Ack): SendOutcome {
    const outcome = outcomeOf(ack, to.attempts, this.#nowMs(), this.timings)
    if (ack.kind === 'refused' && ack.code === CODE.frequency && outcome.state === 'deferred') {
      this.frequency.block(conversationKey(to.conversation), outcome.notBefore)
    }
    return outcome
  }

  #nowMs(): number {
    return this.now().getTime()
  }
}

export function streamIdOf(seed: string): string {
  return `s-${createHash('sha256').update(seed).digest('hex').slice(0, 32)}`
}
