/** 分配考位 · How heads may be put into rooms that have more seats than heads: evenly, or one room after the other [G1 第四步, G2 四]. */

interface Shares {
  readonly even: readonly number[]
  readonly filled: readonly number[]
}

/** `capacities`: seats of each room. Undefined: nothing is left to choose, the rooms are one or have no seat too many. */
export function shareHeads(capacities: readonly number[], heads: number): Shares | undefined {
  const total = capacities.reduce((sum, seats) => sum + seats, 0)
  if (capacities.length < 2 || heads < capacities.length || total <= heads) return undefined
  return { even: shareEvenly(capacities, heads), filled: fillUp(capacities, heads) }
}

/** The smallest rooms first: what they cannot take goes to the larger ones. */
function shareEvenly(capacities: readonly number[], heads: number): readonly number[] {
  const shares = new Array<number>(capacities.length).fill(0)
  const bySize = capacities.map((_, at) => at).sort((one, other) => (capacities[one] ?? 0) - (capacities[other] ?? 0))
  let left = heads
  for (const [done, at] of bySize.entries()) {
    const share = Math.min(capacities[at] ?? 0, Math.floor(left / (bySize.length - done)))
    shares[at] = share
    left -= share
  }
  return shares
}

/** A room into which nobody would come is left out by whoever reads the zero. */
function fillUp(capacities: readonly number[], heads: number): readonly number[] {
  let left = heads
  return capacities.map((seats) => {
    const share = Math.min(seats, left)
    left -= share
    return share
  })
}
