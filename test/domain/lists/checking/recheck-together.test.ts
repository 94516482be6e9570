/** 一起重新核对 · Faults that no single record shows are found among the records too, and name no rows. */
import { describe, expect, it } from 'vitest'
import { getList } from '../../../../src/domain/lists/all.js'
import { recheckTogether } from '../../../../src/domain/lists/checking/recheck-record.js'
import type { Against } from '../../../../src/domain/lists/list.js'
import type { CheckedRow, Values } from '../../../../src/domain/lists/rows.js'
import { PLACES } from '../../../../src/domain/talk/places.js'
import { inventPerson } from '../../../support/people.js'

const AGAINST: Against = { today: '2026-06-10', schoolName: '春江职业技术学校', scope: {}, records: {} }
const rowsOf = (all: readonly Values[]) =>
  all.map((values, row): CheckedRow => ({ sheet: 0, row, verdict: 'ok', values, findings: [] }))
const found = (list: string, all: readonly Values[]) =>
  recheckTogether(getList(list), rowsOf(all), AGAINST).map(({ findings }) => findings.map(({ code }) => code))

const person = (n: number, more: Values = {}): Values => ({
  name: inventPerson(n).name,
  idType: '身份证',
  idNumber: inventPerson(n).idNumber,
  phone: inventPerson(n).phone,
  ...more,
})

describe('records gone over together', () => {
  it('that have nothing in common have no fault', () => {
    expect(
      found(
        'candidates',
        [1, 2, 3].map((n) => person(n)),
      ),
    ).toEqual([[], [], []])
  })

  it('a phone of five people is one of each, a phone of two is only to be looked at', () => {
    const phone = inventPerson(9).phone
    expect(
      found(
        'candidates',
        [1, 2, 3, 4, 5].map((n) => person(n, { phone })),
      ),
    ).toEqual(Array.from({ length: 5 }, () => ['phone-shared-by-many']))
    expect(
      found(
        'candidates',
        [1, 2].map((n) => person(n, { phone })),
      ),
    ).toEqual([[], []])
  })

  it('one ID number under two names is two people’s', () => {
    const { idNumber } = inventPerson(1)
    expect(found('candidates', [person(1), person(2, { idNumber, idType: '护照' }), person(3)])).toEqual([
      ['id-of-two-people'],
      ['id-of-two-people'],
      [],
    ])
  })

  it('somebody registered for all subjects and for one of them has both as faults [PM 5.2.6]', () => {
    const registered = (n: number, subject: string): Values => {
      return { ...person(n), plan: '六月考试', certificate: '网店运营推广', level: '中级', subject }
    }
    expect(found('registrations', [registered(1, '全部科目'), registered(1, '理论'), registered(2, '理论')])).toEqual([
      ['registered-both-ways'],
      ['registered-both-ways'],
      [],
    ])
  })

  it('the others are said to be records, in both languages', () => {
    const others = (total: number) => ({ places: [], total, onRecord: true }) as const
    expect(PLACES.say(others(1), 'zh')).toBe('记录里的另外 1 条')
    expect([1, 4].map((total) => PLACES.say(others(total), 'en'))).toEqual(['another record', '4 other records'])
  })
})
