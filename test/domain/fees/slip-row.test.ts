/** 缴费单的一行 · Which slip a row of a sheet means, whether its sum is right, and that a paid slip is not taken back. */
import { describe, expect, it } from 'vitest'
import { paymentSlipsList } from '../../../src/domain/fees/payment-slips-list.js'
import { nextPart } from '../../../src/domain/fees/slip-row.js'
import { checkRecordValues } from '../../../src/domain/lists/checking/check-record.js'
import type { KnownRecord, Values } from '../../../src/domain/lists/rows.js'
import { dictionary } from '../../support/class-list.js'

const KEY = { plan: '六月考试', certificate: '网店运营推广', way: '按证书' }
const ROW = { ...KEY, heads: '45', amount: '16800', status: '未缴费' }

function check(values: Values, slips: readonly Values[] = [], known?: Values) {
  const against = { today: '2026-05-28', schoolName: '示例学校', scope: {}, records: { 'payment-slips': slips } }
  const record: KnownRecord | undefined = known && { id: 'p1', values: known, kept: {} }
  return checkRecordValues(
    paymentSlipsList,
    record,
    values,
    against,
    dictionary,
    paymentSlipsList.templates.ours.required,
  )
}

const codesOf = (...of: Parameters<typeof check>) =>
  check(...of)
    .findings.filter(({ after, code }) => after === undefined && code !== 'record-updated')
    .map(({ code, field }) => [code, field])

describe('LISTS 16 单号: which slip a row means', () => {
  const paid = { ...ROW, part: '1', number: '2026060100012', status: '已缴费' }
  const open = { ...ROW, part: '2', heads: '5', amount: '1800', status: '未缴费' }

  it.each<[string, Values, Values[], string]>([
    ['the first there is', ROW, [], '1'],
    ['the one of its number', { ...ROW, number: '2026060100012', heads: '5', amount: '1800' }, [paid, open], '1'],
    [
      'the one without a number that waits to be paid, for a number that is new',
      { ...ROW, number: '77777777' },
      [paid, open],
      '2',
    ],
    ['the one that says the same', { ...ROW, status: '已确认' }, [{ ...paid, number: undefined } as Values, open], '1'],
    ['else the one that waits to be paid', { ...ROW, heads: '7', amount: '2520' }, [paid, open], '2'],
    ['a new one, where all are paid: none is overwritten', { ...ROW, heads: '5', amount: '1800' }, [paid], '2'],
    ['a new one called by its number', { ...ROW, number: '77777777' }, [paid], '77777777'],
    ['that of the certificate and way it is for', { ...ROW, way: '按科目' }, [paid, open], '1'],
    ['the one it names itself', { ...ROW, part: '3' }, [paid, open], '3'],
  ])('%s', (_, row, slips, part) => {
    expect(check(row, slips).values.part).toBe(part)
  })

  it.each<[string[], string]>([
    [[], '1'],
    [['1'], '2'],
    [['1', '3'], '4'],
    [['2026060100012'], '2'],
  ])('after %j the next is %s', (parts, next) => {
    expect(nextPart(parts.map((part) => ({ part })))).toBe(next)
  })
})

describe('LISTS 16 金额 = Σ: the sums of a slip', () => {
  it.each<[string, Values, [string, string][]]>([
    ['levels and prices that come to the amount', { levels: '初级 30，中级 15', price: '初级 380，中级 360' }, []],
    ['no levels and no price', {}, []],
    ['one price for all', { heads: '45', price: '360', amount: '16200' }, []],
    ['another amount than heads times price', { price: '360' }, [['slip-amount-differs', 'amount']]],
    [
      'another amount than by level',
      { levels: '初级 15，中级 30', price: '初级 380，中级 360' },
      [['slip-amount-differs', 'amount']],
    ],
    [
      'levels that are not as many as the heads',
      { levels: '初级 30，中级 10', price: '360' },
      [['slip-levels-differ', 'levels']],
    ],
    ['prices by level without heads by level: nothing can be said', { price: '初级 380，中级 360' }, []],
    ['a price that lacks a level: nothing can be said', { levels: '初级 30，中级 15', price: '初级 380' }, []],
  ])('%s', (_, values, found) => {
    expect(codesOf({ ...ROW, part: '1', ...values })).toEqual(found)
  })

  it('the right amount is proposed', () => {
    expect(check({ ...ROW, part: '1', price: '360' }).findings).toMatchObject([{ proposal: '16200' }])
  })
})

describe('PM 5.2.6: a paid slip', () => {
  const paid = { ...ROW, part: '1', status: '已缴费' }

  it.each<[string, Values, [string, string][]]>([
    ['is confirmed', { status: '已确认' }, []],
    ['is given its number', { number: '2026060100012' }, []],
    [
      'is not for others',
      { heads: '50', amount: '18600' },
      [
        ['slip-already-paid', 'heads'],
        ['slip-already-paid', 'amount'],
      ],
    ],
    ['is not unpaid again', { status: '未缴费' }, [['slip-already-paid', 'status']]],
  ])('%s', (_, news, found) => {
    expect(codesOf({ ...paid, ...news }, [paid], paid)).toEqual(found)
  })

  it('that is confirmed is not taken back to paid', () => {
    const confirmed = { ...paid, status: '已确认' }
    expect(codesOf(paid, [confirmed], confirmed)).toEqual([['slip-already-paid', 'status']])
  })

  it('PM 5.2.7 对于未确认的缴费申请单可以删除: is deleted until it is confirmed', () => {
    const against = { today: '2026-05-28', schoolName: '示例学校', scope: {}, records: {} }
    const refusal = (status: string) =>
      paymentSlipsList.refusesRemoval?.({ id: 'p1', values: { ...paid, status }, kept: {} }, against)?.code
    expect([refusal('未缴费'), refusal('已缴费'), refusal('已确认')]).toEqual([undefined, undefined, 'slip-confirmed'])
  })
})
