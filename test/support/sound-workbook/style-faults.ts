/** 样式的检查 · styles.xml: its lists in order, every number in it within its list. */
import { child, childrenOf, numberOf, type XmlNode } from './xml-tree.js'

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]
const FIRST_OWN_FORMAT = 164
const MOST_STYLES = 65_490

export interface StyleCounts {
  readonly cellXfs: number
  readonly dxfs: number
}

export function checkStyles(root: XmlNode, name: string, faults: string[]): StyleCounts {
  const counts = new Map(root.children.map((list) => [list.name, list.children.length]))
  const count = (list: string) => counts.get(list) ?? 0
  for (const fault of orderFaults(root, ORDER)) faults.push(`${name}: ${fault}`)
  for (const list of root.children) {
    const said = numberOf(list, 'count')
    if (said !== undefined && said !== list.children.length) faults.push(`${name}: ${list.name} are not ${said}`)
  }
  for (const list of ['fonts', 'fills', 'borders', 'cellXfs']) {
    if (count(list) === 0) faults.push(`${name}: no ${list}`)
  }
  if (count('cellXfs') > MOST_STYLES) faults.push(`${name}: too many styles`)
  const formats = new Set(childrenOf(child(root, 'numFmts'), 'numFmt').map((format) => numberOf(format, 'numFmtId')))
  const within = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' }
  for (const list of ['cellStyleXfs', 'cellXfs']) {
    for (const [at, xf] of (child(root, list)?.children ?? []).entries()) {
      for (const [attribute, other] of Object.entries(within)) {
        const id = numberOf(xf, attribute)
        if (id !== undefined && !(id < count(other))) faults.push(`${name}: ${list} ${at} ${attribute} ${id}`)
      }
      const format = numberOf(xf, 'numFmtId') ?? 0
      if (format >= FIRST_OWN_FORMAT && !formats.has(format)) faults.push(`${name}: ${list} ${at} numFmtId ${format}`)
    }
  }
  return { cellXfs: count('cellXfs'), dxfs: count('dxfs') }
}

/** Children not in the order of the schema, or there twice. */
export function orderFaults(root: XmlNode, order: readonly string[], many: readonly string[] = []): string[] {
  const faults: string[] = []
  let last = -1
  for (const { name, uri } of root.children) {
    if (uri !== root.uri) continue
    const at = order.indexOf(name)
    if (at === -1) faults.push(`${name} does not belong in ${root.name}`)
    else if (at < last) faults.push(`${name} stands behind ${order[last]}`)
    else if (at === last && !many.includes(name)) faults.push(`two ${name}`)
    last = Math.max(last, at)
  }
  return faults
}
