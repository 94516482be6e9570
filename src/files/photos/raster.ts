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

/**
 * Mean green of each cell of a grid, 0–255. Green alone: in it skin and hair stand out from a red wall.
 * A pixel on a cell's edge counts for both by its share, or a resized copy would give other means.
 */
export function readThumbnail(raster: Raster, columns: number, rows: number): Float64Array {
  const { width, height } = raster
  const sums = new Float64Array(columns * rows)
  const line = new Float64Array(columns)
  const step = Math.max(1, Math.floor(height / THUMBNAIL_LINES))
  const columnStep = Math.max(1, Math.floor(width / THUMBNAIL_SAMPLES))
  const edges = edgesOf(width / columnStep, columns)
  for (let y = 0; y < height; y += step) {
    addUpLine(raster, y, columnStep, edges, line)
    const from = (y * rows) / height
    const to = (Math.min(height, y + step) * rows) / height
    for (let row = Math.floor(from); row < to; row++) {
      const share = Math.min(to, row + 1) - Math.max(from, row)
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        sums[cell] = (sums[cell] as number) + (line[column] as number) * share
      }
    }
  }
  // The shares of a row's lines make one whole.
  for (let cell = 0; cell < sums.length; cell++) sums[cell] = ((sums[cell] as number) * columns * columnStep) / width
  return sums
}

/** At least so many of each are looked at where the picture has them. */
const THUMBNAIL_LINES = 200
const THUMBNAIL_SAMPLES = 140

/** Where each cell ends, in samples. */
function edgesOf(samples: number, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => ((column + 1) * samples) / columns)
}

/** The sum of each cell of one line; an edge's sample is divided. */
function addUpLine(
  { pixels, width }: Raster,
  y: number,
  columnStep: number,
  edges: Float64Array,
  line: Float64Array,
): void {
  const start = y * width * 3 + 1
  const stride = columnStep * 3
  const beyond = start + width * 3
  let at = start
  let carried = 0
  for (let column = 0; column < edges.length; column++) {
    const edge = edges[column] as number
    const whole = Math.floor(edge)
    const end = start + whole * stride
    let sum = 0
    for (; at < end; at += stride) sum += pixels[at] as number
    const last = end < beyond ? (pixels[end] as number) : 0
    line[column] = carried + sum + (edge - whole) * last
    carried = (whole + 1 - edge) * last
    at = end + stride
  }
}
