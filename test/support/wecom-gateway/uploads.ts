/** 测试素材 · Uploads in chunks, put together and checked. */
import { createHash, randomUUID } from 'node:crypto'
import { CODES, type Limits, uploadChunk, uploadFinish, uploadInit } from './protocol.js'

export interface UploadedMedia {
  readonly type: 'file' | 'image'
  readonly filename: string
  readonly bytes: Buffer
  readonly atMs: number
}

interface Pending {
  readonly init: ReturnType<typeof uploadInit.parse>
  readonly chunks: Map<number, Buffer>
}

export interface Answer {
  readonly code: number
  readonly body?: Record<string, unknown>
}

export class Uploads {
  readonly media = new Map<string, UploadedMedia>()
  readonly #pending = new Map<string, Pending>()

  constructor(
    private readonly limits: Limits,
    private readonly nowMs: () => number,
  ) {}

  take(cmd: string, body: unknown): Answer {
    if (cmd === 'aibot_upload_media_init') return this.#init(body)
    return cmd === 'aibot_upload_media_chunk' ? this.#chunk(body) : this.#finish(body)
  }

  isAlive(mediaId: string): boolean {
    const media = this.media.get(mediaId)
    return media !== undefined && this.nowMs() - media.atMs < this.limits.mediaMs
  }

  #init(body: unknown): Answer {
    const init = uploadInit.safeParse(body).data
    if (!init) return { code: CODES.missingField }
    const maxBytes = init.type === 'image' ? this.limits.imageBytes : this.limits.fileBytes
    if (init.total_size > maxBytes || init.total_chunks > this.limits.chunks) return { code: CODES.tooLong }
    const uploadId = randomUUID()
    this.#pending.set(uploadId, { init, chunks: new Map() })
    return { code: CODES.ok, body: { upload_id: uploadId } }
  }

  #chunk(body: unknown): Answer {
    const chunk = uploadChunk.safeParse(body).data
    const pending = chunk && this.#pending.get(chunk.upload_id)
    if (!pending || chunk.chunk_index >= pending.init.total_chunks) return { code: CODES.missingField }
    const bytes = Buffer.from(chunk.base64_data, 'base64')
    if (bytes.length > this.limits.chunkBytes) return { code: CODES.tooLong }
    pending.chunks.set(chunk.chunk_index, bytes)
    return { code: CODES.ok }
  }

  #finish(body: unknown): Answer {
    const pending = this.#pending.get(uploadFinish.safeParse(body).data?.upload_id ?? '')
    if (!pending) return { code: CODES.missingField }
    const { init, chunks } = pending
    const bytes = Buffer.concat([...chunks].sort(([a], [b]) => a - b).map(([, chunk]) => chunk))
    const isWhole = chunks.size === init.total_chunks && bytes.length === init.total_size
    const md5 = createHash('md5').update(bytes).digest('hex')
    if (!isWhole || (init.md5 !== undefined && init.md5 !== md5)) return { code: CODES.badMediaId }
    const mediaId = `media-${randomUUID()}`
    this.media.set(mediaId, { type: init.type, filename: init.filename, bytes, atMs: this.nowMs() })
    return { code: CODES.ok, body: { type: init.type, media_id: mediaId, created_at: this.nowMs() } }
  }
}
