import { expect, test } from 'vitest'
import { clashesOf, type ExamTimes } from '../../../src/domain/invigilators/watch-clashes.js'
import { watchesInForce } from '../../../src/domain/invigilators/watches-in-force.js'
import type { Values } from '../../../src/domain/lists/rows.js'
import { planOf } from '../../../src/domain/plans/plan-of-values.js'

const PLANS = [
  planOf({ name: '六月甲', exam: '2026-06-18' }),
  planOf({ name: '六月乙', exam: '2026-06-18' }),
  planOf({ name: '七月', exam: '2026-07-18' }),
]
const timesOf = (more: Partial<ExamTimes> = {}): ExamTimes => ({
  planOf: (said) => PLANS.find(({ name }) => name === said),
  sessions: [],
  subjects: [],
  rooms: [],
  ...more,
})
const session = (room: string, time: string, plan = '六月甲'): Values => ({ plan, room, time: `2026-06-18 ${time}` })
const watch = (room: string, plan = '六月甲') => ({ plan, room, name: '张伟' })
const found = (times: ExamTimes, other = watch('108室')) =>
  clashesOf(watch('107室'), [watch('107室'), other, { ...other, name: '李静' }], times).map(({ where, isSure }) => [
    where,
    isSure,
  ])

test('without times rooms of one plan, and of two on one day, may be at once; on other days not', () => {
  expect(found(timesOf())).toEqual([['108室', false]])
  expect(found(timesOf(), watch('107室', '六月乙'))).toEqual([['107室（六月乙）', false]])
  expect(found(timesOf(), watch('107室', '七月'))).toEqual([])
})

test.each([
  ['08:00-09:00', '08:30-09:30', [['108室', true]]],
  ['08:00-09:00', '09:00-10:00', []],
  ['08:00-09:00', '14:00-15:00', []],
  ['08:00-09:00', '', [['108室', false]]],
])('by the platform’s sessions: %s and %s', (one, other, expected) => {
  expect(found(timesOf({ sessions: [session('107室', one), session('108室', other)] }))).toEqual(expected)
})

test('across two plans of a day their sessions decide', () => {
  const at = (time: string) =>
    timesOf({ sessions: [session('107室', '08:00-09:00'), session('201室', time, '六月乙')] })
  expect(found(at('08:30-10:00'), watch('201室', '六月乙'))).toEqual([['201室（六月乙）', true]])
  expect(found(at('14:00-15:00'), watch('201室', '六月乙'))).toEqual([])
})

test('before arrangement the subjects a room is for tell its times', () => {
  const subjects = [
    { plan: '六月甲', name: '理论', time: '2026-06-18 08:00', minutes: '60' },
    { plan: '六月甲', name: '实操', time: '2026-06-18 10:00 至 2026-06-18 12:00' },
  ]
  const room = (name: string, of: string): Values => ({ plan: '六月甲', name, subjects: of })
  expect(found(timesOf({ subjects }))).toEqual([['108室', true]])
  expect(found(timesOf({ subjects, rooms: [room('107室', '理论'), room('108室', '实操')] }))).toEqual([])
})

test('a room the platform has filled is no longer the school’s to give', () => {
  const sessions = [{ ...session('107室', '08:00-09:00'), invigilators: '赵敏(1001)' }]
  const inForce = watchesInForce([watch('107室'), watch('108室')], sessions)
  expect(inForce.map(({ room, name }) => [room, name])).toEqual([
    ['108室', '张伟'],
    ['107室', '赵敏'],
  ])
})
