/** 纸面 · Draws on the current page: lines of text, rules, frames, pictures; everything in points from the top left. */
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import { faces } from './faces.js'
import { lineHeight, type Style } from './lettering.js'

export type Orientation = 'portrait' | 'landscape'

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

const A4 = { short: mm(210), long: mm(297) } as const
/** No printer of a school prints to the edge, and papers are filed by theirs. */
const MARGIN = mm(15)
/** At the foot of each page, within the margins. */
export const FOOT = mm(9)

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Within the margins and above the foot. */
export function bodyOf(orientation: Orientation): Area {
  const [width, height] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short]
  return { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN - FOOT }
}

/** Where the baseline of Chinese characters lies in their square. */
const ASCENT = 0.88
const INK = '#000000'

/** Its types leave out how a picture and a font are opened once and used often. */
type Pdf = PDFKit.PDFDocument & {
  openImage(picture: Buffer): PDFKit.Mixins.ImageSrc
  registerFont(name: string, font: Font): void
}

export interface Rule {
  readonly width?: number
  /** Dashes of so many points: to be cut along. */
  readonly dash?: number
  readonly colour?: string
}

export class Paper {
  readonly #pdf: Pdf
  /** The same photo on two tickets is in the file once. */
  readonly #opened = new Map<Buffer, PDFKit.Mixins.ImageSrc>()

  /** `title` is what a reader shows for the file. */
  constructor(title: string, printedAt: Date) {
    const { plain, bold } = faces()
    const options = {
      autoFirstPage: false,
      // Its own face: the same one registered twice would be opened anew for every line.
      font: '',
      info: { Title: title, CreationDate: printedAt },
      lang: 'zh-CN',
    }
    this.#pdf = new PDFDocument(options) as Pdf
    this.#pdf.registerFont('plain', plain.font)
    this.#pdf.registerFont('bold', bold.font)
  }

  get stream(): NodeJS.ReadableStream {
    return this.#pdf
  }

  addPage(orientation: Orientation): void {
    this.#pdf.addPage({ size: 'A4', layout: orientation, margin: 0 })
  }

  end(): void {
    this.#pdf.end()
  }

  /** `y` is the top of the line. */
  text(line: string, x: number, y: number, style: Style): void {
    if (line === '') return
    const { size, face = 'plain', colour = INK } = style
    const baseline = y + (lineHeight(style) - size) / 2 + ASCENT * size
    this.#pdf.font(face, size).fillColor(colour)
    this.#pdf.text(line, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
  }

  rule(fromX: number, fromY: number, toX: number, toY: number, rule: Rule = {}): void {
    this.#stroke(rule, () => this.#pdf.moveTo(fromX, fromY).lineTo(toX, toY))
  }

  frame({ x, y, width, height }: Area, rule: Rule = {}): void {
    this.#stroke(rule, () => this.#pdf.rect(x, y, width, height))
  }

  shade({ x, y, width, height }: Area, colour: string): void {
    this.#pdf.rect(x, y, width, height).fill(colour)
  }

  /** Fills the area: photos have its shape. */
  picture(jpeg: Buffer, { x, y, width, height }: Area): void {
    const opened = this.#opened.get(jpeg) ?? this.#pdf.openImage(jpeg)
    this.#opened.set(jpeg, opened)
    this.#pdf.image(opened, x, y, { width, height })
  }

  #stroke({ width = 0.6, dash, colour = INK }: Rule, path: () => unknown): void {
    this.#pdf.lineWidth(width).strokeColor(colour)
    if (dash === undefined) this.#pdf.undash()
    else this.#pdf.dash(dash, { space: dash })
    path()
    this.#pdf.stroke()
  }
}
