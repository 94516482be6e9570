/** 手机号码 · Judges a mobile number as the platform wants it: 11 digits, one per candidate. */
import type { CellNotes } from './cell-notes.js'
import { looksMasked } from './masking.js'
import { differsInBlanksOnly, foldWidth, removeBlanks } from './text-normal.js'

/** Numbers of data cards, satellites and resellers: possible, but seldom a person's own. */
const RARE_PREFIXES: ReadonlySet<string> = new Set(
  '140 141 142 143 144 146 148 149 154 160 161 162 163 164 165 167 168 169 170 171 174 179 192 194 197'.split(' '),
)
const LANDLINE = /^(\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(-\d{1,6})?$/

/** The number after mending, or the text as it is when something is wrong with it. */
export function checkPhone(text: string, kind: string, maskAllowed: boolean, notes: CellNotes): string {
  if (isMobile(text)) {
    if (RARE_PREFIXES.has(text.slice(0, 3))) notes.add('phone-prefix-rare', { prefix: text.slice(0, 3) })
    return text
  }
  const folded = foldWidth(text)
  const joined = removeBlanks(folded)
  if (joined === '') {
    notes.add('cell-missing')
    return ''
  }
  const bare = joined
    .replace(/^(手机|电话|联系电话)?(号码|号)?[:;]/, '')
    .replace(/^['"‘’“”`]+|['"‘’“”`.。,;]+$/g, '')
    .replace(/^(\d{11})\.0+$/, '$1')
  const number = LANDLINE.test(bare) ? bare : bare.replace(/^(\+|00)?86-?(?=1)/, '').replace(/(?<=\d)[-_.](?=\d)/g, '')
  if (!isMobile(number)) {
    judgeMisshapen(folded, joined, number, kind, maskAllowed, notes)
    return joined
  }
  const change = { before: text, after: number }
  if (differsInBlanksOnly(text, number)) notes.add('cell-blanks', {}, change)
  else if (joined === number) notes.add('cell-full-width', {}, change)
  else notes.add('phone-cleaned', {}, change)
  if (RARE_PREFIXES.has(number.slice(0, 3))) notes.add('phone-prefix-rare', { prefix: number.slice(0, 3) })
  return number
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

function judgeMisshapen(
  folded: string,
  joined: string,
  number: string,
  kind: string,
  maskAllowed: boolean,
  notes: CellNotes,
): void {
  const mobiles =
    folded.replace(/[\s-]/g, '').match(/(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? folded.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g)
  if (looksMasked(joined)) {
    if (!maskAllowed) notes.add('phone-masked')
  } else if (/^\d(\.\d+)?E\+?\d{1,2}$/i.test(joined)) notes.add('phone-damaged')
  else if (/^0?\d{22}$/.test(number) || (mobiles?.length ?? 0) >= 1) {
    const first = mobiles?.[0] ?? number.slice(0, 11)
    notes.add('phone-several', {}, isMobile(first) ? { proposal: first } : {})
  } else if (LANDLINE.test(joined) && kind.toLowerCase() !== 'd') notes.add('phone-landline')
  else if (/^\d{11}$/.test(number)) notes.add('phone-prefix-invalid', { prefix: number.slice(0, 2) })
  else notes.add('phone-shape', { length: number.replace(/\D/g, '').length })
}
