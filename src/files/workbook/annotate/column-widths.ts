/** 列宽 · The `<cols>` of a sheet, with one column set apart. */

import { readElements } from '../package/xml-elements.js'
import { setAttribute } from './style-table.js'

export const RESULT_WIDTH = 60

export function setColumnWidth(head: string, column: number, width: number): string {
  const own = column + 1
  const cols = readElements(head, 'cols')
  if (cols === undefined) {
    return head.replace(/<((?:[\w.-]+:)?)sheetData\b[^>]*>$/, (tag, prefix: string) => {
      return `<${prefix}cols>${colTag(prefix, own, width)}</${prefix}cols>${tag}`
    })
  }
  const others = cols.children.flatMap((col) => cutOut(col, own))
  const at = others.findIndex((col) => numberOf(col, 'min') > own)
  others.splice(at === -1 ? others.length : at, 0, colTag(cols.prefix, own, width))
  return cols.replace(others)
}

function colTag(prefix: string, own: number, width: number): string {
  return `<${prefix}col min="${own}" max="${own}" width="${width}" customWidth="1"/>`
}

/** A range of columns without one of them: what lies left, what lies right. */
function cutOut(col: string, own: number): string[] {
  const min = numberOf(col, 'min')
  const max = numberOf(col, 'max')
  if (own < min || own > max) return [col]
  const left = min < own ? [setAttribute(col, 'max', String(own - 1))] : []
  const right = own < max ? [setAttribute(col, 'min', String(own + 1))] : []
  return [...left, ...right]
}

function numberOf(col: string, name: string): number {
  return Number(new RegExp(`\\s${name}="(\\d+)"`).exec(col)?.[1] ?? 0)
}
