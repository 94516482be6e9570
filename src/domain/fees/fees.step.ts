/** 缴费 · Step 7: done when the organisation has confirmed the payment of all who are registered. */
import { type CaseEvidence, registeredHeads } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { blocked, defineStep, doing, done, notNeeded } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { FEE_CHECKS } from './fee-checks.js'
import { paymentSlipsList } from './payment-slips-list.js'

type Counts = Pick<
  CaseEvidence,
  | 'registered.初级'
  | 'registered.中级'
  | 'registered.高级'
  | 'by-subject.初级'
  | 'by-subject.中级'
  | 'by-subject.高级'
  | 'by-subject.heads'
  | 'slips.unpaid'
  | 'slips.paid'
  | 'slips.confirmed'
  | 'slips.heads'
  | 'slips.subjects'
  | 'waiting'
  | 'failing'
  | 'of'
>

const slipsOf = (counts: Counts): number => counts['slips.unpaid'] + counts['slips.paid'] + counts['slips.confirmed']

/** Those by certificate, by head; those by subject, by subject: a slip is for that only. */
function registeredFor(counts: Counts): { readonly heads: number; readonly subjects: number } {
  return {
    heads: registeredHeads(counts) - counts['by-subject.heads'],
    subjects: counts['by-subject.初级'] + counts['by-subject.中级'] + counts['by-subject.高级'],
  }
}

function missingOf(counts: Counts): number {
  const { heads, subjects } = registeredFor(counts)
  const [byHead, bySubject] = [heads - counts['slips.heads'], subjects - counts['slips.subjects']]
  return byHead === 0 ? bySubject : byHead
}

function sayHeads(heads: number, subjects: number): Said {
  const zh = [...(heads > 0 || subjects === 0 ? [`${heads} 人`] : []), ...(subjects > 0 ? [`${subjects} 科次`] : [])]
  const en = [
    ...(heads > 0 || subjects === 0 ? [`${heads}`] : []),
    ...(subjects > 0 ? [`${subjects} ${subjects === 1 ? 'subject' : 'subjects'} by subject`] : []),
  ]
  return { zh: zh.join('、'), en: en.join(' and ') }
}

function sayDifference(_: number, counts: Counts): Said {
  const { heads, subjects } = registeredFor(counts)
  const [slips, registered] = [sayHeads(counts['slips.heads'], counts['slips.subjects']), sayHeads(heads, subjects)]
  return {
    zh: `缴费单 ${slips.zh}，报考 ${registered.zh}，对不上`,
    en: `the slips are for ${slips.en}, but registered are ${registered.en}`,
  }
}

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
    if (counts.of?.plan?.noSlips !== undefined && slipsOf(counts) === 0) return notNeeded('no-slips')
    if (heads === 0 && slipsOf(counts) === 0) return blocked('nobody-registered')
    if (slipsOf(counts) === 0) return doing('no-slip', heads)
    const missing = missingOf(counts)
    if (missing !== 0) return doing(missing > 0 ? 'slip-missing' : 'heads-beyond', Math.abs(missing))
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
    'no-slips': {
      said: () => ({ zh: '这一场不用缴费单', en: 'this exam goes without payment slips' }),
      next: {
        zh: '按培训评价组织说的方式缴；还是要用缴费单就发“缴费”。',
        en: 'pay as the organisation says; to use slips after all write “pay”.',
      },
    },
    'slip-missing': {
      said: sayDifference,
      next: {
        zh: '后来加的另做一张：发“缴费”，我只算还没有缴费单的；已经缴了的不动。',
        en: 'those added later are paid by a slip of their own: write “pay”; what is paid stays.',
      },
      act: { command: '缴费', label: { zh: '做缴费单', en: 'Make the slip' } },
    },
    'heads-beyond': {
      said: sayDifference,
      next: {
        zh: '核对名单：缴了费的报考不能删。还没缴的缴费单发“缴费”重新算；多缴的和培训评价组织结算。',
        en: 'check the list: what is paid for cannot be taken out. An unpaid slip is worked out anew with “pay”; what was paid too much is settled with the organisation.',
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
