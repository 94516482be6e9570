/** 排字 · Measures, breaks and mends texts before they are set; remembers what could not be printed. */
import type { Unprintable } from '../../domain/printing/print-order.js'
import { type FaceName, faces } from './faces.js'

export interface Style {
  /** Points. */
  readonly size: number
  readonly face?: FaceName
  readonly colour?: string
}

/** Of the size: from one line to the next. */
const LINE_HEIGHT = 1.36
/** Written by hand there. */
const BOX = '□'
/** None of them has a width, and some a font would show as a box. */
const UNSEEN = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u
/** May not begin a line. */
const CLOSING = new Set('，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%％')
/** May not end one. */
const OPENING = new Set('（《〈「『【〔“‘([{￥¥')
/** 库尔班·热合曼 is broken between its parts. */
const NAME_IN_PARTS = /^\p{Script=Han}{1,20}(?:·\p{Script=Han}{1,20}){1,10}$/u
const LATIN = /[0-9A-Za-z*+\-./:@_]/

export class Lettering {
  readonly #checked = new Map<string, string>()
  /** Most of what a thousand tickets say they all say. */
  readonly #wrapped = new Map<string, readonly string[]>()
  readonly #unprintable = new Map<string, Unprintable>()

  get unprintable(): readonly Unprintable[] {
    return [...this.#unprintable.values()]
  }

  /** The text as it can be printed: □ where the font lacks a character. */
  sound(text: string): string {
    const known = this.#checked.get(text)
    if (known !== undefined) return known
    const { plain } = faces()
    const lacking: string[] = []
    let sound = ''
    for (const one of text) {
      if (one === '\n' || one === '\u3000') sound += one
      else if (/\s/u.test(one)) sound += ' '
      else if (UNSEEN.test(one)) continue
      else if (plain.has(one.codePointAt(0) ?? 0)) sound += one
      else {
        lacking.push(one)
        sound += BOX
      }
    }
    this.#checked.set(text, sound)
    if (lacking.length > 0) this.#unprintable.set(text, { text, characters: [...new Set(lacking)] })
    return sound
  }

  /** Points. */
  widthOf(line: string, { size, face = 'plain' }: Style): number {
    const set = faces()[face]
    let width = 0
    for (const one of line) width += set.advanceOf(one.codePointAt(0) ?? 0)
    return width * size
  }

  /** At least one line, each as wide as given at most; a word of Latin letters or digits is broken only where it must. */
  wrap(text: string, width: number, style: Style, mostLines = Number.POSITIVE_INFINITY): readonly string[] {
    const key = `${width} ${style.size} ${style.face} ${text}`
    const known = this.#wrapped.get(key)
    const lines = known ?? this.#wrapAnew(text, width, style)
    if (known === undefined) this.#wrapped.set(key, lines)
    return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`]
  }

  #wrapAnew(text: string, width: number, style: Style): readonly string[] {
    return this.sound(text)
      .split('\n')
      .flatMap((paragraph) => this.#wrapParagraph(paragraph, width, style))
  }

  /** One line, with … where it is cut. */
  cut(text: string, width: number, style: Style): string {
    const line = this.sound(text).replaceAll('\n', ' ')
    if (this.widthOf(line, style) <= width) return line
    let kept = ''
    let room = width - this.widthOf('…', style)
    for (const one of line) {
      room -= this.widthOf(one, style)
      if (room < 0) break
      kept += one
    }
    return `${kept}…`
  }

  /** The largest size, up to `most`, at which the line is as wide as given. */
  sizeToFit(line: string, width: number, most: number, face: FaceName = 'plain'): number {
    const atOne = this.widthOf(line, { size: 1, face })
    return atOne === 0 ? most : Math.min(most, width / atOne)
  }

  #wrapParagraph(paragraph: string, width: number, style: Style): readonly string[] {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const piece of piecesOf(paragraph)) {
      const pieceWidth = this.widthOf(piece, style)
      if (used + pieceWidth > width && line !== '') {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      if (line === '' && piece === ' ' && lines.length > 0) continue
      if (pieceWidth <= width) {
        line += piece
        used += pieceWidth
        continue
      }
      for (const one of piece) {
        const oneWidth = this.widthOf(one, style)
        if (used + oneWidth > width && line !== '') {
          lines.push(line)
          line = ''
          used = 0
        }
        line += one
        used += oneWidth
      }
    }
    lines.push(line)
    return lines
  }
}

/** What stays together: a word or number, or a character with the marks that may not leave it. */
function piecesOf(paragraph: string): readonly string[] {
  if (NAME_IN_PARTS.test(paragraph)) return paragraph.split(/(?<=·)/u)
  const pieces: string[] = []
  let last = ''
  for (const one of paragraph) {
    const joins = (LATIN.test(one) && LATIN.test(last)) || (CLOSING.has(one) && last !== ' ') || OPENING.has(last)
    if (joins && pieces.length > 0) pieces[pieces.length - 1] += one
    else pieces.push(one)
    last = one
  }
  return pieces
}

export function lineHeight({ size }: Style): number {
  return size * LINE_HEIGHT
}
