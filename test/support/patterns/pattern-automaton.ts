/** 模式的自动机 · The positions of a pattern and which may follow which: what a backtracking engine walks. */
import { Letters } from './pattern-letters.js'
import { atomsOf, type PatternNode } from './pattern-tree.js'

export interface Position {
  readonly source: string
  readonly mask: bigint
  /** How many ways lead to each position that may come next. */
  readonly next: Map<number, number>
  /** The match is complete here, whatever comes next: nothing is tried again. */
  endsFreely: boolean
}

/** How a part may be entered and left. `empty`: it may match nothing; freely, or only where an edge or a look agrees. */
interface Part {
  /** → whether only from the beginning of the text. */
  readonly first: ReadonlyMap<number, boolean>
  /** → whether the part ends there whatever comes next. */
  readonly last: ReadonlyMap<number, boolean>
  readonly empty: 'no' | 'freely' | 'conditionally'
  /** Empty only at the beginning of the text. */
  readonly anchored: boolean
}

/** More copies of a bounded repeat tell nothing new about loops. */
const MOST_COPIES = 3
const NOTHING: Part = { first: new Map(), last: new Map(), empty: 'freely', anchored: false }

/** Position 0 is the search: it stands for every character before a match begins, and may be left at any time. */
export class PatternAutomaton {
  readonly positions: Position[] = []
  readonly letters: Letters

  /** A bounded repeat of `endlessFrom` and more counts as one without a bound. */
  constructor(
    tree: PatternNode,
    flags: string,
    private readonly endlessFrom: number,
  ) {
    this.letters = new Letters(atomsOf(tree), flags)
    const search = this.#add('', this.letters.all)
    this.#connect(search, search)
    const whole = this.#part(tree, true)
    for (const [position, anchored] of whole.first) if (!anchored) this.#connect(search, position)
    for (const [position, freely] of whole.last) this.positions[position]!.endsFreely = freely
  }

  #add(source: string, mask: bigint): number {
    return this.positions.push({ source, mask, next: new Map(), endsFreely: false }) - 1
  }

  #connect(from: number, to: number): void {
    const { next } = this.positions[from]!
    next.set(to, (next.get(to) ?? 0) + 1)
  }

  /** `atHead`: nothing has been matched before. */
  #part(node: PatternNode, atHead: boolean): Part {
    switch (node.kind) {
      case 'atom':
        return this.#character(node.source, this.letters.maskOf(node.source))
      case 'edge':
        return { ...NOTHING, empty: 'conditionally', anchored: node.source === '^' }
      case 'back':
        return this.#part(node.group, atHead)
      case 'look':
        return node.ahead ? this.#ahead(node.body, atHead) : this.#behind(node, atHead)
      case 'choice':
        return node.options.map((option) => this.#part(option, atHead)).reduce(either)
      case 'sequence':
        return this.#sequence(node.parts, atHead)
      case 'repeat':
        return this.#repeat(node.body, node.min, node.max, atHead)
    }
  }

  #character(source: string, mask: bigint): Part {
    const position = this.#add(source, mask)
    return { first: new Map([[position, false]]), last: new Map([[position, true]]), empty: 'no', anchored: false }
  }

  #sequence(parts: readonly PatternNode[], atHead: boolean): Part {
    let whole = NOTHING
    let stillAtHead = atHead
    for (const node of parts) {
      whole = this.#after(whole, this.#part(node, stillAtHead))
      if (node.kind !== 'look' && node.kind !== 'edge') stillAtHead = false
    }
    return whole
  }

  #after(one: Part, other: Part): Part {
    for (const from of one.last.keys()) for (const to of other.first.keys()) this.#connect(from, to)
    const first = new Map(one.first)
    if (one.empty !== 'no') for (const [to, anchored] of other.first) first.set(to, anchored || one.anchored)
    const last = new Map(other.last)
    if (other.empty !== 'no') for (const [from, freely] of one.last) last.set(from, freely && other.empty === 'freely')
    const empty = one.empty === 'no' || other.empty === 'no' ? 'no' : one.empty === 'freely' ? other.empty : one.empty
    return { first, last, empty, anchored: empty !== 'no' && (one.anchored || other.anchored) }
  }

  #repeat(body: PatternNode, min: number, max: number, atHead: boolean): Part {
    const isEndless = max >= this.endlessFrom
    const needed = Math.min(min, MOST_COPIES)
    const optional = isEndless ? 0 : Math.min(max - min, MOST_COPIES - needed + 1)
    let rest: Part = NOTHING
    for (let copy = 0; copy < optional; copy++) rest = either(this.#after(this.#part(body, false), rest), NOTHING)
    if (isEndless && min === 0) rest = either(this.#loop(body), NOTHING)
    for (let copy = needed; copy > 0; copy--) {
      const one = isEndless && copy === needed ? this.#loop(body) : this.#part(body, atHead && copy === 1)
      rest = this.#after(one, rest)
    }
    return rest
  }

  #loop(body: PatternNode): Part {
    const part = this.#part(body, false)
    for (const from of part.last.keys()) for (const to of part.first.keys()) this.#connect(from, to)
    return part
  }

  /** What is looked at is walked as well, but leads nowhere. */
  #ahead(body: PatternNode, atHead: boolean): Part {
    const { first } = this.#part(body, atHead)
    return { first, last: new Map(), empty: 'conditionally', anchored: false }
  }

  /** At the head, what must stand before has to be passed first; elsewhere it is only a condition. */
  #behind(look: Extract<PatternNode, { kind: 'look' }>, atHead: boolean): Part {
    if (hasEndlessRepeat(look.body)) throw new Error('looks back without a bound')
    if (!atHead) return { ...NOTHING, empty: 'conditionally' }
    if (!look.negative) return this.#part(look.body, true)
    if (look.body.kind !== 'atom') return { ...NOTHING, empty: 'conditionally' }
    const others = this.letters.all & ~this.letters.maskOf(look.body.source)
    const start: Part = { ...NOTHING, empty: 'conditionally', anchored: true }
    return either(this.#character(`not ${look.body.source}`, others), start)
  }
}

function either(one: Part, other: Part): Part {
  const first = new Map(one.first)
  for (const [to, anchored] of other.first) first.set(to, anchored)
  const last = new Map(one.last)
  for (const [from, freely] of other.last) last.set(from, freely)
  const empty = [one, other].filter((part) => part.empty !== 'no')
  return {
    first,
    last,
    empty: empty.length === 0 ? 'no' : empty.some((part) => part.empty === 'freely') ? 'freely' : 'conditionally',
    anchored: empty.length > 0 && empty.every((part) => part.anchored),
  }
}

function hasEndlessRepeat(node: PatternNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.max === Number.POSITIVE_INFINITY || hasEndlessRepeat(node.body)
    case 'look':
      return hasEndlessRepeat(node.body)
    case 'sequence':
      return node.parts.some(hasEndlessRepeat)
    case 'choice':
      return node.options.some(hasEndlessRepeat)
    case 'atom':
    case 'edge':
    case 'back':
      return false
  }
}
