/** XML 子元素 · The children of one container element as texts, and how to put others in their place. */
import { XmlScanner } from './xml-scanner.js'
import { hasAttribute, openTag, setAttribute } from './xml-tag.js'

export interface XmlElements {
  /** Such as `x:`, or empty. */
  readonly prefix: string
  readonly children: readonly string[]
  /** Places of the container and behind it. */
  readonly start: number
  readonly end: number
  /** The document with these children instead; a `count` attribute follows. */
  replace(children: readonly string[]): string
}

/** The first container of this name; undefined where there is none. */
export function readElements(xml: string, container: string): XmlElements | undefined {
  const scanner = new XmlScanner(xml)
  const found = findOpening(scanner, container)
  if (found === undefined) return undefined
  const { start, end, isEmpty } = found
  const children = isEmpty ? [] : readChildren(scanner)
  const closeEnd = isEmpty ? end : scanner.end
  const opening = xml.slice(start, end)
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? container
  return {
    prefix: name.slice(0, name.length - container.length),
    children,
    start,
    end: closeEnd,
    replace: (replaced) => {
      const opened = openTag(opening)
      const tag = hasAttribute(opened, 'count') ? setAttribute(opened, 'count', String(replaced.length)) : opened
      return `${xml.slice(0, start)}${tag}${replaced.join('')}</${name}>${xml.slice(closeEnd)}`
    },
  }
}

function findOpening(scanner: XmlScanner, container: string) {
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if ((token === 'open' || token === 'empty') && scanner.name === container) {
      return { start: scanner.start, end: scanner.end, isEmpty: token === 'empty' }
    }
  }
  return undefined
}

function readChildren(scanner: XmlScanner): string[] {
  const children: string[] = []
  let depth = 0
  let childStart = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text' || token === 'cdata') continue
    if (token === 'close') {
      if (depth === 0) return children
      depth -= 1
    } else {
      if (depth === 0) childStart = scanner.start
      if (token === 'open') depth += 1
    }
    if (depth === 0) children.push(scanner.text.slice(childStart, scanner.end))
  }
  return children
}
