import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { NOT_FROZEN, readFrozen, writeFrozen } from '../../../src/domain/plans/frozen-list.js'
import { changedSince, freezeOf, partsOf } from '../../../src/domain/registration/freeze.js'
import { faultsOfPlan, refuseRemoval } from '../../../src/domain/registration/registration.js'

const DAY = '2026-05-20' as ExamDay
const line = (candidateId: string, subject = '全部科目') => ({
  candidateId,
  certificate: '网店运营推广',
  level: '中级',
  subject,
})

describe('whether a confirmed list is still the same [G1 三, G2 三: 之后不能增删]', () => {
  const was = [line('王芳'), line('李强', '理论'), line('李强', '实操')]
  test.each([
    ['the same in another order is the same', was.toReversed(), undefined],
    ['two more people are two more', [...was, line('张敏'), line('刘静')], 2],
    ['one who is gone is one fewer', was.slice(1), -1],
    ['a subject less of somebody is a change of no heads', was.slice(0, 2), 0],
    ['another in his place is a change of no heads', [line('张敏'), ...was.slice(1)], 0],
  ])('%s', (_, now, difference) => {
    expect(changedSince(freezeOf(was, DAY), now)).toBe(difference)
  })

  test('it is counted by certificate, level and subject; heads are people', () => {
    expect(freezeOf(was, DAY)).toMatchObject({ heads: 2, records: 3 })
    expect(partsOf(was).map(({ subject, heads }) => [subject, heads])).toEqual([
      ['全部科目', 1],
      ['理论', 1],
      ['实操', 1],
    ])
  })

  test('what is kept with the plan is read back, whatever the list was', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ids) => {
        const frozen = freezeOf(
          ids.map((id) => line(id)),
          DAY,
        )
        expect(readFrozen(writeFrozen(frozen))).toEqual(frozen)
      }),
    )
    expect([readFrozen(), readFrozen(NOT_FROZEN)]).toEqual([undefined, undefined])
  })
})

describe('after the list is confirmed nobody is added or taken out [PM 5.2.6]', () => {
  const plan = { name: '2026年6月考试', certificates: '网店运营推广', levels: '中级', exam: '2026-06-18' }
  const against = (registration: string, frozen: string, today = '2026-05-21') => {
    return { records: { 'exam-plans': [{ ...plan, registration, frozen }] }, today, schoolName: '示例学院' }
  }
  const kept = writeFrozen(freezeOf([line('王芳')], DAY))
  const WINDOW = '2026-04-01 至 2026-05-27'
  test.each([
    [
      'confirmed, registration open',
      WINDOW,
      kept,
      '2026-05-21',
      ['registration-frozen'],
      'registration-removal-frozen',
    ],
    ['released again', WINDOW, NOT_FROZEN, '2026-05-21', [], undefined],
    ['confirmed, registration over', WINDOW, kept, '2026-05-28', ['registration-over'], 'registration-removal-over'],
    ['confirmed, no window known', '', kept, '2026-05-21', ['registration-frozen'], 'registration-removal-frozen'],
  ])('%s', (_, window, frozen, today, added, removed) => {
    const of = against(window, frozen, today)
    expect(faultsOfPlan({ plan: plan.name }, of).map(({ problem }) => problem.code)).toEqual(added)
    expect(refuseRemoval(plan.name, of)?.code).toBe(removed)
  })
})
