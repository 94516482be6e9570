/** 回答途径 · By the req_id of what was asked while that is open, else as a push; never twice what may have been shown. */
import { createHash, randomUUID } from 'node:crypto'
import type { SendOutcome } from '../../../../domain/ports/channel.js'
import type { Language } from '../../../../domain/talk/language.js'
import type { ConversationRef } from '../../../../domain/talk/message.js'
import { type Ack, CODE, outcomeOf, remedyOf } from '../connection/ack.js'
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

/** Of the messages we allow a minute, so many are kept free while something less important is said. */
const FREE_FOR = { answers: 2, everythingElse: 18 } as const
/** Whoever has just asked hears at once: so many more, of the five that lie between our limit and WeCom's. */
const MORE_FOR_THE_ASKER = 4
/** A frame went down with its socket; whether it was shown before nobody knows. */
export const CONNECTION_LOST = 'connection-lost'
const SENT: SendOutcome = { state: 'sent' }

export interface AnswersOptions {
  readonly wire: Wire
  readonly streams: ReplyStreams
  readonly frequency: Frequency
  readonly timings: WecomTimings
  readonly now: () => Date
  /** A bubble stands open now, or does no more. */
  readonly onOpened: (to: Destination, handle: ReplyHandle) => void
  readonly onFinished: (reqId: string) => void
}

export class Answers {
  constructor(private readonly options: AnswersOptions) {}

