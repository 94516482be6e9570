/** 单元格文字 · How Excel writes characters that XML cannot hold: `_x000D_`. */
import { MAX_CELL_CHARACTERS } from './limits.js'

/** `_x005F_` is an escaped underscore. */
export function decodeExcelText(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!plain.includes('_x')) return limitText(plain)
  return limitText(
    plain.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** For the text of an element or attribute; what XML forbids is written Excel's way. */
export function encodeExcelText(text: string): string {
  return escapeXml(
    limitText(text)
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden in XML
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      }),
  )
}

/** In an attribute a bare line break or tab is read as a blank. */
export function encodeAttribute(text: string): string {
  return encodeExcelText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

function escapeXml(text: string): string {
  if (!/[&<>"\ud800-\udfff]/.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function limitText(text: string): string {
  return text.length > MAX_CELL_CHARACTERS ? text.slice(0, MAX_CELL_CHARACTERS) : text
}
