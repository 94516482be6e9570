/** 费用的说法 · What is said of bringing in rates and payment slips as workbooks. */
import { feeRatesList } from '../../domain/fees/fee-rates-list.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const feeRatesTalk: ListTalk = {
  list: feeRatesList,
  title: { zh: '导入费用标准', en: 'Import fees' },
  called: { zh: '费用标准', en: 'Fee rates' },
  words: ['收费标准', '费用标准表', '标准', 'rates', 'fee rate'],
  correction: '第2行每人金额改成360',
  nothingNew: {
    zh: '这些标准都已经登记了，没有变化，不用导入。',
    en: 'These fees are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.fees.rates()).length,
  summary: summaryOf(feeRatesList, {
    zh: '发“该交多少钱”，按新的标准算给您；核定的标准优先于暂行的，多退少补也会算出来。',
    en: 'Write “how much do we pay” for the amounts by these rates; an approved rate goes before an interim one, and what is to be settled is worked out too.',
  }),
}

export const slipsTalk: ListTalk = {
  list: paymentSlipsList,
  title: { zh: '导入缴费申请单', en: 'Import payment slips' },
  called: { zh: '缴费申请单', en: 'Payment slips' },
  words: ['缴费单', '缴费申请单表', '缴费', 'slip', 'slips'],
  correction: '第2行金额改成16200',
  nothingNew: {
    zh: '这些缴费单都已经登记了，没有变化，不用导入。',
    en: 'These slips are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.fees.slips()).length,
  summary: summaryOf(paymentSlipsList),
}
