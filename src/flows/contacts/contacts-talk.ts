/** 联系人的说法 · What is said of bringing in contacts and payees. */
import { contactsList } from '../../domain/contacts/contacts-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const contactsTalk: ListTalk = {
  list: contactsList,
  title: { zh: '导入联系人与收款', en: 'Import contacts' },
  called: { zh: '联系人', en: 'Contacts' },
  words: ['联系人表', '联系人与收款', '联系人与收款表', '区域管家', '收款账户', '收款信息', 'payees'],
  correction: '第2行联系电话改成13900000000',
  nothingNew: {
    zh: '这些联系人都已经登记了，没有变化，不用导入。',
    en: 'These contacts are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(contactsList.id),
  summary: summaryOf(contactsList, {
    zh: '问“管家电话”“钱打到哪”我就照这个答，并说明是哪天确认的。',
    en: 'Ask for your steward or where to pay, and I answer by this, with the day it was confirmed.',
  }),
}
