/** 相似指纹 · Fingerprints by which the same picture is known again, and whether a picture shows anything at all. */
import { THUMBNAIL_COLUMNS, THUMBNAIL_ROWS } from '../../domain/photos/photo-likeness.js'
import { type ColourCount, countColours, type Raster, readThumbnail } from './raster.js'

export interface Look {
  /** Brightness on a grid of nine by nine cells. */
  readonly grid: Float64Array
  /** For the second, closer look. */
  readonly thumbnail: string
}

const GRID = 9
const ACROSS = THUMBNAIL_COLUMNS / GRID
const DOWN = THUMBNAIL_ROWS / GRID
/** Which cell of the grid a cell of the thumbnail lies in. */
const PLACES = Uint8Array.from({ length: THUMBNAIL_COLUMNS * THUMBNAIL_ROWS }, (_, cell) => {
  const row = Math.floor(cell / THUMBNAIL_COLUMNS / DOWN)
  return row * GRID + Math.floor((cell % THUMBNAIL_COLUMNS) / ACROSS)
})

/** One pass over the pixels for both. */
export function readLook(raster: Raster): Look {
  const cells = readThumbnail(raster, THUMBNAIL_COLUMNS, THUMBNAIL_ROWS)
  const grid = new Float64Array(GRID * GRID)
  for (let cell = 0; cell < cells.length; cell++) {
    const place = PLACES[cell] as number
    grid[place] = (grid[place] as number) + (cells[cell] as number) / (ACROSS * DOWN)
  }
  return { grid, thumbnail: writeThumbnail(cells) }
}

/** 64 steps from three deviations below the mean to three above: a brighter copy gives the same. */
const STEPS = 64
const FIRST_STEP = '0'.charCodeAt(0)

function writeThumbnail(cells: Float64Array): string {
  let [sum, squares] = [0, 0]
  for (const cell of cells) {
    sum += cell
    squares += cell * cell
  }
  const mean = sum / cells.length
  const deviation = Math.sqrt(Math.max(0, squares / cells.length - mean * mean))
  const scale = STEPS / 6 / Math.max(1, deviation)
  const codes = Buffer.allocUnsafe(cells.length)
  for (let cell = 0; cell < cells.length; cell++) {
    const step = Math.floor(((cells[cell] as number) - mean) * scale + STEPS / 2)
    codes[cell] = FIRST_STEP + Math.max(0, Math.min(STEPS - 1, step))
  }
  return codes.toString('latin1')
}

/** Difference hash of the grid, towards the right and downwards: 128 bits as 32 hex digits. */
export function readLikeness(grid: Float64Array): string {
  const words = [0, 0, 0, 0]
  for (let direction = 0; direction < 2; direction++) {
    const next = direction === 0 ? 1 : GRID
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 8; x++) {
        const at = y * GRID + x
        if ((grid[at + next] ?? 0) - (grid[at] ?? 0) <= NOISE) continue
        // Neighbouring bits go to different words, so that a plain wall does not make one whole word equal for all.
        words[x % 4] = (words[x % 4] ?? 0) | (1 << (direction * 16 + y * 2 + (x >> 2)))
      }
    }
  }
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** A plain wall must give the same bits however it was compressed. */
const NOISE = 2.5

/** Whether the grid is flat enough for a blank picture; only then is it worth counting. */
export function isFlat(grid: Float64Array): boolean {
  let [low, high] = [255, 0]
  for (const cell of grid) {
    if (cell < low) low = cell
    if (cell > high) high = cell
  }
  return high - low < 2 * BLANK_RADIUS
}

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 }
const BLANK_SHARE = 0.985
const BLANK_RADIUS = 14
const TINT = 14
const TINTED_SHARE = 0.01

/** Blank: nearly every pixel has the same colour. Colourless: black and white, however it is saved. */
export function readEmptiness(raster: Raster): { readonly isBlank: boolean; readonly isColourless: boolean } {
  const colours = countColours(raster, [WHOLE])
  const [main] = colours
  if (main === undefined) return { isBlank: true, isColourless: true }
  const total = colours.reduce((sum, colour) => sum + colour.count, 0)
  const shareOf = (is: (colour: ColourCount) => boolean): number =>
    colours.reduce((sum, colour) => sum + (is(colour) ? colour.count : 0), 0) / total
  return {
    isBlank: shareOf((colour) => differ(colour, main) <= BLANK_RADIUS) >= BLANK_SHARE,
    isColourless: shareOf((colour) => chroma(colour) > TINT) < TINTED_SHARE,
  }
}

function differ(one: ColourCount, other: ColourCount): number {
  return Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue))
}

function chroma({ red, green, blue }: ColourCount): number {
  return Math.max(red, green, blue) - Math.min(red, green, blue)
}
