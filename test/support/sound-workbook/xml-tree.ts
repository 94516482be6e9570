/** XML 树 · A part read by a strict, namespace-aware parser; what it refuses no program need open. */
import { SaxesParser } from 'saxes'

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string
  readonly uri: string
  /** By name; those with a prefix as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  text: string
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[]
}

/** Throws what is not well-formed. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: OpenNode[] = []
  let root: XmlNode | undefined
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map((one): [string, string] => [
      one.prefix === '' ? one.local : `{${one.uri}}${one.local}`,
      one.value,
    ])
    const node: OpenNode = { name: local, uri, attributes: new Map(named), children: [], text: '' }
    open.at(-1)?.children.push(node)
    root ??= node
    open.push(node)
  })
  const addText = (more: string) => {
    const node = open.at(-1)
    if (node !== undefined) node.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  if (root === undefined) throw new Error('no element')
  return root
}

/** What stands in an `mc:AlternateContent` counts at its place. */
export function withAlternatives(root: XmlNode): XmlNode {
  const children = root.children.flatMap((node) =>
    node.name === 'AlternateContent' ? (child(node, 'Choice')?.children ?? []) : [node],
  )
  return { ...root, children }
}

/** Depth first, the node itself first. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const child of node.children) yield* everyNode(child)
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name)
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? []
}

export function textOf(node: XmlNode): string {
  return node.text + node.children.map(textOf).join('')
}

export function numberOf(node: XmlNode, attribute: string): number | undefined {
  const value = node.attributes.get(attribute)
  return value === undefined ? undefined : Number(value)
}

const RELATION_NAMESPACES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

/** `r:id`, `r:embed` and their like. */
export function relationIdsOf(node: XmlNode): readonly string[] {
  return [...node.attributes].flatMap(([name, value]) =>
    RELATION_NAMESPACES.some((uri) => name.startsWith(`{${uri}}`)) ? [value] : [],
  )
}

export function relationIdOf(node: XmlNode | undefined): string | undefined {
  return node === undefined ? undefined : relationIdsOf(node)[0]
}

/** What has to be one of a kind and is not. */
export function doubled(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))]
}
