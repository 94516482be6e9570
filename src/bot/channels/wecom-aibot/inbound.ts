/** 收到的消息 · A callback of WeCom as a message of ours. */
import { createHash } from 'node:crypto'
import { examDayOf } from '../../../domain/cells/exam-day.js'
import type { AttachmentSource, InboundContent, InboundMessage } from '../../../domain/talk/message.js'
import type { Filling } from '../../../domain/talk/problem-blanks.js'
import { cutText } from '../../../domain/talk/read-length.js'
import {
  type CardTap,
  CONTENT,
  type EventFrame,
  type MediaPart,
  type MessageFrame,
  readCardTap,
  readEventFrame,
  readMessageFrame,
} from './frames.js'
import { writeReplyHandle } from './sending/reply-handle.js'

export interface Inbound {
  readonly message: InboundMessage
  readonly reqId: string
  readonly tap?: CardTap
}

export interface InboundContext {
  readonly botId: string
  readonly botName?: string
  /** Whether the assistant would know what to do with these words. */
  readonly isKnown?: (text: string) => boolean
  readonly now: Date
}

/** The url of a file is good for 5 minutes. */
const MEDIA_LIFE_MS = 5 * 60_000
const MOST_QUOTED = 300
/** WeCom itself takes nine pictures a message. */
const MOST_MEDIA = 20
const KINDS: Readonly<Record<string, Filling<'message'>>> = {
  voice: 'voice',
  image: 'picture',
  file: 'file',
  video: 'video',
  location: 'location',
  link: 'link',
}

/** Undefined for a frame that is not a message of the protocol. */
export function readMessage(frame: unknown, context: InboundContext): Inbound | undefined {
  const read = readMessageFrame(frame)
  if (!read) return undefined
  const content = readContent(read.body, context)
  return { message: envelope(read, 'message', read.body.msgid, content, context), reqId: read.headers.req_id }
}

/** Undefined for an event nobody has to answer, such as feedback. */
export function readEvent(frame: unknown, context: InboundContext): Inbound | undefined {
  const read = readEventFrame(frame)
  if (!read) return undefined
  const reqId = read.headers.req_id
  if (read.body.event.eventtype === 'enter_chat') {
    return { message: envelope(read, 'enter', entryId(read, context), { kind: 'entered' }, context), reqId }
  }
  const tap = read.body.event.eventtype === 'template_card_event' ? readCardTap(read) : undefined
  if (!tap) return undefined
  const content: InboundContent = { kind: 'choice', choiceId: tap.event_key }
  return { message: envelope(read, 'card', tapId(tap, read.body.from.userid), content, context), reqId, tap }
}

/** Greeted once a day, however often WeCom says that somebody came in. */
function entryId({ body }: EventFrame, { now }: InboundContext): string {
  return `enter-${examDayOf(now)}-${hashOf([body.from.userid])}`
}

/** A second tap on the same button by the same person is the same event, whatever its msgid. */
function tapId(tap: CardTap, userId: string): string {
  return `tap-${hashOf([tap.task_id, tap.event_key, userId])}`
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}

function envelope(
  frame: MessageFrame | EventFrame,
  kind: 'message' | 'enter' | 'card',
  eventId: string,
  content: InboundContent,
  context: InboundContext,
): InboundMessage {
  const { body } = frame
  const chatId = body.chattype === 'group' ? (body.chatid ?? '') : body.from.userid
  const bot = { channel: 'wecom-aibot', bot: context.botId }
  return {
    from: { ...bot, userId: body.from.userid },
    conversation: { ...bot, chatId, chat: body.chattype === 'group' ? 'group' : 'private' },
    eventId,
    receivedAt: context.now,
    content,
    replyHandle: writeReplyHandle({
      reqId: frame.headers.req_id,
      kind,
      receivedAtMs: context.now.getTime(),
      chatId,
    }),
  }
}

