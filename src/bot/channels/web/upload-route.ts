/** 上传 · One or several files of one message, streamed straight into the blob store. */
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { TooMuchWaits } from '../../../domain/fairness/fair-gate.js'
import type { SchoolRoom } from '../../../domain/fairness/file-room.js'
import type { Room } from '../../../domain/fairness/quotas.js'
import type { InboundMessage } from '../../../domain/talk/message.js'
import { type Problem, problemOf, sentenceOf } from '../../../domain/talk/problem.js'
import { attachFiles, type KeptFile, keepFile } from '../../take-file.js'
import type { WebDesk } from './desk.js'
import { eventIdShape } from './message-routes.js'
import { Sentence } from './sentence.js'
import type { Visitor } from './visitors.js'

const MAX_TEXT_BYTES = 16 * 1024
/** No byte for so long: the other side is gone. */
const IDLE_MS = 120_000
const MOST_FIELDS = 4
const MULTIPART_OVERHEAD_BYTES = 1024 * 1024

interface Upload {
  readonly eventId: string
  readonly text: string
  readonly files: readonly KeptFile[]
}

interface Taken extends Upload {
  readonly message: InboundMessage
}

export function serveUploads(app: FastifyInstance, desk: WebDesk): void {
  app.post('/api/files', async (request, reply) => {
    const visitor = desk.getVisitor(request)
    if (!request.isMultipart()) throw new Sentence(415, '请在聊天页面里选择文件发送。')
    desk.checkPace(visitor, request)
    const { whose } = await findRoom(request, desk, visitor)
    const { eventId, text, files, message } = await inTurn(desk, whose, () => takeUpload(request, desk, visitor))
    await desk.receive(message)
    desk.tellOtherPages(visitor, {
      kind: 'said',
      id: eventId,
      at: message.receivedAt.toISOString(),
      text: describe(files, text),
    })
    return reply
      .code(202)
      .send({ eventId, files: files.map(({ name, blob }) => ({ name, sizeBytes: blob.sizeBytes })) })
  })
}

/** A connection may be as slow as it likes: it takes the places of its own school. */
async function inTurn<T>(desk: WebDesk, whose: string, upload: () => Promise<T>): Promise<T> {
  try {
    return await desk.uploads.run(whose, upload)
  } catch (error) {
    throw error instanceof TooMuchWaits ? new Sentence(429, '学校里同时上传的文件太多了，请等前面的传完再发。') : error
  }
}

/** Those that went before have taken their part of the room meanwhile; what this one needs is held until its files are registered. */
async function takeUpload(request: FastifyRequest, desk: WebDesk, visitor: Visitor): Promise<Taken> {
  const announced = Number(request.headers['content-length'] ?? 0)
  const holding = Math.min(announced || desk.maxUploadBytes, desk.maxUploadBytes)
  const room = await findRoom(request, desk, visitor, holding)
  try {
    const upload = await readUpload(request, desk, room)
    const bare = { ...visitor, eventId: `${visitor.from.userId}:${upload.eventId}`, receivedAt: desk.now() }
    return { ...upload, message: await attachFiles(desk, bare, upload.files, upload.text) }
  } finally {
    room.release?.()
  }
}

/** Before a byte is taken: whose files these are, and how much of them may come. */
async function findRoom(
  request: FastifyRequest,
  desk: WebDesk,
  visitor: Visitor,
  holding?: number,
): Promise<SchoolRoom> {
  const found = await desk.fileRoom(visitor, holding)
  if (!found.ok) throw new Sentence(403, sentenceOf(found.problem, 'zh'))
  const own = found.value
  const most = { bytes: desk.maxUploadBytes, beyond: tooLarge(desk.maxUploadBytes) }
  const room = own.bytes < most.bytes ? own : { ...own, ...most }
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced <= room.bytes + MULTIPART_OVERHEAD_BYTES) return room
  room.release?.()
  throw refuse(room.beyond)
}

/** The page puts `eventId` and `text` before the files. */
async function readUpload(request: FastifyRequest, desk: WebDesk, room: Room): Promise<Upload> {
  const files: KeptFile[] = []
  let eventId: string | undefined
  let text = ''
  let left = room.bytes
  // Node ends a connection whose time is up.
  request.raw.socket.setTimeout(IDLE_MS)
  // One byte more than we keep: the blob store then sees that the file is too large instead of a cut one.
  const limits = {
    files: desk.maxFiles,
    fileSize: room.bytes + 1,
    fieldSize: MAX_TEXT_BYTES,
    fields: MOST_FIELDS,
    // Left to the library it would be 1000, of files and fields together.
    parts: desk.maxFiles + MOST_FIELDS,
  }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const kept = await keepPart(desk, part, { ...room, bytes: left }, files.length > 0)
      files.push(kept)
      left -= kept.blob.sizeBytes
    } else if (part.fieldname === 'eventId') {
      eventId = eventIdShape.safeParse(part.value).data
    } else if (part.fieldname === 'text' && typeof part.value === 'string') {
      text = part.value.trim()
    }
  }
  request.raw.socket.setTimeout(0)
  if (eventId === undefined) throw new Sentence(400, '这些文件没有收好，请刷新页面再发一次。')
  if (files.length === 0) throw new Sentence(400, '没有收到文件。请重新选择文件再发。')
  return { eventId, text, files }
}

async function keepPart(desk: WebDesk, part: MultipartFile, room: Room, isOneOfSeveral: boolean): Promise<KeptFile> {
  const kept = await keepFile(desk, { name: part.filename, source: part.file }, room.bytes)
  if (kept.ok) return kept.value
  part.file.resume()
  const { code, params } = kept.problem
  if (code !== 'file-too-large') throw refuse(kept.problem)
  if (room.beyond.code !== 'upload-too-large') throw refuse(room.beyond)
  const limit = { ...params, limitMb: megabytes(desk.maxUploadBytes) }
  throw refuse(isOneOfSeveral ? problemOf('files-too-large-together', limit) : problemOf(code, limit))
}

function tooLarge(maxUploadBytes: number): Problem {
  return problemOf('upload-too-large', { limitMb: megabytes(maxUploadBytes) })
}

function refuse(problem: Problem): Sentence {
  return new Sentence(413, sentenceOf(problem, 'zh'))
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 ** 2)

function describe(files: readonly KeptFile[], text: string): string {
  const names = files.map(({ name }) => `📎 ${name}`)
  return [text, ...names].filter((line) => line !== '').join('\n')
}
