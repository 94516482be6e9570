/** 裁切页 · Desk labels, badges and seals in a grid with lines to cut along. */
import type { Card, Cards } from '../../domain/printing/leaf.js'
import { type Lettering, lineHeight, type Style } from './lettering.js'
import type { Page } from './pages.js'
import { type Area, bodyOf, mm, type Orientation, type Paper } from './paper.js'

interface Design {
  readonly orientation: Orientation
  readonly columns: number
  readonly rows: number
  draw(paper: Paper, lettering: Lettering, card: Card, area: Area): void
}

const DESIGNS: Readonly<Record<Cards['design'], Design>> = {
  desk: { orientation: 'portrait', columns: 2, rows: 6, draw: drawDeskLabel },
  badge: { orientation: 'portrait', columns: 2, rows: 2, draw: drawBadge },
  strip: { orientation: 'landscape', columns: 1, rows: 3, draw: drawStrip },
}
const CUT = { dash: 3, width: 0.4, colour: '#777777' } as const
const INSET = mm(4)

export function cardPages({ cards, design, isSample }: Cards, lettering: Lettering): readonly Page[] {
  const { orientation, columns, rows, draw } = DESIGNS[design]
  const body = bodyOf(orientation)
  const [width, height] = [body.width / columns, body.height / rows]
  const onPage = columns * rows
  const pages = Array.from({ length: Math.ceil(cards.length / onPage) }, (_, at) =>
    cards.slice(at * onPage, (at + 1) * onPage),
  )
  return pages.map((own, at) => ({
    orientation,
    numbered: `第 ${at + 1} 页，共 ${pages.length} 页 · 沿虚线裁开`,
    isSample: isSample === true,
    draw: (paper) => {
      for (const [place, card] of own.entries()) {
        const x = body.x + (place % columns) * width
        const y = body.y + Math.floor(place / columns) * height
        paper.frame({ x, y, width, height }, CUT)
        draw(paper, lettering, card, {
          x: x + INSET,
          y: y + INSET,
          width: width - 2 * INSET,
          height: height - 2 * INSET,
        })
      }
    },
  }))
}

const SEAT: Style = { size: 40, face: 'bold' }
const SEAT_WIDTH = mm(24)

/** The seat large on the left, whose it is on the right. */
function drawDeskLabel(paper: Paper, lettering: Lettering, card: Card, area: Area): void {
  const title: Style = { size: 8.5 }
  paper.text(lettering.cut(card.title, area.width, title), area.x, area.y, title)
  const top = area.y + lineHeight(title) + mm(1)
  const seat = lettering.sound(card.headline)
  const style = { ...SEAT, size: lettering.sizeToFit(seat, SEAT_WIDTH - mm(2), SEAT.size, 'bold') }
  const seatArea = { x: area.x, y: top, width: SEAT_WIDTH - mm(1), height: area.y + area.height - top }
  paper.frame(seatArea)
  drawInMiddle(paper, lettering, seat, style, seatArea)
  drawFacts(paper, lettering, card, {
    x: area.x + SEAT_WIDTH + mm(1),
    y: top,
    width: area.width - SEAT_WIDTH - mm(1),
    height: seatArea.height,
  })
}

/** The first fact stands out: a desk is found by the name. */
function drawFacts(paper: Paper, lettering: Lettering, { facts }: Card, area: Area): void {
  let y = area.y
  for (const [at, { label, value }] of facts.entries()) {
    const words = lettering.sound(at === 0 ? value : `${label}：${value}`)
    const style = at === 0 ? fitting(lettering, words, area.width, NAME) : fitting(lettering, words, area.width, DETAIL)
    for (const line of lettering.wrap(words, area.width, style, 2)) {
      if (y + lineHeight(style) > area.y + area.height + 1) return
      paper.text(line, area.x, y, style)
      y += lineHeight(style)
    }
  }
}

/** Set smaller where that keeps it in one line, else at the size of two. */
interface Fit extends Style {
  readonly least: number
  readonly ofTwoLines: number
}

