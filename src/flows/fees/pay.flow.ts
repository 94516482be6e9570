/** 缴费 · The slip of a plan and certificate: heads by level at the standard; made once the list is fixed [G1 第七步, PM 5.2.7]. */

import { needsLevels } from '../../domain/fees/due-slip.js'
import { headsOf } from '../../domain/fees/fees-of-certificate.js'
import { type ByLevel, readLevelHeads, readRates, writeByLevel } from '../../domain/fees/read-rates.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'
import { yes } from '../engine/yes-or-no.js'
import { whichPlan } from '../plans/which-plan.js'
import { enterSlip, nothingToPay, summaryOfSlip } from './pay-slip.js'
import { certificatesOf, dueOf, feeOf, type PayAnswers, type PayContext, waysOf } from './pay-terms.js'
import { plansToPay } from './plans-to-pay.js'

export const pay = defineFlow<PayAnswers>()({
  id: 'pay',
  title: { zh: '缴费', en: 'Pay' },
  about: {
    zh: '缴费：按报考人数和标准算好缴费申请单，备注和期限一起告诉您；后来加的人另做一张',
    en: 'pay: the payment slip worked out from those registered and the fee, with note and due day; one more for those added later',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows', 'remove-record'],
  ofSchool: true,
  opensWith: [
    '缴费',
    '交费',
    '补缴',
    '补缴费',
    '缴费申请单',
    '做缴费单',
    '生成缴费单',
    '重新算缴费单',
    'pay',
    'payment slip',
    'make the slip',
  ],
  steps: {
    plan: whichPlan({ ask: { zh: '是哪一场考试的缴费？', en: 'For which sitting?' }, of: plansToPay }),
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: async (context) => (await certificatesOf(context)).length > 1,
      ask: { zh: '是哪个证书的？', en: 'For which certificate?' },
      accept: choiceFrom(async (context) =>
        (await certificatesOf(context)).map((name) => ({ value: name, label: sameInBoth(name) })),
      ),
    },
    way: {
      label: { zh: '方式', en: 'Way' },
      onlyIf: async (context) => (await waysOf(context)).length > 1,
      ask: {
        zh: '这个证书有人按证书报考，也有人按科目报考，缴费单要分开做。先做哪一张？',
        en: 'Some are registered for this certificate as a whole and some by subject; each has a slip of its own. Which one first?',
      },
      accept: choiceFrom(async (context) => (await waysOf(context)).map(({ way }) => ({ value: way, ...WAYS[way] }))),
    },
    covered: {
      label: { zh: '已缴的各等级人数', en: 'Paid for, by level' },
      onlyIf: async (context) => (await paidUnclear(context)) !== undefined,
      ask: async (context): Promise<Said> => {
        const heads = await paidUnclear(context)
        return {
          zh: `已有的缴费单里有 ${heads} 人没写各等级多少。各等级几人？如“初级 30，中级 15”。`,
          en: `For ${heads} on the slips there are, the levels are not written down. How many of each level? Such as “初级 30，中级 15”.`,
        }
      },
      accept: written(parseCovered, (levels) => sameInBoth(writeByLevel(levels))),
    },
    rates: {
      label: { zh: '标准', en: 'Fees' },
      onlyIf: async (context) => ((await dueOf(context))?.lines ?? []).some(({ yuanEach }) => yuanEach === undefined),
      ask: async (context) => ((await feeOf(context))?.way === '按科目' ? ASK_PRICE : ASK_RATES),
      accept: written(parseRates, (rates) => sameInBoth(writeByLevel(rates))),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: nothingToPay,
      ask: summaryOfSlip,
      accept: yes({ yes: { zh: '登记缴费单', en: 'Enter the slip' }, no: { zh: '先不', en: 'Not now' } }),
    },
  },
  done: enterSlip,
})

const WAYS = {
  按证书: { label: { zh: '按证书', en: 'By certificate' }, words: ['证书'] },
  按科目: { label: { zh: '按科目', en: 'By subject' }, words: ['科目'] },
} as const

const ASK_RATES: Said = {
  zh: '这个证书的收费标准还不知道。每人多少元？如“初级 380，中级 360”；都一样就写一个数。',
  en: 'The fee of this certificate is not known. How many yuan a head? Such as “初级 380，中级 360”, or one number for all.',
}

/** No source has it: the standards of the provinces and books are for a head and sitting. */
const ASK_PRICE: Said = {
  zh: '按科目报考的怎么收费，几本手册都没有写，以培训评价组织说的为准。每科多少元？各等级不一样就写“初级 120，中级 130”，都一样就写一个数。',
  en: 'No book says what a single subject costs; the evaluation organisation does. How many yuan a subject? Such as “初级 120，中级 130”, or one number for all.',
}

/** How many; undefined: it is known of all slips. */
async function paidUnclear(context: PayContext): Promise<number | undefined> {
  const fee = await feeOf(context)
  return fee && needsLevels(fee)
}

async function parseCovered(typed: string, context: PayContext): Promise<Checked<ByLevel> | undefined> {
  const [levels, heads] = [readLevelHeads(typed), (await paidUnclear(context)) ?? 0]
  if (levels === undefined) return /\d/.test(typed) ? bad('slip-levels-unreadable') : undefined
  const sum = headsOf(Object.values(levels).map((count) => ({ heads: count })))
  return sum === heads ? good(levels) : bad('slip-levels-differ', { heads, sum })
}

function parseRates(typed: string): Checked<ByLevel> | undefined {
  const rates = readRates(typed)
  if (rates !== undefined) return good(rates)
  return /\d/.test(typed) ? bad('rates-unreadable') : undefined
}
