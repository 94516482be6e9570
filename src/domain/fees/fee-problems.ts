/** 费用问题 · What can be wrong with rates, slips and payments. */
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
      zh: '没看懂每人多少钱。请写成“初级 380，中级 360”；都一样就写一个数，如“360”或“三百六”。',
      en: 'The fee per head is not understood. Please write “初级 380，中级 360”, or one number where all are the same, such as “360”.',
    },
  },
} as const satisfies Record<string, ProblemKind>
