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
} as const satisfies Record<string, ProblemKind>
