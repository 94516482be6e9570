/** 该做的缴费单 · Which slip a certificate needs, by what is registered and what slips there are. */
import { describe, expect, it } from 'vitest'
import { dueSlipOf, hasSomethingDue, isUpToDate, needsLevels, paidBeyond } from '../../../src/domain/fees/due-slip.js'
import type { FeeRate, PaymentSlip, RegisteredHeads } from '../../../src/domain/fees/fee-records.js'
import { type FeesOfCertificate, settlementOfPaid } from '../../../src/domain/fees/fees-of-certificate.js'
import type { ByLevel } from '../../../src/domain/fees/read-rates.js'
import { linesOfSlip } from '../../../src/domain/fees/slip-of-plan.js'
import type { SlipWay } from '../../../src/domain/fees/slip-status.js'

const OF = { certificate: '网店运营推广', province: '北京市' }

function feeOf(
  registered: ByLevel,
  slips: readonly PaymentSlip[] = [],
  { way = '按证书', rates = [], price }: { way?: SlipWay; rates?: readonly FeeRate[]; price?: ByLevel } = {},
): FeesOfCertificate {
  const heads = Object.entries(registered).map(([level, count]) => {
    return { certificate: OF.certificate, level, way, heads: count } as RegisteredHeads
  })
  const lines = linesOfSlip({ ...OF, way, ...(price && { saidPrice: price }) }, heads, rates)
  return { certificate: OF.certificate, way, lines, slips }
}

function slip(part: number, heads: number, yuan: number, more: Partial<PaymentSlip> = {}): PaymentSlip {
  const of = { plan: '六月考试', certificate: OF.certificate, way: '按证书' } as const
  return { id: `p${part}`, ...of, part: String(part), heads, yuan, status: '已缴费', ...more }
}

const approved = (level: FeeRate['level'], yuan: number): FeeRate => ({ ...OF, level, yuan, isApproved: true })
const headsByLevel = (fee: FeesOfCertificate, covered?: ByLevel) =>
  dueSlipOf(fee, { covered })?.lines.map(({ level, heads }) => `${level} ${heads}`)

describe('PM 5.2.6 只能删除未缴费的报考: a paid slip stays', () => {
  const paid = slip(1, 45, 16_800, { levels: { 初级: 30, 中级: 15 } })

  it('and those added later are paid by a slip of their own, by level', () => {
    const due = dueSlipOf(feeOf({ 初级: 32, 中级: 20 }, [paid]))
    expect(due).toMatchObject({ stays: [paid], yuan: 2 * 380 + 5 * 360 })
    expect(due?.lines.map(({ level, heads }) => [level, heads])).toEqual([
      ['初级', 2],
      ['中级', 5],
    ])
    expect(due?.replaces).toBeUndefined()
  })

  it('and nothing is due where all who are registered are paid for', () => {
    const fee = feeOf({ 初级: 30, 中级: 15 }, [paid])
    expect(dueSlipOf(fee)).toBeUndefined()
    expect(hasSomethingDue(fee)).toBe(false)
  })

  it('and whoever is paid for and no longer registered is told, and lessens no other level', () => {
    const fee = feeOf({ 初级: 29, 中级: 16 }, [paid])
    expect(paidBeyond(fee)).toEqual({ 初级: 1 })
    expect(headsByLevel(fee)).toEqual(['中级 1'])
  })

  it('and the newest slip that is not paid is worked out anew in its place', () => {
    const open = slip(2, 5, 1800, { levels: { 中级: 5 }, status: '未缴费' })
    const due = dueSlipOf(feeOf({ 初级: 30, 中级: 22 }, [paid, open]))
    expect(due).toMatchObject({ replaces: open, stays: [paid], yuan: 7 * 360 })
    expect(isUpToDate(due!)).toBe(false)
    expect(isUpToDate(dueSlipOf(feeOf({ 初级: 30, 中级: 20 }, [paid, open]))!)).toBe(true)
  })

  it('and of two unpaid ones the older stays, since both are to be paid', () => {
    const [older, newer] = [slip(2, 5, 1800, { status: '未缴费' }), slip(3, 1, 360, { status: '未缴费' })]
    const due = dueSlipOf(feeOf({ 中级: 8 }, [older, newer]))
    expect(due).toMatchObject({ stays: [older], replaces: newer, yuan: 3 * 360 })
  })
})

