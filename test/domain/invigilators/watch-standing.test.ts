import { describe, expect, it } from 'vitest'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { invigilatorsStep } from '../../../src/domain/invigilators/invigilators.step.js'
import { standWatch } from '../../../src/domain/invigilators/watch-standing.js'
import { planOf } from '../../../src/domain/plans/plan-of-values.js'
import { evidenceOf, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { BORROWED_SITE, type NamedCounts, NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'

const PLAN = planOf({ name: '六月考试', number: '1002', certificates: '网店运营推广', exam: '2026-06-18' })
const NOBODY = statusCounts(() => 0)

function evidence(named: Partial<NamedCounts>, plan = PLAN) {
  const counts = { candidates: { own: NOBODY, social: NOBODY }, failing: {}, plans: {}, ...NO_NAMED_COUNTS, ...named }
  return evidenceOf(counts, { plan, open: 1, today: '2026-06-01' as ExamDay })
}

const room = (seats: number, more: Partial<NamedCounts['roomSizes'][number]> = {}) => {
  return { plan: '六月考试', certificate: '网店运营推广', level: '中级', seats, count: 1, ...more }
}
const teacher = (person: string, more: Partial<NamedCounts['invigilators'][number]> = {}) => {
  return { person, certificate: '网店运营推广', level: '不分等级', status: 'certified', training: 'attended', ...more }
}
const people = (...names: readonly string[]) => names.map((name) => teacher(name))

describe('how many have to watch the rooms of a plan', () => {
  it.each([
    ['网店运营推广', [40, 45], 5, '《网店运营推广报名指导手册》五 注意事项2: ≤ 40 are 2, more are 1:20'],
    ['电子商务数据分析', [45, 59], 4, '《电子商务数据分析报名操作指引》第五步 注意事项2: below 60 are 2'],
    ['电子商务数据分析', [60], 3, '《电子商务数据分析报名操作指引》第五步 注意事项2: from 60 on 3'],
    ['数字营销技术应用', [41], 3, '《数字营销技术应用考务手册》第三章 六（2）: more than 40 are 1:20'],
    ['没有规则的证书', [30, 50], 5, 'no book: the platform’s default'],
  ])('%s with rooms of %j: %i (%s)', (certificate, rooms, needed) => {
    const roomSizes = rooms.map((seats) => room(seats, { certificate }))
    expect(standWatch(evidence({ roomSizes })).needed).toBe(needed)
  })

  it('counts rooms of the plan alone, by its name or number', () => {
    const roomSizes = [room(30), room(30, { plan: '1002' }), room(30, { plan: '七月考试' })]
    expect(standWatch(evidence({ roomSizes }))).toMatchObject({ rooms: 2, needed: 4, short: 4 })
  })
})

describe('how many there are', () => {
  it('counts somebody with two levels once: nobody is in two rooms at a time', () => {
    const roomSizes = [room(30), room(30, { level: '高级' })]
    const both = ['甲', '乙'].flatMap((one) => ['中级', '高级'].map((level) => teacher(one, { level })))
    expect(standWatch(evidence({ roomSizes, invigilators: both }))).toMatchObject({ needed: 4, have: 2, short: 2 })
  })

  it('misses those of one level, though there are enough in all', () => {
    const roomSizes = [room(30), room(30, { level: '高级' })]
    const invigilators = ['甲', '乙', '丙', '丁'].map((one) => teacher(one, { level: '中级' }))
    expect(standWatch(evidence({ roomSizes, invigilators }))).toMatchObject({ needed: 4, have: 4, short: 2 })
  })

  it('leaves out those of other certificates and those whose certification was returned', () => {
    const invigilators = [
      teacher('甲'),
      teacher('乙', { certificate: '电子商务数据分析' }),
      teacher('丙', { status: 'returned' }),
    ]
    expect(standWatch(evidence({ roomSizes: [room(30)], invigilators }))).toMatchObject({ have: 1, short: 1 })
  })
})

describe('who teaches the candidates', () => {
  const sits = { plan: '六月考试', certificate: '电子商务数据分析', major: '电子商务', className: '' }
  const given = (certificate: string) => ({
    ...evidence({
      roomSizes: [room(40, { certificate })],
      invigilators: [teacher('乙.2', { certificate }), teacher('王.3', { certificate })],
      teaching: [{ teacher: '王', major: '电子商务', className: '不分班级' }],
    }),
    examined: [{ ...sits, certificate }],
  })

  it('does not count where the book forbids it (《电子商务数据分析报名操作指引》第五步 注意事项1)', () => {
    expect(standWatch(given('电子商务数据分析'))).toMatchObject({ have: 2, barred: 1, isStrict: true, short: 1 })
    expect(invigilatorsStep.stand(given('电子商务数据分析'))).toMatchObject({
      state: 'doing',
      reason: 'short',
      open: 1,
    })
  })

  it('counts, and is said, where it is advised (《网店运营推广报名指导手册》五 注意事项1)', () => {
    expect(standWatch(given('网店运营推广'))).toMatchObject({ have: 2, barred: 1, isStrict: false, short: 0 })
    expect(invigilatorsStep.stand(given('网店运营推广'))).toMatchObject({ state: 'done' })
  })
})

describe('the step', () => {
  const stand = (named: Partial<NamedCounts>) => invigilatorsStep.stand(evidence(named))
  const roomSizes = [room(40), room(40)]

  it.each([
    ['waits for rooms', {}, 'blocked', 'no-room', 0],
    [
      'is the host’s at a borrowed site [PM 5.2.4.2]',
      { sites: [{ host: BORROWED_SITE, review: '审核通过', status: '', count: 1 }] },
      'not-needed',
      'of-the-host',
      0,
    ],
    ['says how many where nobody is entered', { roomSizes }, 'doing', 'nobody', 4],
    ['says how many are missing', { roomSizes, invigilators: people('甲', '乙', '丙') }, 'doing', 'short', 1],
    [
      'waits until the organisation has certified enough [PM 5.2.11]',
      { roomSizes, invigilators: [...people('甲', '乙', '丙'), teacher('丁', { status: 'pending' })] },
      'doing',
      'uncertified',
      1,
    ],
    [
      'is done with enough who are certified',
      { roomSizes, invigilators: people('甲', '乙', '丙', '丁') },
      'done',
      'complete',
      0,
    ],
  ] as const)('%s', (_, named, state, reason, open) => {
    expect(stand(named)).toEqual({ state, reason, open })
  })
})
