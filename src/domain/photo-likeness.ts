/** 相似照片 · Finds pictures that look the same although their bytes differ, without comparing each with each. */

/** Bits of 128 in which two savings of one picture may differ; two people's pictures differ in far more. */
const MAX_DISTANCE = 3
const BANDS = 4
/** Pictures compared within one band's bucket; more only where hundreds look the same, and then these say it already. */
const MAX_COMPARED = 30

/** Pairs of places in `likenesses` (128 bits, hex) that look the same. Empty likenesses are left out. */
export function findAlikePairs(likenesses: readonly string[]): (readonly [number, number])[] {
  const words = likenesses.map(readWords)
  const pairs = new Map<string, readonly [number, number]>()
  // Three differing bits leave at least one of four bands equal.
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>()
    words.forEach((word, at) => {
      const key = word[band]
      if (key === undefined) return
      const bucket = buckets.get(key) ?? []
      for (const other of bucket) {
        if (isAlike(word, words[other] ?? [])) pairs.set(`${other}-${at}`, [other, at])
      }
      if (bucket.length < MAX_COMPARED) bucket.push(at)
      buckets.set(key, bucket)
    })
  }
  return [...pairs.values()]
}

function readWords(likeness: string): number[] {
  if (!/^[0-9a-f]{32}$/.test(likeness)) return []
  return Array.from({ length: BANDS }, (_, band) => Number.parseInt(likeness.slice(band * 8, band * 8 + 8), 16))
}

function isAlike(one: readonly number[], other: readonly number[]): boolean {
  let distance = 0
  for (let band = 0; band < BANDS; band++) distance += countBits((one[band] ?? 0) ^ (other[band] ?? 0))
  return distance <= MAX_DISTANCE
}

function countBits(word: number): number {
  let bits = 0
  for (let left = word; left !== 0; left &= left - 1) bits++
  return bits
}
