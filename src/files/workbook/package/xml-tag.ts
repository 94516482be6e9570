/** XML 标签 · One tag as text: its attributes read and set, its end opened. */
import { stripEnd, WHITE_SPACE } from '../../../domain/cells/linear-text.js'
import { XmlScanner } from './xml-scanner.js'

/** A whole number in an attribute of the first tag; 0 where there is none. */
export function numberAttribute(tag: string, name: string): number {
  const value = textAttribute(tag, name)
  return /^\d{1,15}$/.test(value) ? Number(value) : 0
}

/** As it stands in the first tag; '' where there is none. */
export function textAttribute(tag: string, name: string): string {
  const place = placeOf(tag, name)
  return place === undefined ? '' : tag.slice(place.from, place.to)
}

export function hasAttribute(tag: string, name: string): boolean {
  return placeOf(tag, name) !== undefined
}

/** Of the first tag. `value` needs no escaping. */
export function setAttribute(tag: string, name: string, value: string): string {
  const place = placeOf(tag, name)
  if (place !== undefined) return tag.slice(0, place.from) + value + tag.slice(place.to)
  return tag.replace(/^<[\w.:-]+/, (start) => `${start} ${name}="${value}"`)
}

/** `<a …/>` → `<a …>` */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${stripEnd(tag.slice(0, -2), WHITE_SPACE)}>` : tag
}

function placeOf(tag: string, name: string) {
  const scanner = new XmlScanner(tag)
  scanner.next()
  return scanner.placeOf(name)
}

/** A part is written in UTF-8, whatever it was read in. */
export function declareUtf8(text: string): string {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const end = plain.startsWith('<?xml') ? plain.indexOf('?>') : -1
  const declaration = plain.slice(0, Math.max(0, end))
  return (
    declaration.replace(/(\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]{1,40}/i, '$1UTF-8') +
    plain.slice(declaration.length)
  )
}
