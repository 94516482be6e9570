/** 轻量标记 · Light markdown as DOM nodes: bold, code, links, headings, lists, tables, quotes, fences. */
import { el } from './dom.js'

const BULLET = /^(\s*)[-*+·•]\s(.*)$/s
const NUMBERED = /^(\s*)(\d{1,3})[.、)]\s(.*)$/s
/** Runs of more than two `*` mask ID numbers and are no marks. */
const INLINE =
  /(?<!\*)\*\*(?<bold>[^\s*](?:[^*]|\*(?:\*\*+)?[^*])*?)(?<=\S)\*\*(?!\*)|`(?<code>[^`\n]+)`|\[(?<label>[^[\]\n]+)\]\((?<url>https?:\/\/[^)\s[]+)\)|(?<bare>https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+)/g

export function showMarkdown(text: string): DocumentFragment {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const result = document.createDocumentFragment()
  let at = 0
  while (at < lines.length) {
    const [node, next] = readBlock(lines, at)
    if (node) result.append(node)
    at = next
  }
  return result
}

function readBlock(lines: readonly string[], at: number): [Node | undefined, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, at + 1]
  if (/^\s*(```|~~~)/.test(line)) return readFence(lines, at)
  if (line.trimStart().startsWith('|') && isTableRule(lines[at + 1] ?? '')) return readTable(lines, at)
  if (BULLET.test(line)) return readList(lines, at, BULLET, 'ul')
  if (NUMBERED.test(line)) return readList(lines, at, NUMBERED, 'ol')
  if (/^\s*(-{3,}|\*{3,})\s*$/.test(line)) return [el('hr'), at + 1]
  const heading = /^#{1,6}\s(.*)$/s.exec(line)
  if (heading) return [el('p', { class: 'title' }, ...showInline((heading[1] ?? '').trimStart())), at + 1]
  if (/^\s*>/.test(line)) return readQuote(lines, at)
  return readParagraph(lines, at)
}

function readParagraph(lines: readonly string[], from: number): [Node, number] {
  const paragraph = el('p', {}, ...showInline(lines[from] ?? ''))
  let at = from + 1
  while (at < lines.length && isPlain(lines, at)) {
    paragraph.append(el('br'), ...showInline(lines[at] ?? ''))
    at += 1
  }
  return [paragraph, at]
}

function isPlain(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '' || /^\s*(```|~~~|>|#{1,6}\s)/.test(line) || BULLET.test(line) || NUMBERED.test(line))
    return false
  return !(line.trimStart().startsWith('|') && isTableRule(lines[at + 1] ?? ''))
}

function readFence(lines: readonly string[], from: number): [Node, number] {
  let end = from + 1
  while (end < lines.length && !/^\s*(```|~~~)/.test(lines[end] ?? '')) end += 1
  return [el('pre', {}, el('code', {}, lines.slice(from + 1, end).join('\n'))), end + 1]
}

function readQuote(lines: readonly string[], from: number): [Node, number] {
  let end = from
  while (end < lines.length && /^\s*>/.test(lines[end] ?? '')) end += 1
  const inner = lines.slice(from, end).map((line) => line.replace(/^\s*>\s?/, ''))
  return [el('blockquote', {}, showMarkdown(inner.join('\n'))), end]
}

/** One level of nesting by indentation is kept as a class. Numbers are kept as written. */
function readList(lines: readonly string[], from: number, shape: RegExp, tag: 'ul' | 'ol'): [Node, number] {
  const list = el(tag)
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const match = shape.exec(line)
    if (match) {
      const item = el('li', {}, ...showInline((match.at(-1) ?? '').trimStart()))
      if ((match[1] ?? '').length >= 2) item.className = 'inner'
      if (tag === 'ol') item.value = Number(match[2])
      list.append(item)
    } else if (/^\s{2,}\S/.test(line) && !BULLET.test(line) && !NUMBERED.test(line)) {
      list.lastElementChild?.append(el('br'), ...showInline(line.trim()))
    } else break
  }
  return [list, at]
}

function readTable(lines: readonly string[], from: number): [Node, number] {
  const aligns = splitRow(lines[from + 1] ?? '').map((cell) =>
    /^-+:$/.test(cell) ? 'right' : /^:-+:$/.test(cell) ? 'center' : '',
  )
  const row = (line: string, tag: 'th' | 'td'): HTMLTableRowElement =>
    el('tr', {}, ...splitRow(line).map((cell, index) => el(tag, { class: aligns[index] ?? '' }, ...showInline(cell))))
  const body = el('tbody')
  let at = from + 2
  while (at < lines.length && (lines[at] ?? '').trimStart().startsWith('|')) {
    body.append(row(lines[at] ?? '', 'td'))
    at += 1
  }
  const table = el('table', {}, el('thead', {}, row(lines[from] ?? '', 'th')), body)
  return [el('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': '表格' }, table), at]
}

function isTableRule(line: string): boolean {
  return splitRow(line).every((cell) => /^:?-{2,}:?$/.test(cell))
}

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function showInline(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    const { bold, code, label, url, bare } = match.groups ?? {}
    nodes.push(text.slice(at, match.index))
    if (bold !== undefined) nodes.push(el('strong', {}, ...showInline(bold)))
    else if (code !== undefined) nodes.push(el('code', {}, code))
    else nodes.push(showLink(url ?? bare ?? '', label))
    at = match.index + match[0].length
  }
  nodes.push(text.slice(at))
  return nodes
}

function showLink(url: string, label: string | undefined): Node {
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label ?? url)
}
