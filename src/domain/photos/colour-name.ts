/** 颜色名 · A colour as anybody would call it: 浅蓝色. */
import type { BlankKind } from '../talk/blank-kind.js'
import type { Said } from '../talk/language.js'

export const COLOURS = {
  red: { zh: '红色', en: 'red' },
  orange: { zh: '橙色', en: 'orange' },
  yellow: { zh: '黄色', en: 'yellow' },
  green: { zh: '绿色', en: 'green' },
  cyan: { zh: '青色', en: 'cyan' },
  blue: { zh: '蓝色', en: 'blue' },
  purple: { zh: '紫色', en: 'purple' },
  pink: { zh: '粉色', en: 'pink' },
  black: { zh: '黑色', en: 'black' },
  white: { zh: '白色', en: 'white' },
  grey: { zh: '灰色', en: 'grey' },
  mixed: { zh: '杂色', en: 'many-coloured' },
  other: { zh: '其他颜色', en: 'other than red' },
} as const satisfies Record<string, Said>

const SHADES = {
  dark: { zh: '深', en: 'dark ' },
  light: { zh: '浅', en: 'light ' },
} as const satisfies Record<string, Said>

export interface ColourName {
  readonly colour: keyof typeof COLOURS
  readonly shade?: keyof typeof SHADES
}

export const COLOUR_NAME: BlankKind<ColourName> = {
  fits: isColourName,
  say: ({ colour, shade }, language) =>
    (shade === undefined ? '' : SHADES[shade][language]) + COLOURS[colour][language],
}

function isColourName(value: unknown): value is ColourName {
  if (typeof value !== 'object' || value === null || !('colour' in value)) return false
  const isShade = !('shade' in value) || (typeof value.shade === 'string' && Object.hasOwn(SHADES, value.shade))
  return isShade && typeof value.colour === 'string' && Object.hasOwn(COLOURS, value.colour)
}
