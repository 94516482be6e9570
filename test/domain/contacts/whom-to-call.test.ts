import { describe, expect, test } from 'vitest'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import type { Contact, Payee } from '../../../src/domain/contacts/contact-records.js'
import { contactsOf, isUnsure, payeesOf, regionLeft } from '../../../src/domain/contacts/whom-to-call.js'
import { isOwnOf } from '../../../src/domain/contacts/whose.js'
import { bodao } from '../../../src/domain/programmes/bodao/bodao.js'

const TODAY = '2026-05-20' as ExamDay

function contact(name: string, more: Partial<Contact> = {}): Contact {
  return { kind: '专属管家', name, phone: '13800000000', region: '北京市、天津市', of: '博导前程', ...more }
}

describe('whom a school calls', () => {
  const all = [
    contact('全国的', { region: '全国' }),
    contact('早先的', { confirmed: '2025-01-01' }),
    contact('后来的', { confirmed: '2026-05-01' }),
    contact('别省的', { region: '山东省' }),
    contact('别家的', { of: '网店运营推广' }),
  ]
  const names = (found: readonly Contact[]) => found.map(({ name }) => name)

  test('is of its province and its programmes, the one confirmed last first, those of the whole country after', () => {
    expect(names(contactsOf(all, '天津市', [bodao]))).toEqual(['后来的', '早先的', '全国的'])
  })

  test('is of any programme while no plan says which', () => {
    expect(names(contactsOf(all, '山东省', []))).toEqual(['别省的', '全国的'])
  })

  test.each([
    [undefined, true],
    ['2025-05-19', true],
    ['2025-05-20', false],
    ['2026-05-20', false],
  ])('confirmed %s: unsure %s, a year being enough', (confirmed, unsure) => {
    expect(isUnsure(confirmed === undefined ? {} : { confirmed }, TODAY)).toBe(unsure)
  })
})

describe('whom a school pays', () => {
  const payee = (of: string, account: string): Payee => ({ of, name: '示例公司', bank: '示例银行', account })
  const accounts = (found: readonly Payee[]) => found.map(({ account }) => account)

  test('is that of the certificate before that of its organisation, and that before one for all', () => {
    const all = [payee('不限', '1'), payee('博导前程', '2'), payee('农产品电商运营', '3')]
    expect(accounts(payeesOf(all, '农产品电商运营'))).toEqual(['3'])
    expect(accounts(payeesOf(all, '电子商务数据分析'))).toEqual(['2'])
    expect(accounts(payeesOf(all, '网店运营推广'))).toEqual(['1'])
  })

  test('of an organisation without a book of ours is found by the organisation of the plan', () => {
    expect(accounts(payeesOf([payee('示范评价组织', '4')], '示范证书', '示范评价组织'))).toEqual(['4'])
    expect(payeesOf([payee('示范评价组织', '4')], '示范证书')).toEqual([])
  })

  test.each([
    ['博导前程', '博导前程', true],
    ['北京博导前程信息技术股份有限公司', '电子商务数据分析', true],
    ['博导前程', '网店运营推广', false],
    ['示范评价组织', '示范评价组织', true],
    ['示范评价组织', '博导前程', false],
    ['示范评价组织', '别的组织', false],
  ])('%s speaks for %s: %s', (org, whose, own) => {
    expect(isOwnOf(org, whose)).toBe(own)
  })
})

test.each([
  ['李静 gets one province of two', { name: '李静', region: '北京市' }, '天津市'],
  ['李静 gets both', { name: '李静', region: '天津市、北京市、山东省' }, undefined],
  ['李静 gets others', { name: '李静', region: '山东省' }, '北京市、天津市'],
  ['李静 is of another programme', { name: '李静', region: '北京市', of: '网店运营推广' }, '北京市、天津市'],
])('each province has one steward of an organisation [LISTS 34]: %s', (_, taking, left) => {
  const row = { kind: '专属管家', name: '王敏', of: '博导前程', region: '北京市、天津市' }
  expect(regionLeft(row, [{ ...row, ...taking }])).toBe(left)
})
