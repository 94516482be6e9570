import { describe, expect, it } from 'vitest'
import { inSessions } from '../../../src/domain/arrangement/seating-order.js'
import { signInSheet } from '../../../src/domain/arrangement/sign-in-sheet.js'
import { Lettering } from '../../../src/files/pdf/lettering.js'
import { cutIntoPages, type Piece } from '../../../src/files/pdf/pages.js'
import { layOut } from '../../../src/files/pdf/print-task.js'
import { seatedIn } from '../../support/seated.js'

const AREA = { x: 0, y: 0, width: 100, height: 100 }

function piece(height: number, more: Partial<Piece> = {}): Piece {
  return { height, draw: () => undefined, ...more }
}
const heightsOf = (pieces: readonly Piece[]) =>
  cutIntoPages(pieces, AREA).map((page) => page.map(({ height }) => height))

describe('pages', () => {
  it('what keeps what comes after it goes with all of it to the next page', () => {
    const head = piece(5)
    const row = piece(40, { head })
    const pieces = [row, piece(30, { head, keepsNext: true }), piece(3, { keepsNext: true }), piece(30)]
    expect(heightsOf(pieces)).toEqual([[40], [5, 30, 3, 30]])
    expect(heightsOf([piece(30), ...pieces.slice(1)])).toEqual([[30, 30, 3, 30]])
  })

  it.each([14, 15, 16, 17, 18, 32, 33, 34, 50])('nobody signs on a page of its own: %i people', (people) => {
    const [session] = inSessions(seatedIn('107室', people))
    const form = signInSheet(session!, '2026年第三次考试')
    const order = { kind: 'sign-in', plan: '考试', printedAt: new Date(0), leaves: [form] } as const
    const texts: string[] = []
    const paper = {
      text: (text: string) => texts.push(text),
      frame: () => undefined,
      rule: () => undefined,
      shade: () => undefined,
    }
    const pages = layOut(order, new Lettering(), new Map())
    const last = pages[pages.length / 2 - 1]
    last?.draw(paper as never)
    expect(texts).toEqual(expect.arrayContaining(['监考员签字：', '准考证号', String(people)]))
  })
})

describe('names of several parts', () => {
  it('are broken between them, other words as ever', () => {
    const lettering = new Lettering()
    const wrap = (text: string) => lettering.wrap(text, 60, { size: 10 })
    expect(wrap('库尔班·热合曼')).toEqual(['库尔班·', '热合曼'])
    expect(wrap('阿不都热西提江·托合提')).toEqual(['阿不都热西提', '江·托合提'])
    expect(wrap('昌平职业技术学校')).toEqual(['昌平职业技术', '学校'])
  })
})
