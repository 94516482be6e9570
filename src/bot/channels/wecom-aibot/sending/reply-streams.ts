/** 流式回复 · Which callbacks can still be answered by their req_id, and which bubbles stand open. */
import type { ReplyHandle } from './reply-handle.js'

export interface OpenStream {
  readonly streamId: string
  readonly text: string
  readonly shownAtMs: number
  /** Snapshots so far. */
  readonly count: number
}

export interface StreamTimings {
  readonly streamMs: number
  readonly streamGraceMs: number
  readonly snapshotGapMs: number
  readonly snapshotGapMaxMs: number
}

const MAX_REMEMBERED = 5_000

export class ReplyStreams {
  readonly #open = new Map<string, OpenStream>()
  readonly #over = new Set<string>()
  /** Streams that go on without a bubble: their snapshots are left out, their result is pushed. */
  readonly #silent = new Set<string>()
  /** Conversations whose app cannot show a stream (600039). */
  readonly #plain = new Set<string>()

  /** An open bubble is still answered `streamGraceMs` after the time at which we would close it ourselves. */
  constructor(private readonly timings: StreamTimings) {}

  /** The window counts from the callback: what was sent before a restart is not known. */
  canStream(handle: ReplyHandle | undefined, streamId: string, nowMs: number): handle is ReplyHandle {
    if (handle?.kind !== 'message' || this.#over.has(handle.reqId)) return false
    const open = this.#open.get(handle.reqId)
    if (open === undefined && this.#plain.has(handle.chatId)) return false
    if (open && open.streamId !== streamId) return false
    const { streamMs, streamGraceMs } = this.timings
    return nowMs < handle.receivedAtMs + streamMs + (open ? streamGraceMs : 0)
  }

  /** For a single answer that is no stream; nothing may have been answered yet. */
  isUnanswered(handle: ReplyHandle | undefined, nowMs: number): handle is ReplyHandle {
    if (handle === undefined || handle.kind === 'card') return false
    const isFresh = !this.#over.has(handle.reqId) && !this.#open.has(handle.reqId)
    return isFresh && nowMs < handle.receivedAtMs + this.timings.streamMs
  }

  /** True for the first frame of a stream. */
  show({ reqId }: ReplyHandle, streamId: string, text: string, nowMs: number): boolean {
    const before = this.#open.get(reqId)
    this.#open.set(reqId, { streamId, text, shownAtMs: nowMs, count: (before?.count ?? 0) + 1 })
    return before === undefined
  }

  /** A bubble is redrawn more and more slowly: of a long job nobody reads every second, and the result needs the room. */
  isTooSoon({ shownAtMs, count }: OpenStream, nowMs: number): boolean {
    const { snapshotGapMs, snapshotGapMaxMs } = this.timings
    return nowMs < shownAtMs + Math.min(snapshotGapMs * count, snapshotGapMaxMs)
  }

  findOpen(reqId: string | undefined): OpenStream | undefined {
    return reqId === undefined ? undefined : this.#open.get(reqId)
  }

  finish(reqId: string): void {
    this.#open.delete(reqId)
    remember(this.#over, reqId)
  }

  isSilent(streamId: string): boolean {
    return this.#silent.has(streamId)
  }

  silence(streamId: string): void {
    remember(this.#silent, streamId)
  }

  showPlainly(chatId: string): void {
    remember(this.#plain, chatId)
  }
}

function remember(set: Set<string>, value: string): void {
  set.add(value)
  const [oldest] = set
  if (set.size > MAX_REMEMBERED && oldest !== undefined) set.delete(oldest)
}