function readContent(body: MessageFrame['body'], context: InboundContext): InboundContent {
  const own = readParts(body.msgtype, body)
  if (!own) return { kind: 'unsupported', what: KINDS[body.msgtype] ?? 'other' }
  const quote = readQuoted(body.quote)
  const media = [...own.media, ...quote.media]
  const text = stripMention(own.text, context.botName, context.isKnown)
  if (media.length === 0) {
    if (text === '' && own.isVoice) return { kind: 'unsupported', what: 'voice' }
    const quoted = cutText(quote.text.trim(), MOST_QUOTED)
    return { kind: 'text', text, ...(quoted === '' ? {} : { quoted }) }
  }
  if (media.length > MOST_MEDIA) return { kind: 'unsupported', what: 'many-files' }
  const attachments = media.map((part) => remote(part, context.now))
  return { kind: 'files', attachments, ...(text.trim() === '' ? {} : { text }) }
}

interface Parts {
  readonly text: string
  readonly media: readonly MediaPart[]
  readonly isVoice?: boolean
}

function readParts(msgtype: string, body: unknown): Parts | undefined {
  switch (msgtype) {
    case 'text': {
      const read = CONTENT.text.safeParse(body).data
      return read && { text: read.text.content, media: [] }
    }
    case 'voice': {
      const read = CONTENT.voice.safeParse(body).data
      return read && { text: read.voice.content.trim(), media: [], isVoice: true }
    }
    case 'image': {
      const read = CONTENT.image.safeParse(body).data
      return read && { text: '', media: [read.image] }
    }
    case 'file': {
      const read = CONTENT.file.safeParse(body).data
      return read && { text: '', media: [read.file] }
    }
    case 'mixed':
      return readMixed(body)
    default:
      return undefined
  }
}

function readMixed(body: unknown): Parts | undefined {
  const items = CONTENT.mixed.safeParse(body).data?.mixed.msg_item
  if (!items) return undefined
  const texts = items.flatMap((item) => ('text' in item ? [item.text.content] : []))
  return { text: texts.join('\n'), media: items.flatMap((item) => ('image' in item ? [item.image] : [])) }
}

/** Words, files and pictures somebody points at; the words are not the person's own and stay apart. */
function readQuoted(quote: unknown): Parts {
  const isMessage = typeof quote === 'object' && quote !== null && 'msgtype' in quote
  const read = isMessage && typeof quote.msgtype === 'string' ? readParts(quote.msgtype, quote) : undefined
  return read ?? { text: '', media: [] }
}

/** Blanks within a name that nobody has told us. */
const MOST_NAME_WORDS = 3

/**
 * In groups the text begins with `@Name `: exactly the configured name. Where that is not told, or told wrongly, whatever
 * stands behind the `@`, but only if what follows is something we know: another person's mention stays.
 */
export function stripMention(
  text: string,
  botName: string | undefined,
  isKnown: (text: string) => boolean = () => false,
): string {
  const exact = afterName(text, botName)
  if (exact !== undefined || !text.trimStart().startsWith('@')) return exact ?? text
  let rest = text.trimStart()
  for (let words = 0; words < MOST_NAME_WORDS; words += 1) {
    const blank = rest.search(/\s/u)
    if (blank < 0) return text
    rest = rest.slice(blank + 1)
    const bare = afterName(rest, botName) ?? rest
    if (bare.trim() !== '' && isKnown(bare)) return bare
  }
  return text
}

function afterName(text: string, botName: string | undefined): string | undefined {
  const mention = `@${botName ?? ''}`
  const start = text.trimStart()
  if (botName === undefined || botName === '' || !start.startsWith(mention)) return undefined
  const after = start.slice(mention.length)
  if (after === '') return ''
  return /^\s/.test(after) ? after.slice(1) : undefined
}

function remote(part: MediaPart, now: Date): AttachmentSource {
  const expiresAt = new Date(now.getTime() + MEDIA_LIFE_MS).toISOString()
  return { kind: 'remote', url: part.url, key: part.aeskey, expiresAt }
}
