/** 发消息 · What the page posts: texts, taps on buttons, entering the page. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maskIdNumbersIn } from '../../../domain/cells/masking.js'
import type { Membership } from '../../../domain/people/people.js'
import { ofSchools, orgOf } from '../../../domain/people/school-in-question.js'
import type { InboundContent } from '../../../domain/talk/message.js'
import { MOST_OF_TABLE } from '../../../domain/talk/read-length.js'
import type { WebDesk } from './desk.js'
import type { Session } from './page/wire.js'
import { Sentence } from './sentence.js'
import type { Visitor } from './visitors.js'

/** A whole class list pasted as text fits; a workbook does not. */
const BODY_LIMIT = 1024 * 1024

export const eventIdShape = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

const posted = z.union([
  z.object({ eventId: eventIdShape, text: z.string().trim().min(1).max(MOST_OF_TABLE) }),
  z.object({
    eventId: eventIdShape,
    choiceId: z.string().min(1).max(1024),
    label: z.string().max(200).optional(),
    /** The reply whose button it was: a second tap on it, from another page too, is the same tap. */
    replyId: z.string().min(1).max(100).optional(),
  }),
  z.object({ entered: z.literal(true) }),
])
type Posted = z.infer<typeof posted>

export function serveMessages(app: FastifyInstance, desk: WebDesk): void {
  app.post('/api/session', async (request, reply): Promise<Session> => {
    const visitor = desk.visitors.admit(request, reply) ?? desk.getVisitor(request)
    const asker = await desk.talk.findAsker(visitor.from)
    const schools = asker.memberships.flatMap(({ schoolName }) => (schoolName === undefined ? [] : [schoolName]))
    return {
      botName: desk.botName,
      ...(asker.name === undefined ? {} : { personName: asker.name }),
      schools: [...new Set(schools)],
      isBound: asker.memberships.length > 0,
      hasBoard: desk.board !== undefined && hasBoard(asker.memberships),
      maxUploadBytes: desk.maxUploadBytes,
      maxFiles: desk.maxFiles,
    }
  })

  app.post('/api/messages', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const visitor = desk.getVisitor(request)
    const parsed = posted.safeParse(request.body)
    if (!parsed.success) throw new Sentence(400, explain(request.body))
    // Whoever came by a link was greeted where the link was sent.
    if ('entered' in parsed.data && visitor.isGuest) return reply.code(202).send({})
    desk.checkPace(visitor, request)
    const at = desk.now()
    const { eventId, content } = readPosted(parsed.data, visitor, at)
    await desk.receive({ ...visitor, eventId, receivedAt: at, content })
    if (content.kind !== 'entered') {
      const text = content.kind === 'text' ? content.text : content.kind === 'choice' ? (content.label ?? '') : ''
      const id = 'eventId' in parsed.data ? parsed.data.eventId : eventId
      desk.tellOtherPages(visitor, { kind: 'said', id, at: at.toISOString(), text: maskIdNumbersIn(text) })
    }
    return reply.code(202).send({ eventId })
  })
}

function hasBoard(memberships: readonly Membership[]): boolean {
  return ofSchools(memberships).length > 0 || orgOf(memberships) !== undefined
}

/** Event ids are unique for the whole bot, so each carries its user: nobody can use up another's. */
function readPosted(message: Posted, { from }: Visitor, at: Date): { eventId: string; content: InboundContent } {
  if ('entered' in message) {
    return { eventId: `${from.userId}:entered:${chineseDay(at)}`, content: { kind: 'entered' } }
  }
  if ('text' in message) {
    return { eventId: `${from.userId}:${message.eventId}`, content: { kind: 'text', text: message.text } }
  }
  const { choiceId, label, replyId } = message
  const tap = replyId === undefined ? message.eventId : `tap:${shortDigest(`${replyId} ${choiceId}`)}`
  const content: InboundContent = { kind: 'choice', choiceId, ...(label === undefined ? {} : { label }) }
  return { eventId: `${from.userId}:${tap}`, content }
}

function explain(body: unknown): string {
  const text = z.object({ text: z.string() }).safeParse(body)
  if (text.success && text.data.text.trim() === '') return '这条消息是空的，请写点内容再发。'
  if (text.success && text.data.text.length > MOST_OF_TABLE) {
    return `这条消息超过了 ${MOST_OF_TABLE} 个字。请分几条发，或者做成文件发来。`
  }
  return '这条消息没有收好，请刷新页面再发一次。'
}

function chineseDay(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32)
}
