/** 测试收发 · What the gateway makes of a request, and what the people of a conversation then see. */
import { z } from 'zod'
import type { ConversationRules } from './conversation-rules.js'
import { CODES, type Frame, type Limits, SHAPES, stream, target, updateShape } from './protocol.js'
import type { Answer, Uploads } from './uploads.js'

/** What the people of a conversation see. */
export interface Shown {
  readonly kind: 'stream' | 'markdown' | 'text' | 'card' | 'file' | 'image'
  readonly by: 'reply' | 'push' | 'welcome'
  readonly text: string
  readonly finished: boolean
  readonly card?: Record<string, unknown>
  readonly mediaId?: string
  /** Of a stream. */
  readonly id?: string
}

export class MessageDesk {
  readonly #shown = new Map<string, Shown[]>()
  readonly #tasks = new Set<string>()

  constructor(
    private readonly limits: Limits,
    private readonly rules: ConversationRules,
    private readonly uploads: Uploads,
  ) {}

  shown(chatId: string): readonly Shown[] {
    return this.#shown.get(chatId) ?? []
  }

  act(frame: Frame): Answer {
    const { cmd = '', body } = frame
    if (cmd.startsWith('aibot_upload_media_')) return this.uploads.take(cmd, body)
    if (cmd === 'aibot_respond_update_msg') return { code: this.#update(frame) }
    if (cmd === 'aibot_send_msg') {
      const { chatid = '' } = target.parse(body)
      return { code: this.#post(frame, SHAPES.aibot_send_msg, chatid, 'push', this.rules.mayPush(chatid)) }
    }
    const reqId = frame.headers.req_id
    const chatId = this.rules.chatOf(reqId)
    if (cmd === 'aibot_respond_msg') {
      return { code: this.#post(frame, SHAPES.aibot_respond_msg, chatId, 'reply', this.rules.mayAnswer(reqId)) }
    }
    if (cmd === 'aibot_respond_welcome_msg') {
      const allowed = this.rules.mayWelcome(reqId)
      return { code: this.#post(frame, SHAPES.aibot_respond_welcome_msg, chatId, 'welcome', allowed) }
    }
    return { code: CODES.missingField }
  }

  #post(
    frame: Frame,
    shapes: Readonly<Record<string, z.ZodType>>,
    chatId: string,
    by: Shown['by'],
    allowed: number,
  ): number {
    const { body } = frame
    const shape = shapes[String(body.msgtype)]
    if (!shape) return body.msgtype === undefined ? CODES.missingField : CODES.badMsgType
    if (!shape.safeParse(body).success) return CODES.missingField
    if (allowed !== CODES.ok) return allowed
    const shown = show(body, by)
    if (Buffer.byteLength(shown.text) > this.limits.textBytes) return CODES.tooLong
    if (shown.mediaId !== undefined && !this.uploads.isAlive(shown.mediaId)) return CODES.badMediaId
    if (shown.kind === 'stream') {
      if (shown.finished && shown.text.trim() === '') return CODES.tooLong
      const open = this.rules.mayStream(frame.headers.req_id, shown.id ?? '', shown.finished)
      if (open !== CODES.ok) return open
    }
    const task = z.object({ task_id: z.string() }).safeParse(shown.card).data?.task_id
    if (task !== undefined && this.#tasks.has(task)) return CODES.repeatedTask
    const counted = this.rules.countMessage(chatId)
    if (counted !== CODES.ok) return counted
    if (task !== undefined) this.#tasks.add(task)
    this.#display(chatId, shown)
    return CODES.ok
  }

  #update(frame: Frame): number {
    const update = updateShape.safeParse(frame.body).data
    if (!update) return CODES.missingField
    const allowed = this.rules.mayUpdate(frame.headers.req_id)
    if (allowed !== CODES.ok) return allowed
    const chatId = this.rules.chatOf(frame.headers.req_id)
    const isSame = (one: Shown): boolean => one.card?.task_id === update.template_card.task_id
    this.#shown.set(
      chatId,
      this.shown(chatId).map((one) => (isSame(one) ? { ...one, card: update.template_card } : one)),
    )
    return CODES.ok
  }

  /** A frame of a stream replaces the bubble it began. */
  #display(chatId: string, shown: Shown): void {
    const before = this.shown(chatId)
    const at = shown.id === undefined ? -1 : before.findIndex((one) => one.id === shown.id)
    this.#shown.set(chatId, at < 0 ? [...before, shown] : before.map((one, index) => (index === at ? shown : one)))
  }
}

function show(body: Record<string, unknown>, by: Shown['by']): Shown {
  const read = z
    .object({
      stream: stream.optional(),
      markdown: z.object({ content: z.string() }).optional(),
      text: z.object({ content: z.string() }).optional(),
      template_card: z.record(z.string(), z.unknown()).optional(),
      file: z.object({ media_id: z.string() }).optional(),
      image: z.object({ media_id: z.string() }).optional(),
    })
    .parse(body)
  if (read.stream) {
    const { id, finish, content } = read.stream
    return { kind: 'stream', by, text: content, finished: finish, id }
  }
  if (read.template_card) return { kind: 'card', by, text: '', finished: true, card: read.template_card }
  if (read.file) return { kind: 'file', by, text: '', finished: true, mediaId: read.file.media_id }
  if (read.image) return { kind: 'image', by, text: '', finished: true, mediaId: read.image.media_id }
  if (read.text) return { kind: 'text', by, text: read.text.content, finished: true }
  return { kind: 'markdown', by, text: read.markdown?.content ?? '', finished: true }
}
