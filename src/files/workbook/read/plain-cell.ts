/** 常见单元格 · Reads the one shape of cell that nearly all writers use, several times faster than token by token. */
import { LAST_COLUMN } from '../package/cell-place.js'
import { decodeExcelText } from '../package/excel-text.js'
import type { RawCell } from './raw-row.js'

const QUOTE = 34
const SLASH = 47
const EQUALS = 61
const MORE = 62
const SPACE = 32

/**
 * `<c r="A1" s="3" t="s"><v>…</v></c>` or the same without content, beginning at `start`. Undefined for anything
 * else (prefixes, formulas, inline texts, entities, an unfinished cell): then the general way decides.
 */
export function readPlainCell(text: string, start: number): RawCell | undefined {
  let at = start + 2
  let column = -1
  let style = 0
  let type = 'n'
  while (text.charCodeAt(at) === SPACE) {
    if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return undefined
    const name = text.charCodeAt(at + 1)
    at += 4
    if (name === 114 /* r */) {
      let number = 0
      for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(at)) {
        number = number * 26 + code - 64
        at += 1
      }
      column = number - 1
      at = skipDigits(text, at)
    } else if (name === 115 /* s */) {
      const end = skipDigits(text, at)
      style = Number(text.slice(at, end))
      at = end
    } else if (name === 116 /* t */) {
      const end = text.indexOf('"', at)
      type = end === at + 1 ? text.charAt(at) : text.slice(at, end)
      at = end
    } else return undefined
    if (text.charCodeAt(at) !== QUOTE) return undefined
    at += 1
  }
  if (column < 0 || column > LAST_COLUMN) return undefined
  if (text.charCodeAt(at) === SLASH && text.charCodeAt(at + 1) === MORE) {
    return { column, start, end: at + 2, style, type, value: '', hasFormula: false }
  }
  return readPlainValue(text, at, { column, start, style, type })
}

function readPlainValue(text: string, at: number, cell: Pick<RawCell, 'column' | 'start' | 'style' | 'type'>) {
  if (!text.startsWith('><v>', at)) return undefined
  const close = text.indexOf('<', at + 4)
  if (close === -1 || !text.startsWith('</v></c>', close)) return undefined
  const raw = text.slice(at + 4, close)
  if (raw.includes('&')) return undefined
  const { column, start, style, type } = cell
  const value = type === 'str' ? decodeExcelText(raw) : raw
  return { column, start, end: close + 8, style, type, value, hasFormula: false }
}

function skipDigits(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at += 1
  return at
}
