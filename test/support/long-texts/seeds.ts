/** 长文字的种子 · What long texts are made of: the words that the patterns of a file look for, and what has been too much before. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Letters } from '../patterns/pattern-letters.js'
import { atomsOf, type PatternNode, parsePattern } from '../patterns/pattern-tree.js'
import { findPatterns } from '../patterns/patterns-in-source.js'

/** A text of `prefix`, the word again and again, and an ending that nothing expects. */
export interface Seed {
  readonly prefix: string
  readonly word: string
  /** Characters, where a text has to be longer than others to show what is wrong. */
  readonly length?: number
}

/** Each has once held the service up, or is of the kind that does. */
const KNOWN: readonly Seed[] = [
  { prefix: '没有', word: '补交' },
  { prefix: '张三', word: '　' },
  ...[
    '。',
    '”',
    '"',
    '[',
    '[$-',
    '（',
    '<',
    '<a ',
    '<a b="',
    '&',
    '&amp;',
    '/>',
    '|',
    '**a ',
    '`',
    '-校验结果',
    '副本',
  ],
  ...[
    '\u0315\u0300',
    'ﾞ\u0300',
    '\ufdfa',
    '还',
    '没',
    '的',
    '吗',
    '看看',
    '张',
    '1',
    'X',
    ' ',
    '\n',
    '\u2028',
    ',',
    ';',
  ],
  ...['a', 'A', 'Aa ', '一寸', '.jpg', '/', '\\', '%', "'", '=', '*', '_x005F_', '1 ', '(1)', '\ud83d', '😀', '\0'],
].map((one) => (typeof one === 'string' ? { prefix: '', word: one } : one))

/** Looking far ahead is fast, so that only a very long part shows when it is done at every tag. */
const MARKUP: readonly Seed[] = [
  ...['<row></row>', '<row><c></c></row>', '<x:row></x:row>', '<row><c t="s"><v>1</v></c>', '<c/>', '<si><t/></si>'],
  ...['<xf/>', '<col/>', '<!---->', '<![CDATA[]]>', '<v:shape ', '<r>', '<comment>', "<a b='\"'/>", '</a>'],
].map((word) => ({ prefix: '', word, length: 3_000_000 }))

/** `file` below src, such as `domain/talk/commands.ts`. */
export function createSeeds(root: string): (file: string) => readonly Seed[] {
  const { patterns } = findPatterns(root, 'src')
  return (file) => {
    const read = new Set(withNeighbours(root, path.join('src', file)))
    const words = patterns
      .filter((pattern) => read.has(pattern.file))
      .flatMap(({ source, flags }) => {
        const tree = parsePattern(source)
        const letters = new Letters(atomsOf(tree), flags)
        return [...wordsOf(tree, letters), sampleOf(tree, letters)]
      })
    const seeds = [...new Set(words)].filter((word) => word !== '').map((word) => ({ prefix: '', word }))
    return [...KNOWN, ...(file.startsWith('files/workbook/') ? MARKUP : []), ...seeds]
  }
}

/** The file and those of its folder that it reads, directly or through one another. */
function withNeighbours(root: string, file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(path.join(root, file), 'utf8')
  for (const [, name] of text.matchAll(/from '\.\/([\w./-]+)\.js'/g)) {
    withNeighbours(root, path.join(path.dirname(file), `${name}.ts`), seen)
  }
  return seen
}

/** One text for every choice and every repeat there is. */
function wordsOf(node: PatternNode, letters: Letters): readonly string[] {
  switch (node.kind) {
    case 'choice':
      return [
        ...node.options.map((option) => sampleOf(option, letters)),
        ...node.options.flatMap((one) => wordsOf(one, letters)),
      ]
    case 'sequence':
      return node.parts.flatMap((part) => wordsOf(part, letters))
    case 'repeat':
      return [sampleOf(node.body, letters), ...wordsOf(node.body, letters)]
    case 'look':
      return wordsOf(node.body, letters)
    case 'atom':
    case 'edge':
    case 'back':
      return []
  }
}

/** A text that the node matches, looks aside. */
function sampleOf(node: PatternNode, letters: Letters): string {
  switch (node.kind) {
    case 'atom':
      return letters.sample(letters.maskOf(node.source)) ?? ''
    case 'choice':
      return sampleOf(node.options[0]!, letters)
    case 'sequence':
      return node.parts.map((part) => sampleOf(part, letters)).join('')
    case 'repeat':
      return sampleOf(node.body, letters).repeat(Math.min(Math.max(node.min, 1), 3))
    case 'back':
      return sampleOf(node.group, letters)
    case 'look':
    case 'edge':
      return ''
  }
}
