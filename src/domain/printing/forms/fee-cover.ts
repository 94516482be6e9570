/** 缴费申请单 · Cover of a payment slip: what is paid for, how much, and what the transfer must say. */
import { writeYuan } from '../../cells/money.js'
import type { Form, TableColumn } from '../form.js'
import { amountInWords } from './amount-in-words.js'

export interface FeeCover {
  readonly plan: string
  /** Empty until the platform has given it. */
  readonly slipNumber: string
  readonly school: string
  readonly method: '按证书' | '按科目'
  readonly lines: readonly {
    readonly certificate: string
    readonly level: string
    readonly count: number
    readonly yuanEach: number
  }[]
  readonly remittanceNote: string
  readonly dueDay: string
  /** The rate is settled later. */
  readonly isInterim: boolean
}

const COLUMNS: readonly TableColumn[] = [
  { title: '证书', share: 74 },
  { title: '等级', share: 24 },
  { title: '数量', share: 24 },
  { title: '单价（元）', share: 28 },
  { title: '金额（元）', share: 30 },
]

export function feeCover(slip: FeeCover): Form {
  const total = slip.lines.reduce((sum, { count, yuanEach }) => sum + count * yuanEach, 0)
  const rows = slip.lines.map(({ certificate, level, count, yuanEach }) => [
    certificate,
    level,
    String(count),
    writeYuan(yuanEach),
    writeYuan(count * yuanEach),
  ])
  const note = [slip.slipNumber, slip.remittanceNote].filter((word) => word !== '').join(' ')
  return {
    kind: 'form',
    title: '缴费申请单',
    isSample: true,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: '考试计划', value: slip.plan, isWide: true },
          { label: '缴费院校', value: slip.school, isWide: true },
          { label: '缴费单号', value: slip.slipNumber },
          { label: '缴费方式', value: slip.method },
        ],
      },
      { kind: 'table', columns: COLUMNS, rows: [...rows, ['合计', '', '', '', writeYuan(total)]], rowMm: 9 },
      {
        kind: 'facts',
        facts: [
          { label: '大写', value: amountInWords(total), isWide: true },
          { label: '汇款备注', value: note, isWide: true },
          { label: '最迟缴费', value: slip.dueDay, isWide: true },
        ],
      },
      ...(slip.isInterim ? [{ kind: 'text', lines: ['单价为暂行标准，核定后多退少补。'] } as const] : []),
      { kind: 'signatures', lines: ['经办人签字', '财务签字', '院校（盖章）', '日期'] },
    ],
  }
}
