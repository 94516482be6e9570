/** 批注的检查 · A comment, its box in the old drawing, and the sheet that names the drawing: all three or none. */
import type { Package, Part } from './package-parts.js'
import { rangeOf } from './sheet-faults.js'
import {
  child,
  childrenOf,
  doubled,
  everyNode,
  numberOf,
  relationIdOf,
  withAlternatives,
  type XmlNode,
} from './xml-tree.js'

export function checkComments(pack: Package, sheet: Part, faults: string[]): void {
  const say = (fault: string) => void faults.push(`${sheet.name}: ${fault}`)
  const parts = sheet.relations.filter(({ kind }) => kind === 'comments')
  if (parts.length > 1) say('two parts of comments')
  const comments = pack.parts.get(parts[0]?.target ?? '-')?.xml
  const drawing = drawingOf(pack, sheet, say)
  const places = comments === undefined ? [] : readComments(comments, say)
  const boxes = drawing === undefined ? [] : readBoxes(drawing, say)
  for (const place of doubled(places)) say(`two comments in ${place}`)
  for (const place of doubled(boxes)) say(`two boxes for ${place}`)
  const [commented, boxed] = [new Set(places), new Set(boxes)]
  for (const place of commented) if (!boxed.has(place)) say(`no box for the comment in ${place}`)
  for (const place of boxed) if (!commented.has(place)) say(`a box without a comment in ${place}`)
}

function drawingOf(pack: Package, sheet: Part, say: (fault: string) => void): XmlNode | undefined {
  const named = relationIdOf(child(sheet.xml && withAlternatives(sheet.xml), 'legacyDrawing'))
  if (named === undefined) return undefined
  const relation = sheet.relations.find(({ id }) => id === named)
  if (relation?.kind !== 'vmlDrawing') say(`the old drawing is ${relation?.kind}`)
  return pack.parts.get(relation?.target ?? '-')?.xml
}

function readComments(root: XmlNode, say: (fault: string) => void): string[] {
  const authors = childrenOf(child(root, 'authors'), 'author').length
  return childrenOf(child(root, 'commentList'), 'comment').map((comment) => {
    const reference = comment.attributes.get('ref') ?? ''
    const author = numberOf(comment, 'authorId')
    if (author === undefined || author >= authors) say(`the comment in ${reference} has no author`)
    if (child(comment, 'text') === undefined) say(`the comment in ${reference} has no text`)
    return placeOf(reference)
  })
}

function readBoxes(root: XmlNode, say: (fault: string) => void): string[] {
  const shapes = [...everyNode(root)].filter(({ name }) => name === 'shape')
  const ids = shapes.map((shape) => shape.attributes.get('id') ?? '')
  const types = [...everyNode(root)].flatMap(({ name, attributes }) =>
    name === 'shapetype' ? [`#${attributes.get('id')}`] : [],
  )
  for (const id of doubled(ids.filter((id) => id.startsWith('_x0000_s')))) say(`two shapes ${id}`)
  return shapes.flatMap((shape) => {
    const box = child(shape, 'ClientData')
    if (box?.attributes.get('ObjectType') !== 'Note') return []
    const type = shape.attributes.get('type')
    if (type !== undefined && !types.includes(type)) say(`a box of the unknown type ${type}`)
    const at = (name: string) => Number(child(box, name)?.text ?? 'NaN') + 1
    return [`${at('Row')}:${at('Column')}`]
  })
}

function placeOf(reference: string): string {
  const range = rangeOf(reference)
  return range === undefined ? reference : `${range.first.row}:${range.first.column}`
}
