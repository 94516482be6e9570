import { describe, expect, it } from 'vitest'
import { roomsStep, sayEnough } from '../../../src/domain/rooms/rooms.step.js'
import { readGuests } from '../../../src/domain/sites/read-guests.js'
import { evidenceOf, type PlanCounts, planCounts, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { guestHeads, guestsUnknown } from '../../../src/domain/steps/guest-heads.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'

describe('how many come to our site is understood', () => {
  it.each([
    ['借考 30 人', { heads: '30' }],
    ['借考30人', { heads: '30' }],
    ['有30人来借考', { heads: '30' }],
    ['朝阳职业学院借考 30 人', { heads: '30', school: '朝阳职业学院' }],
    ['朝阳职业学院来借考30人', { heads: '30', school: '朝阳职业学院' }],
    ['朝阳职业学院有 30 名学生来我校借考', { heads: '30', school: '朝阳职业学院' }],
    ['借考：密云职业学校，12人', { heads: '12', school: '密云职业学校' }],
    ['30 guests from 朝阳职业学院', { heads: '30', school: '朝阳职业学院' }],
  ])('%s', (typed, said) => expect(readGuests(typed)).toEqual(said))

  it.each(['借考多少人', '借考有30人吗', '45个人几个监考', '107室 45个座位', '借考怎么办'])(
    '%s: it is another thing',
    (typed) => expect(readGuests(typed)).toBeUndefined(),
  )
})

const THEORY = '理论'
type Seats = readonly (readonly [level: string, subject: string, count: number])[]

function evidence(own: Partial<PlanCounts>, seats: Seats = []) {
  return evidenceOf({
    candidates: { own: statusCounts(() => 0), social: statusCounts(() => 0) },
    failing: {},
    ...NO_NAMED_COUNTS,
    sites: [{ host: '本校', review: '审核通过', status: '已启用', count: 1 }],
    guestSeats: seats.map(([level, subject, count]) => ({ plan: '六月考试', level, subject, count })),
    plans: { 六月考试: planCounts((measure) => own[measure] ?? 0) },
  })
}

describe('guests are as many as were told, or as are seated where that is more', () => {
  it.each([
    ['told only', { guests: 30 }, [], 30, 0],
    [
      'seated in two subjects each',
      {},
      [
        ['中级', THEORY, 28],
        ['中级', '实操', 28],
      ],
      28,
      0,
    ],
    ['seats of the first rooms, the rest to come', { guests: 30 }, [['中级', THEORY, 12]], 30, 0],
    [
      'more are seated than were told',
      { guests: 20 },
      [
        ['初级', '全部科目', 10],
        ['中级', THEORY, 15],
      ],
      25,
      0,
    ],
    ['a school has not said how many', { guests: 10, 'guests.unknown': 1 }, [], 10, 1],
    ['it has not, and they are seated by now', { 'guests.unknown': 1 }, [['中级', THEORY, 9]], 9, 0],
  ] as const)('%s', (_, told, seats, heads, unknown) => {
    const counts = evidence(told, seats)
    expect([guestHeads(counts), guestsUnknown(counts)]).toEqual([heads, unknown])
  })
})

describe('seats are counted with the guests: Σ seats ≥ heads [PM 5.2.5]', () => {
  const room = { rooms: 2, seats: 90, 'registered.中级': 60 }
  it.each([
    ['enough for both', { ...room, guests: 30 }, 'complete', '座位够了：2 个考场 90 个考位，本校 60 人，借考 30 人。'],
    [
      'short by the guests',
      { ...room, guests: 35 },
      'seats-short',
      '还差 **5 个考位**：2 个考场 90 个考位，本校 60 人，借考 35 人。',
    ],
    ['nobody comes', room, 'complete', '座位够了：2 个考场 90 个考位，报考 60 人。'],
    [
      'nobody has said how many come',
      { ...room, 'guests.unknown': 1 },
      'guests-unknown',
      '够不够还说不上：2 个考场 90 个考位，本校 60 人，另有 1 所院校来借考还没说多少人。',
    ],
  ])('%s', (_, own, reason, said) => {
    const counts = evidence(own)
    expect(roomsStep.stand(counts)).toMatchObject({ reason })
    expect(sayEnough(counts).zh).toBe(said)
  })
})
