/** 损坏文件 · Damages files as interrupted copies, bad disks and bad programs do; the same seed, the same damage. */

/** Numbers from 0 to below 1 [mulberry32]. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Damage = (bytes: Buffer, at: number, random: () => number) => Buffer

const DAMAGES: readonly Damage[] = [
  /** A block that was never written. */
  (bytes, at) => write(bytes, at - (at % 512), Buffer.alloc(512)),
  (bytes, at) => write(bytes, at, Buffer.alloc(16)),
  /** One that came from elsewhere. */
  (bytes, at, random) =>
    write(bytes, at, Buffer.from(bytes.subarray(Math.floor(random() * bytes.length))).subarray(0, 64)),
  /** Numbers that say something else. */
  (bytes, at, random) => write(bytes, at, Buffer.from(Array.from({ length: 4 }, () => random() * 256))),
  (bytes, at) => write(bytes, at, Buffer.alloc(4, 0xff)),
  (bytes, at, random) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  /** An end that did not arrive. */
  (bytes, at) => bytes.subarray(0, at),
  /** Bytes that came twice, or not at all. */
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 100))]),
  (bytes, at, random) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(random() * 200))]),
]

function write(bytes: Buffer, at: number, content: Buffer): Buffer {
  content.copy(bytes, at)
  return bytes
}

/** A copy with one to four faults. */
export function damage(whole: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(whole)
  for (let faults = 1 + Math.floor(random() * 4); faults > 0; faults--) {
    const way = DAMAGES[Math.floor(random() * DAMAGES.length)]!
    bytes = Buffer.from(way(bytes, Math.floor(random() * bytes.length), random))
  }
  return bytes
}
