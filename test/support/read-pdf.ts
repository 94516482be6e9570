/** PDF 读取 · What a PDF of ours really draws: its texts with their places, and characters whose glyph has no outline. */
import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

interface DrawnText {
  readonly text: string
  /** Points from the left, and of the baseline from below. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
  /** Set, but a reader would see nothing. */
  readonly invisible: readonly string[]
  readonly pictures: number
}

interface Parts {
  readonly heads: ReadonlyMap<number, string>
  readonly streams: ReadonlyMap<number, Buffer>
}

interface EmbeddedFont {
  readonly glyphs: Font
  /** By glyph of the subset. */
  readonly characters: readonly string[]
  /** Of the size, and whether there is anything to see. */
  readonly drawn: Map<number, { readonly advance: number; readonly isVisible: boolean }>
}

export function readPdf(bytes: Buffer): readonly DrawnPage[] {
  const parts = takeApart(bytes)
  const fonts = new Map<string, EmbeddedFont>()
  for (const head of parts.heads.values()) {
    for (const [, name, ref] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (name !== undefined && !fonts.has(name)) fonts.set(name, openFont(parts, Number(ref)))
    }
  }
  const pages = [...parts.heads.values()].filter((head) => /\/Type \/Page\b/.test(head))
  return pages.map((head) => {
    const [, width, height] = head.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? []
    const content = parts.streams.get(refOf(head, 'Contents'))?.toString('latin1') ?? ''
    return { width: Number(width), height: Number(height), ...readContent(content, fonts) }
  })
}

/** All that a page says, in the order it was drawn, without the breaks. */
export function textOf(page: DrawnPage | undefined): string {
  return page?.texts.map(({ text }) => text).join('') ?? ''
}

function takeApart(bytes: Buffer): Parts {
  const text = bytes.toString('latin1')
  const heads = new Map<number, string>()
  const streams = new Map<number, Buffer>()
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const number = Number(found[1])
    const start = found.index + found[0].length
    const end = text.indexOf('endobj', start)
    const streamAt = text.indexOf('stream\n', start)
    const hasStream = streamAt !== -1 && streamAt < end
    const head = text.slice(start, hasStream ? streamAt : end)
    heads.set(number, head)
    if (!hasStream) continue
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const raw = bytes.subarray(streamAt + 7, streamAt + 7 + length)
    streams.set(number, head.includes('/FlateDecode') ? inflateSync(raw) : raw)
  }
  return { heads, streams }
}

function refOf(head: string, key: string): number {
  return Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1])
}

function openFont({ heads, streams }: Parts, number: number): EmbeddedFont {
  const head = heads.get(number) ?? ''
  const descendant = heads.get(refOf(head, 'DescendantFonts')) ?? ''
  const descriptor = heads.get(refOf(descendant, 'FontDescriptor')) ?? ''
  const file = streams.get(refOf(descriptor, 'FontFile2'))
  const map = streams.get(refOf(head, 'ToUnicode'))?.toString('latin1') ?? ''
  if (file === undefined) throw new Error('a font is named that is not embedded')
  const characters = [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, range]) =>
    [...(range ?? '').matchAll(/<([^>]*)>/g)].map(([, hex]) => fromUtf16(hex ?? '')),
  )
  return { glyphs: create(file) as Font, characters, drawn: new Map() }
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(...hex.split(' ').map((unit) => Number.parseInt(unit, 16)))
}

function readContent(content: string, fonts: ReadonlyMap<string, EmbeddedFont>) {
  const texts: DrawnText[] = []
  const invisible: string[] = []
  for (const [, block] of content.matchAll(/\bBT\n([\s\S]*?)\nET\b/g)) {
    const [, x, y] = /1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/.exec(block ?? '') ?? []
    const [, name, size] = /\/(F\d+) ([\d.]+) Tf/.exec(block ?? '') ?? []
    const font = fonts.get(name ?? '')
    if (font === undefined) throw new Error('text is set in a font that is not there')
    let text = ''
    let width = 0
    for (const [, hex] of (block ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (const [code] of (hex ?? '').matchAll(/.{4}/g)) {
        const number = Number.parseInt(code, 16)
        const character = font.characters[number] ?? ''
        const { advance, isVisible } = drawnGlyph(font, number)
        text += character
        width += advance * Number(size)
        if (character.trim() !== '' && !isVisible) invisible.push(character)
      }
    }
    texts.push({ text, x: Number(x), y: Number(y), width, size: Number(size) })
  }
  return { texts, invisible, pictures: [...content.matchAll(/\/I\d+ Do/g)].length }
}

function drawnGlyph({ glyphs, drawn }: EmbeddedFont, number: number) {
  const known = drawn.get(number)
  if (known !== undefined) return known
  const glyph = glyphs.getGlyph(number)
  const found = { advance: glyph.advanceWidth / glyphs.unitsPerEm, isVisible: glyph.path.commands.length > 0 }
  drawn.set(number, found)
  return found
}
