/** 对话存储 · Inbox, conversations and outbox; who holds what, and who is told. */

import type { ExamDay } from '../cells/exam-day.js'
import type { Usage } from '../fairness/quotas.js'
import type { Membership } from '../people/people.js'
import type { Change } from '../talk/changes.js'
import type {
  AccountRef,
  AttachmentSource,
  ConversationRef,
  InboundMessage,
  OfferedFile,
  Reply,
} from '../talk/message.js'
import type { SendingCount } from '../talk/sending-count.js'
import type { ReceivedFile, SavedConversation } from '../talk/turn.js'

export interface PendingInbound {
  readonly id: string
  readonly message: InboundMessage
}

export type OutboxState = 'pending' | 'sending' | 'sent' | 'unknown' | 'rejected' | 'deferred'

export interface OutboxMessage {
  readonly id: string
  /** Grows in the order of writing; the web page asks for all after the last it has. */
  readonly sequence: number
  readonly conversation: ConversationRef
  readonly reply: Reply
  readonly state: OutboxState
  readonly attempts: number
  readonly createdAt: Date
  readonly replyHandle?: string
  /** True when something else that answers the same message went out before, or may have; known where it is taken. */
  readonly isAnswered?: boolean
  /** Of one that was deferred: how far it came and why, for a process that was not there. */
  readonly deferred?: { readonly partsSent: number; readonly errorCode?: string }
  /** The school whose records it speaks of. */
  readonly schoolId?: string
}

/** A reply of a stream whose last words have not been seen to arrive. */
export interface OpenBubble {
  readonly conversation: ConversationRef
  readonly stream: string
  readonly replyHandle: string
  /** What was said in it last. */
  readonly reply: Reply
  /** goes-on: there is more to come · may-be-over: `reply` was its end, nobody knows whether it arrived · left: nobody says more. */
  readonly standing: 'goes-on' | 'may-be-over' | 'left'
}

/** A reply to write; `dedupKey` makes a repeat harmless. */
export interface ReplyToWrite {
  readonly conversation: ConversationRef
  readonly reply: Reply
  readonly dedupKey: string
  readonly replyHandle?: string
  readonly schoolId?: string
}

/** An import that has something to be done now. */
export interface StartedBatch {
  readonly batchId: string
  readonly schoolId: string
}

export interface TalkStore {
  /** Stores it unless (channel, bot, eventId) is known; false for a redelivery. */
  receive(
    message: InboundMessage,
  ): Promise<{ readonly id: string; readonly isNew: boolean; readonly conversationKey: string }>
  /** Oldest unfinished message of the conversation, or undefined. */
  nextInbound(conversationKey: string): Promise<PendingInbound | undefined>
  /** Its unfinished messages with files that are still to be fetched, oldest first. */
  listToFetch(conversationKey: string, limit: number): Promise<readonly PendingInbound[]>
  /** What has become of the files of an unfinished message. */
  setAttachments(inboundId: string, attachments: readonly AttachmentSource[]): Promise<void>
  /** Unfinished messages of the same account right behind this one, as long as each holds files and nothing else. */
  listFilesBehind(inboundId: string): Promise<readonly PendingInbound[]>
  /** The files of these become the first one's, and these are finished. */
  joinFiles(firstId: string, otherIds: readonly string[]): Promise<void>
  /** Conversations with unfinished inbound messages older than `olderThanMs`. */
  listWaitingConversations(olderThanMs: number, limit: number): Promise<readonly string[]>
  /** Registers a stored blob as a file a person sent; returns its file id. */
  addReceivedFile(file: Omit<ReceivedFile, 'fileId'>, message: InboundMessage): Promise<ReceivedFile>
  findReceivedFile(fileId: string): Promise<ReceivedFile | undefined>
  /** Bytes of the files sent by the account in the last 24 hours, by people of the school that has most, and by all. */
  usageOf(accountKey: string, schoolIds: readonly string[]): Promise<Usage>
  findConversation(
    conversation: ConversationRef,
  ): Promise<{ readonly saved: SavedConversation; readonly revision: number }>
  findAsker(from: AccountRef): Promise<{
    readonly accountKey: string
    readonly personId?: string
    readonly name?: string
    readonly memberships: readonly Membership[]
  }>
  /** The account an upload link was made for, to whoever is first with its token and in time. */
  useUploadLink(token: string): Promise<AccountRef | undefined>
  /**
   * One transaction: conversation saved where its revision is still `revision`, changes applied, replies written,
   * the inbound message finished. Throws `TurnConflict` (retry: soon) when the revision moved or a change no longer holds.
   */
  commitTurn(turn: {
    readonly inboundId: string
    readonly conversation: ConversationRef
    readonly revision: number
    readonly saved: SavedConversation
    readonly changes: readonly Change[]
    readonly asker: { readonly accountKey: string; readonly personId?: string; readonly isSystemAdmin?: boolean }
    readonly replies: readonly ReplyToWrite[]
  }): Promise<{ readonly startedBatches: readonly StartedBatch[] }>
  /** Gives up on a message that failed too often, with a last reply. */
  abandonInbound(inboundId: string, reply: ReplyToWrite): Promise<void>
  countAttempt(inboundId: string): Promise<number>

