/** 企业微信智能机器人 · The AI bot's long connection as a channel, on the official SDK under supervision. */

import type { BlobStore, MediaFetcher } from '../../../domain/ports/blob-store.js'
import type { Channel, SendOutcome } from '../../../domain/ports/channel.js'
import type { LeaseStore, OutboxMessage, TalkStore } from '../../../domain/ports/talk-store.js'
import type { InboundMessage } from '../../../domain/talk/message.js'
import { BotLease } from './connection/bot-lease.js'
import { GroupHearing } from './connection/group-hearing.js'
import { KeyedChain } from './connection/keyed-chain.js'
import type { ChannelLog } from './connection/quiet-logger.js'
import { type OnAlert, Supervisor } from './connection/supervisor.js'
import { rest, WECOM_TIMINGS, type WecomTimings } from './connection/timings.js'
import { conversationKey } from './connection/wire.js'
import type { CardTap } from './frames.js'
import { type Inbound, type InboundContext, readEvent, readMessage } from './inbound.js'
import { fetchMedia } from './media/media-download.js'
import { outboxIdOf, tappedCard } from './sending/cards.js'
import { Outbound } from './sending/outbound.js'
import { choiceCard } from './sending/reply-steps.js'

export interface WecomAibotOptions {
  readonly botId: string
  readonly secret: string
  /** As it stands behind the `@` in groups. */
  readonly botName?: string
  /** Whether words are a command or a question of ours: what a mention with an unknown name is judged by. */
  readonly isKnown?: (text: string) => boolean
  /** Private deployments have their own. */
  readonly wsUrl?: string
  readonly leases: LeaseStore
  /** For the words on a card that was tapped, and for bubbles that a process before left open. */
  readonly talk: Pick<TalkStore, 'findReply' | 'listOpenBubbles' | 'noteBubbleEnded'>
  readonly blobs: BlobStore
  readonly log: ChannelLog
  /** Which process this is, for the lease. */
  readonly owner: string
  readonly now?: () => Date
  readonly onAlert?: OnAlert
  /** Where the web chat can be reached from outside, for files the chat cannot carry. */
  readonly publicUrl?: string
  /** Where a private deployment keeps its files; else they come from public https addresses only. */
  readonly mediaHosts?: ReadonlySet<string>
  readonly timings?: Partial<WecomTimings>
}

export interface WecomAibotChannel extends Channel {
  readonly bot: string
  /** Connected, authenticated and holding the lease: only this process can send now. */
  isReady(): boolean
  fetchMedia(
    source: Parameters<MediaFetcher['fetch']>[1],
    blobs: BlobStore,
    mostBytes: number,
  ): ReturnType<MediaFetcher['fetch']>
}

const NOT_STORED = '刚才这条消息我没有存下来，请过几分钟再发一次。'

export function openWecomAibot(options: WecomAibotOptions): WecomAibotChannel {
  return new WecomAibot(options)
}

class WecomAibot implements WecomAibotChannel {
  readonly name = 'wecom-aibot'
  readonly isPaced = true
  readonly bot: string
  readonly #timings: WecomTimings
  readonly #now: () => Date
  readonly #inOrder = new KeyedChain()
  readonly #stopping = new AbortController()
  readonly #hearing: GroupHearing
  readonly #supervisor: Supervisor
  readonly #outbound: Outbound
  #receive: (message: InboundMessage) => Promise<void> = async () => undefined

