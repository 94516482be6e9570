/** 分页 · Pieces one below the other, cut into pages; a table's head stands again on each. */

import { type Lettering, lineHeight, type Style } from './lettering.js'
import { type Area, FOOT, type Orientation, type Paper } from './paper.js'

/** What is never cut: a line, a row of a table, a frame. */
export interface Piece {
  readonly height: number
  draw(paper: Paper, y: number): void
  /** Drawn again where a page begins with this piece. */
  readonly head?: Piece
  /** Not the last of a page. */
  readonly keepsNext?: true
}

export interface Page {
  readonly orientation: Orientation
  draw(paper: Paper): void
  /** Which page of which copy; absent where each label says itself what it is. */
  readonly numbered?: string
  readonly isSample?: boolean
  /** Its parts are cut off one from the other, so that each has its own. */
  readonly hasOwnFoot?: true
}

export function cutIntoPages(pieces: readonly Piece[], area: Area): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]]
  let left = area.height
  for (const [at, piece] of pieces.entries()) {
    const page = pages.at(-1)
    if (page !== undefined && (page.length === 0 || heightKept(pieces, at) <= left)) {
      page.push(piece)
      left -= piece.height
      continue
    }
    const begin = piece.head === undefined ? [piece] : [piece.head, piece]
    pages.push(begin)
    left = area.height - begin.reduce((sum, { height }) => sum + height, 0)
  }
  return pages
}

/** Of a piece and what it keeps with it, one after the other. */
function heightKept(pieces: readonly Piece[], at: number): number {
  let height = 0
  for (let last = at; last < pieces.length; last++) {
    height += pieces[last]?.height ?? 0
    if (pieces[last]?.keepsNext !== true) break
  }
  return height
}

export function drawDown(paper: Paper, pieces: readonly Piece[], top: number): void {
  let y = top
  for (const piece of pieces) {
    piece.draw(paper, y)
    y += piece.height
  }
}

export function gap(height: number): Piece {
  return { height, draw: () => undefined }
}

const FOOT_STYLE: Style = { size: 7.5, colour: '#444444' }

export interface FootWords {
  readonly plan: string
  readonly room: string
  readonly left: string
  readonly right: string
}

/** Two lines, lowest within the margins; the plan's name gives way to the room's. */
export function drawFoot(paper: Paper, lettering: Lettering, area: Area, words: FootWords): void {
  const { x, width } = area
  const step = lineHeight(FOOT_STYLE)
  const y = area.y + area.height + FOOT - 2 * step
  const room = words.room === '' ? '' : ` · ${lettering.cut(words.room, width / 2, FOOT_STYLE)}`
  const plan = lettering.cut(words.plan, width - lettering.widthOf(room, FOOT_STYLE), FOOT_STYLE)
  paper.text(`${plan}${room}`, x, y, FOOT_STYLE)
  const right = lettering.sound(words.right)
  const rightX = x + width - lettering.widthOf(right, FOOT_STYLE)
  paper.text(lettering.cut(words.left, rightX - x - step, FOOT_STYLE), x, y + step, FOOT_STYLE)
  paper.text(right, rightX, y + step, FOOT_STYLE)
}
