import { describe, expect, it } from 'vitest'
import type { ArrangedSession, SeatLine } from '../../../src/domain/arrangement/arrangement-records.js'
import { compareSessions } from '../../../src/domain/arrangement/compare-sessions.js'
import { matchSeats } from '../../../src/domain/arrangement/match-seats.js'
import { standSeats } from '../../../src/domain/arrangement/seat-counts.js'
import { evidenceOf, type PlanCounts, planCounts, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'

const [THEORY, PRACTICE] = ['数字营销技术应用（中级）理论', '数字营销技术应用（中级）实操']
const MORNING = '2021-09-18 08:00-09:00'

const registered = (id: string, subject = '全部科目') => {
  return { candidateId: id, name: `考生${id}`, certificate: '数字营销技术应用', level: '中级', subject }
}
const seat = (id: string, subject: string, more: Partial<SeatLine> = {}): SeatLine => {
  return {
    candidateId: id,
    name: `考生${id}`,
    room: '107室',
    seat: '1',
    subject,
    time: MORNING,
    level: '中级',
    ...more,
  }
}

describe('seated is registered: a person has a seat in each subject of the level [PM 5.2.7]', () => {
  it.each([
    ['everybody has one in both', ['甲', '乙'], [], []],
    ['one has none at all', ['甲'], [{ name: '考生乙', subjects: [] }], []],
    ['one of another school is nobody missing and nobody too many', ['甲', '乙', undefined], [], []],
    ['one is not registered', ['甲', '乙', '丙'], [], ['考生丙']],
  ] as const)('%s', (_, seated, missing, surplus) => {
    const seats = seated.flatMap((id) =>
      [THEORY, PRACTICE].map((subject) => {
        const { candidateId: __, ...guest } = seat('客', subject)
        return id === undefined ? guest : seat(id, subject)
      }),
    )
    const match = matchSeats([registered('甲'), registered('乙')], seats)
    expect(match).toEqual({ registered: 2, missing, surplus })
  })

  it('names the subject in which a seat is missing', () => {
    const seats = [seat('甲', THEORY), seat('甲', PRACTICE), seat('乙', THEORY)]
    expect(matchSeats([registered('甲'), registered('乙')], seats).missing).toEqual([
      { name: '考生乙', subjects: [PRACTICE] },
    ])
  })

  it('one seat for all subjects is enough; a subject nobody registered for is not missed', () => {
    expect(matchSeats([registered('甲')], [seat('甲', '全部科目')]).missing).toEqual([])
    const seats = [seat('甲', THEORY), seat('甲', PRACTICE), seat('乙', THEORY)]
    expect(matchSeats([registered('甲'), registered('乙', '理论')], seats).missing).toEqual([])
  })
})

describe('the same by the kept counts', () => {
  const count = (
    heads: Partial<PlanCounts>,
    seated: readonly (readonly [level: string, subject: string, n: number])[],
  ) =>
    standSeats(
      evidenceOf({
        candidates: { own: statusCounts(() => 0), social: statusCounts(() => 0) },
        failing: {},
        ...NO_NAMED_COUNTS,
        plans: { 六月考试: planCounts((measure) => heads[measure] ?? 0) },
        seated: seated.map(([level, subject, n]) => ({ plan: '六月考试', level, subject, count: n })),
      }),
    )

  it.each([
    ['nobody yet', { 'registered.中级': 90 }, [], { wanted: 90, taken: 0, missing: 90, surplus: 0 }],
    [
      'both subjects whole',
      { 'registered.中级': 90 },
      [
        ['中级', THEORY, 90],
        ['中级', PRACTICE, 90],
      ],
      { wanted: 180, taken: 180, missing: 0, surplus: 0 },
    ],
    [
      'one room of one subject missing',
      { 'registered.中级': 90 },
      [
        ['中级', THEORY, 90],
        ['中级', PRACTICE, 45],
      ],
      { wanted: 180, taken: 135, missing: 45, surplus: 0 },
    ],
    [
      'levels do not lend each other seats',
      { 'registered.初级': 10, 'registered.中级': 10 },
      [
        ['初级', '全部科目', 12],
        ['中级', '全部科目', 8],
      ],
      { wanted: 20, taken: 20, missing: 2, surplus: 2 },
    ],
    [
      'seats without a level fill what is missing',
      { 'registered.中级': 10 },
      [['', '全部科目', 10]],
      { wanted: 10, taken: 10, missing: 0, surplus: 0 },
    ],
    [
      'registered by subject: whoever takes one only is not missed in the other',
      { 'registered.中级': 10, 'by-subject.中级': 15 },
      [
        ['中级', THEORY, 10],
        ['中级', PRACTICE, 5],
      ],
      { wanted: 10, taken: 10, missing: 0, surplus: 0 },
    ],
  ] as const)('%s', (_, heads, seated, expected) => {
    expect(count(heads, seated)).toMatchObject(expected)
  })
})

describe('the heads of a session are the seats in it [PM 5.2.7]', () => {
  const session = (more: Partial<ArrangedSession> = {}): ArrangedSession => {
    return { room: '107室', subject: THEORY, time: MORNING, heads: 2, ...more }
  }
  const seats = [seat('甲', THEORY), seat('乙', THEORY)]

  it('agrees however time and subject are written', () => {
    const written = [seat('甲', '理论', { time: '2021年9月18日 8:00' }), seat('乙', '全部科目')]
    expect(compareSessions([session()], seats)).toEqual([])
    expect(compareSessions([session()], written)).toEqual([])
  })

  it('says which session has fewer or more, which has none, and which room the record lacks', () => {
    const other = seat('丙', THEORY, { room: '108室' })
    expect(compareSessions([session({ heads: 3 }), session({ subject: PRACTICE })], [...seats, other])).toEqual([
      { room: '107室', subject: THEORY, time: MORNING, arranged: 3, seated: 2 },
      { room: '107室', subject: PRACTICE, time: MORNING, arranged: 2, seated: 0 },
      { room: '108室', subject: '', time: '', arranged: 0, seated: 1 },
    ])
  })

  it('compares nothing while one of the two is not here', () => {
    expect(compareSessions([], seats)).toEqual([])
    expect(compareSessions([session()], [])).toEqual([])
  })
})
