/** 领取缴费凭证 · The receipts of payments that were kept, handed out once more: 把缴费凭证发我. */
import type { Change } from '../../domain/talk/changes.js'
import { defineFlow, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { thingWanted } from '../talk/thing-wanted.js'

const RECEIPT = /^(?:缴费|汇款|转账|付款)?(?:的)?(?:凭证|回单|收据)$/u

export const receipts = defineFlow<Record<never, never>>()({
  id: 'receipts',
  title: { zh: '领取缴费凭证', en: 'Get the receipts' },
  about: {
    zh: '缴费凭证：把您存过的回单再发一次',
    en: 'receipts: the receipts you had me keep, once more',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['缴费凭证', '缴费回单', '领取缴费凭证', 'receipts'],
  opensLike: (typed) => RECEIPT.test(thingWanted(typed) ?? ''),
  steps: {},
  done: async (_, { facts }): Promise<Outcome> => {
    const slips = await getSchool(facts).records.fees.slips()
    const changes = slips.flatMap(({ receipt }): readonly Change[] =>
      receipt === undefined
        ? []
        : [{ kind: 'request-file', what: { kind: 'kept-file', what: 'receipt', file: receipt } }],
    )
    return changes.length === 0 ? { say: NONE_KEPT } : { changes }
  },
})

const NONE_KEPT = {
  zh: '还没有存过缴费凭证。汇款以后发“已缴费”，把回单（截图或 PDF）发给我就存好了。',
  en: 'No receipt is kept yet. After the transfer write “paid” and send me the receipt (a picture or PDF).',
}
