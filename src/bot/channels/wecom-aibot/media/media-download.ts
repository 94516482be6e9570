/** 下载附件 · A file of a callback: fetched, decrypted and stored piece by piece, never whole in memory. */

import type { IncomingMessage } from 'node:http'
import type { BlobRef, BlobStore } from '../../../../domain/ports/blob-store.js'
import { bad, type Checked } from '../../../../domain/talk/checked.js'
import type { AttachmentSource } from '../../../../domain/talk/message.js'
import { rest } from '../connection/timings.js'
import { AddressRefused, getMedia, type TrustedHosts } from './media-address.js'
import { decryptMedia, MediaDamaged } from './media-cipher.js'
import { readFileName } from './media-name.js'

const MEDIA_LIMITS = {
  maxBytes: 100 * 1024 * 1024,
  /** The url is good for 5 minutes. */
  totalMs: 4 * 60_000,
  idleMs: 30_000,
  /** Waits before each further attempt: WeCom answers 503 now and then. */
  retriesMs: [500, 1_000, 2_000, 4_000] as readonly number[],
}

export type MediaLimits = typeof MEDIA_LIMITS

type Remote = Extract<AttachmentSource, { kind: 'remote' }>
type Fetched = Checked<{ readonly blob: BlobRef; readonly name: string }>

/** Why an attempt ended without a file. */
type Failure = 'again' | 'failed' | 'timeout' | 'too-large'

export interface FetchOptions {
  readonly limits?: Partial<MediaLimits>
  /** Of the room that is left; never more than a file may have. */
  readonly mostBytes?: number
  /** See media-address.ts. */
  readonly trusted?: TrustedHosts
  /** Hears why an address was not asked for; the address itself is nobody's to read. */
  readonly onRefused?: (reason: string) => void
}

export async function fetchMedia(source: Remote, blobs: BlobStore, options: FetchOptions = {}): Promise<Fetched> {
  const { limits = {} } = options
  const usual = { ...MEDIA_LIMITS, ...limits }
  const all = { ...usual, maxBytes: Math.min(usual.maxBytes, options.mostBytes ?? usual.maxBytes) }
  const total = new AbortController()
  const timer = setTimeout(() => total.abort(), all.totalMs)
  try {
    for (const waitMs of [...all.retriesMs, undefined]) {
      const attempt = new Attempt(source, blobs, all, total.signal, options)
      const result = await attempt.run()
      if (typeof result !== 'string') return result
      if (total.signal.aborted || result === 'timeout') return bad('file-download-timeout')
      if (result === 'too-large') return tooLarge(attempt.name, all)
      if (result === 'failed' || waitMs === undefined) return bad('file-download-failed')
      await rest(waitMs, total.signal)
      if (total.signal.aborted) return bad('file-download-timeout')
    }
    return bad('file-download-failed')
  } finally {
    clearTimeout(timer)
  }
}

function tooLarge(name: string | undefined, limits: MediaLimits): Fetched {
  const limitMb = Math.floor(limits.maxBytes / 1024 ** 2)
  return name === undefined ? bad('upload-too-large', { limitMb }) : bad('file-too-large', { name, limitMb })
}

/** One GET from its request to the stored file. */
class Attempt {
  name: string | undefined
  #failure: Failure | undefined
  #head = Buffer.alloc(0)
  readonly #stop = new AbortController()
  #idleTimer: NodeJS.Timeout | undefined

  constructor(
    private readonly source: Remote,
    private readonly blobs: BlobStore,
    private readonly limits: MediaLimits,
    private readonly total: AbortSignal,
    private readonly options: FetchOptions,
  ) {}

  async run(): Promise<Fetched | Failure> {
    const onTotal = (): void => this.#fail('timeout')
    this.total.addEventListener('abort', onTotal, { once: true })
    try {
      this.#stillAlive()
      const response = await this.#request()
      if (!response) return this.#failure ?? 'again'
      return await this.#store(response)
    } catch {
      return this.#failure ?? 'again'
    } finally {
      clearTimeout(this.#idleTimer)
      this.total.removeEventListener('abort', onTotal)
      this.#stop.abort()
    }
  }

  async #request(): Promise<IncomingMessage | undefined> {
    const response = await this.#ask()
    if (response === undefined) return undefined
    const { statusCode = 0, headers } = response
    this.name = readFileName(headers['content-disposition'] ?? null)
    if (statusCode < 200 || statusCode > 299) {
      response.destroy()
      const isPassing = statusCode >= 500 || statusCode === 429 || statusCode === 408
      this.#failure = isPassing ? 'again' : 'failed'
      return undefined
    }
    // The padding adds at most 32 bytes.
    if (Number(headers['content-length'] ?? 0) > this.limits.maxBytes + 32) this.#fail('too-large')
    return this.#failure ? undefined : response
  }

  async #ask(): Promise<IncomingMessage | undefined> {
    try {
      return await getMedia(this.source.url, this.options.trusted ?? new Set(), this.#stop.signal)
    } catch (error) {
      if (!(error instanceof AddressRefused)) throw error
      this.options.onRefused?.(error.message)
      this.#failure = 'failed'
      return undefined
    }
  }

  async #store(body: IncomingMessage): Promise<Fetched | Failure> {
    const clear = this.source.key === '' ? this.#alive(body) : decryptMedia(this.#alive(body), this.source.key)
    try {
      const stored = await this.blobs.put(this.#noteHead(clear), this.limits.maxBytes)
      if (!stored.ok) return stored.problem.code === 'upload-too-large' ? 'too-large' : 'failed'
      return { ok: true, value: { blob: stored.value, name: this.name ?? this.#nameByContent() } }
    } catch {
      return this.#failure ?? 'again'
    }
  }

  /** Bytes keep the idle timer from going off. */
  async *#alive(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of body) {
      this.#stillAlive()
      yield piece
    }
  }

  /** The first bytes, for a file without a name, and why the bytes ended early. */
  async *#noteHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of source) {
        if (this.#head.length < 4) this.#head = Buffer.concat([this.#head, piece.subarray(0, 4)])
        yield piece
      }
    } catch (error) {
      // Noted here, because a store may pass on an error of its own. The same damage would come again.
      if (error instanceof MediaDamaged) this.#failure ??= 'failed'
      throw error
    }
  }

  #stillAlive(): void {
    clearTimeout(this.#idleTimer)
    this.#idleTimer = setTimeout(() => this.#fail('timeout'), this.limits.idleMs)
  }

  #fail(failure: Failure): void {
    this.#failure ??= failure
    this.#stop.abort()
  }

  #nameByContent(): string {
    const magic = this.#head.subarray(0, 4).toString('hex')
    if (magic.startsWith('ffd8ff')) return '图片.jpg'
    return magic === '89504e47' ? '图片.png' : '文件'
  }
}