  writeReply(reply: ReplyToWrite): Promise<string | undefined>
  /** Replaces the text of a stream's unsent snapshot, or writes a new one. */
  writeProgress(conversation: ConversationRef, stream: string, text: string, replyHandle?: string): Promise<void>
  /**
   * Takes the next sendable message of the conversation, pending → sending, and claims it. One whose claim has lapsed
   * becomes `unknown`: its sender died, nobody knows how far it came. `joins`: plain answers that have piled up behind it
   * come with it.
   */
  takeOutbound(conversationKey: string, forMs: number, joins?: boolean): Promise<OutboxMessage | undefined>
  keepOutbound(id: string, forMs: number): Promise<void>
  /** One that held files and ends `unknown` is followed by a sentence that says so, here and in `takeOutbound`. */
  markOutbound(
    id: string,
    state: Exclude<OutboxState, 'pending' | 'sending'>,
    detail?: { readonly errorCode?: string; readonly notBefore?: Date; readonly partsSent?: number },
  ): Promise<void>
  /** Of that day and those after it. */
  countSendings(since: ExamDay): Promise<readonly SendingCount[]>
  /** Files that may not have arrived, else those of the last reply that held any; of replies about this school or none. */
  listFilesToSendAgain(conversation: ConversationRef, schoolId: string): Promise<readonly OfferedFile[]>
  /** Conversations of these channels with messages to send. */
  listOutboundConversations(channels: readonly string[], limit: number): Promise<readonly string[]>
  /** Streams of a bot's channel of which something was said since then and whose end has not arrived. */
  listOpenBubbles(channel: string, bot: string, since: Date): Promise<readonly OpenBubble[]>
  /** Its stream takes no more words: what comes of it is said anew. */
  noteBubbleEnded(replyHandle: string): Promise<void>
  /** What an outbox message says, sent or not. */
  findReply(outboxId: string): Promise<Reply | undefined>
  /** For the page: replies of a conversation after a sequence number, oldest first. */
  listReplies(conversation: ConversationRef, afterSequence: number, limit: number): Promise<readonly OutboxMessage[]>
  /** For the page's history: what the person wrote, as short texts, with times; files are `📎 name` lines. */
  listInboundTexts(
    conversation: ConversationRef,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly at: Date; readonly text: string }[]>
}

/** A named right that one process holds at a time, e.g. a bot's connection. */
export interface LeaseStore {
  take(name: string, owner: string, forMs: number): Promise<boolean>
  release(name: string, owner: string): Promise<void>
}

/** How the store tells others at once that something is to be done; the sweep finds what was missed. */
export interface Dispatch {
  takeTurns(conversationKey: string): Promise<void>
  /** Files of its messages that lie elsewhere; its turns go on when they are here. */
  fetchFiles(conversationKey: string): Promise<void>
  sendReplies(conversationKey: string, channel: string): Promise<void>
  /** One batch of the school after the other: the schools take turns. */
  runImports(schoolId: string): Promise<void>
}
