/** 发送 · Messages of the outbox to WeCom, one after another per conversation. */

import type { BlobStore } from '../../../../domain/ports/blob-store.js'
import type { SendOutcome } from '../../../../domain/ports/channel.js'
import type { OpenBubble, OutboxMessage } from '../../../../domain/ports/talk-store.js'
import type { Language } from '../../../../domain/talk/language.js'
import { CODE, isConversationRefused, outcomeOf } from '../connection/ack.js'
import { KeyedChain } from '../connection/keyed-chain.js'
import type { WecomTimings } from '../connection/timings.js'
import { conversationKey, type Wire } from '../connection/wire.js'
import { MediaUpload, type UploadSource } from '../media/media-upload.js'
import { Answers, CONNECTION_LOST, type Destination, streamIdOf } from './answers.js'
import { BubbleEndings } from './bubble-endings.js'
import { newTaskId } from './cards.js'
import { Frequency } from './frequency.js'
import { parseReplyHandle, writeReplyHandle } from './reply-handle.js'
import { insteadOf, planSteps, type Step, wordsOfEnd } from './reply-steps.js'
import { ReplyStreams } from './reply-streams.js'

export interface OutboundOptions {
  readonly wire: Wire
  readonly blobs: BlobStore
  readonly timings: WecomTimings
  readonly now: () => Date
  readonly publicUrl?: string
  /** A bubble was ended without what it waited for. */
  readonly onBubbleEnded: (replyHandle: string) => void
}

/** A message under way. What is done of it is not done again when it is deferred in the middle. */
interface Delivery {
  readonly to: Destination
  readonly steps: Step[]
  /** No step was put in the place of a refused one. */
  isAsPlanned: boolean
  next: number
  /** How it ends although the rest goes out: a step whose end is not known, else a file that was refused. */
  unknown: SendOutcome | undefined
  refused: SendOutcome | undefined
}

const MAX_UPLOAD_ATTEMPTS = 5

/** One file is refused, not the conversation: what comes after it may still be sent. */
function isRefusedFile(step: Pick<Step, 'kind'>, outcome: SendOutcome): boolean {
  return step.kind === 'media' && outcome.state === 'rejected' && !isConversationRefused(outcome.errorCode)
}

export class Outbound {
  readonly #inOrder = new KeyedChain()
  readonly #deferred = new Map<string, Delivery>()
  readonly #frequency = new Frequency()
  readonly #answers: Answers
  readonly #uploads: MediaUpload
  readonly #endings: BubbleEndings
  readonly #stopping = new AbortController()

