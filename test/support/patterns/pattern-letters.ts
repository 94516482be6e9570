/** 模式的字符 · Which characters the atoms of a pattern match, told by a few that stand for all the others. */

/** One or two of every kind that classes tell apart. */
const OF_EVERY_KIND = [
  ...'aZmé09张三〇々あΩж\u00df',
  ...' \t\n\r\u00a0\u2003\u3000\u2028',
  ...'.,;:!?，。、；：·_-+*/\\|()[]{}<>《》“”‘’"\'`~@#$%^&=（）【】',
  ...'\u0000\u0007\u0085\u200b\u200d\u202e\ufeff\u00ad\ue000\ufffd①☆￥１Ａｚ',
]

/** Atoms as sets of letters: bit n is set where the atom matches the n-th kind of character. */
export class Letters {
  readonly #kinds: readonly string[]
  readonly #masks = new Map<string, bigint>()
  readonly all: bigint

  constructor(atoms: readonly string[], flags: string) {
    const used = [...new Set(atoms)]
    const tests = used.map((atom) => new RegExp(`^(?:${atom})$`, flags.replace(/[gy]/g, '')))
    const characters = [...new Set([...OF_EVERY_KIND, ...used.flatMap(charactersIn)])]
    // Characters that no atom tells apart are one letter.
    const kinds = new Map<string, string>()
    for (const one of characters) {
      const seenBy = tests.map((test) => (test.test(one) ? '1' : '0')).join('')
      if (!kinds.has(seenBy)) kinds.set(seenBy, one)
    }
    this.#kinds = [...kinds.values()]
    this.all = (1n << BigInt(this.#kinds.length)) - 1n
    const seen = [...kinds.keys()]
    for (const [at, atom] of used.entries()) {
      let mask = 0n
      for (const [kind, seenBy] of seen.entries()) if (seenBy[at] === '1') mask |= 1n << BigInt(kind)
      this.#masks.set(atom, mask)
    }
  }

  maskOf(atom: string): bigint {
    return this.#masks.get(atom)!
  }

  /** A character that the set holds; undefined for the empty one. */
  sample(mask: bigint): string | undefined {
    return this.#kinds.find((_, kind) => (mask >> BigInt(kind)) & 1n)
  }
}

/** The characters written in an atom, both ends of its ranges, and their neighbours. */
function charactersIn(atom: string): readonly string[] {
  const inner = atom.length > 1 && atom.startsWith('[') ? atom.slice(1, -1) : atom
  const written = [...inner.matchAll(/\\u\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\?([\s\S])/gu)]
  return written.flatMap(([, long, four, two, own]) => {
    const code = own === undefined ? Number.parseInt(long ?? four ?? two ?? '', 16) : own.codePointAt(0)!
    const near = [code - 1, code, code + 1].filter((one) => one >= 0 && one <= 0x10ffff)
    const texts = near.map((one) => String.fromCodePoint(one))
    return [...texts, ...texts.map((one) => one.toUpperCase()), ...texts.map((one) => one.toLowerCase())]
  })
}
