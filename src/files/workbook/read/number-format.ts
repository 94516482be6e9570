/** 日期格式 · Whether a number format shows a date, and the day a serial number stands for. */

/** Built-in ids that show a day; 27–36 and 50–58 are the Chinese, Japanese and Korean ones. */
function isBuiltInDate(id: number): boolean {
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

/** Excel takes no longer one. */
const LONGEST_CODE = 255

/** A format with a year or a day shows a date; hours and minutes alone do not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id)
  const read = code.slice(0, LONGEST_CODE)
  const shown = (read.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^[\]]*\]/g, '')
  return /[ydge]/i.test(shown.replace(/general|e[+-]/gi, '')) || (/[年月日]/.test(read) && /[ymd]/i.test(shown))
}

const DAY_MS = 86_400_000

/** YYYY-MM-DD, or undefined where the serial is no day of Excel's calendar. */
export function serialToDay(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!(days >= 1 && days < 2_958_466)) return undefined
  // Excel believes in 1900-02-29 (serial 60), so earlier days are one further on.
  const shifted = days < 60 ? days + 1 : days
  return new Date(Date.UTC(1899, 11, 30) + shifted * DAY_MS).toISOString().slice(0, 10)
}
