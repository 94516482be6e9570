/** 分块文字 · A part of the package as text, block by block, never cutting a character. */
import type { TextDecoder } from 'node:util'
import { type PackagePart, type PackageReader, xmlDecoder } from './package-reader.js'

const BLOCK_BYTES = 256 * 1024

export async function* streamText(pack: PackageReader, part: PackagePart, maxBytes: number): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let pending: Buffer[] = []
  let pendingBytes = 0
  for await (const chunk of pack.stream(part, maxBytes)) {
    pending.push(chunk)
    pendingBytes += chunk.length
    if (pendingBytes < BLOCK_BYTES) continue
    const block = Buffer.concat(pending)
    decoder ??= xmlDecoder(block)
    yield decoder.decode(block, { stream: true })
    pending = []
    pendingBytes = 0
  }
  const last = Buffer.concat(pending)
  decoder ??= xmlDecoder(last)
  yield decoder.decode(last)
}
