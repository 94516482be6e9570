/** 数字格式 · What a number format makes of a number: a day, or digits with zeros before them. */
import { numberText } from './number-text.js'

/** `day`: the number is a date. A function: it shows a whole number with leading zeros. */
export type NumberFormat = 'day' | 'plain' | ((digits: string) => string)

/** Excel takes no longer one. */
const LONGEST_CODE = 255

/** Of a built-in format the id is enough; `code` where the workbook defines it. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDay(id) ? 'day' : 'plain'
  const read = code.slice(0, LONGEST_CODE)
  return isDayCode(read) ? 'day' : (readZeros(read) ?? 'plain')
}

/** A number as its cell shows it. `kind` as in `SheetRow`. */
export function showNumber(stored: string, format: NumberFormat | undefined, from1904: boolean) {
  if (format === 'day' && stored !== '') {
    const day = serialToDay(Number(stored), from1904)
    if (day !== undefined) return { text: day, kind: 'd' }
  }
  const text = numberText(stored)
  return { text: typeof format === 'function' && /^\d{1,15}$/.test(text) ? format(text) : text, kind: 'n' }
}

/** 27–36 and 50–58 are the Chinese, Japanese and Korean ones. */
function isBuiltInDay(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  )
}

/** A format with a year or a day shows a date; hours and minutes alone do not. */
function isDayCode(code: string): boolean {
  const shown = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^[\]]*\]/g, '')
  return /[ydge]/i.test(shown.replace(/general|e[+-]/gi, '')) || (/[年月日]/.test(code) && /[ymd]/i.test(shown))
}

/** A text in quotes or behind `\`; a blank's width or a filling; a colour or currency; a place of a digit; anything else. */
const PIECE = /"([^"]*)"|\\(.)|[_*].|\[([^[\]]*)\]|([0#?])|(.)/gsu
/** What stands for itself without quotes. */
const PLAIN_SIGN = /[-+$()/: !^&'~{}<>=]|[^\p{ASCII}]/u

/** Undefined unless the format does nothing but put at least two zeros, and maybe other signs, where digits are missing. */
function readZeros(code: string): ((digits: string) => string) | undefined {
  const pieces: { readonly text: string; readonly isPlace: boolean }[] = []
  for (const [, quoted, escaped, bracket, place, other] of code.matchAll(PIECE)) {
    if (other === ';') break
    if (other !== undefined && !PLAIN_SIGN.test(other)) return undefined
    if (bracket !== undefined && /^[<>=]/.test(bracket)) return undefined
    if (place !== undefined) pieces.push({ text: place, isPlace: true })
    else pieces.push({ text: quoted ?? escaped ?? other ?? currencyIn(bracket), isPlace: false })
  }
  const places = pieces.filter(({ isPlace }) => isPlace)
  if (places.filter(({ text }) => text === '0').length < 2) return undefined
  return (digits) => {
    const filled = fillPlaces(
      places.map(({ text }) => text),
      digits,
    )
    return pieces.map(({ text, isPlace }) => (isPlace ? filled.shift()! : text)).join('')
  }
}

/** `[$¥-804]` → `¥`; colours and languages show nothing. */
function currencyIn(bracket: string | undefined): string {
  return /^\$([^-]*)/.exec(bracket ?? '')?.[1] ?? ''
}

/** From the right; digits there is no place for stand in the first. */
function fillPlaces(places: readonly string[], digits: string): string[] {
  const bare = digits.replace(/^0+/, '')
  return places.map((place, at) => {
    const from = bare.length - places.length + at
    if (at === 0 && from > 0) return bare.slice(0, from + 1)
    return bare[from] ?? (place === '0' ? '0' : '')
  })
}

const DAY_MS = 86_400_000

/** YYYY-MM-DD, or undefined where the serial is no day of Excel's calendar. Midnight may come out a hair early. */
function serialToDay(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(Math.round(serial * DAY_MS) / DAY_MS)
  const since1900 = from1904 ? days + 1462 : days
  if (!(days >= 1 && since1900 < 2_958_466)) return undefined
  // Excel believes in 1900-02-29 (serial 60), so earlier days are one further on.
  const shifted = since1900 < 60 ? since1900 + 1 : since1900
  return new Date(Date.UTC(1899, 11, 30) + shifted * DAY_MS).toISOString().slice(0, 10)
}
