/** A blob store in memory. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BlobRef, BlobStore } from '../../src/domain/ports/blob-store.js'
import { bad, type Checked, good } from '../../src/domain/talk/checked.js'
import type { OfferedFile } from '../../src/domain/talk/message.js'

export class MemoryBlobs implements BlobStore {
  readonly bytes = new Map<string, Buffer>()

  async put(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Checked<BlobRef>> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes) return bad('upload-too-large', { limitMb: maxBytes / 1024 ** 2 })
      chunks.push(chunk)
    }
    return good(this.#keep(Buffer.concat(chunks)))
  }

  async putFile(path: string): Promise<BlobRef> {
    return this.#keep(await readFile(path))
  }

  async open(sha256: string): Promise<Readable> {
    const bytes = this.bytes.get(sha256)
    if (!bytes) throw new Error('no such blob')
    return Readable.from([bytes])
  }

  async localPath(): Promise<string> {
    throw new Error('a blob in memory has no path')
  }

  free = Number.MAX_SAFE_INTEGER

  async freeBytes(): Promise<number> {
    return this.free
  }

  async sweep() {
    return { removed: 0, bytes: 0 }
  }

  /** A file as a reply offers it. */
  offer(name: string, content: string | Buffer): OfferedFile {
    return { ...this.#keep(Buffer.from(content)), name }
  }

  #keep(bytes: Buffer): BlobRef {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.bytes.set(sha256, bytes)
    return { sha256, sizeBytes: bytes.length }
  }
}
