/** 列宽 · The `<cols>` of a sheet, with one column set apart. */

import { LAST_COLUMN } from '../package/cell-place.js'
import { readElements } from '../package/xml-elements.js'
import { numberAttribute, setAttribute } from '../package/xml-tag.js'

export const RESULT_WIDTH = 60

export function setColumnWidth(head: string, column: number, width: number): string {
  const own = column + 1
  const cols = readElements(head, 'cols')
  if (cols === undefined) {
    const at = head.lastIndexOf('<')
    const prefix = sheetDataPrefix(head)
    return `${head.slice(0, at)}<${prefix}cols>${colTag(prefix, own, width)}</${prefix}cols>${head.slice(at)}`
  }
  const others = cols.children.flatMap((col) => cutOut(col, own))
  const at = others.findIndex((col) => numberAttribute(col, 'min') > own)
  others.splice(at === -1 ? others.length : at, 0, colTag(cols.prefix, own, width))
  return cols.replace(others)
}

function colTag(prefix: string, own: number, width: number): string {
  return `<${prefix}col min="${own}" max="${own}" width="${width}" customWidth="1"/>`
}

/** A range of columns without one of them: what lies left, what lies right. */
function cutOut(col: string, own: number): string[] {
  const min = numberAttribute(col, 'min')
  const max = numberAttribute(col, 'max')
  if (own < min || own > max) return [col]
  const left = min < own ? [setAttribute(col, 'max', String(own - 1))] : []
  const right = own < max ? [setAttribute(col, 'min', String(own + 1))] : []
  return [...left, ...right]
}

/** Of the tag that ends the head of a sheet, such as `x:`, or empty. */
export function sheetDataPrefix(head: string): string {
  return /^<((?:[\w.-]+:)?)sheetData\b/.exec(head.slice(head.lastIndexOf('<')))?.[1] ?? ''
}

/** Of columns, for cells that do not exist yet. */
export function columnStylesOf(head: string): (column: number) => number {
  const ranges = (readElements(head, 'cols')?.children ?? []).slice(0, LAST_COLUMN + 1).map((col) => ({
    min: numberAttribute(col, 'min'),
    max: numberAttribute(col, 'max'),
    style: numberAttribute(col, 'style'),
  }))
  const found = new Map<number, number>()
  return (column) => {
    const known = found.get(column)
    if (known !== undefined) return known
    const style = ranges.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0
    found.set(column, style)
    return style
  }
}
