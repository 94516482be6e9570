/** 分批送出 · Keeps a few pictures in work, sends them in order in parts, and waits when the receiver is behind. */
import type { PhotoFacts } from '../../domain/photos/photo.js'
import type { TaskLine } from '../heavy/heavy-pool.js'
import { readPixelCount } from './picture-head.js'

/** A picture on its way to the records. */
export interface SentPhoto {
  readonly path: string
  readonly facts: PhotoFacts
  readonly original: SentContent
  readonly mended?: SentContent
}

/** Already stored, or the bytes to store. */
export type SentContent = string | Uint8Array

export interface SentPart {
  readonly photos: readonly SentPhoto[]
  readonly done: number
  readonly total: number
}

/** More than threads that decode, so that these never wait for this one. */
const IN_FLIGHT = 12
const MAX_COST_BYTES = 100 * 1024 * 1024
/** A progressive picture keeps all its coefficients in memory while it is decoded. */
const COST_PER_PIXEL = 6
const PART_PHOTOS = 24
const PART_BYTES = 4 * 1024 * 1024

function weigh(content: SentContent | undefined): number {
  return content instanceof Uint8Array ? content.length : 0
}

export class PartSender {
  readonly #line: TaskLine
  #total: number
  readonly #working: { readonly work: Promise<SentPhoto>; readonly costBytes: number }[] = []
  #costBytes = 0
  #part: SentPhoto[] = []
  #partBytes = 0
  #sending: Promise<unknown> = Promise.resolve()
  #done = 0

  constructor(line: TaskLine, total: number) {
    this.#line = line
    this.#total = total
  }

  /** Says how many there will be. */
  begin(): Promise<unknown> {
    return this.#line.ask({ photos: [], done: 0, total: this.#total } satisfies SentPart)
  }

  async add(measure: () => Promise<SentPhoto>, bytes: Buffer): Promise<void> {
    const costBytes = bytes.length + (readPixelCount(bytes) ?? 0) * COST_PER_PIXEL
    while (this.#working.length >= IN_FLIGHT || (this.#costBytes > 0 && this.#costBytes + costBytes > MAX_COST_BYTES)) {
      await this.#settleFirst()
    }
    const work = measure()
    // Awaited in order later; until then a failure must not count as unhandled.
    work.catch(() => undefined)
    this.#working.push({ work, costBytes })
    this.#costBytes += costBytes
  }

  /** One is not worth sending. */
  skip(): void {
    this.#done++
  }

  /** More have been found than was said. */
  expect(more: number): void {
    this.#total += more
  }

  async end(): Promise<void> {
    while (this.#working.length > 0) await this.#settleFirst()
    await this.#send()
    await this.#sending
  }

  async #settleFirst(): Promise<void> {
    const first = this.#working.shift()
    if (first === undefined) return
    const photo = await first.work
    this.#costBytes -= first.costBytes
    this.#part.push(photo)
    this.#partBytes += weigh(photo.original) + weigh(photo.mended)
    this.#done++
    if (this.#part.length >= PART_PHOTOS || this.#partBytes >= PART_BYTES) await this.#send()
  }

  async #send(): Promise<void> {
    await this.#sending
    const part: SentPart = { photos: this.#part, done: this.#done, total: this.#total }
    this.#sending = this.#line.ask(part)
    this.#sending.catch(() => undefined)
    this.#part = []
    this.#partBytes = 0
  }
}
