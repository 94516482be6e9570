/** 模式的语法树 · A regular expression as a tree: characters, sequences, choices, repeats, edges and looks around. */

export type PatternNode =
  /** One character: itself, an escape, a class or the dot; as it is written. */
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'look'; readonly body: PatternNode; readonly ahead: boolean; readonly negative: boolean }
  | { readonly kind: 'edge'; readonly source: '^' | '$' | '\\b' | '\\B' }
  /** What a group has matched, once more: the group itself. */
  | { readonly kind: 'back'; readonly group: PatternNode }

const LOOKS: Readonly<Record<string, { readonly ahead: boolean; readonly negative: boolean }>> = {
  '(?=': { ahead: true, negative: false },
  '(?!': { ahead: true, negative: true },
  '(?<=': { ahead: false, negative: false },
  '(?<!': { ahead: false, negative: true },
}

/** Of a valid pattern; the engine has compiled it already. */
export function parsePattern(source: string): PatternNode {
  return new PatternParser(source).parse()
}

class PatternParser {
  #at = 0
  readonly #groups: (PatternNode | undefined)[] = []

  constructor(readonly source: string) {}

  parse(): PatternNode {
    return this.#choice()
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.source)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  #choice(): PatternNode {
    const options = [this.#sequence()]
    while (this.#take(/\|/y) !== undefined) options.push(this.#sequence())
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = []
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!)) parts.push(this.#repeated())
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }
  }

  #repeated(): PatternNode {
    const body = this.#single()
    const sign = this.#take(/[*+?]\??|\{\d+(?:,\d*)?\}\??/y)
    if (sign === undefined) return body
    const [min, max] = bounds(sign)
    return { kind: 'repeat', body, min, max }
  }

  #single(): PatternNode {
    const edge = this.#take(/[$^]|\\[bB]/y)
    if (edge !== undefined) return { kind: 'edge', source: edge as '^' }
    const opening = this.#take(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y)
    if (opening !== undefined) return this.#group(opening)
    const number = this.#take(/\\[1-9]\d*/y)
    if (number !== undefined) return { kind: 'back', group: this.#groups[Number(number.slice(1)) - 1]! }
    return { kind: 'atom', source: this.#take(ATOM)! }
  }

  #group(opening: string): PatternNode {
    const captures = opening === '(' || opening.endsWith('>')
    const number = captures ? this.#groups.push(undefined) - 1 : -1
    const body = this.#choice()
    this.#take(/\)/y)
    if (captures) this.#groups[number] = body
    const look = LOOKS[opening]
    return look === undefined ? body : { kind: 'look', body, ...look }
  }
}

const ATOM =
  /\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[\s\S]/uy

function bounds(sign: string): readonly [number, number] {
  if (sign.startsWith('*')) return [0, Number.POSITIVE_INFINITY]
  if (sign.startsWith('+')) return [1, Number.POSITIVE_INFINITY]
  if (sign.startsWith('?')) return [0, 1]
  const [min, max] = sign.slice(1, sign.indexOf('}')).split(',')
  return [Number(min), max === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)]
}

/** Every character of a pattern, wherever it stands. */
export function atomsOf(node: PatternNode): readonly string[] {
  switch (node.kind) {
    case 'atom':
      return [node.source]
    case 'sequence':
      return node.parts.flatMap(atomsOf)
    case 'choice':
      return node.options.flatMap(atomsOf)
    case 'repeat':
    case 'look':
      return atomsOf(node.body)
    case 'edge':
    case 'back':
      return []
  }
}
