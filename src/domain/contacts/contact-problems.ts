/** 联系人问题 · What can be wrong with contacts and payees. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const CONTACT_PROBLEMS = {
  'contact-phone-shape': {
    level: 'error',
    title: { zh: '联系电话不对', en: 'Phone number not right' },
    say: {
      zh: '联系电话要写完整的一个号码，手机、座机（带区号）、400 电话都可以。请改正。',
      en: 'Please write one whole number: a mobile, a landline with its area code, or a 400 number.',
    },
  },
  'account-shape': {
    level: 'error',
    title: { zh: '账号不对', en: 'Account number not right' },
    say: {
      zh: '账号应是 8 到 32 位数字；Excel 里超过 15 位的数字会丢，请先把单元格设为“文本”再填完整。',
      en: 'An account has 8 to 32 digits; Excel loses digits beyond 15, so format the cell as text (“文本”) and write it in full.',
    },
  },
  'confirmed-ahead': {
    level: 'error',
    title: { zh: '确认日期还没到', en: 'Confirmed on a day to come' },
    say: {
      zh: '确认日期在今天以后，不会是核对过的日子。请改成核对的那天，没有核对过就空着。',
      en: 'The day of confirmation lies ahead. Please write the day it was checked, or leave it empty.',
    },
  },
  'steward-region-twice': {
    level: 'warning',
    title: { zh: '一个省有两位管家', en: 'Two stewards of one province' },
    say: {
      zh: '这个省在别的行也有管家（也在{rows}）。两位都会告诉您；只有一位的，请去掉多余的那一行。',
      en: 'Another row names a steward of this province too (also in {rows}). Both will be told; if there is only one, please take the other row out.',
    },
  },
  'contact-line': {
    level: 'error',
    title: { zh: '没看懂这一行', en: 'Line not understood' },
    say: {
      zh: '“{text}”没看懂。请一行写一位，如“博导的管家是王敏 13800138000”。',
      en: '“{text}” was not understood. Please write one contact a line, such as “博导的管家是王敏 13800138000”.',
    },
  },
  'contact-phone-missing': {
    level: 'error',
    title: { zh: '没有电话', en: 'No phone' },
    say: {
      zh: '没有看到完整的电话，光有名字找不到人。请连电话一起写，如“博导的管家是王敏 13800138000”。',
      en: 'There is no whole phone number in it. Please write it with the name, such as “博导的管家是王敏 13800138000”.',
    },
  },
  'payee-not-whole': {
    level: 'error',
    title: { zh: '收款账户不全', en: 'Payee not whole' },
    say: {
      zh: '收款账户要有户名、开户行和账号。请照通知写全，如“户名：某某公司，开户行：某某银行，账号：1100223344556677”。',
      en: 'A payee needs name, bank and account. Please write all three as the notice has them: “户名：某某公司，开户行：某某银行，账号：1100223344556677”.',
    },
  },
  'contact-of-other-org': {
    level: 'error',
    title: { zh: '是别的机构的', en: 'Of another organisation' },
    say: {
      zh: '“{text}”是别的评价组织的。请只写本机构证书的联系人和收款账户。',
      en: '“{text}” belongs to another organisation. Please write contacts and payees of your own certificates only.',
    },
  },
} as const satisfies Record<string, ProblemKind>