  constructor(private readonly options: WecomAibotOptions) {
    const { botId, secret, log, owner, leases, blobs, publicUrl, talk } = options
    this.bot = botId
    const timings = { ...WECOM_TIMINGS, ...options.timings }
    const now = options.now ?? (() => new Date())
    this.#timings = timings
    this.#now = now
    const hearing = new GroupHearing(timings.groupHearing)
    this.#hearing = hearing
    const handlers = {
      onSignedIn: () => {
        hearing.signedIn(now().getTime())
        void this.#takeUpBubbles()
      },
      onMessage: async (frame: unknown) => this.#take(readMessage(frame, this.#context())),
      onEvent: async (frame: unknown) => this.#take(readEvent(frame, this.#context())),
    }
    const wsUrl = options.wsUrl === undefined ? {} : { wsUrl: options.wsUrl }
    this.#supervisor = new Supervisor(
      { botId, secret, ...wsUrl, log, timings, ...handlers },
      new BotLease(leases, botId, owner, timings, log),
      options.onAlert ?? (() => undefined),
    )
    const page = publicUrl === undefined ? {} : { publicUrl }
    const onBubbleEnded = (replyHandle: string): void => {
      talk.noteBubbleEnded(replyHandle).catch(() => log.warn({}, 'that a wecom bubble was ended could not be noted'))
    }
    this.#outbound = new Outbound({ wire: this.#supervisor, blobs, timings, now, onBubbleEnded, ...page })
  }

  isReady(): boolean {
    return this.#supervisor.isReady
  }

  async start(receive: (message: InboundMessage) => Promise<void>): Promise<void> {
    this.#receive = receive
    this.#supervisor.start()
  }

  send(message: OutboxMessage): Promise<SendOutcome> {
    return this.#outbound.send(message)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([this.#outbound.stop(), this.#inOrder.settle()])
    await this.#supervisor.stop()
  }

  fetchMedia(
    source: Parameters<MediaFetcher['fetch']>[1],
    blobs: BlobStore,
    mostBytes: number,
  ): ReturnType<MediaFetcher['fetch']> {
    const { log, mediaHosts: trusted = new Set() } = this.options
    const onRefused = (reason: string): void => {
      log.warn({ reason }, 'wecom file is not fetched from where it lies, see WECOM_MEDIA_HOSTS')
    }
    return fetchMedia(source, blobs, { trusted, onRefused, mostBytes })
  }

  /** At every sign-in: meanwhile another process may have had the connection, and died. */
  async #takeUpBubbles(): Promise<void> {
    const { talk, log } = this.options
    const sinceMs = this.#now().getTime() - this.#timings.streamMs - this.#timings.streamGraceMs
    try {
      await this.#outbound.takeUp(await talk.listOpenBubbles(this.name, this.bot, new Date(sinceMs)))
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'wecom bubbles of before were not looked at')
    }
  }

  #context(): InboundContext {
    const { botId, botName, isKnown } = this.options
    const known = { ...(botName === undefined ? {} : { botName }), ...(isKnown === undefined ? {} : { isKnown }) }
    return { botId, ...known, now: this.#now() }
  }

  async #take(inbound: Inbound | undefined): Promise<void> {
    if (!inbound) return
    this.#listenForGroups(inbound.message)
    const key = conversationKey(inbound.message.conversation)
    const isStored = await this.#inOrder.run(key, () => this.#store(inbound.message))
    if (!isStored) await this.#sayNotStored(inbound)
    else if (inbound.tap) await this.#markTapped(inbound, inbound.tap)
  }

  #listenForGroups({ conversation }: InboundMessage): void {
    if (!this.#hearing.heard(conversation.chat, this.#now().getTime())) return
    this.#supervisor.alert('groups-silent')
    this.#supervisor.renew()
  }

  /** WeCom does not bring a callback again, so a store that is away for a moment is asked again. */
  async #store(message: InboundMessage): Promise<boolean> {
    for (const waitMs of [...this.#timings.storeRetriesMs, undefined]) {
      try {
        await this.#receive(message)
        return true
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown'
        this.options.log.error({ error: name, kind: message.content.kind }, 'wecom message could not be stored')
      }
      if (waitMs === undefined || this.#stopping.signal.aborted) break
      await rest(waitMs, this.#stopping.signal)
    }
    return false
  }

  async #sayNotStored({ message, reqId }: Inbound): Promise<void> {
    if (message.content.kind === 'choice' || message.content.kind === 'entered') return
    const stream = { id: `lost-${message.eventId}`.slice(0, 64), finish: true, content: NOT_STORED }
    await this.#supervisor.request('aibot_respond_msg', reqId, { msgtype: 'stream', stream })
  }

  /** Within 5 s of the tap, and only for the one who tapped: in a group the others keep their buttons. */
  async #markTapped({ message, reqId }: Inbound, tap: CardTap): Promise<void> {
    const reply = await this.options.talk.findReply(outboxIdOf(tap.task_id)).catch(() => undefined)
    if (this.#now().getTime() > message.receivedAt.getTime() + this.#timings.cardMs) return
    const card = reply && choiceCard(reply, tap.task_id)
    await this.#supervisor.request('aibot_respond_update_msg', reqId, {
      response_type: 'update_template_card',
      template_card: tappedCard(tap.task_id, tap.event_key, card, reply?.language ?? 'zh'),
      userids: [message.from.userId],
    })
  }
}
