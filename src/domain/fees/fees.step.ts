/** 缴费 · Step 7: done when the organisation has confirmed the payment of all who are registered. */
import { type CaseEvidence, registeredHeads } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { blocked, defineStep, doing, done } from '../steps/step.js'
import { FEE_CHECKS } from './fee-checks.js'
import { paymentSlipsList } from './payment-slips-list.js'

type Counts = Pick<
  CaseEvidence,
  | 'registered.初级'
  | 'registered.中级'
  | 'registered.高级'
  | 'slips.unpaid'
  | 'slips.paid'
  | 'slips.confirmed'
  | 'slips.heads'
  | 'waiting'
  | 'failing'
>

const slipsOf = (counts: Counts): number => counts['slips.unpaid'] + counts['slips.paid'] + counts['slips.confirmed']

export const feesStep = defineStep<Counts>()({
  id: 'fees',
  number: '7',
  name: { zh: '缴费', en: 'Fees' },
  guide: {
    zh: '报名截止、名单定下来以后再做缴费单：缴了费的报考不能删。发“缴费”，我算好金额、备注和期限；汇款以后发“已缴费”，平台显示已缴费了就发“平台已确认缴费”。',
    en: 'Make the slip once registration has ended: what is paid for cannot be removed. Write “pay” and I work out amount, note and due day; after the transfer write “paid”, and “payment confirmed” once the platform shows it.',
  },
  per: 'plan',
  closes: 'exam',
  from: [paymentSlipsList.id, 'registrations'],
  stand: (counts) => {
    const ofList = standOfList(paymentSlipsList.id, counts)
    if (ofList !== undefined) return ofList
    const heads = registeredHeads(counts)
    if (heads === 0 && slipsOf(counts) === 0) return blocked('nobody-registered')
    if (slipsOf(counts) === 0) return doing('no-slip', heads)
    if (counts['slips.heads'] !== heads) return doing('heads-differ', heads - counts['slips.heads'])
    if (counts['slips.unpaid'] > 0) return doing('unpaid', counts['slips.unpaid'])
    return counts['slips.paid'] > 0 ? doing('unconfirmed', counts['slips.paid']) : done('complete')
  },
  checks: FEE_CHECKS,
  reasons: {
    ...reasonsOfList(paymentSlipsList),
    'nobody-registered': {
      said: () => ({ zh: '还没有人报考', en: 'nobody is registered yet' }),
      next: {
        zh: '先报考；报名截止以后再做缴费单。',
        en: 'register first; the slip is made once registration has ended.',
      },
    },
    'no-slip': {
      said: (heads) => ({ zh: `报考 ${heads} 人，还没有缴费单`, en: `${heads} registered, no slip yet` }),
      next: {
        zh: '报名截止、名单定下来以后发“缴费”，我算好金额。',
        en: 'once registration has ended write “pay”, and I work out the amount.',
      },
      act: { command: '缴费', label: { zh: '做缴费单', en: 'Make the slip' } },
    },
    'heads-differ': {
      said: (_, counts) => ({
        zh: `缴费单 ${counts['slips.heads']} 人，报考 ${registeredHeads(counts)} 人，对不上`,
        en: `the slips are for ${counts['slips.heads']}, but ${registeredHeads(counts)} are registered`,
      }),
      next: {
        zh: '核对人数。平台没确认的缴费单可以删了重做，发“缴费”我重新算。',
        en: 'check the number; a slip that is not confirmed may be made anew: write “pay”.',
      },
      act: { command: '缴费', label: { zh: '重新算', en: 'Work it out anew' } },
    },
    unpaid: {
      said: (slips) => ({ zh: `${slips} 张缴费单还没缴`, en: `${slips} ${slips === 1 ? 'slip' : 'slips'} unpaid` }),
      next: {
        zh: '汇款时写上单号和备注；汇完发“已缴费”，把回单也发给我存着。',
        en: 'put number and note on the transfer; then write “paid”, and send me the receipt to keep.',
      },
      act: { command: '已缴费', label: { zh: '已缴费', en: 'Paid' } },
    },
    unconfirmed: {
      said: (slips) => ({
        zh: `${slips} 张已缴，等评价组织确认`,
        en: `${slips} paid, waiting for the organisation’s confirmation`,
      }),
      next: {
        zh: '平台显示“已缴费”以后，发“平台已确认缴费”。',
        en: 'once the platform shows “已缴费” write “payment confirmed”.',
      },
      act: { command: '平台已确认缴费', label: { zh: '平台已确认', en: 'Confirmed' } },
    },
    complete: {
      said: (_, counts) => ({
        zh: `${registeredHeads(counts)} 人都已缴费并确认`,
        en: `paid and confirmed for ${registeredHeads(counts)}`,
      }),
      next: { zh: '缴费办完了。', en: 'fees are done.' },
    },
  },
})