  /**
   * A snapshot. Where there is no room for it, it is left out: the next one says more, and what is left out never
   * holds back an answer. Without a bubble to replace, the first is said once and the others wait for the result.
   */
  async progress(to: Destination, text: string): Promise<SendOutcome> {
    const { streams, wire } = this.options
    if (streams.isSilent(to.streamId)) return SENT
    const open = streams.findOpen(to.handle?.reqId)
    const isFirst = open?.streamId !== to.streamId
    if (!isFirst && streams.isTooSoon(open, this.#nowMs())) return SENT
    if (!wire.isReady) return isFirst ? this.#again('not-connected') : SENT
    if (this.#hasNoRoom(to, isFirst ? FREE_FOR.answers : FREE_FOR.everythingElse)) return SENT
    const outcome = await this.#snapshot(to, text)
    return outcome.state === 'deferred' && !isFirst ? SENT : outcome
  }

  async #snapshot(to: Destination, text: string): Promise<SendOutcome> {
    const { streams } = this.options
    if (streams.canStream(to.handle, to.streamId, this.#nowMs())) {
      const { handle } = to
      const ack = await this.#frame(handle, to.streamId, text, false)
      if (ack.kind === 'ok' && streams.show(handle, to.streamId, text, this.#nowMs())) {
        this.options.onOpened(to, handle)
      }
      if (ack.kind === 'dropped') return this.#again(CONNECTION_LOST)
      const remedy = remedyOf(ack)
      if (remedy === 'shorter') return SENT
      if (remedy === 'plain') streams.showPlainly(handle.chatId)
      else if (remedy === 'other-way') this.#finish(handle.reqId)
      else return this.#outcome(to, ack)
    }
    const outcome = await this.#once(to, { msgtype: 'markdown', markdown: { content: text } })
    if (outcome.state === 'sent' || outcome.state === 'unknown') streams.silence(to.streamId)
    return outcome
  }

  async text(to: Destination, text: string): Promise<SendOutcome> {
    const { streams, wire } = this.options
    const wait = this.#mayNotYet(to)
    if (wait) return wait
    const plain = { msgtype: 'markdown', markdown: { content: text } } as const
    if (this.#isWelcome(to)) {
      const welcome = { msgtype: 'text', text: { content: text } } as const
      return this.#settle(to, await wire.request('aibot_respond_welcome_msg', to.handle.reqId, welcome), plain)
    }
    if (streams.canStream(to.handle, to.streamId, this.#nowMs())) {
      const { handle } = to
      const ack = await this.#frame(handle, to.streamId, text, true)
      if (ack.kind === 'dropped') {
        to.mayBeShown = true
        return this.#again(CONNECTION_LOST)
      }
      if (remedyOf(ack) !== 'plain') return this.#settle(to, ack, plain)
      streams.showPlainly(handle.chatId)
    }
    const open = streams.findOpen(to.handle?.reqId)
    if (to.handle && open?.streamId === to.streamId) this.#finish(to.handle.reqId)
    if (to.mayBeShown) return { state: 'unknown', errorCode: CONNECTION_LOST }
    return this.#once(to, plain)
  }

  async card(to: Destination, card: TemplateCard): Promise<SendOutcome> {
    const wait = this.#mayNotYet(to)
    if (wait) return wait
    const content = { msgtype: 'template_card', template_card: card } as const
    if (!this.#isWelcome(to)) return this.#once(to, content)
    const ack = await this.options.wire.request('aibot_respond_welcome_msg', to.handle.reqId, content)
    return this.#settle(to, ack, content)
  }

  async push(to: Destination, content: Content): Promise<SendOutcome> {
    return this.#mayNotYet(to) ?? this.#push(to, content)
  }

  /** Ends a bubble that would run out of its time, with words in it. */
  async closeStream(handle: ReplyHandle, text: string): Promise<boolean> {
    const { streams } = this.options
    const open = streams.findOpen(handle.reqId)
    if (!open) return true
    const ack = await this.#frame(handle, open.streamId, text, true)
    if (ack.kind === 'not-sent' || ack.kind === 'dropped' || remedyOf(ack) === 'wait') return false
    this.#finish(handle.reqId)
    streams.silence(open.streamId)
    return true
  }

  /** No stream: by the req_id as long as nothing has been answered there, else a push. */
  async #once(to: Destination, content: Content): Promise<SendOutcome> {
    const { streams, wire } = this.options
    const { handle } = to
    if (handle?.kind !== 'message' || !streams.isUnanswered(handle, this.#nowMs())) return this.#push(to, content)
    return this.#settle(to, await wire.request('aibot_respond_msg', handle.reqId, content), content)
  }

  /** After an answer by req_id: what was surely not shown is pushed, unless it only has to wait or is too large. */
  async #settle(to: Destination, ack: Ack, content: Content): Promise<SendOutcome> {
    if (ack.kind === 'not-sent') return this.#outcome(to, ack)
    const remedy = remedyOf(ack)
    const outcome = this.#outcome(to, ack)
    if (remedy === 'shorter' || (remedy === 'wait' && outcome.state === 'deferred')) return outcome
    if (to.handle) this.#finish(to.handle.reqId)
    if (remedy === undefined || remedy === 'never') return outcome
    return to.mayBeShown ? { state: 'unknown', errorCode: CONNECTION_LOST } : this.#push(to, content)
  }

  async #push(to: Destination, content: Content): Promise<SendOutcome> {
    const { chatId, chat } = to.conversation
    const body = { chatid: chatId, chat_type: chat === 'group' ? 2 : 1, ...content } as const
    return this.#outcome(to, await this.options.wire.request('aibot_send_msg', `aibot_send_msg_${randomUUID()}`, body))
  }

  #finish(reqId: string): void {
    this.options.streams.finish(reqId)
    this.options.onFinished(reqId)
  }

  #frame(handle: ReplyHandle, id: string, content: string, finish: boolean): Promise<Ack> {
    return this.options.wire.request('aibot_respond_msg', handle.reqId, {
      msgtype: 'stream',
      stream: { id, finish, content },
    })
  }

  #isWelcome(to: Destination): to is Destination & { handle: ReplyHandle } {
    if (to.handle?.kind !== 'enter') return false
    const { streams, timings } = this.options
    const nowMs = this.#nowMs()
    return streams.isUnanswered(to.handle, nowMs) && nowMs < to.handle.receivedAtMs + timings.welcomeMs
  }

  #mayNotYet(to: Destination): SendOutcome | undefined {
    if (!this.options.wire.isReady) return this.#again('not-connected')
    const { streams } = this.options
    const nowMs = this.#nowMs()
    const isAsker = streams.canStream(to.handle, to.streamId, nowMs) || streams.isUnanswered(to.handle, nowMs)
    const notBefore = this.#hasNoRoom(to, isAsker ? -MORE_FOR_THE_ASKER : 0)
    return notBefore && { state: 'deferred', notBefore, errorCode: 'frequency' }
  }

  /** Counts a message, or says from when on there is room for one. */
  #hasNoRoom(to: Destination, keepFree: number): Date | undefined {
    return this.options.frequency.take(conversationKey(to.conversation), this.#nowMs(), keepFree)
  }

  #again(errorCode: string): SendOutcome {
    return { state: 'deferred', notBefore: new Date(this.#nowMs() + this.options.timings.sendRetryMs), errorCode }
  }

  #outcome(to: Destination, ack: Ack): SendOutcome {
    const { timings, frequency } = this.options
    const outcome = outcomeOf(ack, to.attempts, this.#nowMs(), timings)
    if (ack.kind === 'refused' && ack.code === CODE.frequency && outcome.state === 'deferred') {
      frequency.block(conversationKey(to.conversation), outcome.notBefore)
    }
    return outcome
  }

  #nowMs(): number {
    return this.options.now().getTime()
  }
}

export function streamIdOf(seed: string): string {
  return `s-${createHash('sha256').update(seed).digest('hex').slice(0, 32)}`
}
