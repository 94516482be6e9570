/** 准考证页 · Two tickets a page with a line to cut along; one that says more than half a page holds gets a page. */

import type { TableColumn } from '../../domain/printing/form.js'
import type { AdmissionTicket } from '../../domain/printing/leaf.js'
import { type Lettering, lineHeight, type Style } from './lettering.js'
import { drawDown, gap, type Page, type Piece } from './pages.js'
import { bodyOf, FOOT, mm, type Paper } from './paper.js'
import { tablePieces } from './table-pieces.js'

const BODY = bodyOf('portrait')
const GAP = mm(10)
/** Each half has a foot of its own: it is cut off. */
const HALF = (BODY.height + FOOT - GAP) / 2
/** 2.7 × 3.8 cm [G1–G4] */
const PHOTO = { width: mm(27), height: mm(38) } as const
const FACT_WIDTH = BODY.width - PHOTO.width - mm(5)
const LABEL_WIDTH = mm(20)
const TEXT: Style = { size: 10.5 }
const LABEL: Style = { size: 10.5, face: 'bold' }
const NOTICE_SIZES = [9, 8, 7.2] as const
const FAINT: Style = { size: 8, colour: '#666666' }

const SUBJECTS: readonly TableColumn[] = [
  { title: '考试证书', share: 50 },
  { title: '考试科目', share: 34 },
  { title: '考试方式', share: 19 },
  { title: '考试时间', share: 33 },
  { title: '考场名称', share: 30 },
  { title: '座位号', share: 14 },
]

export interface TicketPrint {
  readonly lettering: Lettering
  /** By SHA-256; absent where it could not be read. */
  readonly photos: ReadonlyMap<string, Buffer>
  /** The line at the foot of each. */
  readonly foot: string
}

interface LaidTicket {
  readonly height: number
  draw(paper: Paper, y: number): void
}

export function ticketPages(tickets: readonly AdmissionTicket[], print: TicketPrint): readonly Page[] {
  const pages: Page[] = []
  let upper: LaidTicket | undefined
  for (const laid of tickets.map((ticket) => layTicket(ticket, print))) {
    if (laid.height > HALF) {
      if (upper !== undefined) pages.push(pageOf(upper))
      pages.push(pageOf(laid))
      upper = undefined
    } else if (upper === undefined) {
      upper = laid
    } else {
      pages.push(pageOf(upper, laid))
      upper = undefined
    }
  }
  return upper === undefined ? pages : [...pages, pageOf(upper)]
}

function pageOf(upper: LaidTicket, lower?: LaidTicket): Page {
  return {
    orientation: 'portrait',
    hasOwnFoot: true,
    draw: (paper) => {
      upper.draw(paper, BODY.y)
      if (upper.height > HALF) return
      const middle = BODY.y + HALF + GAP / 2
      paper.rule(BODY.x, middle, BODY.x + BODY.width, middle, { dash: 3, colour: '#888888' })
      lower?.draw(paper, BODY.y + HALF + GAP)
    },
  }
}

/** Two on a page where that is so with smaller notices: they are what gives way. */
function layTicket(ticket: AdmissionTicket, print: TicketPrint): LaidTicket {
  const [first, ...smaller] = NOTICE_SIZES.map((size) => () => layWith(ticket, print, { size }))
  const laid = first?.()
  if (laid === undefined) throw new Error('no size for notices')
  if (laid.height <= HALF) return laid
  for (const lay of smaller) {
    const next = lay()
    if (next.height <= HALF) return next
  }
  return laid
}

function layWith(ticket: AdmissionTicket, print: TicketPrint, notice: Style): LaidTicket {
  const { lettering } = print
  const photo = ticket.photo === undefined ? undefined : print.photos.get(ticket.photo)
  const pieces = [
    headPiece(ticket, lettering),
    factsPiece(ticket, lettering, photo),
    gap(mm(3)),
    ...tablePieces(
      { columns: SUBJECTS, rows: subjectRows(ticket) },
      { lettering, x: BODY.x, width: BODY.width, size: 9 },
    ),
    gap(mm(2.5)),
    ...noticePieces(ticket.notices, lettering, notice),
  ]
  const body = pieces.reduce((sum, piece) => sum + piece.height, 0) + lineHeight(FAINT) + mm(2)
  const foot = lettering.cut(print.foot, BODY.width, FAINT)
  const height = Math.max(body, HALF)
  return {
    height: body,
    draw: (paper, y) => {
      drawDown(paper, pieces, y)
      paper.text(foot, BODY.x, y + height - lineHeight(FAINT), FAINT)
    },
  }
}

