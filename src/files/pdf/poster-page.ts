/** 张贴页 · What is read from a distance: one page, each line as large as it may be. */
import type { Poster } from '../../domain/printing/leaf.js'
import { type Lettering, lineHeight, type Style } from './lettering.js'
import { drawDown, gap, type Page, type Piece } from './pages.js'
import { bodyOf, mm } from './paper.js'
import { tablePieces } from './table-pieces.js'

const BODY = bodyOf('landscape')
/** A character of 60 mm is read from 20 m, one of 8 mm from 3 m. */
const MOST = { huge: mm(60), large: mm(22), plain: mm(9) } as const
const TABLE_SIZES = [mm(7.5), mm(6), mm(5), mm(4)] as const

export function posterPage(poster: Poster, lettering: Lettering): Page {
  const table = tableThatFits(poster, lettering)
  const used = table.reduce((sum, { height }) => sum + height, 0)
  const lines = linesThatFit(poster, lettering, BODY.height - used)
  const free = BODY.height - used - lines.reduce((sum, { height }) => sum + height, 0)
  const space = gap(Math.max(0, free / (table.length === 0 ? 2 : 3)))
  return {
    orientation: 'landscape',
    isSample: poster.isSample === true,
    draw: (paper) => drawDown(paper, [space, ...lines, space, ...table], BODY.y),
  }
}

/** The largest at which it takes half of the page at most. */
function tableThatFits({ table }: Poster, lettering: Lettering): readonly Piece[] {
  if (table === undefined) return []
  const sizes = TABLE_SIZES.map((size) =>
    tablePieces({ ...table, rowMm: 12 }, { lettering, x: BODY.x, width: BODY.width, size }),
  )
  const heightOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { height }) => sum + height, 0)
  return sizes.find((pieces) => heightOf(pieces) <= BODY.height / 2) ?? sizes.at(-1) ?? []
}

function linesThatFit({ lines }: Poster, lettering: Lettering, height: number): readonly Piece[] {
  const pieces = (scale: number) =>
    lines.flatMap(({ text, size }) => {
      const sound = lettering.sound(text).replaceAll('\n', ' ')
      const face = size === 'plain' ? 'plain' : 'bold'
      const most = MOST[size] * scale
      const style: Style = { size: lettering.sizeToFit(sound, BODY.width, most, face), face }
      return [linePiece(sound, style, lettering)]
    })
  const needed = pieces(1).reduce((sum, piece) => sum + piece.height, 0)
  return needed <= height ? pieces(1) : pieces(Math.max(0.1, height / needed))
}

function linePiece(line: string, style: Style, lettering: Lettering): Piece {
  const left = BODY.x + (BODY.width - lettering.widthOf(line, style)) / 2
  return { height: lineHeight(style), draw: (paper, y) => paper.text(line, left, y, style) }
}
