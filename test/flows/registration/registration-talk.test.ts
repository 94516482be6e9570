/** 报考的说法 · Why a registration may not be taken out any more. */
import { describe, expect, it } from 'vitest'
import { registrationTalk } from '../../../src/flows/registration/registration-talk.js'
import { FakeWorld } from '../../support/fake-facts.js'

const PLAN = { plan: '六月考试', certificate: '网店运营推广' }

async function refusal(list: string, values: Readonly<Record<string, string>>) {
  const world = new FakeWorld()
  const of = { ...PLAN, candidate: 'c1', name: '王芳', level: '中级', subject: '全部科目' }
  const record = world.lists.put('registrations', of)
  world.lists.put(list, values)
  return registrationTalk.refusesRemoval?.(record, world.records())
}

describe('taking a registration out', () => {
  it('is refused once the person has a seat at the plan', async () => {
    const seat = { name: '王芳', ticket: 'T1', room: '107室' }
    expect(await refusal('seats', { ...seat, plan: PLAN.plan, candidate: 'c1' })).toMatchObject({
      code: 'registration-seated',
      params: { room: '107室' },
    })
    expect(await refusal('seats', { ...seat, plan: '五月考试', candidate: 'c1' })).toBeUndefined()
  })

  it('is refused once the certificate is paid for', async () => {
    const slip = { ...PLAN, way: '按证书', part: '1', heads: '1', amount: '150' }
    expect(await refusal('payment-slips', { ...slip, status: '已缴费' })).toMatchObject({ code: 'registration-paid' })
    expect(await refusal('payment-slips', { ...slip, status: '未缴费' })).toBeUndefined()
  })

  it('PM 5.2.7: is not refused by a slip by subject, which is for those registered by subject', async () => {
    const slip = { ...PLAN, way: '按科目', part: '1', heads: '1', amount: '150', status: '已缴费' }
    expect(await refusal('payment-slips', slip)).toBeUndefined()
  })
})
