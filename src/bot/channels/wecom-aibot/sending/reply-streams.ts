/** 流式回复 · Which callbacks can still be answered by their req_id, and which bubbles stand open. */
import type { ReplyHandle } from './reply-handle.js'

export interface OpenStream {
  readonly streamId: string
  readonly text: string
}

const MAX_REMEMBERED = 5_000

export class ReplyStreams {
  readonly #open = new Map<string, OpenStream>()
  readonly #over = new Set<string>()
  /** Streams that go on without a bubble: their snapshots are left out, their result is pushed. */
  readonly #silent = new Set<string>()

  /** An open bubble is still answered `graceMs` after the time at which we would close it ourselves. */
  constructor(
    private readonly windowMs: number,
    private readonly graceMs: number,
  ) {}

  /** The window counts from the callback: what was sent before a restart is not known. */
  canStream(handle: ReplyHandle | undefined, streamId: string, nowMs: number): handle is ReplyHandle {
    if (handle?.kind !== 'message' || this.#over.has(handle.reqId)) return false
    const open = this.#open.get(handle.reqId)
    if (open && open.streamId !== streamId) return false
    return nowMs < handle.receivedAtMs + this.windowMs + (open ? this.graceMs : 0)
  }

  /** For a single answer that is no stream; nothing may have been answered yet. */
  isUnanswered(handle: ReplyHandle | undefined, nowMs: number): handle is ReplyHandle {
    if (handle === undefined || handle.kind === 'card') return false
    return !this.#over.has(handle.reqId) && !this.#open.has(handle.reqId) && nowMs < handle.receivedAtMs + this.windowMs
  }

  /** True for the first frame of a stream. */
  show(handle: ReplyHandle, streamId: string, text: string): boolean {
    const isFirst = !this.#open.has(handle.reqId)
    this.#open.set(handle.reqId, { streamId, text })
    return isFirst
  }

  findOpen(reqId: string): OpenStream | undefined {
    return this.#open.get(reqId)
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
}

function remember(set: Set<string>, value: string): void {
  set.add(value)
  const [oldest] = set
  if (set.size > MAX_REMEMBERED && oldest !== undefined) set.delete(oldest)
}
