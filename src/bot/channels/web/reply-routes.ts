/** 收回复 · History, the stream of new replies, and downloads; each only for the conversation's owner. */
import { once } from 'node:events'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { OutboxMessage } from '../../../domain/ports/talk-store.js'
import type { OfferedFile } from '../../../domain/talk/message.js'
import type { WebDesk } from './desk.js'
import { nameForDownload } from './download-name.js'
import type { ShownSchool } from './page/wire.js'
import type { ReplyStreams } from './reply-stream.js'
import { Sentence } from './sentence.js'
import { readHistory } from './shown-reply.js'
import type { Visitor } from './visitors.js'

const sequence = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const after = z.object({ after: sequence.default(0) })
const moreSchools = z.object({ plan: z.string().min(1).max(100), after: sequence })
const filePlace = z.object({
  sequence: sequence.min(1),
  place: z.union([z.literal('picture'), z.coerce.number().int().min(0)]),
})

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

export function serveReplies(app: FastifyInstance, desk: WebDesk, streams: ReplyStreams): void {
  app.get('/api/replies', async (request) => {
    const visitor = desk.getVisitor(request)
    return readHistory(desk.talk, visitor.conversation, parseOr404(after, request.query).after)
  })

  app.get('/api/schools', async (request): Promise<readonly ShownSchool[]> => {
    const { from, conversation } = desk.getVisitor(request)
    const { plan, after } = parseOr404(moreSchools, request.query)
    return (await desk.board?.readMore(from, conversation, plan, after)) ?? []
  })

  app.get('/api/stream', (request, reply) => {
    const visitor = desk.getVisitor(request)
    // A browser that reconnects by itself repeats the old address and says what it saw last in a header.
    const seen = sequence.safeParse(request.headers['last-event-id'])
    const from = Math.max(parseOr404(after, request.query).after, seen.data ?? 0)
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
    streams.open(visitor, from, reply.raw)
  })

  app.get('/files/:sequence/:place', async (request, reply) => {
    const visitor = desk.getVisitor(request)
    const { sequence, place } = parseOr404(filePlace, request.params)
    const message = await findMessage(desk, visitor, sequence)
    const file = place === 'picture' ? message?.reply.picture : message?.reply.files?.[place]
    if (!message || !file) throw new Sentence(404, '没有找到这个文件。请在聊天里再要一次。')
    await checkRole(desk, visitor, message)
    const pictureType = place === 'picture' ? PICTURE_TYPES[path.extname(file.name).toLowerCase()] : undefined
    const bytes = await openBlob(desk, file)
    return reply
      .type(pictureType ?? 'application/octet-stream')
      .header('content-length', file.sizeBytes)
      .header('content-disposition', nameForDownload(file.name, pictureType ? 'inline' : 'attachment'))
      .send(bytes)
  })
}

async function findMessage(
  desk: WebDesk,
  { conversation }: Visitor,
  sequence: number,
): Promise<OutboxMessage | undefined> {
  const [message] = await desk.talk.listReplies(conversation, sequence - 1, 1)
  return message?.sequence === sequence ? message : undefined
}

/** A link outlives the role it was given to: whoever no longer belongs to the school gets its files no more. */
async function checkRole(desk: WebDesk, { from }: Visitor, { schoolId }: OutboxMessage): Promise<void> {
  if (schoolId === undefined) return
  const { memberships } = await desk.talk.findAsker(from)
  if (memberships.some((membership) => membership.schoolId === schoolId)) return
  throw new Sentence(403, '您现在没有这所院校的身份，这个文件不能再下载。需要的话请联系院校管理员。')
}

/** Opened before the answer begins, so that a lost file is a sentence and not a broken download. */
async function openBlob(desk: WebDesk, file: OfferedFile) {
  try {
    const bytes = await desk.blobs.open(file.sha256)
    await once(bytes, 'readable')
    return bytes
  } catch {
    throw new Sentence(410, '这个文件已经不在了。请在聊天里再要一次。')
  }
}

function parseOr404<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new Sentence(404, '没有找到。请刷新页面再试。')
  return parsed.data
}
