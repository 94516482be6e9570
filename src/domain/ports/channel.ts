/** 渠道 · What a channel can do and how a sending ends. */
import type { InboundMessage } from '../talk/message.js'
import type { OutboxMessage } from './talk-store.js'

export type SendOutcome =
  | { readonly state: 'sent' }
  /** The outcome cannot be known (no acknowledgement); never sent again blindly. */
  | { readonly state: 'unknown'; readonly errorCode?: string }
  | { readonly state: 'rejected'; readonly errorCode: string }
  /** `partsSent`: of a reply that takes several messages, so many went out already. */
  | {
      readonly state: 'deferred'
      readonly notBefore: Date
      readonly errorCode?: string
      readonly partsSent?: number
    }

export interface Channel {
  readonly name: string
  /** It may send so many messages a minute only: a backlog of plain answers goes out as one. */
  readonly isPaced?: boolean
  /** Starts receiving; every inbound message is handed to `receive`, which resolves once it is stored. */
  start(receive: (message: InboundMessage) => Promise<void>): Promise<void>
  send(message: OutboxMessage): Promise<SendOutcome>
  /** False while another process holds the connection or it is being made; absent: always ready. */
  isReady?(): boolean
  stop(): Promise<void>
}
