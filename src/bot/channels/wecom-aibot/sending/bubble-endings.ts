/** 气泡收尾 · Sees to it that every bubble ends in its time, also those that a process before us left open. */
import type { OpenBubble } from '../../../../domain/ports/talk-store.js'
import type { Said } from '../../../../domain/talk/language.js'
import type { Reply } from '../../../../domain/talk/message.js'
import type { KeyedChain } from '../connection/keyed-chain.js'
import type { WecomTimings } from '../connection/timings.js'
import { conversationKey } from '../connection/wire.js'
import type { Answers, Destination } from './answers.js'
import { parseReplyHandle, type ReplyHandle } from './reply-handle.js'
import type { ReplyStreams } from './reply-streams.js'

const STILL_WORKING: Said = {
  zh: '还在处理，完成后我会再发一条消息告诉您。',
  en: 'Still at work; I will send another message when it is done.',
}
const CUT_OFF: Said = {
  zh: '我刚重新启动，这一条到此为止。发“进度”就能看到现在办到哪一步。',
  en: 'I have just been restarted, so this message ends here. Write “status” to see where things stand.',
}

interface EndingsOptions {
  readonly inOrder: KeyedChain
  readonly streams: ReplyStreams
  readonly answers: Pick<Answers, 'closeStream'>
  readonly timings: WecomTimings
  readonly now: () => Date
  readonly stopping: AbortSignal
  readonly onEnded: (handle: ReplyHandle) => void
  /** The words of a reply that may have ended its bubble, as they would stand in it. */
  readonly endWords: (reply: Reply) => string
}

/** `words`: what the bubble ends with, below what it says already or instead of it. */
interface Ending {
  readonly to: Pick<Destination, 'conversation'>
  readonly handle: ReplyHandle
  readonly words: (shown: string) => string
}

export class BubbleEndings {
  /** Of the bubbles that stand open: when each is to be ended. */
  readonly #timers = new Map<string, NodeJS.Timeout>()

  constructor(private readonly options: EndingsOptions) {}

  /** A bubble that is still open when its time runs out ends with words; the result is pushed later. */
  endInTime(to: Pick<Destination, 'conversation' | 'language'>, handle: ReplyHandle): void {
    const ending = { to, handle, words: below(STILL_WORKING[to.language]) }
    this.#endAt(ending, handle.receivedAtMs + this.options.timings.streamMs)
  }

  /** Those of before: where the work goes on the bubble does, the others end at once. */
  takeUp(bubbles: readonly OpenBubble[], streamIdOf: (stream: string) => string): Promise<unknown> {
    return Promise.all(bubbles.map((bubble) => this.#takeUp(bubble, streamIdOf(bubble.stream))))
  }

  async #takeUp(bubble: OpenBubble, streamId: string): Promise<void> {
    const { streams, inOrder, now } = this.options
    const { conversation, reply, standing } = bubble
    const { language = 'zh' } = reply
    const handle = parseReplyHandle(bubble.replyHandle)
    const ending = await inOrder.run(conversationKey(conversation), async (): Promise<Ending | undefined> => {
      const isOurs = streams.findOpen(handle?.reqId) !== undefined
      if (isOurs || !streams.canStream(handle, streamId, now().getTime())) return undefined
      streams.show(handle, streamId, reply.text, now().getTime())
      if (standing === 'goes-on') this.endInTime({ conversation, language }, handle)
      const words = standing === 'may-be-over' ? () => this.options.endWords(reply) : below(CUT_OFF[language])
      return standing === 'goes-on' ? undefined : { to: { conversation }, handle, words }
    })
    if (ending) await this.#end(ending)
  }

  #endAt(ending: Ending, atMs: number): void {
    const { reqId } = ending.handle
    clearTimeout(this.#timers.get(reqId))
    this.#timers.set(
      reqId,
      setTimeout(() => void this.#end(ending), Math.max(0, atMs - this.options.now().getTime())),
    )
  }

  async #end(ending: Ending): Promise<void> {
    const { inOrder, streams, answers, timings, now, stopping, onEnded } = this.options
    const { to, handle, words } = ending
    const isEnded = await inOrder.run(conversationKey(to.conversation), async () => {
      const open = streams.findOpen(handle.reqId)
      if (open === undefined) return true
      const isClosed = await answers.closeStream(handle, words(open.text))
      if (isClosed) onEnded(handle)
      return isClosed
    })
    const lastAtMs = handle.receivedAtMs + timings.streamMs + timings.streamGraceMs
    if (isEnded || stopping.aborted || now().getTime() >= lastAtMs) return this.forget(handle.reqId)
    this.#endAt(ending, now().getTime() + timings.sendRetryMs)
  }

  forget(reqId: string): void {
    clearTimeout(this.#timers.get(reqId))
    this.#timers.delete(reqId)
  }

  forgetAll(): void {
    for (const reqId of [...this.#timers.keys()]) this.forget(reqId)
  }
}

function below(words: string): (shown: string) => string {
  return (shown) => `${shown}\n\n${words}`
}
