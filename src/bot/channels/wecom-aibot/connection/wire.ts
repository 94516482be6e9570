/** 发送口 · All that answering needs to know of the connection. */
import type { ConversationRef } from '../../../../domain/talk/message.js'
import type { Ack } from './ack.js'
import type { BodyOf, Command } from './requests.js'

export interface Wire {
  /** Authenticated, and allowed to send. */
  readonly isReady: boolean
  request<C extends Command>(cmd: C, reqId: string, body: BodyOf<C>): Promise<Ack>
}

export function conversationKey(conversation: ConversationRef): string {
  return `${conversation.chat}:${conversation.chatId}`
}
