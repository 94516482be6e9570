/** 批注框 · The legacy VML drawing without which Excel shows no comment boxes. */
import type { CellComment } from './comment-parts.js'

interface Place {
  readonly column: number
  readonly row: number
}

/** Shape ids come in blocks, and the drawing names the blocks it uses. */
const IDS_PER_BLOCK = 1024
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

export function newDrawing(comments: readonly CellComment[]): string {
  const shapes = comments.map((comment, index) => shapeTag(comment, IDS_PER_BLOCK + 1 + index)).join('')
  const blocks = Array.from({ length: Math.floor(comments.length / IDS_PER_BLOCK) + 1 }, (_, at) => at + 1)
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${SHAPE_TYPE}${shapes}</xml>`
}

/** Excel's VML is not always well-formed XML, so shapes are found by their tags and all else stays as it is. */
export function mergeDrawing(existing: string, added: readonly CellComment[], removed: readonly Place[]): string {
  const gone = new Set(removed.map(({ column, row }) => `${row - 1}:${column}`))
  let lastId = IDS_PER_BLOCK
  const kept = replaceShapes(existing, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1]
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1]
    if (/ObjectType="Note"/.test(shape) && gone.has(`${row}:${column}`)) return ''
    lastId = Math.max(lastId, Number(/\bid="_x0000_s(\d+)"/.exec(shape)?.[1] ?? 0))
    return shape
  })
  const shapes = added.map((comment, index) => shapeTag(comment, lastId + 1 + index)).join('')
  const type = /id="_x0000_t202"/.test(kept) ? '' : SHAPE_TYPE
  const end = kept.lastIndexOf('</xml>')
  return end === -1 ? newDrawing(added) : `${kept.slice(0, end)}${type}${shapes}${kept.slice(end)}`
}

const SHAPE_END = '</v:shape>'

function replaceShapes(drawing: string, replace: (shape: string) => string): string {
  const starts = /<v:shape\s/g
  let kept = ''
  let at = 0
  for (let start = starts.exec(drawing); start !== null; start = starts.exec(drawing)) {
    const end = drawing.indexOf(SHAPE_END, start.index)
    if (end === -1) break
    kept += drawing.slice(at, start.index) + replace(drawing.slice(start.index, end + SHAPE_END.length))
    at = end + SHAPE_END.length
    starts.lastIndex = at
  }
  return kept + drawing.slice(at)
}

/** The anchor counts columns and rows from 0, each with an offset in pixels. */
function shapeTag({ column, row, text }: CellComment, id: number): string {
  const lines = Math.min(12, Math.max(4, Math.ceil(text.length / 14) + 1))
  const top = Math.max(0, row - 2)
  const anchor = `${column + 1}, 15, ${top}, 10, ${column + 4}, 15, ${top + lines}, 4`
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:${lines * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
