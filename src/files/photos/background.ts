/** 背景颜色 · Whether the background is red, by the colour that rules beside and above the head. */
import type { ColourName } from '../../domain/photos/colour-name.js'
import type { BackgroundVerdict } from '../../domain/photos/photo.js'
import { type Hsv, nameColour, toHsv, toLab } from './colour.js'
import { type ColourCount, countColours, type Raster } from './raster.js'

export interface Background {
  readonly verdict: BackgroundVerdict
  readonly colour: ColourName
  /** Grey, white or black: then the whole picture may be without colour. */
  readonly isColourless: boolean
}

/** Scans and cut-outs often have an edge of another colour. */
const FRAME = 0.02
const TOP = 0.12
const SIDE = 0.15
/** Above the shoulders. */
const REACH = 0.5

/** The strip along the top and the upper part of both sides, without the frame. */
const WALL = [
  { left: FRAME, top: FRAME, right: 1 - FRAME, bottom: TOP },
  { left: FRAME, top: TOP, right: SIDE, bottom: REACH },
  { left: 1 - SIDE, top: TOP, right: 1 - FRAME, bottom: REACH },
]

/** Lab distance within which pixels count as one colour: light falls off over a wall. */
const CLUSTER_RADIUS = 22

export function readBackground(raster: Raster): Background {
  const colours = countColours(raster, WALL)
  const total = colours.reduce((sum, colour) => sum + colour.count, 0)
  const main = findMainColour(colours)
  const tones = colours.map((colour) => ({ hsv: toHsv(colour), count: colour.count }))
  const shareOf = (is: (hsv: Hsv) => boolean): number =>
    tones.reduce((sum, { hsv, count }) => sum + (is(hsv) ? count : 0), 0) / total
  const mainHsv = toHsv(main)
  const redShare = shareOf(isRed)
  const reddishShare = shareOf(isReddish)
  const colour = main.count / total < MIXED_BELOW && !isReddish(mainHsv) ? MIXED : nameColour(mainHsv)
  const isEven = redShare >= RED_SHARE && shareOf(isForeign) <= FOREIGN_SHARE && main.count / total >= EVEN_SHARE
  const isColourless = mainHsv.saturation * mainHsv.value < 0.1
  if (isRed(mainHsv) && isEven) return { verdict: 'red', colour, isColourless }
  if (reddishShare >= DOUBT_SHARE || isReddish(mainHsv)) return { verdict: 'doubtful', colour, isColourless }
  return { verdict: 'other', colour, isColourless }
}

/** Hair and shoulders take their part of the strips, so not all of them need be red. */
const RED_SHARE = 0.6
const EVEN_SHARE = 0.45
/** Another strong colour beside the red: a wall of two colours, or red that turns purple. */
const FOREIGN_SHARE = 0.12
const DOUBT_SHARE = 0.35
const MIXED_BELOW = 0.25
const MIXED: ColourName = { colour: 'mixed' }

function isRed({ hue, saturation, value }: Hsv): boolean {
  return hueFromRed(hue) <= 16 && saturation >= 0.55 && value >= 0.42
}

function isReddish({ hue, saturation, value }: Hsv): boolean {
  return hueFromRed(hue) <= 26 && saturation >= 0.4 && value >= 0.3
}

function isForeign(hsv: Hsv): boolean {
  return hueFromRed(hsv.hue) > 26 && hsv.saturation >= 0.4 && hsv.value >= 0.3
}

function hueFromRed(hue: number): number {
  return Math.min(hue, 360 - hue)
}

/** The commonest colour with all that lies near it, its centre moved once to the middle of these. */
function findMainColour(colours: readonly ColourCount[]): ColourCount {
  const first = colours[0] ?? { red: 0, green: 0, blue: 0, count: 0 }
  return gather(colours, gather(colours, first))
}

function gather(colours: readonly ColourCount[], centre: ColourCount): ColourCount {
  const middle = toLab(centre)
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (const colour of colours) {
    const lab = toLab(colour)
    const distance = Math.hypot(lab.lightness - middle.lightness, lab.a - middle.a, lab.b - middle.b)
    if (distance > CLUSTER_RADIUS) continue
    red += colour.red * colour.count
    green += colour.green * colour.count
    blue += colour.blue * colour.count
    count += colour.count
  }
  return count === 0 ? centre : { red: red / count, green: green / count, blue: blue / count, count }
}