  constructor(private readonly options: OutboundOptions) {
    const { wire, timings, now } = options
    const streams = new ReplyStreams(timings)
    this.#answers = new Answers({
      ...{ wire, streams, timings, now, frequency: this.#frequency },
      onOpened: (to, handle) => this.#endings.endInTime(to, handle),
      onFinished: (reqId) => this.#endings.forget(reqId),
    })
    this.#endings = new BubbleEndings({
      ...{ inOrder: this.#inOrder, streams, answers: this.#answers, timings, now, stopping: this.#stopping.signal },
      onEnded: (handle) => options.onBubbleEnded(writeReplyHandle(handle)),
      endWords: (reply) => wordsOfEnd(reply, options.blobs),
    })
    this.#uploads = new MediaUpload(
      (cmd, reqId, body) => wire.request(cmd, reqId, body),
      now,
      timings.chunkPausesMs,
      this.#stopping.signal,
    )
  }

  send(message: OutboxMessage): Promise<SendOutcome> {
    return this.#inOrder.run(conversationKey(message.conversation), () => this.#deliver(message))
  }

  async takeUp(bubbles: readonly OpenBubble[]): Promise<void> {
    await this.#endings.takeUp(bubbles, (stream) => streamIdOf(`stream:${stream}`))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#endings.forgetAll()
    await this.#inOrder.settle()
  }

  async #deliver(message: OutboxMessage): Promise<SendOutcome> {
    const delivery = this.#deferred.get(message.id) ?? this.#begin(message)
    this.#deferred.delete(message.id)
    for (; delivery.next < delivery.steps.length; delivery.next += 1) {
      const step = delivery.steps[delivery.next]
      if (!step) break
      const outcome = await this.#take(step, { ...delivery.to, attempts: message.attempts }, delivery.to)
      const instead = outcome.state === 'rejected' ? insteadOf(step, outcome.errorCode, delivery.to.language) : []
      if (instead.length > 0) {
        delivery.steps.splice(delivery.next, 1, ...instead)
        delivery.isAsPlanned = false
        delivery.next -= 1
        continue
      }
      if (outcome.state === 'rejected' && !isRefusedFile(step, outcome)) return outcome
      if (outcome.state === 'rejected') delivery.refused = outcome
      if (outcome.state === 'unknown') delivery.unknown = outcome
      if (outcome.state === 'deferred') {
        this.#remember(message.id, delivery)
        return delivery.isAsPlanned ? { ...outcome, partsSent: delivery.next } : outcome
      }
    }
    return delivery.unknown ?? delivery.refused ?? { state: 'sent' }
  }

  #begin(message: OutboxMessage): Delivery {
    const { conversation, reply } = message
    const handle = parseReplyHandle(message.replyHandle)
    // A callback takes one answer; which one that was is on record, for we may have been started anew since.
    const isHere = handle?.chatId === conversation.chatId && message.isAnswered !== true
    const steps = planSteps(reply, {
      blobs: this.options.blobs,
      taskId: newTaskId(message.id),
      isWelcome: isHere && handle.kind === 'enter',
      ...(this.options.publicUrl === undefined ? {} : { publicUrl: this.options.publicUrl }),
    })
    const streamId = streamIdOf(reply.stream === undefined ? `message:${message.id}` : `stream:${reply.stream}`)
    const { language = 'zh' } = reply
    const to = { conversation, language, ...(isHere ? { handle } : {}), streamId }
    return {
      to: { ...to, attempts: message.attempts, mayBeShown: message.deferred?.errorCode === CONNECTION_LOST },
      steps,
      isAsPlanned: true,
      next: message.deferred?.partsSent ?? 0,
      unknown: undefined,
      refused: undefined,
    }
  }

  async #take(step: Step, to: Destination, lasting: Destination): Promise<SendOutcome> {
    switch (step.kind) {
      case 'progress':
        return this.#answers.progress(to, step.text)
      case 'text': {
        const outcome = await this.#answers.text(to, step.text)
        lasting.mayBeShown = outcome.state === 'deferred' && to.mayBeShown
        return outcome
      }
      case 'card':
        return this.#answers.card(to, step.card)
      case 'media':
        return this.#sendMedia(step.source, to)
    }
  }

  async #sendMedia(source: UploadSource, to: Destination): Promise<SendOutcome> {
    if (!this.options.wire.isReady) return this.#later('not-connected')
    const wait = this.#uploads.isKnown(source) ? undefined : this.#frequency.take('uploads', this.#nowMs())
    if (wait) return { state: 'deferred', notBefore: wait, errorCode: 'frequency' }
    const outcome = await this.#uploadAndPush(source, to)
    if (isRefusedFile({ kind: 'media' }, outcome))
      await this.#answers.push(to, { msgtype: 'markdown', markdown: { content: this.#apology(source, to.language) } })
    return outcome
  }

  async #uploadAndPush(source: UploadSource, to: Destination): Promise<SendOutcome> {
    for (const isLast of [false, true]) {
      const result = await this.#uploads.upload(source)
      if (!result.ok) return this.#uploadFailed(result, to.attempts)
      const { type, mediaId } = result.uploaded
      const media = { media_id: mediaId }
      const outcome = await this.#answers.push(
        to,
        type === 'image' ? { msgtype: 'image', image: media } : { msgtype: 'file', file: media },
      )
      const isExpired = outcome.state === 'rejected' && outcome.errorCode === String(CODE.mediaId)
      if (!isExpired || isLast) return outcome
      this.#uploads.forget(source)
    }
    return { state: 'rejected', errorCode: String(CODE.mediaId) }
  }

  /** Nobody sees an upload: one whose end is not known is simply begun again. */
  #uploadFailed(
    result: Exclude<Awaited<ReturnType<MediaUpload['upload']>>, { ok: true }>,
    attempts: number,
  ): SendOutcome {
    if (!result.ack) return { state: 'rejected', errorCode: result.reason }
    const outcome = outcomeOf(result.ack, attempts, this.#nowMs(), this.options.timings)
    // The limit is the bot's: nobody else's file would fare better.
    if (outcome.state === 'deferred' && outcome.errorCode === String(CODE.frequency)) {
      this.#frequency.block('uploads', outcome.notBefore)
    }
    if (outcome.state !== 'unknown') return outcome
    return attempts < MAX_UPLOAD_ATTEMPTS ? this.#later('upload') : { state: 'rejected', errorCode: 'upload' }
  }

  #apology({ name }: UploadSource, language: Language): string {
    const { publicUrl } = this.options
    const zh = publicUrl === undefined ? '过一会儿发“重发文件”，我再发一次。' : `请到网页下载：${publicUrl}`
    const en =
      publicUrl === undefined
        ? 'Write “send files again” in a while, and I send it once more.'
        : `Please download it from the web page: ${publicUrl}`
    return { zh: `《${name}》没能发到企业微信。${zh}`, en: `“${name}” could not be sent to WeCom. ${en}` }[language]
  }

  #later(errorCode: string): SendOutcome {
    const notBefore = new Date(this.#nowMs() + this.options.timings.sendRetryMs)
    return { state: 'deferred', notBefore, errorCode }
  }

  #remember(messageId: string, delivery: Delivery): void {
    this.#deferred.set(messageId, delivery)
    const [oldest] = this.#deferred.keys()
    if (this.#deferred.size > 1_000 && oldest !== undefined) this.#deferred.delete(oldest)
  }

  #nowMs(): number {
    return this.options.now().getTime()
  }
}
