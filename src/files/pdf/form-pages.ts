/** 表格页 · Lays a form out: title, facts, tables, frames to write in, lines to sign on; each copy by itself. */
import type { Block, Form } from '../../domain/printing/form.js'
import { type Lettering, lineHeight, type Style } from './lettering.js'
import { cutIntoPages, drawDown, gap, type Page, type Piece } from './pages.js'
import { bodyOf, mm } from './paper.js'
import { factPieces, type Place, tablePieces } from './table-pieces.js'

const TEXT_SIZE = 9.5
const WALL_SIZE = 14
const BODY = bodyOf('portrait')

export function formPages(form: Form, lettering: Lettering): readonly Page[] {
  const size = form.isForWall === true ? WALL_SIZE : TEXT_SIZE
  const place: Place = { lettering, x: BODY.x, width: BODY.width, size }
  const pieces = [
    ...titlePieces(form, place),
    ...form.blocks.flatMap((block, at) => {
      const next = form.blocks[at + 1]
      // A gap after the last would be a page of its own where it no longer fits.
      if (next === undefined) return blockPieces(block, place)
      const own = [...blockPieces(block, place), gap(mm(3))]
      return next.kind === 'signatures' ? keepLast(own) : own
    }),
  ]
  const pages = cutIntoPages(pieces, BODY)
  return (form.copies ?? ['']).flatMap((copy, number) =>
    pages.map((page, at) => ({
      orientation: 'portrait' as const,
      draw: (paper) => drawDown(paper, page, BODY.y),
      numbered: [`第 ${at + 1} 页，共 ${pages.length} 页`, copy === '' ? '' : `第 ${number + 1} 份（${copy}）`]
        .filter((word) => word !== '')
        .join(' · '),
      isSample: form.isSample === true,
    })),
  )
}

/** Nobody signs on a page of its own: what is signed, or its last row, stands above. */
function keepLast(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => (at < pieces.length - 2 ? piece : { ...piece, keepsNext: true }))
}

function titlePieces({ title, subtitle }: Form, place: Place): readonly Piece[] {
  const big: Style = { size: place.size * 1.9, face: 'bold' }
  const lines = place.lettering.wrap(title, place.width, big).map((line) => centred(line, big, place))
  const small: Style = { size: TEXT_SIZE * 1.1 }
  const below = subtitle === undefined ? [] : place.lettering.wrap(subtitle, place.width, small)
  return [...lines, ...below.map((line) => centred(line, small, place)), gap(mm(2.5))]
}

function centred(line: string, style: Style, { lettering, x, width }: Place): Piece {
  const left = x + (width - lettering.widthOf(line, style)) / 2
  return { height: lineHeight(style), draw: (paper, y) => paper.text(line, left, y, style), keepsNext: true }
}

function blockPieces(block: Block, place: Place): readonly Piece[] {
  switch (block.kind) {
    case 'facts':
      return factPieces(block.facts, place)
    case 'table':
      return [...headingPieces(block.caption, place), ...tablePieces(block, place)]
    case 'text':
      return [...headingPieces(block.heading, place), ...block.lines.flatMap((line) => linePieces(line, place))]
    case 'writing':
      return [writingPiece(block, place)]
    case 'signatures':
      return signaturePieces(block.lines, place)
  }
}

function headingPieces(heading: string | undefined, place: Place): readonly Piece[] {
  return heading === undefined ? [] : linePieces(heading, place, 'bold').map((piece) => ({ ...piece, keepsNext: true }))
}

function linePieces(
  text: string,
  { lettering, x, width, size }: Place,
  face: Style['face'] = 'plain',
): readonly Piece[] {
  const style: Style = { size, face }
  return lettering.wrap(text, width, style).map((line) => ({
    height: lineHeight(style) * 1.15,
    draw: (paper, y) => paper.text(line, x, y, style),
  }))
}

const INSET = mm(2)
const MOST_LINES = 30

/** As high as asked, or as what already stands in it needs. */
function writingPiece({ label, text = '', heightMm }: Extract<Block, { kind: 'writing' }>, place: Place): Piece {
  const { lettering, x, width, size } = place
  const bold: Style = { size, face: 'bold' }
  const plain: Style = { size }
  const lines = text === '' ? [] : lettering.wrap(text, width - 2 * INSET, plain, MOST_LINES)
  const height = Math.max(mm(heightMm), lineHeight(bold) + lines.length * lineHeight(plain) + 2 * INSET)
  const heading = lettering.cut(label, width - 2 * INSET, bold)
  return {
    height,
    draw: (paper, y) => {
      paper.frame({ x, y, width, height })
      paper.text(heading, x + INSET, y + INSET, bold)
      for (const [at, line] of lines.entries()) {
        paper.text(line, x + INSET, y + INSET + lineHeight(bold) + at * lineHeight(plain), plain)
      }
    },
  }
}

const SIGNING_MM = 11

/** Two a row, with a line to write on after each. */
function signaturePieces(lines: readonly string[], { lettering, x, width, size }: Place): readonly Piece[] {
  const style: Style = { size }
  const column = width / 2
  const rows = Array.from({ length: Math.ceil(lines.length / 2) }, (_, row) => lines.slice(row * 2, row * 2 + 2))
  return rows.map((row, at) => ({
    height: mm(SIGNING_MM),
    ...(at < rows.length - 1 ? { keepsNext: true as const } : {}),
    draw: (paper, y) => {
      const baseline = y + mm(SIGNING_MM) - mm(2)
      for (const [place, words] of row.entries()) {
        const label = lettering.cut(`${words}：`, column * 0.7, style)
        const left = x + place * column
        paper.text(label, left, baseline - size * 1.1, style)
        const from = left + lettering.widthOf(label, style) + mm(1)
        paper.rule(from, baseline, left + column - mm(6), baseline)
      }
    },
  }))
}