describe('a slip that does not say its levels', () => {
  const paid = slip(1, 45, 16_800)

  it.each<[string, ByLevel, string[] | undefined]>([
    ['is for the only level there is', { 中级: 50 }, ['中级 5']],
    ['is for all where it is for as many as are registered', { 初级: 30, 中级: 15 }, undefined],
  ])('%s', (_, registered, due) => {
    const fee = feeOf(registered, [paid])
    expect(headsByLevel(fee)).toEqual(due)
    expect(needsLevels(fee)).toBeUndefined()
  })

  it('is asked about otherwise, and taken by what is said', () => {
    const fee = feeOf({ 初级: 30, 中级: 20 }, [paid])
    expect(needsLevels(fee)).toBe(45)
    expect(dueSlipOf(fee)).toBeUndefined()
    expect(hasSomethingDue(fee)).toBe(true)
    expect(headsByLevel(fee, { 初级: 30, 中级: 15 })).toEqual(['中级 5'])
  })
})

describe('PM 5.2.7 按科目报考生生成缴费申请单: what is registered by subject', () => {
  it('has no price in any source and is asked for', () => {
    const fee = feeOf({ 中级: 8 }, [], { way: '按科目' })
    expect(dueSlipOf(fee)?.yuan).toBeUndefined()
    expect(dueSlipOf(fee, { rates: { 中级: 120 } })).toMatchObject({ yuan: 960, lines: [{ by: 'said', heads: 8 }] })
  })

  it('costs later what was said for the slip before, whatever a head costs', () => {
    const rates = [approved('中级', 400)]
    expect(dueSlipOf(feeOf({ 中级: 10 }, [], { way: '按科目', rates, price: { 中级: 120 } }))?.yuan).toBe(1200)
  })

  it('is not paid by a slip by certificate', () => {
    const registered = [
      { certificate: OF.certificate, level: '中级', way: '按证书', heads: 10 },
      { certificate: OF.certificate, level: '中级', way: '按科目', heads: 8 },
    ] as const
    expect(linesOfSlip({ ...OF, way: '按证书' }, registered, [])).toMatchObject([{ heads: 10, yuanEach: 360 }])
    expect(linesOfSlip({ ...OF, way: '按科目' }, registered, [])).toEqual([{ level: '中级', way: '按科目', heads: 8 }])
  })
})

describe('G2 九、G3 第三章 九 多退少补: once every level has its approved rate', () => {
  const slips = [slip(1, 30, 11_400, { levels: { 初级: 30 } }), slip(2, 10, 3600, { levels: { 中级: 10 } })]
  const both = (first: number, second: number) => ({ rates: [approved('初级', first), approved('中级', second)] })

  it.each([
    ['more is to be paid', 400, 350, 500],
    ['some comes back', 370, 360, -300],
    ['nothing is open where it comes to the same', 380, 360, undefined],
  ])('%s by the sum of the paid slips', (_, first, second, open) => {
    expect(settlementOfPaid(feeOf({ 初级: 30, 中级: 10 }, slips, both(first, second)))).toBe(open)
  })

  it('nothing is settled while a level has its interim rate', () => {
    expect(settlementOfPaid(feeOf({ 初级: 30, 中级: 10 }, slips, { rates: [approved('初级', 400)] }))).toBeUndefined()
  })

  it('what is to be paid is a slip for nobody new, and the one after it settles all', () => {
    const fee = feeOf({ 初级: 30, 中级: 10 }, slips, both(400, 350))
    expect(dueSlipOf(fee)).toMatchObject({ lines: [], yuan: 500 })
    const settled = { ...fee, slips: [...slips, slip(3, 0, 500)] }
    expect(dueSlipOf(settled)).toBeUndefined()
    expect(settlementOfPaid(settled)).toBeUndefined()
  })

  it('those without a slip are paid first, at the approved rate, and are not in what is settled', () => {
    const fee = feeOf({ 初级: 30, 中级: 12 }, slips, both(400, 350))
    expect(dueSlipOf(fee)).toMatchObject({ lines: [{ level: '中级', heads: 2 }], yuan: 700 })
    expect(settlementOfPaid(fee)).toBe(500)
  })

  it('a slip that is not paid is no part of it', () => {
    const open = slip(3, 2, 720, { levels: { 中级: 2 }, status: '未缴费' })
    expect(settlementOfPaid(feeOf({ 初级: 30, 中级: 12 }, [...slips, open], both(400, 350)))).toBe(500)
  })
})
