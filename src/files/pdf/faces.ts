/** 字体 · The two faces of the one font we ship: what each character takes, and which it does not have. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type GlyphRun } from 'fontkit'

export type FaceName = 'plain' | 'bold'

export interface Face {
  readonly font: Font
  /** In parts of the font size. */
  advanceOf(codePoint: number): number
  has(codePoint: number): boolean
}

const FILES: Readonly<Record<FaceName, string>> = {
  plain: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
}

let opened: Readonly<Record<FaceName, Face>> | undefined

/** Opened with the first paper of the thread and kept: 10 MB each. */
export function faces(): Readonly<Record<FaceName, Face>> {
  opened ??= { plain: openFace(FILES.plain), bold: openFace(FILES.bold) }
  return opened
}

function openFace(file: string): Face {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`))
  // One font a file, no collection.
  const font = unshaped(create(bytes) as Font)
  const advances = new Map<number, number>()
  return {
    font,
    advanceOf: (codePoint) => {
      const known = advances.get(codePoint)
      if (known !== undefined) return known
      const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
      advances.set(codePoint, advance)
      return advance
    },
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  }
}

/** One glyph a character, one after the other: Chinese needs no shaping, which takes most of the time of a page. */
function unshaped(font: Font): Font {
  const layout = (text: string): Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> => {
    const glyphs = Array.from(text, (one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0))
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}
