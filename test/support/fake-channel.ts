/** A channel that keeps what it is told to send and says what it is told to say. */
import type { ChannelCapabilities, InboundContent, InboundMessage } from '../../src/domain/message.js'
import type { Channel, OutboxMessage, SendOutcome } from '../../src/domain/ports.js'

const CAPABILITIES: ChannelCapabilities = {
  buttons: true,
  maxButtons: 6,
  markdown: true,
  replacesProgress: true,
  maxTextBytes: 20_480,
  maxFileBytes: 20 * 1024 * 1024,
  sendsFiles: true,
}

export class FakeChannel implements Channel {
  readonly capabilities: ChannelCapabilities
  readonly sent: OutboxMessage[] = []
  /** What the next sends come to, in order; `sent` when empty. */
  readonly outcomes: SendOutcome[] = []
  isRunning = false
  #receive: ((message: InboundMessage) => Promise<void>) | undefined
  #events = 0

  constructor(
    readonly name = 'fake',
    capabilities: Partial<ChannelCapabilities> = {},
  ) {
    this.capabilities = { ...CAPABILITIES, ...capabilities }
  }

  async start(receive: (message: InboundMessage) => Promise<void>): Promise<void> {
    this.#receive = receive
    this.isRunning = true
  }

  async send(message: OutboxMessage): Promise<SendOutcome> {
    this.sent.push(message)
    return this.outcomes.shift() ?? { state: 'sent' }
  }

  async stop(): Promise<void> {
    this.isRunning = false
  }

  /** A person writes in private. The same `eventId` again is a redelivery. */
  async bring(content: InboundContent | string, userId = 'user', eventId = this.#nextEvent()): Promise<InboundMessage> {
    if (!this.#receive) throw new Error('the channel has not been started')
    const account = { channel: this.name, bot: 'local' }
    const message: InboundMessage = {
      from: { ...account, userId },
      conversation: { ...account, chatId: userId, chat: 'private' },
      eventId,
      receivedAt: new Date(),
      content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    }
    await this.#receive(message)
    return message
  }

  #nextEvent(): string {
    this.#events += 1
    return `event-${this.#events}`
  }
}
