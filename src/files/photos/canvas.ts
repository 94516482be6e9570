/** 画布 · A plain picture in memory to lay small pictures and text on. */
import sharp from 'sharp'

export type Colour = readonly [red: number, green: number, blue: number]

/** Text as drawn: four channels, the last is how much it covers. */
export interface Drawn {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

const QUALITY = 84

export class Canvas {
  readonly #pixels: Uint8Array
  readonly #width: number
  readonly #height: number

  constructor(width: number, height: number) {
    this.#width = width
    this.#height = height
    this.#pixels = new Uint8Array(width * height * 3).fill(255)
  }

  fill(left: number, top: number, width: number, height: number, [red, green, blue]: Colour): void {
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) this.#pixels.set([red, green, blue], (y * this.#width + x) * 3)
    }
  }

  /** `pixels` of three channels, rows of `width`. */
  copy(pixels: Uint8Array, width: number, left: number, top: number): void {
    const rows = pixels.length / (width * 3)
    for (let row = 0; row < rows; row++) {
      const line = pixels.subarray(row * width * 3, (row + 1) * width * 3)
      this.#pixels.set(line, ((top + row) * this.#width + left) * 3)
    }
  }

  /** Cut off below `maxHeight` and at the edges. */
  blend(drawn: Drawn, left: number, top: number, maxHeight: number): void {
    const width = Math.min(drawn.width, this.#width - left)
    const height = Math.min(drawn.height, maxHeight, this.#height - top)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = (y * drawn.width + x) * 4
        const to = ((top + y) * this.#width + left + x) * 3
        const cover = (drawn.pixels[from + 3] ?? 0) / 255
        for (let channel = 0; channel < 3; channel++) {
          const under = this.#pixels[to + channel] ?? 255
          this.#pixels[to + channel] = Math.round(under + ((drawn.pixels[from + channel] ?? 0) - under) * cover)
        }
      }
    }
  }

  async save(file: string): Promise<void> {
    await sharp(this.#pixels, { raw: { width: this.#width, height: this.#height, channels: 3 } })
      .jpeg({ quality: QUALITY })
      .toFile(file)
  }
}
