/** 模式的代价 · Finds texts on which a backtracking engine takes more than linear time: two ways to read one long run. */
import { PatternAutomaton, type Position } from './pattern-automaton.js'
import { parsePattern } from './pattern-tree.js'

/** Of the copies of a bounded repeat: so many ways to read each make a thousand, so many starts of a run a hundred. */
const ENDLESS_WHERE_READ_TWO_WAYS = 10
const ENDLESS_WHERE_HANDED_OVER = 50

/** undefined: linear whatever the text. */
export function costOf(source: string, flags: string): string | undefined {
  if (flags.includes('m') && source.includes('^')) return 'the beginning of every line is not judged'
  const tree = parsePattern(source)
  const twoWays = findTwoWays(new PatternAutomaton(tree, flags, ENDLESS_WHERE_READ_TWO_WAYS))
  return twoWays ?? findHandOver(new PatternAutomaton(tree, flags, ENDLESS_WHERE_HANDED_OVER))
}

function findTwoWays(automaton: PatternAutomaton): string | undefined {
  for (const loop of loopsOf(automaton.positions)) {
    const twice = readTwoWays(automaton.positions, loop)
    if (twice !== undefined) return `exponential: a run of ${describe(automaton, twice)} can be read in two ways`
  }
  return undefined
}

function findHandOver(automaton: PatternAutomaton): string | undefined {
  const { positions } = automaton
  const loops = loopsOf(positions)
  for (const one of loops) {
    for (const other of loops) {
      const last = one === other ? undefined : handsOver(positions, one, other)
      if (last === undefined) continue
      const from = one.has(0) ? 'the search begins anew in' : `${describe(automaton, [...one][0]!)} shares its run with`
      return `polynomial: ${from} ${describe(automaton, last)}, and the rest may fail`
    }
  }
  return undefined
}

function describe({ positions, letters }: PatternAutomaton, at: number): string {
  const { source, mask } = positions[at]!
  return `${source} (as ${JSON.stringify(letters.sample(mask))})`
}

/** Sets of positions that lead back to themselves without passing one where the match is complete: that cannot fail. */
function loopsOf(positions: readonly Position[]): readonly ReadonlySet<number>[] {
  const open = new Set([...positions.keys()].filter((at) => !positions[at]!.endsFreely))
  const reach = positions.map((_, start) => walk([start], (at) => nextIn(positions, at, open)))
  const loops: Set<number>[] = []
  for (const start of open) {
    if (!reach[start]!.has(start) || loops.some((loop) => loop.has(start))) continue
    loops.push(new Set([...reach[start]!].filter((other) => reach[other]!.has(start))))
  }
  return loops
}

/** A position of the loop that two different ways lead back to over the same text. */
function readTwoWays(positions: readonly Position[], loop: ReadonlySet<number>): number | undefined {
  for (const at of loop) {
    for (const [to, ways] of positions[at]!.next) if (loop.has(to) && ways > 1) return to
  }
  const size = positions.length
  const step = (pair: number): readonly number[] => {
    const [one, other] = [Math.floor(pair / size), pair % size]
    return pairsOf(nextIn(positions, one, loop), nextIn(positions, other, loop)).flatMap(([a, b]) =>
      (positions[a]!.mask & positions[b]!.mask) === 0n ? [] : [a * size + b],
    )
  }
  for (const at of loop) {
    const forward = walk([at * size + at], step)
    const apart = [...forward].filter((pair) => Math.floor(pair / size) !== pair % size)
    if (apart.some((pair) => walk([pair], step).has(at * size + at))) return at
  }
  return undefined
}

/**
 * A position of the second loop up to which a run may be read by the first loop or by the second, wherever it is handed
 * over: each hand-over is tried when the rest fails.
 */
function handsOver(
  positions: readonly Position[],
  first: ReadonlySet<number>,
  second: ReadonlySet<number>,
): number | undefined {
  const size = positions.length
  const all = new Set(positions.keys())
  for (const from of first) {
    const reached = walk([from], (at) => nextIn(positions, at, all))
    for (const to of second) {
      if (!reached.has(to)) continue
      const goal = (from * size + to) * size + to
      const step = (triple: number): readonly number[] => {
        const [one, between, other] = [
          Math.floor(triple / size / size),
          Math.floor(triple / size) % size,
          triple % size,
        ]
        return pairsOf(nextIn(positions, one, first), nextIn(positions, other, second)).flatMap(([a, c]) => {
          const common = positions[a]!.mask & positions[c]!.mask
          if (common === 0n) return []
          return nextIn(positions, between, all).flatMap((b) =>
            (positions[b]!.mask & common) === 0n ? [] : [(a * size + b) * size + c],
          )
        })
      }
      if (walk([(from * size + from) * size + to], step).has(goal)) return to
    }
  }
  return undefined
}

/** Everything that can be come to, without the beginning itself unless it is come back to. */
function walk(from: readonly number[], step: (at: number) => readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of step(at)) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return seen
}

function nextIn(positions: readonly Position[], at: number, within: ReadonlySet<number>): readonly number[] {
  return [...positions[at]!.next.keys()].filter((next) => within.has(next))
}

function pairsOf(ones: readonly number[], others: readonly number[]): readonly (readonly [number, number])[] {
  return ones.flatMap((one) => others.map((other) => [one, other] as const))
}
