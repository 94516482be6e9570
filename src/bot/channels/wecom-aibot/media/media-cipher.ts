/** 文件解密 · AES-256-CBC with PKCS#7 to 32-byte blocks, piece by piece. */
import { createDecipheriv } from 'node:crypto'

const KEY_BYTES = 32
const PADDING_BLOCK = 32

/** Wrong key, damaged bytes or a body cut short. */
export class MediaDamaged extends Error {
  readonly retry = 'never'
  constructor(reason: 'key' | 'length' | 'padding') {
    super(`media cannot be decrypted: ${reason}`)
    this.name = 'MediaDamaged'
  }
}

/** The key is base64 in the frame; the IV is its first half. */
export async function* decryptMedia(source: AsyncIterable<Uint8Array>, key64: string): AsyncGenerator<Buffer> {
  const key = Buffer.from(key64, 'base64')
  if (key.length !== KEY_BYTES) throw new MediaDamaged('key')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  // Node would strip 16-byte padding only, so the last block is held back and read by us.
  let held = Buffer.alloc(0)
  for await (const piece of source) {
    const all = Buffer.concat([held, decipher.update(piece)])
    const keep = Math.min(all.length, PADDING_BLOCK)
    held = all.subarray(all.length - keep)
    if (all.length > keep) yield all.subarray(0, all.length - keep)
  }
  try {
    decipher.final()
  } catch {
    throw new MediaDamaged('length')
  }
  const rest = unpad(held)
  if (rest.length > 0) yield rest
}

function unpad(block: Buffer): Buffer {
  const count = block.at(-1) ?? 0
  const isPadding =
    count >= 1 && count <= block.length && block.subarray(block.length - count).every((b) => b === count)
  if (!isPadding) throw new MediaDamaged('padding')
  return block.subarray(0, block.length - count)
}
