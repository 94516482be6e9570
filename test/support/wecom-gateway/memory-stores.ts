/** 测试替身 · A lease store and a blob store in memory, as the channel's ports want them. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { BlobRef, BlobStore } from '../../../src/domain/ports/blob-store.js'
import type { LeaseStore } from '../../../src/domain/ports/talk-store.js'
import { bad, type Checked, good } from '../../../src/domain/talk/checked.js'

export class MemoryLeases implements LeaseStore {
  /** Rejects, as a database that is away does. */
  isAway = false
  readonly #held = new Map<string, { readonly owner: string; readonly untilMs: number }>()

  ownerOf(name: string): string | undefined {
    const lease = this.#held.get(name)
    return lease && lease.untilMs > performance.now() ? lease.owner : undefined
  }

  /** As if somebody else had taken it. */
  give(name: string, owner: string, forMs: number): void {
    this.#held.set(name, { owner, untilMs: performance.now() + forMs })
  }

  async take(name: string, owner: string, forMs: number): Promise<boolean> {
    if (this.isAway) throw new Error('the store is away')
    const holder = this.ownerOf(name)
    if (holder !== undefined && holder !== owner) return false
    this.give(name, owner, forMs)
    return true
  }

  async release(name: string, owner: string): Promise<void> {
    if (this.#held.get(name)?.owner === owner) this.#held.delete(name)
  }
}

export class MemoryBlobs implements BlobStore {
  readonly blobs = new Map<string, Buffer>()

  add(bytes: Uint8Array): BlobRef {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.blobs.set(sha256, Buffer.from(bytes))
    return { sha256, sizeBytes: bytes.length }
  }

  async put(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Checked<BlobRef>> {
    const pieces: Uint8Array[] = []
    let sizeBytes = 0
    for await (const piece of source) {
      sizeBytes += piece.length
      if (sizeBytes > maxBytes) return bad('upload-too-large', { limitMb: maxBytes / 1024 ** 2 })
      pieces.push(piece)
    }
    return good(this.add(Buffer.concat(pieces)))
  }

  async putFile(): Promise<BlobRef> {
    throw new Error('not needed here')
  }

  async open(sha256: string): Promise<Readable> {
    const bytes = this.blobs.get(sha256)
    if (!bytes) throw new Error('no such blob')
    return Readable.from([bytes])
  }

  async freeBytes(): Promise<number> {
    return Number.MAX_SAFE_INTEGER
  }

  async sweep() {
    return { removed: 0, bytes: 0 }
  }

  async localPath(): Promise<string> {
    throw new Error('not needed here')
  }
}
