/** 费用问题 · What can be wrong with rates, slips and payments. */
import { pm } from '../programmes/sources.js'
import type { ProblemKind } from '../talk/problem-kind.js'

export const FEE_PROBLEMS = {
  'money-shape': {
    level: 'error',
    title: { zh: '金额看不懂', en: 'Amount not understood' },
    say: {
      zh: '金额要写数字，如 380 或 380.50，单位是元。请改正。',
      en: 'An amount has to be a number such as 380 or 380.50, in yuan. Please correct it.',
    },
  },
  'day-unreadable': {
    level: 'error',
    title: { zh: '日期看不懂', en: 'Day not understood' },
    say: {
      zh: '日期要写成 2026-06-18 这样。请改正。',
      en: 'Please write the day as 2026-06-18.',
    },
  },
  'rates-unreadable': {
    level: 'error',
    title: { zh: '标准看不懂', en: 'Rates not understood' },
    say: {
      zh: '没看懂单价是多少。请写成“初级 380，中级 360”；都一样就写一个数，如“360”或“三百六”。',
      en: 'The fee is not understood. Please write “初级 380，中级 360”, or one number where all are the same, such as “360”.',
    },
  },
  'slip-levels-unreadable': {
    level: 'error',
    title: { zh: '等级人数看不懂', en: 'Heads by level not understood' },
    say: {
      zh: '等级人数要写成“初级 30，中级 15”这样。请改正，不知道就空着。',
      en: 'Please write how many there are of each level as “初级 30，中级 15”, or leave it empty.',
    },
  },
  'slip-levels-differ': {
    level: 'error',
    title: { zh: '等级人数和人数对不上', en: 'Heads by level differ from the heads' },
    say: {
      zh: '各等级加起来是 {sum}，人数写的是 {heads}。请核对后改正其中一个。',
      en: 'The levels come to {sum}, but the number of heads is {heads}. Please correct one of them.',
    },
  },
  'slip-amount-differs': {
    level: 'error',
    title: { zh: '金额和单价对不上', en: 'Amount differs from the price' },
    say: {
      zh: '人数乘单价是 {due} 元，和金额对不上。请核对后改正。',
      en: 'Heads times price make {due} yuan, which is not the amount. Please correct it.',
    },
    from: pm('5.2.7'),
  },
  'slip-already-paid': {
    level: 'error',
    title: { zh: '缴费单已经缴过', en: 'Slip already paid' },
    say: {
      zh: '这张缴费单已经缴过，人数、金额、状态不能往回改。后来加的人另做一张：“第几张”写 2，再发一次。',
      en: 'This slip is paid already: its heads, amount and status cannot be taken back. Please enter those added later as a slip of their own, with 2 under “第几张”.',
    },
    from: pm('5.2.6'),
  },
  'slip-number-taken': {
    level: 'error',
    title: { zh: '单号已经登记过', en: 'Number entered already' },
    say: {
      zh: '单号 {number} 已经登记在一张缴费单上。请核对平台上这一张的单号。',
      en: 'The number {number} is that of another slip already. Please check the number of this one on the platform.',
    },
  },
  'slip-number-unknown': {
    level: 'error',
    title: { zh: '没有这个单号的缴费单', en: 'No slip of that number' },
    say: {
      zh: '没有单号是 {number} 的缴费单。请核对单号；新的单号先发“缴费单号”登记。',
      en: 'No slip has the number {number}. Please check it; write “缴费单号” first to enter a new one.',
    },
  },
  'slip-done': {
    level: 'error',
    title: { zh: '缴费单已经办完', en: 'Slip done already' },
    say: {
      zh: '缴费单 {number} 平台已经确认，办完了。请核对单号。',
      en: 'Slip {number} is confirmed by the platform and done; please check the number.',
    },
  },
  'slip-confirmed': {
    level: 'error',
    title: { zh: '缴费单已经确认', en: 'Slip already confirmed' },
    say: {
      zh: '平台已经确认的缴费单不能删，报考也标了“已缴费”。有出入请联系培训评价组织。',
      en: 'A slip the platform has confirmed cannot be deleted; its registrations are marked as paid. Please ask the evaluation organisation if something is wrong.',
    },
    from: pm('5.2.7'),
  },
} as const satisfies Record<string, ProblemKind>