const NAME: Fit = { size: 16, least: 11, ofTwoLines: 12, face: 'bold' }
const DETAIL: Fit = { size: 8.5, least: 7.2, ofTwoLines: 8 }

function fitting(lettering: Lettering, line: string, width: number, { least, ofTwoLines, ...style }: Fit): Style {
  // A hair narrower: what fits exactly would be wrapped.
  const size = lettering.sizeToFit(line, width - 0.1, style.size, style.face)
  return { ...style, size: size < least ? ofTwoLines : size }
}

const PHOTO = { width: mm(27), height: mm(38) } as const

function drawBadge(paper: Paper, lettering: Lettering, card: Card, area: Area): void {
  const title: Style = { size: 11 }
  let y = area.y + mm(2)
  for (const line of lettering.wrap(card.title, area.width, title, 3)) {
    drawCentred(paper, lettering, line, title, area, y)
    y += lineHeight(title)
  }
  const headline = lettering.sound(card.headline)
  const role: Style = { size: lettering.sizeToFit(headline, area.width, 34, 'bold'), face: 'bold' }
  drawCentred(paper, lettering, headline, role, area, y + mm(2))
  y += lineHeight(role) + mm(5)
  const photo = { x: area.x + (area.width - PHOTO.width) / 2, y, ...PHOTO }
  paper.frame(photo)
  drawInMiddle(paper, lettering, '贴照片处', { size: 8, colour: '#666666' }, photo)
  y += PHOTO.height + mm(6)
  for (const { label, value } of card.facts) y = drawLabelled(paper, lettering, `${label}：`, value, { ...area, y })
}

const FACT: Style = { size: 11.5 }
const VALUE: Fit = { ...FACT, least: 9.5, ofTwoLines: 9.5 }

/** With a line under the value, also where it is written by hand. Returns where the next begins. */
function drawLabelled(paper: Paper, lettering: Lettering, label: string, value: string, area: Area): number {
  const from = area.x + mm(4) + lettering.widthOf(label, FACT)
  const to = area.x + area.width - mm(4)
  const width = to - from - mm(3)
  paper.text(label, area.x + mm(4), area.y, { ...FACT, face: 'bold' })
  const style = fitting(lettering, lettering.sound(value), width, VALUE)
  const lines = lettering.wrap(value, width, style, 2)
  for (const [at, line] of lines.entries()) paper.text(line, from + mm(2), area.y + at * lineHeight(style), style)
  const bottom = area.y + Math.max(lineHeight(FACT), lines.length * lineHeight(style))
  paper.rule(from + mm(1), bottom, to, bottom)
  return bottom + mm(3)
}

function drawStrip(paper: Paper, lettering: Lettering, card: Card, area: Area): void {
  const title: Style = { size: 13 }
  const above = lettering.cut(card.title, area.width, title)
  drawCentred(paper, lettering, above, title, area, area.y)
  const headline = lettering.sound(card.headline)
  const big: Style = { size: lettering.sizeToFit(headline, area.width, 46, 'bold'), face: 'bold' }
  drawCentred(paper, lettering, headline, big, area, area.y + lineHeight(title))
  const below: Style = { size: 12 }
  const words = card.facts.map(({ label, value }) => `${label}：${value === '' ? '＿'.repeat(7) : value}`).join('　')
  const line = lettering.sound(words)
  const small = { ...below, size: lettering.sizeToFit(line, area.width, below.size) }
  drawCentred(paper, lettering, line, small, area, area.y + area.height - lineHeight(small))
}

function drawInMiddle(paper: Paper, lettering: Lettering, line: string, style: Style, area: Area): void {
  drawCentred(paper, lettering, line, style, area, area.y + (area.height - lineHeight(style)) / 2)
}

function drawCentred(paper: Paper, lettering: Lettering, line: string, style: Style, area: Area, y: number): void {
  paper.text(line, area.x + (area.width - lettering.widthOf(line, style)) / 2, y, style)
}
