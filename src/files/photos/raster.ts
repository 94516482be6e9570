/** 像素 · A decoded picture as the measures see it, and its colours counted. */

/** Red, green, blue, row by row. */
export interface Raster {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** A colour with the number of pixels near it. */
export interface ColourCount {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly count: number
}

/** In shares of the picture's width and height. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const BINS = 4096
const counts = new Uint32Array(BINS)
const reds = new Float64Array(BINS)
const greens = new Float64Array(BINS)
const blues = new Float64Array(BINS)

/**
 * The colours of the regions by four bits a channel, each with the mean of its pixels, commonest first.
 * Looks at every third pixel or so of some rows only: fetching the rows from memory is what takes time.
 */
export function countColours(raster: Raster, regions: readonly Region[]): ColourCount[] {
  const { pixels, width, height } = raster
  const { rowStep, columnStep } = latticeOf(raster)
  const used: number[] = []
  for (const region of regions) {
    const [left, right] = [Math.floor(region.left * width), Math.ceil(region.right * width)]
    const bottom = Math.ceil(region.bottom * height)
    // The same rows for every region and measure.
    for (let y = Math.ceil((region.top * height) / rowStep) * rowStep; y < bottom; y += rowStep) {
      const end = (y * width + right) * 3
      for (let at = (y * width + left) * 3; at < end; at += columnStep * 3) {
        const red = pixels[at] as number
        const green = pixels[at + 1] as number
        const blue = pixels[at + 2] as number
        const bin = ((red >> 4) << 8) | (green & 0xf0) | (blue >> 4)
        const count = counts[bin] as number
        if (count === 0) used.push(bin)
        counts[bin] = count + 1
        reds[bin] = (reds[bin] as number) + red
        greens[bin] = (greens[bin] as number) + green
        blues[bin] = (blues[bin] as number) + blue
      }
    }
  }
  return used.map(takeOut).sort((one, other) => other.count - one.count)
}

/** About fifty rows and a hundred columns. */
function latticeOf({ width, height }: Raster): { readonly rowStep: number; readonly columnStep: number } {
  return { rowStep: Math.max(1, Math.round(height / 52)), columnStep: Math.max(1, Math.round(width / 100)) }
}

/** The counters are kept between pictures: making them anew would cost more than counting. */
function takeOut(bin: number): ColourCount {
  const count = counts[bin] as number
  const mean = (sums: Float64Array): number => (sums[bin] as number) / count
  const colour = { red: mean(reds), green: mean(greens), blue: mean(blues), count }
  counts[bin] = 0
  reds[bin] = 0
  greens[bin] = 0
  blues[bin] = 0
  return colour
}

/** Mean brightness (0–255) of each cell of a square grid. */
export function readBrightness(raster: Raster, cells: number): Float64Array {
  const { pixels, width, height } = raster
  const { rowStep, columnStep } = latticeOf(raster)
  const sums = new Float64Array(cells * cells)
  const samples = new Uint32Array(cells * cells)
  // The cell's number grows by a fixed share per sample; adding is cheaper than dividing.
  const share = (cells * columnStep) / width
  for (let y = 0; y < height; y += rowStep) {
    const row = Math.floor((y * cells) / height) * cells
    let column = 0
    for (let x = 0; x < width; x += columnStep, column += share) {
      const cell = row + Math.min(cells - 1, column | 0)
      const at = (y * width + x) * 3
      const weighed = (pixels[at] as number) * 77 + (pixels[at + 1] as number) * 151 + (pixels[at + 2] as number) * 28
      sums[cell] = (sums[cell] as number) + weighed
      samples[cell] = (samples[cell] as number) + 1
    }
  }
  for (let cell = 0; cell < sums.length; cell++) {
    sums[cell] = (sums[cell] as number) / 256 / Math.max(1, samples[cell] as number)
  }
  return sums
}
