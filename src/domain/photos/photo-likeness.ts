/** 相似照片 · Finds pictures that look the same although their bytes differ, without comparing each with each. */

/** What is kept of a picture to know it again: see PhotoFacts. */
export interface PictureLook {
  readonly likeness: string
  readonly thumbnail: string
}

/** Grid of the thumbnail; each cell is one character, a step of brightness higher than the one before it in the code. */
export const THUMBNAIL_COLUMNS = 27
export const THUMBNAIL_ROWS = 36

/** Bits of 128 in which two savings of one picture may differ; two people before one wall may differ in as few. */
const MAX_DISTANCE = 6
const BANDS = 4
/** Pictures compared within one band's bucket, so that a hall full of uniforms costs no square. */
const MAX_COMPARED = 100

/** Pairs of places in `looks` that look the same. Pictures without a likeness are left out. */
export function findAlikePairs(looks: readonly PictureLook[]): (readonly [number, number])[] {
  const words = looks.map(({ likeness }) => readWords(likeness))
  const pairs = new Map<string, readonly [number, number]>()
  // Three differing bits leave at least one of four bands equal, and more mostly do.
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>()
    words.forEach((word, at) => {
      const key = word[band]
      if (key === undefined) return
      const bucket = buckets.get(key) ?? []
      for (const other of bucket) {
        if (isNear(word, words[other] ?? []) && isSame(looks[at], looks[other]))
          pairs.set(`${other}-${at}`, [other, at])
      }
      if (bucket.length < MAX_COMPARED) bucket.push(at)
      buckets.set(key, bucket)
    })
  }
  return [...pairs.values()]
}

function readWords(likeness: string): number[] {
  if (!/^[0-9a-f]{32}$/.test(likeness)) return []
  return Array.from({ length: BANDS }, (_, band) => Number.parseInt(likeness.slice(band * 8, band * 8 + 8), 16) | 0)
}

function isNear(one: readonly number[], other: readonly number[]): boolean {
  let distance = 0
  for (let band = 0; band < BANDS && distance <= MAX_DISTANCE; band++) {
    distance += countBits((one[band] ?? 0) ^ (other[band] ?? 0))
  }
  return distance <= MAX_DISTANCE
}

/** Of 32, added up side by side: in pairs, in fours, in eights. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Steps that rounding, noise and a saving anew may move a cell. */
const HARMLESS_STEPS = 2
/** Beyond these, over all cells: the same picture saved anew, scaled or brightened 4 at most, 500,000 pairs of invented people 27 at least. */
const MAX_DIFFERENCE = 14

function isSame(one: PictureLook | undefined, other: PictureLook | undefined): boolean {
  if (one === undefined || other === undefined || one.thumbnail.length !== other.thumbnail.length) return false
  let difference = 0
  for (let cell = 0; cell < one.thumbnail.length && difference <= MAX_DIFFERENCE; cell++) {
    const steps = Math.abs(one.thumbnail.charCodeAt(cell) - other.thumbnail.charCodeAt(cell))
    difference += Math.max(0, steps - HARMLESS_STEPS)
  }
  return difference <= MAX_DIFFERENCE
}
