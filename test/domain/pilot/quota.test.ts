import { describe, expect, it } from 'vitest'
import { isMatchedMajor } from '../../../src/domain/cells/matched-majors.js'
import { type Quota, type QuotaUse, standQuota } from '../../../src/domain/pilot/quota.js'
import { findQuota, proposeSocial } from '../../../src/domain/pilot/quota-records.js'

const OF = { year: '2026', certificate: '网店运营推广', level: '中级', major: '电子商务' }
const quota = (more: Partial<Quota> = {}): Quota => ({ ...OF, approved: 50, ...more })
const use = (registered: number, pending = 0, more: Partial<QuotaUse> = {}): QuotaUse => ({
  ...OF,
  registered,
  pending,
  ...more,
})

describe('what is left of the approved number [PM 4.3]', () => {
  it.each<[string, Quota, readonly QuotaUse[], number, number, number]>([
    ['all of it while nobody is registered', quota(), [], 0, 0, 50],
    ['less the registrations we hold', quota(), [use(20)], 20, 0, 30],
    ['less what the platform says is used, and not what we hold besides', quota({ used: 25 }), [use(20)], 25, 0, 25],
    ['less what waits beside the platform’s number', quota({ used: 25 }), [use(20, 5)], 25, 5, 20],
    ['counting nobody twice who waits', quota(), [use(20, 5)], 15, 5, 30],
    ['below nothing where too many are registered', quota({ used: 55 }), [], 55, 0, -5],
    [
      'without other years, majors and levels',
      quota(),
      [use(9, 0, { year: '2025' }), use(9, 0, { major: '物流' })],
      0,
      0,
      50,
    ],
    [
      'over all majors where it names none [PM 268]',
      quota({ major: '不分专业' }),
      [use(9), use(9, 0, { major: '物流' })],
      18,
      0,
      32,
    ],
    [
      'over all levels where it names none',
      quota({ level: '不分等级' }),
      [use(9), use(9, 0, { level: '初级' })],
      18,
      0,
      32,
    ],
  ])('%s', (_, of, uses, used, pending, left) => {
    expect(standQuota(of, uses)).toMatchObject({ used, pending, left })
  })

  it('is found by the narrowest approval that speaks of somebody', () => {
    const wide = quota({ major: '不分专业', level: '不分等级' })
    const ofLevel = quota({ major: '不分专业' })
    const all = [wide, ofLevel, quota()]
    expect(findQuota(all, OF)).toEqual(quota())
    expect(findQuota(all, { ...OF, major: '物流' })).toBe(ofLevel)
    expect(findQuota(all, { ...OF, major: '物流', level: '高级' })).toBe(wide)
    expect(findQuota(all, { ...OF, year: '2025' })).toBeUndefined()
  })
})

describe('who is proposed as 社会考生 [G1 60]', () => {
  const standing = (left: number, more: Partial<Quota> = {}) => ({ ...quota(more), used: 0, pending: 0, left })

  it('whoever comes after the number is used up [G1 58: 全年累计]', () => {
    expect(proposeSocial([OF, OF, OF], [standing(2)])).toEqual([undefined, undefined, 'over-quota'])
  })

  it('whoever stands in another major than the approved ones', () => {
    const people = [{ ...OF, major: '物流管理' }, OF]
    expect(proposeSocial(people, [standing(1)])).toEqual(['other-major', undefined])
  })

  it('nobody for the major where the approval names none [PM 268]', () => {
    expect(proposeSocial([{ ...OF, major: '物流管理' }], [standing(1, { major: '不分专业' })])).toEqual([undefined])
  })

  it('nobody where nothing is known of the certificate', () => {
    expect(proposeSocial([{ ...OF, certificate: '数字营销技术应用' }], [standing(0)])).toEqual([undefined])
    expect(proposeSocial([OF], [])).toEqual([undefined])
  })
})

describe('only majors matched to the certificate may register [PM 5.2.6]', () => {
  const catalogue = [{ name: '网店运营推广', level: '中级', majors: '电子商务、市场营销（730602）' }]

  it.each([
    ['电子商务', true],
    ['市场营销', true],
    ['物流管理', false],
  ])('%s: %s', (major, expected) => {
    expect(isMatchedMajor(catalogue, major, { certificate: '网店运营推广', level: '中级' })).toBe(expected)
    expect(isMatchedMajor(catalogue, major)).toBe(expected)
  })

  it('is not judged where the certificate’s majors are not known', () => {
    expect(isMatchedMajor(catalogue, '物流管理', { certificate: '网店运营推广', level: '初级' })).toBeUndefined()
    expect(isMatchedMajor([], '物流管理')).toBeUndefined()
  })
})
