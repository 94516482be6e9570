/** 默认密码 · What Excel encrypts a workbook with whose structure is protected: nobody set it, no program asks for it. */
import { createHash } from 'node:crypto'
import { UnreadableFile } from './unreadable.js'

export const DEFAULT_PASSWORD = Buffer.from('VelvetSweatshop', 'utf16le')

/** Somebody did set a password. */
export function refuseLocked(): never {
  throw new UnreadableFile('workbook-encrypted')
}

export function digest(algorithm: string, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
