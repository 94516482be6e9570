/** 批注框 · The legacy VML drawing without which Excel shows no comment boxes. */
import type { CellComment, Place } from './comment-parts.js'

/** Shape ids come in blocks, and the drawing names the blocks it uses. */
const IDS_PER_BLOCK = 1024
const NAMESPACES =
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const TYPE_ID = '_x0000_t202'

export function newDrawing(comments: readonly CellComment[]): string {
  const shapes = comments.map((comment, index) => shapeTag(comment, IDS_PER_BLOCK + 1 + index, '')).join('')
  const blocks = blocksOf(IDS_PER_BLOCK, IDS_PER_BLOCK + comments.length)
  return `<xml${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${shapeType('')}${shapes}</xml>`
}

/**
 * Afterwards there is a box for every one of `comments` and for nothing else; the boxes of `renewed` are made anew.
 * Excel's VML is not always well-formed XML, so shapes are found by their tags and all else stays as it is.
 */
export function mergeDrawing(existing: string, comments: readonly CellComment[], renewed: readonly Place[]): string {
  const end = existing.lastIndexOf('</')
  if (end === -1) return newDrawing(comments)
  const waiting = new Map(comments.map((comment) => [placeKey(comment), comment]))
  const anew = new Set(renewed.map(placeKey))
  const kept = replaceShapes(existing.slice(0, end), (shape) => {
    const place = placeOfNote(shape)
    if (place === undefined) return shape
    const isNeeded = waiting.has(place) && !anew.has(place)
    if (isNeeded) waiting.delete(place)
    return isNeeded ? shape : ''
  })
  const lastId = lastShapeId(existing)
  const shapes = [...waiting.values()].map((comment, index) => shapeTag(comment, lastId + 1 + index, NAMESPACES))
  const type = shapes.length === 0 || hasType(kept) ? '' : shapeType(NAMESPACES)
  return addBlocks(kept, blocksOf(lastId, lastId + shapes.length)) + type + shapes.join('') + existing.slice(end)
}

function placeKey({ column, row }: Place): string {
  return `${row - 1}:${column}`
}

/** Undefined for buttons, pictures and whatever else is drawn. */
function placeOfNote(shape: string): string | undefined {
  if (!/\sObjectType\s?=\s?["']Note["']/.test(shape)) return undefined
  const row = /[<:]Row>\s{0,20}(\d{1,7})/.exec(shape)?.[1]
  const column = /[<:]Column>\s{0,20}(\d{1,7})/.exec(shape)?.[1]
  return `${Number(row)}:${Number(column)}`
}

function lastShapeId(drawing: string): number {
  let last = IDS_PER_BLOCK
  for (const [, id] of drawing.matchAll(/_x0000_s(\d{1,9})(?!\d)/g)) last = Math.max(last, Number(id))
  return last
}

function blocksOf(first: number, last: number): number[] {
  const from = Math.floor(first / IDS_PER_BLOCK)
  return Array.from({ length: Math.floor(last / IDS_PER_BLOCK) - from + 1 }, (_, at) => from + at)
}

function addBlocks(drawing: string, blocks: readonly number[]): string {
  const start = /[<:]idmap(?=\s)/.exec(drawing)?.index
  if (start === undefined) return drawing
  const end = drawing.indexOf('>', start)
  const tag = drawing.slice(start, end).replace(/(\sdata=["'])([\d,]{1,2000})(?=["'])/, (_whole, name, data) => {
    return `${name}${[...new Set([...data.split(','), ...blocks.map(String)])].join(',')}`
  })
  return drawing.slice(0, start) + tag + drawing.slice(end)
}

function hasType(drawing: string): boolean {
  return drawing.includes(`id="${TYPE_ID}"`) || drawing.includes(`id='${TYPE_ID}'`)
}

function shapeType(namespaces: string): string {
  return `<v:shapetype${namespaces} id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
}

/** Whatever prefix their writer gave them. */
function replaceShapes(drawing: string, replace: (shape: string) => string): string {
  const starts = /<((?:[\w.-]{1,40}:)?)shape[\s>]/g
  let kept = ''
  let at = 0
  for (let start = starts.exec(drawing); start !== null; start = starts.exec(drawing)) {
    const opened = drawing.indexOf('>', start.index)
    if (opened === -1) break
    const closing = `</${start[1]}shape>`
    const closed = drawing[opened - 1] === '/' ? opened + 1 : drawing.indexOf(closing, opened) + closing.length
    if (closed < opened) break
    kept += drawing.slice(at, start.index) + replace(drawing.slice(start.index, closed))
    at = closed
    starts.lastIndex = at
  }
  return kept + drawing.slice(at)
}

/** The anchor counts columns and rows from 0, each with an offset in pixels. */
function shapeTag({ column, row, text }: CellComment, id: number, namespaces: string): string {
  const lines = Math.min(12, Math.max(4, Math.ceil(text.length / 14) + 1))
  const top = Math.max(0, row - 2)
  const anchor = `${column + 1}, 15, ${top}, 10, ${column + 4}, 15, ${top + lines}, 4`
  return `<v:shape${namespaces} id="_x0000_s${id}" type="#${TYPE_ID}" style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:${lines * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
