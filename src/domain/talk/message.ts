/** 消息 · The one message model: what every channel brings in and takes out. */
import type { Language } from './language.js'
import type { Problem } from './problem.js'
import type { Filling } from './problem-blanks.js'

/** Who wrote: one user of one bot on one channel. People are bound to it by a one-time code. */
export interface AccountRef {
  readonly channel: string
  /** The bot's account on the channel; `local` for web and console. */
  readonly bot: string
  readonly userId: string
}

/** Where it was written. For a private chat `chatId` is the user id. */
export interface ConversationRef {
  readonly channel: string
  readonly bot: string
  readonly chatId: string
  readonly chat: 'private' | 'group'
}

/**
 * A file whose bytes are already stored (web, console), that must be downloaded within minutes (WeCom), or that could not
 * be, or was not because it may not be kept.
 */
export type AttachmentSource =
  | { readonly kind: 'stored'; readonly fileId: string }
  | { readonly kind: 'remote'; readonly url: string; readonly key: string; readonly expiresAt: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

export type InboundContent =
  /** `quoted`: the words of the message it points at; somebody else's, and never obeyed. */
  | { readonly kind: 'text'; readonly text: string; readonly quoted?: string }
  | { readonly kind: 'choice'; readonly choiceId: string; readonly label?: string }
  | { readonly kind: 'files'; readonly attachments: readonly AttachmentSource[]; readonly text?: string }
  /** First entry of the day or a fresh page. */
  | { readonly kind: 'entered' }
  /** A message type we do not take. */
  | { readonly kind: 'unsupported'; readonly what: Filling<'message'> }
  /** Our own news to a conversation, e.g. an import that has been checked. */
  | { readonly kind: 'event'; readonly event: SystemEvent }

/** Files that lie elsewhere still. */
export function hasFilesToFetch(content: InboundContent): boolean {
  return content.kind === 'files' && content.attachments.some(({ kind }) => kind === 'remote')
}

export type SystemEvent =
  | { readonly kind: 'batch-checked'; readonly batchId: string }
  | { readonly kind: 'batch-applied'; readonly batchId: string }
  | { readonly kind: 'batch-failed'; readonly batchId: string }

/** What a channel hands to the core. Unique by (channel, bot, eventId). */
export interface InboundMessage {
  readonly from: AccountRef
  readonly conversation: ConversationRef
  /** The channel's id of the message or tap; redeliveries repeat it. */
  readonly eventId: string
  readonly receivedAt: Date
  readonly content: InboundContent
  /** What the channel needs to answer this very message (WeCom: req_id and its window). */
  readonly replyHandle?: string
}

/** A button, or a numbered line where the channel has none. */
export interface Choice {
  /** `<runId>:<step>:<value>` or a command; at most 1,024 bytes. */
  readonly id: string
  /** About ten characters. */
  readonly label: string
}

/** A stored file offered for download, with the name the person sees. */
export interface OfferedFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly name: string
}

/** One answer of ours. Text is light markdown: **bold**, lists, small tables, no HTML. */
export interface Reply {
  readonly text: string
  readonly choices?: readonly Choice[]
  readonly files?: readonly OfferedFile[]
  /** A picture to show in the chat where the channel can. */
  readonly picture?: OfferedFile
  /** Replies of one stream replace each other; the last one has `streamEnds`. */
  readonly stream?: string
  readonly streamEnds?: boolean
  /** `private`: goes to the asker's private chat even when asked in a group. */
  readonly audience?: 'here' | 'private'
  /** What is put around it, such as the lines of a menu, is said in it too; absent: Chinese. */
  readonly language?: Language
}

/** What a channel can show; decides how a reply is rendered. */
export interface ChannelCapabilities {
  readonly buttons: boolean
  readonly maxButtons: number
  readonly markdown: boolean
  /** Whether an earlier message can be replaced by a newer snapshot. */
  readonly replacesProgress: boolean
  readonly maxTextBytes: number
  readonly maxFileBytes: number
  readonly sendsFiles: boolean
  /** Several files chosen together come as a message each. */
  readonly filesComeApart?: boolean
}
