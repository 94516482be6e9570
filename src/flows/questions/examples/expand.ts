/** 例句展开 · Few patterns into many utterances: `[a|b|]` is a choice, `{slot}` stands for a list of words. */

/** One utterance and what it asks; `state` where it names one. */
export interface Example {
  readonly text: string
  readonly act: string
  readonly state?: string
}

type Slots = Readonly<Record<string, readonly string[]>>

/** The same utterances every time: a fixed walk through the choices, not a random one. */
export function expand(pattern: string, slots: Slots, most: number): string[] {
  const parts = split(pattern, slots)
  const size = parts.reduce((product, part) => product * part.length, 1)
  const count = Math.min(size, most)
  const texts = new Set<string>()
  for (let at = 0; at < count; at++) {
    // A stride without common factors reaches far corners early.
    let rest =
      size <= most ? at : Math.floor((at * size) / count + ((at * 7919) % Math.max(1, Math.floor(size / count))))
    let text = ''
    for (const part of parts) {
      text += part[rest % part.length] ?? ''
      rest = Math.floor(rest / part.length)
    }
    texts.add(text.trim())
  }
  return [...texts]
}

function split(pattern: string, slots: Slots): (readonly string[])[] {
  return [...pattern.matchAll(/\[([^[\]]*)\]|\{(\w+)\}|([^[{]+)/g)].map(([, choices, slot, plain]) => {
    if (choices !== undefined) return choices.split('|')
    if (slot !== undefined) return slots[slot] ?? ['']
    return [plain ?? '']
  })
}

const OPENINGS = ['', '', '', '请问', '老师，', '帮我看下', '想问一下', '那', '现在', '麻烦问下']
const ENDINGS = ['', '', '', '？', '啊', '呢', '呀', '哈', '～']
const OPENINGS_EN = ['', '', '', 'please tell me ', 'hi, ', 'can you tell me ', 'so ', 'right now, ']

/** Phrases as said by different people: with a word before or after. */
export function vary(phrases: readonly string[], slots: Slots, wanted: number): string[] {
  const each = Math.max(1, Math.ceil(wanted / Math.max(1, phrases.length)))
  return phrases.flatMap((phrase, at) =>
    expand(phrase, slots, each).flatMap((text, nth, all) => {
      const copies = Math.max(1, Math.floor(each / all.length))
      return Array.from({ length: copies }, (_, copy) => dress(text, at * 31 + nth * 7 + copy))
    }),
  )
}

function dress(text: string, seed: number): string {
  if (/^[\x20-\x7e]+$/.test(text)) return `${OPENINGS_EN[seed % OPENINGS_EN.length]}${text}`
  return `${OPENINGS[seed % OPENINGS.length]}${text}${ENDINGS[(seed * 5) % ENDINGS.length]}`
}

/** Phrases written one after another, with slashes between; a line's end is one too. */
export function phrases(text: string): readonly string[] {
  return text
    .split(/\/|\n/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
