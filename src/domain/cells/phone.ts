/** 手机号码 · Judges a mobile number as the platform wants it: 11 digits, one per candidate. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { stripEnd } from './linear-text.js'
import { looksMasked } from './masking.js'
import { foldWidth, removeBlanks, removeQuotes } from './text-normal.js'

/** Numbers of data cards, satellites and resellers: possible, but seldom a person's own. */
const RARE_PREFIXES: ReadonlySet<string> = new Set(
  '140 141 142 143 144 146 148 149 154 160 161 162 163 164 165 167 168 169 170 171 174 179 192 194 197'.split(' '),
)
const LANDLINE = /^(\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(-\d{1,6})?$/

/** The number after mending, or the text as it is when something is wrong with it. */
export function checkPhone(text: string, notes: CellNotes): string {
  const number = isMobile(text) ? text : cleanPhone(text)
  if (!isMobile(number)) {
    const joined = removeBlanks(foldWidth(text))
    if (joined === '') notes.add('cell-missing')
    else judgeMisshapen(foldWidth(text), joined, number, notes)
    return joined
  }
  if (number !== text) noteMending(notes, text, number, 'phone-cleaned')
  const prefix = number.slice(0, 3)
  if (RARE_PREFIXES.has(prefix)) notes.add('phone-prefix-rare', { prefix })
  return number
}

/** Blanks, quotes, a label, hyphens, Excel's `.0` and the country's 86 come off. */
function cleanPhone(text: string): string {
  const unlabelled = removeQuotes(removeBlanks(foldWidth(text))).replace(/^(联系电话|手机|电话)?(号码|号)?[:;]/, '')
  const bare = stripEnd(unlabelled, '.。,;').replace(/^(\d{11})\.0+$/, '$1')
  if (LANDLINE.test(bare)) return bare
  return bare.replace(/^\(?(\+|00)?86\)?-?(?=1)/, '').replace(/(?<=\d)[-_.](?=\d)/g, '')
}

export function isMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 0x31) return false
  const second = text.charCodeAt(1)
  if (second < 0x33 || second > 0x39) return false
  for (let at = 2; at < 11; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

function judgeMisshapen(folded: string, joined: string, number: string, notes: CellNotes): void {
  const digits = number.replace(/\D/g, '')
  const mobile = findMobile(folded.replace(/[\s-]/g, '')) ?? findMobile(folded)
  if (looksMasked(joined)) notes.add('phone-masked')
  else if (/^\d(\.\d+)?E\+?\d{1,2}$/i.test(joined)) notes.add('phone-damaged')
  else if (mobile !== undefined) notes.add('phone-several', {}, { proposal: mobile })
  else if (/^\d{22}$/.test(number) && isMobile(number.slice(0, 11))) {
    notes.add('phone-several', {}, { proposal: number.slice(0, 11) })
  } else if (LANDLINE.test(joined)) notes.add('phone-landline')
  else if (/^\d{11}$/.test(number)) notes.add('phone-prefix-invalid', { prefix: number.slice(0, 2) })
  else {
    const withoutZero = digits.replace(/^0/, '')
    notes.add('phone-shape', { length: digits.length }, isMobile(withoutZero) ? { proposal: withoutZero } : {})
  }
}

function findMobile(text: string): string | undefined {
  return /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(text)?.[0]
}
