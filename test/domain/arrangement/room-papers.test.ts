import { describe, expect, it } from 'vitest'
import { type RoomPaper, roomPapers } from '../../../src/domain/arrangement/room-papers.js'
import type { SeatedCandidate } from '../../../src/domain/arrangement/seated-candidate.js'
import type { Form } from '../../../src/domain/printing/form.js'
import type { AdmissionTicket, Cards, Poster } from '../../../src/domain/printing/leaf.js'
import { seatedIn } from '../../support/seated.js'

const ABOUT = { plan: '2026年第三次考试', printedAt: new Date('2026-12-11T06:05:00Z') }

function leavesOf<Leaf>(kind: RoomPaper, seated: readonly SeatedCandidate[]): readonly Leaf[] {
  return roomPapers(kind, seated, ABOUT).flatMap(({ leaves }) => leaves as readonly unknown[] as readonly Leaf[])
}

function rowsOf(form: Form | undefined): readonly (readonly string[])[] {
  return form?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []
}

describe('papers of a room', () => {
  it('come room by room as people count them, whoever has no room yet last', () => {
    const seated = [...seatedIn('13号机房', 1), ...seatedIn('', 1), ...seatedIn('2号机房', 1)]
    const orders = roomPapers('sign-in', seated, ABOUT)
    expect(orders.map(({ room }) => room)).toEqual(['2号机房', '13号机房', undefined])
  })

  it('sign in each session by itself, in the order of the seats', () => {
    const [morning, afternoon, ...others] = leavesOf<Form>('sign-in', [...seatedIn('107室', 11)].reverse())
    expect(others).toEqual([])
    expect(rowsOf(morning).map(([, , seat, time]) => `${seat} ${time}`)).toEqual(
      Array.from({ length: 11 }, (_, at) => `${at + 1} 2026-12-18 09:00-10:00`),
    )
    expect(rowsOf(afternoon)[0]?.[3]).toBe('2026-12-18 14:00-16:00')
    expect(morning?.copies).toEqual(['上交', '留档'])
  })

  it('tell a person with two subjects once, with a line for each and the ID number masked', () => {
    const [ticket, ...others] = leavesOf<AdmissionTicket>('tickets', seatedIn('107室', 1))
    expect(others).toEqual([])
    expect(ticket?.subjects.map(({ subject }) => subject)).toEqual(['理论', '实操'])
    expect(ticket?.facts).toContainEqual({ label: '身份证号', value: '110101********001X', isWide: true })
  })

  it('leave a number as the platform has masked it', () => {
    const [ticket] = leavesOf<AdmissionTicket>('tickets', seatedIn('107室', 1, { idNumber: '370****6532' }))
    expect(ticket?.facts).toContainEqual({ label: '身份证号', value: '370****6532', isWide: true })
  })

  it('take a ticket for theory and one for practice where the book wants both', () => {
    const [order] = roomPapers('tickets', seatedIn('107室', 3), { ...ABOUT, ticketsEach: 2 })
    const names = order?.leaves.map((leaf) => (leaf as AdmissionTicket).facts[0]?.value)
    expect(names).toEqual(['王小八', '王小八', '欧阳明珠', '欧阳明珠', '库尔班·热合曼', '库尔班·热合曼'])
  })

  it('keep namesakes apart', () => {
    const [one, other] = [seatedIn('107室', 1), seatedIn('107室', 1, { candidateNumber: '9', ticketNumber: '8' })]
    expect(leavesOf<AdmissionTicket>('tickets', [...one, ...other])).toHaveLength(2)
  })

  it('are blank where nothing is known: no seat, no time, no number', () => {
    const bare: SeatedCandidate = { name: '陈静', room: '107室' }
    const [ticket] = leavesOf<AdmissionTicket>('tickets', [bare])
    expect(ticket?.facts.filter(({ value }) => value !== '').map(({ label }) => label)).toEqual(['姓名'])
    const [cards] = leavesOf<Cards>('desk-labels', [bare])
    expect(cards?.cards).toMatchObject([{ title: '107室', headline: '' }])
    const [door] = leavesOf<Poster>('door-labels', [bare])
    expect(door?.table?.rows).toEqual([['', '', '', '1']])
  })

  it('say on the door which seats are taken in which session', () => {
    const [door] = leavesOf<Poster>('door-labels', seatedIn('107室', 45))
    expect(door?.lines.find(({ size }) => size === 'huge')?.text).toBe('107室')
    expect(door?.table?.rows).toEqual([
      ['2026-12-18 09:00-10:00', '理论', '1–45', '45'],
      ['2026-12-18 14:00-16:00', '实操', '1–45', '45'],
    ])
  })

  it('say on the door how many sessions more there are than can be read from outside', () => {
    const seated = Array.from({ length: 9 }, (_, at) => ({ name: '陈静', room: '107室', time: `2026-12-1${at} 09:00` }))
    const [door] = leavesOf<Poster>('door-labels', seated)
    expect(door?.table?.rows).toHaveLength(7)
    expect(door?.table?.rows.at(-1)).toEqual(['另有 3 场，见时间表', '', '', ''])
  })

  it('record a room with who was to come, and who watches where that is known', () => {
    const orders = roomPapers('room-record', seatedIn('107室', 30), {
      ...ABOUT,
      staffOf: ({ time }) => ({ invigilators: time.includes('09:00') ? ['钱多多'] : [] }),
    })
    const [morning, afternoon] = orders.flatMap(({ leaves }) => leaves as readonly Form[])
    const signed = (form: Form | undefined) =>
      form?.blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines : []))
    expect(JSON.stringify(morning?.blocks)).toContain('{"label":"应考人数","value":"30"}')
    expect(signed(morning)).toEqual(['监考员（钱多多）签字', '监考员签字', '主考签字', '巡考员签字'])
    expect(signed(afternoon)).toEqual(['监考员签字', '监考员签字', '主考签字', '巡考员签字'])
    expect(morning?.isSample).toBe(true)
  })
})
