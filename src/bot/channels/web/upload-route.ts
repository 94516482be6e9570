/** 上传 · One or several files of one message, streamed straight into the blob store. */
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Problem, problemOf, sentenceOf } from '../../../domain/talk/problem.js'
import { attachFiles, type KeptFile, keepFile } from '../../take-file.js'
import type { WebDesk } from './desk.js'
import { eventIdShape } from './message-routes.js'
import { Sentence } from './sentence.js'

const MAX_TEXT_BYTES = 16 * 1024
/** No byte for so long: the other side is gone. */
const IDLE_MS = 120_000
const MULTIPART_OVERHEAD_BYTES = 1024 * 1024

interface Upload {
  readonly eventId: string
  readonly text: string
  readonly files: readonly KeptFile[]
}

export function serveUploads(app: FastifyInstance, desk: WebDesk): void {
  app.post('/api/files', async (request, reply) => {
    const visitor = desk.getVisitor(request)
    if (!request.isMultipart()) throw new Sentence(415, '请在聊天页面里选择文件发送。')
    if (!desk.mayPost(visitor)) throw new Sentence(429, '发得太快了，请等一分钟再发。')
    refuseAtOnce(request, desk.maxUploadBytes)
    const { eventId, text, files } = await readUpload(request, desk)
    if (files.length === 0) throw new Sentence(400, '没有收到文件。请重新选择文件再发。')
    const at = desk.now()
    const bare = { ...visitor, eventId: `${visitor.from.userId}:${eventId}`, receivedAt: at }
    await desk.receive(await attachFiles(desk, bare, files, text))
    desk.tellOtherPages(visitor, { kind: 'said', id: eventId, at: at.toISOString(), text: describe(files, text) })
    return reply
      .code(202)
      .send({ eventId, files: files.map(({ name, blob }) => ({ name, sizeBytes: blob.sizeBytes })) })
  })
}

/** The page puts `eventId` and `text` before the files. */
async function readUpload(request: FastifyRequest, desk: WebDesk): Promise<Upload> {
  const files: KeptFile[] = []
  let eventId: string | undefined
  let text = ''
  let room = desk.maxUploadBytes
  // Node ends a connection whose time is up.
  request.raw.socket.setTimeout(IDLE_MS)
  // One byte more than we keep: the blob store then sees that the file is too large instead of a cut one.
  const limits = { files: desk.maxFiles, fileSize: desk.maxUploadBytes + 1, fieldSize: MAX_TEXT_BYTES, fields: 4 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const kept = await keepPart(desk, part, room)
      files.push(kept)
      room -= kept.blob.sizeBytes
    } else if (part.fieldname === 'eventId') {
      eventId = eventIdShape.safeParse(part.value).data
    } else if (part.fieldname === 'text' && typeof part.value === 'string') {
      text = part.value.trim()
    }
  }
  request.raw.socket.setTimeout(0)
  if (eventId === undefined) throw new Sentence(400, '这些文件没有收好，请刷新页面再发一次。')
  return { eventId, text, files }
}

async function keepPart(desk: WebDesk, part: MultipartFile, room: number): Promise<KeptFile> {
  const kept = await keepFile(desk, { name: part.filename, source: part.file }, room)
  if (kept.ok) return kept.value
  part.file.resume()
  const { problem } = kept
  throw problem.code === 'file-too-large'
    ? tooLarge(problemOf(problem.code, { ...problem.params, limitMb: megabytes(desk.maxUploadBytes) }))
    : new Sentence(400, sentenceOf(problem, 'zh'))
}

function refuseAtOnce(request: FastifyRequest, maxUploadBytes: number): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > maxUploadBytes + MULTIPART_OVERHEAD_BYTES) {
    throw tooLarge(problemOf('upload-too-large', { limitMb: megabytes(maxUploadBytes) }))
  }
}

/** The limit is of all files of the message together. */
function tooLarge(problem: Problem): Sentence {
  return new Sentence(413, sentenceOf(problem, 'zh'))
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 ** 2)

function describe(files: readonly KeptFile[], text: string): string {
  const names = files.map(({ name }) => `📎 ${name}`)
  return [text, ...names].filter((line) => line !== '').join('\n')
}
