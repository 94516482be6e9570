/** 口头数字 · A whole number below ten thousand as it is spoken: 三百, 三百八, 一千二百五, 两百零五. */

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LONGEST = 9

/** Undefined: it is no such number. */
export function readSpokenNumber(text: string): number | undefined {
  if (text === '' || text.length > LONGEST) return undefined
  let [total, unit, isAfterZero] = [0, Number.POSITIVE_INFINITY, false]
  let digit: number | undefined
  for (const letter of text) {
    const value = DIGITS[letter]
    const next = UNITS[letter]
    if (value === 0 && digit === undefined) isAfterZero = true
    else if (value !== undefined && digit === undefined) digit = value
    else if (next !== undefined && next < unit && (digit !== undefined || (next === 10 && total === 0))) {
      total += (digit ?? 1) * next
      unit = next
      digit = undefined
      isAfterZero = false
    } else return undefined
  }
  if (digit === undefined) return total === 0 ? undefined : total
  // 三百八 is 380, 三百零八 is 308.
  return total + digit * (isAfterZero || !Number.isFinite(unit) ? 1 : unit / 10)
}
