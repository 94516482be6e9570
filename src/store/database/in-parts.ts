/** 分段处理 · Long work on the event loop in short pieces, so that others get their turn between them. */
import { setImmediate as otherTurns } from 'node:timers/promises'

const PIECE = 100

/** A millisecond or two a piece where each item is encrypted or decrypted once or twice. */
export async function mapInPieces<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += PIECE) {
    if (start > 0) await otherTurns()
    for (const item of items.slice(start, start + PIECE)) results.push(map(item))
  }
  return results
}
