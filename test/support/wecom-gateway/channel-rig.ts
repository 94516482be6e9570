/** 测试台 · The WeCom channel on the test gateway, with short waits and everything it does recorded. */
import { randomUUID } from 'node:crypto'
import {
  openWecomAibot,
  type WecomAibotChannel,
  type WecomAibotOptions,
} from '../../../src/bot/channels/wecom-aibot/wecom-aibot.js'
import type { OutboxMessage } from '../../../src/domain/ports/talk-store.js'
import type { InboundMessage, Reply } from '../../../src/domain/talk/message.js'
import { MemoryBlobs, MemoryLeases } from './memory-stores.js'
import { WecomGateway } from './wecom-gateway.js'

export const BOT = 'bot-under-test'
export const LEASE = `wecom-aibot:${BOT}`

const FAST: WecomAibotOptions['timings'] = {
  authMs: 5_000,
  closeMs: 1_000,
  ackMs: 2_000,
  leaseMs: 5_000,
  leaseRenewMs: 20,
  leaseRetryMs: 20,
  restartMs: 5,
  restartMaxMs: 20,
  sendRetryMs: 10,
  concurrencyPauseMs: [10, 20],
  snapshotGapMs: 0,
  chunkPausesMs: [1, 1, 1],
  storeRetriesMs: [1, 1],
}

export interface Rig {
  readonly channel: WecomAibotChannel
  readonly received: InboundMessage[]
  readonly alerts: { readonly kind: string; readonly byOwn?: boolean }[]
  /** Every log line as text. */
  readonly logged: string[]
}

/** Opens what it is asked for and closes all of it at the end of the test. */
export class Workbench {
  readonly leases = new MemoryLeases()
  readonly blobs = new MemoryBlobs()
  readonly #close: (() => Promise<void>)[] = []

  async gateway(...options: Parameters<typeof WecomGateway.open>): Promise<WecomGateway> {
    const gateway = await WecomGateway.open(...options)
    this.#close.push(() => gateway.close())
    return gateway
  }

  async channel(
    gateway: Pick<WecomGateway, 'url'>,
    options: Partial<WecomAibotOptions> = {},
    receive: (message: InboundMessage) => Promise<void> = async () => undefined,
  ): Promise<Rig> {
    const rig = { received: [] as InboundMessage[], alerts: [] as Rig['alerts'], logged: [] as string[] }
    const note = (fields: object, message: string): void => {
      rig.logged.push(`${message} ${JSON.stringify(fields)}`)
    }
    const channel = openWecomAibot({
      botId: BOT,
      secret: 'secret-under-test',
      botName: '考务助手',
      wsUrl: gateway.url,
      leases: this.leases,
      talk: {
        findReply: async (id) => written.get(id),
        listOpenBubbles: async () => [],
        noteBubbleEnded: async () => undefined,
      },
      blobs: this.blobs,
      owner: randomUUID(),
      log: { info: note, warn: note, error: note },
      onAlert: (kind, detail) => rig.alerts.push({ kind, ...detail }),
      ...options,
      timings: { ...FAST, ...options.timings },
    })
    await channel.start(async (message) => {
      rig.received.push(message)
      await receive(message)
    })
    this.#close.unshift(() => channel.stop())
    return { channel, ...rig }
  }

  /** A gateway and a channel that is ready to send. */
  async ready(
    options: Partial<WecomAibotOptions> = {},
    gatewayOptions: Parameters<typeof WecomGateway.open>[0] = {},
    receive?: (message: InboundMessage) => Promise<void>,
  ): Promise<Rig & { readonly gateway: WecomGateway }> {
    const gateway = await this.gateway(gatewayOptions)
    const rig = await this.channel(gateway, options, receive)
    await gateway.until(() => rig.channel.isReady())
    return { ...rig, gateway }
  }

  async close(): Promise<void> {
    for (const close of this.#close) await close()
  }
}

let sequence = 0
/** What the outbox holds, by id. */
const written = new Map<string, Reply>()

/** A reply as the outbox hands it over, to the conversation of what came in. */
export function outboxMessage(
  to: InboundMessage,
  reply: Reply | string,
  more: Partial<OutboxMessage> = {},
): OutboxMessage {
  sequence += 1
  const message: OutboxMessage = {
    id: randomUUID(),
    sequence,
    conversation: to.conversation,
    reply: typeof reply === 'string' ? { text: reply } : reply,
    state: 'sending',
    attempts: 0,
    createdAt: new Date(),
    ...(to.replyHandle === undefined ? {} : { replyHandle: to.replyHandle }),
    ...more,
  }
  written.set(message.id, message.reply)
  return message
}

/** The same, but nothing is known of how it was asked for. */
export function pushMessage(to: InboundMessage, reply: Reply | string): OutboxMessage {
  const { replyHandle: _, ...message } = outboxMessage(to, reply)
  return message
}

/** The one message that came of this, waited for. */
export async function heard(
  rig: Rig & { readonly gateway: WecomGateway },
  body: Record<string, unknown>,
): Promise<InboundMessage> {
  const before = rig.received.length
  rig.gateway.say(body)
  await rig.gateway.until(() => rig.received.length > before)
  const message = rig.received.at(-1)
  if (!message) throw new Error('nothing was received')
  return message
}

/** Sends again for as long as the channel asks for it, as the outbox does. */
export async function sendUntilDone(
  channel: WecomAibotChannel,
  message: OutboxMessage,
): Promise<Awaited<ReturnType<WecomAibotChannel['send']>>> {
  for (let attempts = 0; ; attempts += 1) {
    const outcome = await channel.send({ ...message, attempts })
    if (outcome.state !== 'deferred') return outcome
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, outcome.notBefore.getTime() - Date.now())))
  }
}