function headPiece({ plan }: AdmissionTicket, lettering: Lettering): Piece {
  const big: Style = { size: 17, face: 'bold' }
  const above = lettering.cut(plan, BODY.width, TEXT)
  const title = '准 考 证'
  return {
    height: lineHeight(TEXT) + lineHeight(big) + mm(2),
    draw: (paper, y) => {
      paper.text(above, BODY.x + (BODY.width - lettering.widthOf(above, TEXT)) / 2, y, TEXT)
      const left = BODY.x + (BODY.width - lettering.widthOf(title, big)) / 2
      paper.text(title, left, y + lineHeight(TEXT), big)
    },
  }
}

/** What is said of the person on the left, the photo on the right. */
function factsPiece({ facts }: AdmissionTicket, lettering: Lettering, photo: Buffer | undefined): Piece {
  const lines = facts.flatMap(({ label, value, isWide }, at) => {
    const isSecond = isWide !== true && at > 0 && facts[at - 1]?.isWide !== true
    const width = (isWide === true ? FACT_WIDTH : FACT_WIDTH / 2) - LABEL_WIDTH
    return [{ label, isSecond, values: lettering.wrap(value, width, TEXT, 2) }]
  })
  const step = lineHeight(TEXT) * 1.12
  const tops: number[] = []
  let bottom = 0
  for (const { isSecond, values } of lines) {
    if (isSecond) tops.push(tops.at(-1) ?? 0)
    else {
      tops.push(bottom)
      bottom += step * values.length
    }
  }
  return {
    height: Math.max(bottom, PHOTO.height),
    draw: (paper, y) => {
      for (const [at, { label, isSecond, values }] of lines.entries()) {
        const x = BODY.x + (isSecond ? FACT_WIDTH / 2 : 0)
        const top = y + (tops[at] ?? 0)
        paper.text(lettering.sound(`${label}：`), x, top, LABEL)
        for (const [row, value] of values.entries()) paper.text(value, x + LABEL_WIDTH, top + row * step, TEXT)
      }
      drawPhoto(paper, lettering, photo, y)
    },
  }
}

function drawPhoto(paper: Paper, lettering: Lettering, photo: Buffer | undefined, y: number): void {
  const area = { x: BODY.x + BODY.width - PHOTO.width, y, ...PHOTO }
  if (photo !== undefined) paper.picture(photo, area)
  else {
    const words = '贴照片处'
    const left = area.x + (area.width - lettering.widthOf(words, FAINT)) / 2
    paper.text(words, left, y + area.height / 2 - lineHeight(FAINT) / 2, FAINT)
  }
  paper.frame(area, { width: 0.4 })
}

function subjectRows({ subjects }: AdmissionTicket): readonly (readonly string[])[] {
  return subjects.map(({ certificate, subject, mode, time, room, seat }) => [
    certificate,
    subject,
    mode,
    time,
    room,
    seat,
  ])
}

function noticePieces(notices: readonly string[], lettering: Lettering, style: Style): readonly Piece[] {
  if (notices.length === 0) return []
  const heading: Style = { ...style, face: 'bold' }
  const lines = notices.flatMap((notice, at) => lettering.wrap(`${at + 1}. ${notice}`, BODY.width, style))
  return [
    { height: lineHeight(heading), draw: (paper, y) => paper.text('考试须知', BODY.x, y, heading) },
    ...lines.map((line) => ({
      height: lineHeight(style),
      draw: (paper: Paper, y: number) => paper.text(line, BODY.x, y, style),
    })),
  ]
}
