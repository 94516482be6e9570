/** 企业微信智能机器人 · The AI bot's long connection as a channel, on the official SDK under supervision. */
import type { InboundMessage } from '../../../domain/message.js'
import type { BlobStore, Channel, LeaseStore, MediaFetcher } from '../../../domain/ports.js'
import { BotLease } from './bot-lease.js'
import { SentCards, tappedCard } from './cards.js'
import { type Inbound, readEvent, readMessage } from './inbound.js'
import { KeyedChain } from './keyed-chain.js'
import { fetchMedia } from './media-download.js'
import { Outbound } from './outbound.js'
import type { ChannelLog } from './quiet-logger.js'
import { WECOM_CAPABILITIES } from './reply-steps.js'
import { type OnAlert, Supervisor } from './supervisor.js'
import { rest, WECOM_TIMINGS, type WecomTimings } from './timings.js'
import { conversationKey } from './wire.js'

export interface WecomAibotOptions {
  readonly botId: string
  readonly secret: string
  /** As it stands behind the `@` in groups. */
  readonly botName?: string
  /** Private deployments have their own. */
  readonly wsUrl?: string
  readonly leases: LeaseStore
  readonly blobs: BlobStore
  readonly log: ChannelLog
  /** Which process this is, for the lease. */
  readonly owner: string
  readonly now?: () => Date
  readonly onAlert?: OnAlert
  /** Where the web chat can be reached from outside, for files the chat cannot carry. */
  readonly publicUrl?: string
  readonly timings?: Partial<WecomTimings>
}

export interface WecomAibotChannel extends Channel {
  readonly bot: string
  /** Connected, authenticated and holding the lease: only this process can send now. */
  isReady(): boolean
  fetchMedia(source: Parameters<MediaFetcher['fetch']>[1], blobs: BlobStore): ReturnType<MediaFetcher['fetch']>
}

const NOT_STORED = '刚才这条消息我没有存下来，请过几分钟再发一次。'

export function openWecomAibot(options: WecomAibotOptions): WecomAibotChannel {
  const timings = { ...WECOM_TIMINGS, ...options.timings }
  const now = options.now ?? (() => new Date())
  const cards = new SentCards()
  const inOrder = new KeyedChain()
  const stopping = new AbortController()
  let receive: (message: InboundMessage) => Promise<void> = async () => undefined

  const context = () => ({
    botId: options.botId,
    ...(options.botName === undefined ? {} : { botName: options.botName }),
    now: now(),
    labelOf: (taskId: string, key: string) => cards.labelOf(taskId, key),
  })
  const supervisor = new Supervisor(
    {
      botId: options.botId,
      secret: options.secret,
      ...(options.wsUrl === undefined ? {} : { wsUrl: options.wsUrl }),
      log: options.log,
      timings,
      onMessage: async (frame) => take(readMessage(frame, context())),
      onEvent: async (frame) => take(readEvent(frame, context())),
    },
    new BotLease(options.leases, options.botId, options.owner, timings, options.log),
    options.onAlert ?? (() => undefined),
  )
  const outbound = new Outbound({
    wire: supervisor,
    blobs: options.blobs,
    cards,
    timings,
    now,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
  })

  async function take(inbound: Inbound | undefined): Promise<void> {
    if (!inbound) return
    const key = conversationKey(inbound.message.conversation)
    const isStored = await inOrder.run(key, () => store(inbound.message))
    if (!isStored) await sayNotStored(inbound)
    else if (inbound.tap) await markTapped(inbound, inbound.tap)
  }

  /** WeCom does not bring a callback again, so a store that is away for a moment is asked again. */
  async function store(message: InboundMessage): Promise<boolean> {
    for (const waitMs of [...timings.storeRetriesMs, undefined]) {
      try {
        await receive(message)
        return true
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown'
        options.log.error({ error: name, kind: message.content.kind }, 'wecom message could not be stored')
      }
      if (waitMs === undefined || stopping.signal.aborted) break
      await rest(waitMs, stopping.signal)
    }
    return false
  }

  async function sayNotStored({ message, reqId }: Inbound): Promise<void> {
    if (message.content.kind === 'choice' || message.content.kind === 'entered') return
    const stream = { id: `lost-${message.eventId}`.slice(0, 64), finish: true, content: NOT_STORED }
    await supervisor.request('aibot_respond_msg', reqId, { msgtype: 'stream', stream })
  }

  /** Within 5 s of the tap, and only for the one who tapped: in a group the others keep their buttons. */
  async function markTapped({ message, reqId }: Inbound, tap: NonNullable<Inbound['tap']>): Promise<void> {
    if (now().getTime() > message.receivedAt.getTime() + timings.cardMs) return
    await supervisor.request('aibot_respond_update_msg', reqId, {
      response_type: 'update_template_card',
      template_card: tappedCard(tap.task_id, tap.event_key, cards.find(tap.task_id)),
      userids: [message.from.userId],
    })
  }

  return {
    name: 'wecom-aibot',
    bot: options.botId,
    capabilities: WECOM_CAPABILITIES,
    isReady: () => supervisor.isReady,
    async start(handle) {
      receive = handle
      supervisor.start()
    },
    send: (message) => outbound.send(message),
    async stop() {
      stopping.abort()
      await Promise.all([outbound.stop(), inOrder.settle()])
      await supervisor.stop()
    },
    fetchMedia: (source, blobs) => fetchMedia(source, blobs),
  }
}
