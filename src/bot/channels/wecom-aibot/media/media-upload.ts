/** 上传素材 · A file to WeCom in chunks, read from disk piece by piece; the SDK's own upload hides the error codes. */
import { createHash, randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { z } from 'zod'
import { type Ack, remedyOf } from '../connection/ack.js'
import {
  type BodyOf,
  type Command,
  MAX_CHUNK_BYTES,
  MAX_FILE_BYTES,
  MAX_PICTURE_BYTES,
} from '../connection/requests.js'
import { rest } from '../connection/timings.js'

export interface UploadSource {
  readonly name: string
  readonly open: () => Promise<AsyncIterable<Uint8Array>>
  /** Same key, same bytes: an id WeCom gave for it is used again while it lives. */
  readonly key: string
  readonly wants: 'file' | 'picture'
}

export interface Uploaded {
  readonly type: 'file' | 'image'
  readonly mediaId: string
}

export type UploadResult =
  | { readonly ok: true; readonly uploaded: Uploaded }
  | { readonly ok: false; readonly ack: Ack }
  | {
      readonly ok: false
      readonly ack?: undefined
      readonly reason: 'file-too-large' | 'file-empty' | 'file-unreadable'
    }

type Request = <C extends Command>(cmd: C, reqId: string, body: BodyOf<C>) => Promise<Ack>

const MEDIA_LIFE_MS = 2.5 * 24 * 60 * 60_000
const MAX_NAME_BYTES = 200

const started = z.object({ upload_id: z.string().min(1) })
const finished = z.object({ media_id: z.string().min(1) })

export class MediaUpload {
  readonly #known = new Map<string, Uploaded & { readonly untilMs: number }>()

  constructor(
    private readonly request: Request,
    private readonly now: () => Date,
    /** Before each further attempt at a chunk that WeCom had no room for. */
    private readonly chunkPausesMs: readonly number[],
    private readonly stopping: AbortSignal,
  ) {}

  isKnown(source: UploadSource): boolean {
    return (this.#known.get(cacheKey(source))?.untilMs ?? 0) > this.now().getTime()
  }

  /** WeCom says 40007: the id does not live any more. */
  forget(source: UploadSource): void {
    this.#known.delete(cacheKey(source))
  }

  async upload(source: UploadSource): Promise<UploadResult> {
    const known = this.#known.get(cacheKey(source))
    if (known && this.isKnown(source)) return { ok: true, uploaded: known }
    try {
      return await this.#uploadFresh(source)
    } catch {
      return { ok: false, reason: 'file-unreadable' }
    }
  }

  async #uploadFresh(source: UploadSource): Promise<UploadResult> {
    const facts = await measure(source)
    if (facts.sizeBytes === 0) return { ok: false, reason: 'file-empty' }
    if (facts.sizeBytes > MAX_FILE_BYTES) return { ok: false, reason: 'file-too-large' }
    const asImage = source.wants === 'picture' && facts.isPicture && facts.sizeBytes <= MAX_PICTURE_BYTES
    const type = asImage ? 'image' : 'file'
    const result = await this.#transfer(source, facts, type)
    if (typeof result !== 'string') return { ok: false, ack: result }
    const uploaded = { type, mediaId: result } as const
    this.#known.set(cacheKey(source), { ...uploaded, untilMs: this.now().getTime() + MEDIA_LIFE_MS })
    this.#forgetOldest()
    return { ok: true, uploaded }
  }

  /** The media id, or the acknowledgement that ended it. */
  async #transfer(source: UploadSource, facts: Facts, type: 'file' | 'image'): Promise<string | Ack> {
    const init = await this.#ask('aibot_upload_media_init', {
      type,
      filename: clipName(source.name),
      total_size: facts.sizeBytes,
      total_chunks: Math.ceil(facts.sizeBytes / MAX_CHUNK_BYTES),
      md5: facts.md5,
    })
    if (init.kind !== 'ok') return init
    const uploadId = started.safeParse(init.body).data?.upload_id
    if (uploadId === undefined) return { kind: 'no-ack' }
    let index = 0
    for await (const chunk of inChunks(await source.open())) {
      const ack = await this.#sendChunk(uploadId, index, chunk)
      if (ack.kind !== 'ok') return ack
      index += 1
    }
    const finish = await this.#ask('aibot_upload_media_finish', { upload_id: uploadId })
    if (finish.kind !== 'ok') return finish
    return finished.safeParse(finish.body).data?.media_id ?? { kind: 'no-ack' }
  }

  /** The same chunk twice is the same chunk: repeated without harm, and cheaper than the whole file once more. */
  async #sendChunk(uploadId: string, index: number, chunk: Buffer): Promise<Ack> {
    const body = { upload_id: uploadId, chunk_index: index, base64_data: chunk.toString('base64') }
    for (const pauseMs of this.chunkPausesMs) {
      const ack = await this.#ask('aibot_upload_media_chunk', body)
      if (ack.kind !== 'no-ack' && remedyOf(ack) !== 'wait') return ack
      await rest(ack.kind === 'no-ack' ? 0 : pauseMs, this.stopping)
    }
    return this.#ask('aibot_upload_media_chunk', body)
  }

  #ask<C extends Command>(cmd: C, body: BodyOf<C>): Promise<Ack> {
    return this.request(cmd, `${cmd}_${randomUUID()}`, body)
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys()
    if (this.#known.size > 500 && oldest !== undefined) this.#known.delete(oldest)
  }
}

interface Facts {
  readonly sizeBytes: number
  readonly md5: string
  readonly isPicture: boolean
}

async function measure(source: UploadSource): Promise<Facts> {
  const hash = createHash('md5')
  let sizeBytes = 0
  let head = Buffer.alloc(0)
  for await (const chunk of await source.open()) {
    if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)])
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  const magic = head.subarray(0, 4).toString('hex')
  return { sizeBytes, md5: hash.digest('hex'), isPicture: magic.startsWith('ffd8ff') || magic === '89504e47' }
}

async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of source) {
    held.push(piece)
    heldBytes += piece.length
    if (heldBytes < MAX_CHUNK_BYTES) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; all.length - at >= MAX_CHUNK_BYTES; at += MAX_CHUNK_BYTES) yield all.subarray(at, at + MAX_CHUNK_BYTES)
    held = [all.subarray(at)]
    heldBytes = all.length - at
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

/** Keeps the ending, which decides what opens the file. */
function clipName(name: string): string {
  const ending = extname(name)
  let stem = name.slice(0, name.length - ending.length)
  while (Buffer.byteLength(stem) + Buffer.byteLength(ending) > MAX_NAME_BYTES && stem !== '') {
    stem = [...stem].slice(0, -1).join('')
  }
  return `${stem}${ending}` || '文件'
}

function cacheKey(source: UploadSource): string {
  return `${source.wants}:${source.key}:${source.name}`
}
