/** A conversation store in memory, as far as the channels need one. */
import { randomUUID } from 'node:crypto'
import type { Membership } from '../../src/domain/people/people.js'
import type { OutboxMessage, TalkStore } from '../../src/domain/ports/talk-store.js'
import type { AccountRef, ConversationRef, InboundMessage, Reply } from '../../src/domain/talk/message.js'
import type { ReceivedFile } from '../../src/domain/talk/turn.js'

type Talk = Pick<
  TalkStore,
  'addReceivedFile' | 'findAsker' | 'findReceivedFile' | 'listInboundTexts' | 'listReplies' | 'useUploadLink'
>

export class MemoryTalk implements Talk {
  readonly received: InboundMessage[] = []
  readonly replies: OutboxMessage[] = []
  readonly files = new Map<string, ReceivedFile>()
  memberships: readonly Membership[] = []
  #sequence = 0

  /** As the core stores it; false for a redelivery. */
  receive(message: InboundMessage): boolean {
    const isKnown = this.received.some(({ eventId }) => eventId === message.eventId)
    if (!isKnown) this.received.push(message)
    return !isKnown
  }

  write(conversation: ConversationRef, reply: Reply, more: Partial<OutboxMessage> = {}): OutboxMessage {
    this.#sequence += 1
    const message: OutboxMessage = {
      id: randomUUID(),
      sequence: this.#sequence,
      conversation,
      reply,
      state: 'pending',
      attempts: 0,
      createdAt: new Date(),
      ...more,
    }
    this.replies.push(message)
    return message
  }

  /** Takes a number now for a message that becomes visible later, as a slow transaction does. */
  reserve(): (conversation: ConversationRef, reply: Reply) => void {
    this.#sequence += 1
    const sequence = this.#sequence
    return (conversation, reply) => {
      const state = { state: 'pending', attempts: 0, createdAt: new Date() } as const
      this.replies.push({ id: randomUUID(), sequence, conversation, reply, ...state })
    }
  }

  /** By token; good once. */
  readonly links = new Map<string, AccountRef>()

  async useUploadLink(token: string): Promise<AccountRef | undefined> {
    const account = this.links.get(token)
    this.links.delete(token)
    return account
  }

  async addReceivedFile(file: Omit<ReceivedFile, 'fileId'>): Promise<ReceivedFile> {
    const received = { ...file, fileId: randomUUID() }
    this.files.set(received.fileId, received)
    return received
  }

  async findReceivedFile(fileId: string): Promise<ReceivedFile | undefined> {
    return this.files.get(fileId)
  }

  async findAsker() {
    return { accountKey: 'account', name: '王老师', memberships: this.memberships }
  }

  async listReplies(conversation: ConversationRef, afterSequence: number, limit: number) {
    return this.replies
      .filter((message) => message.conversation.chatId === conversation.chatId && message.sequence > afterSequence)
      .sort((a, b) => a.sequence - b.sequence)
      .slice(0, limit)
  }

  async listInboundTexts(conversation: ConversationRef, limit: number) {
    return this.received
      .filter((message) => message.conversation.chatId === conversation.chatId)
      .map((message) => ({ id: message.eventId, at: message.receivedAt, text: this.#textOf(message) }))
      .filter(({ text }) => text !== '')
      .slice(-limit)
  }

  #textOf({ content }: InboundMessage): string {
    if (content.kind === 'text') return content.text
    if (content.kind === 'choice') return content.label ?? content.choiceId
    if (content.kind !== 'files') return ''
    const names = content.attachments.map((source) =>
      source.kind === 'stored' ? `📎 ${this.files.get(source.fileId)?.name ?? ''}` : '📎',
    )
    return [content.text ?? '', ...names].filter((line) => line !== '').join('\n')
  }
}
