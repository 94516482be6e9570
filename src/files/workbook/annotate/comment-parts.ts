/** 批注 · The two parts behind the comment boxes of a sheet: the texts, and the old drawing that shows them. */
import { stripEnd, WHITE_SPACE } from '../../../domain/cells/linear-text.js'
import { cellReference, parseRange } from '../package/cell-place.js'
import { encodeExcelText } from '../package/excel-text.js'
import { type Dialect, XML_HEAD } from '../package/ooxml.js'
import { readElements } from '../package/xml-elements.js'
import { decodeEntities, XmlScanner } from '../package/xml-scanner.js'

export interface Place {
  readonly column: number
  readonly row: number
}

export interface CellComment extends Place {
  readonly text: string
}

const COMMENT_AUTHOR = '考务助手'
/** Begins all we write in comments, so that we know it again even where a program has dropped the author. */
const OUR_MARK = '【校验】'

/** What a sheet's comments become. */
export interface MergedComments {
  readonly xml: string
  /** Of everybody: each needs its box. */
  readonly all: readonly CellComment[]
  /** Where ours of an earlier pass were: their boxes are of no use any more. */
  readonly renewed: readonly Place[]
}

/** By another author (our template) the comments are not marks: they stay when the file comes back. */
export function newComments(comments: readonly CellComment[], dialect: Dialect, author = COMMENT_AUTHOR): string {
  const mark = author === COMMENT_AUTHOR ? OUR_MARK : ''
  const tags = comments.map((comment) => commentTag({ ...comment, text: mark + comment.text }, 0, '')).join('')
  return `${XML_HEAD}<comments xmlns="${dialect.main}"><authors><author>${author}</author></authors><commentList>${tags}</commentList></comments>`
}

/** Ours of an earlier pass go, those of others stay; where both meet in one cell ours is added to theirs. */
export function mergeComments(existing: string, comments: readonly CellComment[], dialect: Dialect): MergedComments {
  const list = readElements(existing, 'commentList')
  if (list === undefined) return { xml: newComments(comments, dialect), all: comments, renewed: [] }
  const names = readElements(existing, 'authors')?.children.map(textOf) ?? []
  const known = names.indexOf(COMMENT_AUTHOR)
  const waiting = new Map(comments.map((comment) => [cellReference(comment.column, comment.row), comment]))
  const renewed: Place[] = []
  const all: CellComment[] = []
  const tags: string[] = []
  for (const tag of list.children) {
    const { place, author } = readComment(tag)
    if (author === known || textOf(tag).startsWith(OUR_MARK)) {
      if (place !== undefined) renewed.push(place)
      continue
    }
    const reference = place === undefined ? '' : cellReference(place.column, place.row)
    const own = waiting.get(reference)
    waiting.delete(reference)
    const isThread = names[author]?.startsWith('tc=') === true
    tags.push(isThread ? tag : addToComment(removeAdded(tag), own?.text, list.prefix))
    if (place !== undefined) all.push({ ...place, text: textOf(tag) })
  }
  const ours = known === -1 ? names.length : known
  for (const comment of waiting.values()) {
    tags.push(commentTag({ ...comment, text: OUR_MARK + comment.text }, ours, list.prefix))
    all.push(comment)
  }
  return { xml: withAuthor(list.replace(tags), ours, list.prefix), all, renewed }
}

/** With our own as number `ours`, where it is not there yet. */
function withAuthor(xml: string, ours: number, p: string): string {
  const tag = `<${p}author>${COMMENT_AUTHOR}</${p}author>`
  const authors = readElements(xml, 'authors')
  if (authors !== undefined) return authors.children.length > ours ? xml : authors.replace([...authors.children, tag])
  const root = readElements(xml, 'comments')
  return root?.replace([`<${p}authors>${tag}</${p}authors>`, ...root.children]) ?? xml
}

function readComment(tag: string): { readonly place: Place | undefined; readonly author: number } {
  const scanner = new XmlScanner(tag)
  scanner.next()
  const range = parseRange(scanner.attribute('ref') ?? '')
  const place = range === undefined ? undefined : { column: range.firstColumn, row: range.firstRow }
  return { place, author: Number(scanner.attribute('authorId') ?? 0) }
}

function commentTag({ column, row, text }: CellComment, author: number, p: string): string {
  const content = `<${p}text><${p}r>${runStyle(p)}<${p}t xml:space="preserve">${encodeExcelText(text)}</${p}t></${p}r></${p}text>`
  return `<${p}comment ref="${cellReference(column, row)}" authorId="${author}">${content}</${p}comment>`
}

function runStyle(p: string): string {
  return `<${p}rPr><${p}sz val="9"/><${p}color rgb="FF9C0006"/></${p}rPr>`
}

function textOf(tag: string): string {
  return decodeEntities(tag.replace(/<[^<>]*>/g, '')).replaceAll('\r\n', '\n')
}

/** From our mark on, however the program that saved it last has cut the text into runs. */
function removeAdded(tag: string): string {
  if (!textOf(tag).includes(OUR_MARK)) return tag
  let isOurs = false
  const cut = tag.replace(/(<((?:[\w.-]+:)?)t(?:\s[^<>]*)?>)([^<]*)(<\/\2t>)/g, (node, open, _prefix, text, close) => {
    if (isOurs) return `${open}${close}`
    const at = text.indexOf(OUR_MARK)
    isOurs = at !== -1
    return isOurs ? `${open}${text.slice(0, at)}${close}` : node
  })
  const content = readElements(cut, 'text')
  const kept = content?.children.filter((part) => !RUN.test(part) || textOf(part) !== '') ?? []
  const last = kept.pop()
  return content === undefined ? cut : content.replace(last === undefined ? [] : [...kept, withoutLastBlanks(last)])
}

const RUN = /^<(?:[\w.-]+:)?r>/
const PLAIN_TEXT = /^<(?:[\w.-]+:)?t[\s>]/

/** Of a run or a plain text: the line break that stood before our mark. */
function withoutLastBlanks(part: string): string {
  const ending = /(?:<\/(?:[\w.-]+:)?[tr]>){1,2}$/.exec(part)?.[0] ?? ''
  return stripEnd(part.slice(0, part.length - ending.length), WHITE_SPACE) + ending
}

function addToComment(tag: string, text: string | undefined, p: string): string {
  if (text === undefined) return tag
  const run = `<${p}r>${runStyle(p)}<${p}t xml:space="preserve">${encodeExcelText(`\n${OUR_MARK}${text}`)}</${p}t></${p}r>`
  const content = readElements(tag, 'text')
  // A comment is either one plain text or runs, never both.
  const runs = content?.children.map((part) => (PLAIN_TEXT.test(part) ? `<${p}r>${part}</${p}r>` : part)) ?? []
  return content?.replace([...runs, run]) ?? tag
}
