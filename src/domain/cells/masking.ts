/** 号码遮盖 · Hides ID numbers and phones, and compares the platform's masks with whole numbers. */

/** `110101********001X`; shorter documents keep less. */
export function maskIdNumber(idNumber: string): string {
  const { length } = idNumber
  if (length >= 15) return hide(idNumber, 6, 4)
  if (length >= 8) return hide(idNumber, 2, 3)
  if (length >= 4) return hide(idNumber, 1, 1)
  return '*'.repeat(length)
}

/** Resident ID numbers in a running text, such as the file name of a photo, as they may be shown in a chat. */
export function maskIdNumbersIn(text: string): string {
  return text.replace(/(?<![\d*])\d{17}[\dXx](?!\d)/gu, maskIdNumber)
}

/** `138****0001` */
export function maskPhone(phone: string): string {
  const { length } = phone
  if (length >= 11) return hide(phone, length - 8, 4)
  if (length >= 7) return hide(phone, 2, 2)
  return '*'.repeat(length)
}

function hide(text: string, head: number, tail: number): string {
  return `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}`
}

const MASK = /^[0-9A-Za-z]*[*＊][0-9A-Za-z*＊]*$/

/** A number partly hidden with stars, as the platform's exports show it. */
export function looksMasked(text: string): boolean {
  return (text.includes('*') || text.includes('＊')) && MASK.test(text.trim())
}

/**
 * Whether the number may be the masked one. `370****6532`: the stars stand for any number of characters, unless the
 * mask is exactly as long as the number: then each star is one character.
 */
export function matchesMask(mask: string, idNumber: string): boolean {
  const wanted = mask.trim().replaceAll('＊', '*').toUpperCase()
  const number = idNumber.toUpperCase()
  if (!wanted.includes('*')) return wanted === number
  if (wanted.length === number.length) {
    for (let at = 0; at < wanted.length; at++) if (wanted[at] !== '*' && wanted[at] !== number[at]) return false
    return true
  }
  const head = wanted.slice(0, wanted.indexOf('*'))
  const tail = wanted.slice(wanted.lastIndexOf('*') + 1)
  return number.length > head.length + tail.length && number.startsWith(head) && number.endsWith(tail)
}
