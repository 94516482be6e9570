import { describe, expect, it } from 'vitest'
import { CERTIFICATE_NAMES } from '../../../src/domain/programmes/all.js'
import { siteStep } from '../../../src/domain/sites/site.step.js'

const counts = (certificate: string, review = '未提交', unsigned = 1) => ({
  sites: [{ host: '本校', review, status: '未启用', count: 1 }],
  unsigned: unsigned === 0 ? [] : [{ certificate, count: unsigned }],
  waiting: {},
  failing: {},
})

describe('the signed and sealed form goes with the application, or it is returned [G3 第二章]', () => {
  it.each(CERTIFICATE_NAMES)('%s: it is waited for only where the book demands it', (certificate) => {
    const reason = certificate === '数字营销技术应用' ? 'unsigned' : 'not-submitted'
    expect(siteStep.stand(counts(certificate))).toMatchObject({ state: 'doing', reason, open: 1 })
  })

  it('once it is kept the application only has to be submitted', () => {
    expect(siteStep.stand(counts('数字营销技术应用', '未提交', 0))).toMatchObject({ reason: 'not-submitted' })
  })

  it('one that was returned says whether the form is what is missing', () => {
    const said = (unsigned: number) =>
      siteStep.reasons.returned.said(1, counts('数字营销技术应用', '审核退回', unsigned)).zh
    expect([said(1), said(0)]).toEqual(['1 个站点被退回，还缺盖章的申请表', '1 个站点被退回'])
  })
})
