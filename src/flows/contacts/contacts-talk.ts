/** 联系人的说法 · What is said of bringing in contacts and payees. */
import { contactsList } from '../../domain/contacts/contacts-list.js'
import { payeesList } from '../../domain/contacts/payees-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const contactsTalk: ListTalk = {
  list: contactsList,
  title: { zh: '导入联系人', en: 'Import contacts' },
  called: { zh: '联系人', en: 'Contacts' },
  words: ['联系人表', '区域管家', '区域管家表', '管家表', '专属管家'],
  correction: '第2行联系电话改成13900000000',
  nothingNew: {
    zh: '这些联系人都已经登记了，没有变化，不用导入。',
    en: 'These contacts are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(contactsList.id),
  summary: summaryOf(contactsList, {
    zh: '问“我的管家是谁”，我就照这个答，并说明是哪天确认的。',
    en: 'Ask “who is our steward”, and I answer by this, with the day it was confirmed.',
  }),
}

export const payeesTalk: ListTalk = {
  list: payeesList,
  title: { zh: '导入收款账户', en: 'Import payees' },
  called: { zh: '收款账户', en: 'Payees' },
  words: ['收款账户表', '收款账号表', '收款单位', '收款信息', 'payee'],
  correction: '第2行开户行改成示例银行南京分行',
  nothingNew: {
    zh: '这些收款账户都已经登记了，没有变化，不用导入。',
    en: 'These payees are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(payeesList.id),
  summary: summaryOf(payeesList, {
    zh: '问“收款账号是多少”或者发“缴费”，我就照这个答；汇款前请先打电话核对。',
    en: 'Ask “where do we pay to” or write “pay”, and I answer by this; please confirm it by phone before a transfer.',
  }),
}
