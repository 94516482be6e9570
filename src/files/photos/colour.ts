/** 颜色 · Colour spaces in which “red” and “alike” can be measured, and what a colour is called. */
import type { ColourName } from '../../domain/photos/colour-name.js'

export interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** Hue in degrees, the others 0–1. */
export interface Hsv {
  readonly hue: number
  readonly saturation: number
  readonly value: number
}

export function toHsv({ red, green, blue }: Rgb): Hsv {
  const high = Math.max(red, green, blue)
  const range = high - Math.min(red, green, blue)
  if (range === 0) return { hue: 0, saturation: 0, value: high / 255 }
  const sector =
    high === red ? (green - blue) / range : high === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return { hue: (sector * 60 + 360) % 360, saturation: range / high, value: high / 255 }
}

/** CIE L*a*b* under D65, where equal distances look about equally different. */
export function toLab({ red, green, blue }: Rgb): { lightness: number; a: number; b: number } {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)]
  const x = toResponse((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = toResponse(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = toResponse((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return { lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) }
}

function toLinear(channel: number): number {
  return LINEAR[Math.round(channel)] ?? 0
}

const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

function toResponse(share: number): number {
  return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116
}

const HUES = [
  [16, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [195, 'cyan'],
  [260, 'blue'],
  [315, 'purple'],
  [344, 'pink'],
  [360, 'red'],
] as const satisfies readonly (readonly [number, ColourName['colour']])[]

export function nameColour({ hue, saturation, value }: Hsv): ColourName {
  if (value < 0.2) return { colour: 'black' }
  if (saturation < 0.12) return { colour: value > 0.9 ? 'white' : 'grey' }
  const colour = HUES.find(([upTo]) => hue <= upTo)?.[1] ?? 'red'
  if (saturation < 0.4 && value > 0.75) return colour === 'red' ? { colour: 'pink' } : { colour, shade: 'light' }
  return value < 0.4 ? { colour, shade: 'dark' } : { colour }
}
