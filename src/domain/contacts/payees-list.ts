/** 收款账户表 · Whom to pay for which certificate, as the organisation says. */
import { foldKey } from '../cells/text-normal.js'
import { defineList } from '../lists/list.js'
import { proseColumn } from '../lists/prose-column.js'
import { confirmedColumn, whoseColumn } from './contact-columns.js'

export const PAYEES = 'payees'

const LONGEST = 200
const OF_OTHER_LISTS = /学生|考生|准考证|考位|监考|任课|教师|证件号|考场|单号|等级|金额/

export const payeesList = defineList<'of' | 'name' | 'bank' | 'account' | 'confirmed' | 'remark'>({
  id: PAYEES,
  name: { zh: '收款账户表', en: 'list of payees' },
  one: { zh: '收款账户', en: 'payee' },
  measure: '个',
  columns: {
    of: whoseColumn('收哪个证书或哪家组织的费；不写就是都收。'),
    name: proseColumn(
      '户名',
      ['收款单位', '账户名称', '收款人', '单位名称', '开户名'],
      '示例：某某科技有限公司',
      '收款单位的全称。',
    ),
    bank: proseColumn('开户行', ['开户银行', '银行'], '示例银行北京分行', '收款单位的开户行。'),
    account: {
      name: '账号',
      synonyms: ['银行账号', '收款账号', '银行帐号', '帐号', '卡号'],
      width: 26,
      example: '1100223344556677',
      hint: '收款账号；单元格设为文本。',
      is: ['secret'],
      check: ({ text, kind }, _, notes) => {
        const number = foldKey(text.slice(0, LONGEST)).replace(/-/g, '')
        const isDamaged = kind.toLowerCase() === 'n' && number.length > 15
        if (isDamaged || !/^\d{8,32}$/.test(number)) notes.add('account-shape')
        return number
      },
    },
    confirmed: confirmedColumn(),
    remark: proseColumn('备注', ['说明'], '开票另外联系', '可以不填。'),
  },
  key: ['of'],
  anchors: ['account'],
  telling: ['name', 'bank', 'account'],
  isIt: (_, { headers }) => !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'account'],
  calledBy: 'name',
  templates: {
    ours: {
      title: '收款账户登记表',
      required: ['name', 'bank', 'account'],
      columns: [
        { field: 'of', header: '证书或机构' },
        { field: 'name', header: '*户名' },
        { field: 'bank', header: '*开户行' },
        { field: 'account', header: '*账号' },
        { field: 'confirmed', header: '确认日期' },
        { field: 'remark', header: '备注' },
      ],
    },
  },
})
