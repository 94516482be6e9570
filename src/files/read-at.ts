/** 按位置读取 · Bytes from any place of a file, or of what is in memory; at once, for those who serve nobody else meanwhile. */
import { readSync } from 'node:fs'

/** Fills the buffer from a place on, and says with how many bytes: fewer where the end comes before. */
export type FillFrom = (position: number, buffer: Buffer) => number

/** Bytes from a place on; fewer where the end comes before. */
export type ReadAt = (position: number, length: number) => Buffer

export function fillFromFile(descriptor: number): FillFrom {
  return (position, buffer) => {
    let filled = 0
    for (let count = 1; filled < buffer.length && count > 0; filled += count) {
      count = readSync(descriptor, buffer, filled, buffer.length - filled, position + filled)
    }
    return filled
  }
}

export function fillFromBytes(bytes: Buffer): FillFrom {
  return (position, buffer) => bytes.copy(buffer, 0, Math.min(position, bytes.length))
}

export function readingFile(descriptor: number): ReadAt {
  return readingBy(fillFromFile(descriptor))
}

export function readingFrom(bytes: Buffer): ReadAt {
  return (position, length) => bytes.subarray(position, position + length)
}

export function readingBy(fill: FillFrom): ReadAt {
  return (position, length) => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, fill(position, bytes))
  }
}
