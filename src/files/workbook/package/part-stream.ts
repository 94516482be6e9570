/** 分块文字 · A part of the package as text, block by block, never cutting a character. */
import { StringDecoder } from 'node:string_decoder'
import type { PackagePart, PackageReader } from './package-reader.js'
import { xmlEncoding } from './package-reader.js'

const BLOCK_BYTES = 256 * 1024

export async function* streamText(pack: PackageReader, part: PackagePart, maxBytes: number): AsyncGenerator<string> {
  let decoder: StringDecoder | undefined
  let pending: Buffer[] = []
  let pendingBytes = 0
  for await (const chunk of pack.stream(part, maxBytes)) {
    pending.push(chunk)
    pendingBytes += chunk.length
    if (pendingBytes < BLOCK_BYTES) continue
    const block = Buffer.concat(pending)
    decoder ??= new StringDecoder(xmlEncoding(block))
    yield decoder.write(block)
    pending = []
    pendingBytes = 0
  }
  const last = Buffer.concat(pending)
  decoder ??= new StringDecoder(xmlEncoding(last))
  yield decoder.end(last)
}
