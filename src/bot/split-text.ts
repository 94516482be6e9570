/** 拆分长文字 · Long text in parts of at most so many UTF-8 bytes, cut on line ends; tables and fences stay whole. */
import { countBytes } from './text-size.js'

interface Block {
  readonly kind: 'lines' | 'table' | 'fence'
  readonly lines: readonly string[]
}

const FENCE = /^\s*(```|~~~)/
const SENTENCE_END = /[。！？；，、.!?;,\s]/

/** A table or fence larger than a whole part is cut between its rows, with its head or fence line repeated. */
export function splitText(text: string, maxBytes: number): string[] {
  const parts: string[] = []
  let current: string[] = []
  let size = 0
  const flush = (): void => {
    const part = trimBlankLines(current).join('\n')
    if (part !== '') parts.push(part)
    current = []
    size = 0
  }
  for (const piece of findBlocks(text).flatMap((block) => cutBlock(block, maxBytes))) {
    const bytes = countBytes(piece) + 1
    if (size > 0 && size + bytes - 1 > maxBytes) flush()
    current.push(piece)
    size += bytes
  }
  flush()
  return parts
}

function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let open: { kind: Block['kind']; lines: string[] } | undefined
  const close = (): void => {
    if (open) blocks.push(open)
    open = undefined
  }
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (open?.kind === 'fence') {
      open.lines.push(line)
      if (FENCE.test(line)) close()
      continue
    }
    const kind = FENCE.test(line) ? 'fence' : line.trimStart().startsWith('|') ? 'table' : 'lines'
    if (open?.kind !== kind || kind === 'lines') close()
    if (open) open.lines.push(line)
    else open = { kind, lines: [line] }
  }
  close()
  return blocks
}

function cutBlock(block: Block, maxBytes: number): string[] {
  const whole = block.lines.join('\n')
  if (countBytes(whole) <= maxBytes) return [whole]
  if (block.kind === 'table' && block.lines.length > 2) {
    return cutRows(block.lines.slice(0, 2), block.lines.slice(2), [], maxBytes)
  }
  if (block.kind === 'fence' && block.lines.length > 2) {
    const isClosed = FENCE.test(block.lines.at(-1) ?? '')
    const inner = isClosed ? block.lines.slice(1, -1) : block.lines.slice(1)
    return cutRows(block.lines.slice(0, 1), inner, [isClosed ? (block.lines.at(-1) ?? '```') : '```'], maxBytes)
  }
  return block.lines.flatMap((line) => cutLine(line, maxBytes))
}

function cutRows(
  head: readonly string[],
  rows: readonly string[],
  tail: readonly string[],
  maxBytes: number,
): string[] {
  const frame = countBytes([...head, ...tail].join('\n')) + 2
  if (frame >= maxBytes) return [...head, ...rows, ...tail].flatMap((line) => cutLine(line, maxBytes))
  const pieces: string[] = []
  let part: string[] = []
  let size = frame
  const flush = (): void => {
    if (part.length > 0) pieces.push([...head, ...part, ...tail].join('\n'))
    part = []
    size = frame
  }
  for (const row of rows.flatMap((line) => cutLine(line, maxBytes - frame))) {
    const bytes = countBytes(row) + 1
    if (part.length > 0 && size + bytes > maxBytes) flush()
    part.push(row)
    size += bytes
  }
  flush()
  return pieces
}

/** A single line longer than a part: cut after a punctuation mark in its last fifth, else between characters. */
function cutLine(line: string, maxBytes: number): string[] {
  const letters = [...line]
  const pieces: string[] = []
  for (let from = 0; from < letters.length || pieces.length === 0; ) {
    const fitting = countFitting(letters, from, maxBytes)
    const isLast = from + fitting >= letters.length
    const to = isLast ? letters.length : lastEnding(letters, from, from + fitting)
    pieces.push(letters.slice(from, to).join(''))
    from = to
  }
  return pieces
}

/** A limit smaller than one character cannot be kept; one character a part ends the loop. */
function countFitting(letters: readonly string[], from: number, maxBytes: number): number {
  let count = 0
  let bytes = 0
  while (from + count < letters.length) {
    bytes += countBytes(letters[from + count] ?? '')
    if (bytes > maxBytes) break
    count += 1
  }
  return Math.max(1, count)
}

function lastEnding(letters: readonly string[], from: number, to: number): number {
  for (let at = to; at > from + (to - from) * 0.8; at -= 1) if (SENTENCE_END.test(letters[at - 1] ?? '')) return at
  return to
}

function trimBlankLines(lines: readonly string[]): readonly string[] {
  let first = 0
  let last = lines.length
  while (first < last && lines[first]?.trim() === '') first += 1
  while (last > first && lines[last - 1]?.trim() === '') last -= 1
  return lines.slice(first, last)
}
