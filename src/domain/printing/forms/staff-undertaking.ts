/** 考务人员承诺书 · One table that all staff of a site sign [G3 792]. */
import { type Form, filledUp, HANDED_IN_AND_KEPT, type TableColumn } from '../form.js'

export interface Undertaking {
  readonly plan: string
  readonly site: string
  readonly staff: readonly { readonly name: string; readonly duty: string; readonly from?: string }[]
}

const PROMISES: readonly string[] = [
  '本人参加本次职业技能等级证书考试的考务工作，承诺：',
  '1. 遵守考务规定和考试纪律，按时到岗，不擅自离岗。',
  '2. 保守考试秘密，不抄录、拍摄、传播试题和考生信息。',
  '3. 公平公正，不提示、不协助任何考生作答；有亲属参加考试的，主动回避。',
  '4. 如实填写和上交各项记录，发现问题及时报告。',
  '如有违反，本人愿意承担相应责任。',
]
const COLUMNS: readonly TableColumn[] = [
  { title: '序号', share: 12 },
  { title: '姓名', share: 28 },
  { title: '岗位', share: 28 },
  { title: '单位（部门）', share: 48 },
  { title: '签字', share: 36 },
  { title: '日期', share: 28 },
]
const LEAST_ROWS = 12

export function staffUndertaking({ plan, site, staff }: Undertaking): Form {
  const rows = staff.map(({ name, duty, from }, at) => [String(at + 1), name, duty, from ?? '', '', ''])
  return {
    kind: 'form',
    title: '考务人员承诺书',
    isSample: true,
    copies: HANDED_IN_AND_KEPT,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: '考试计划', value: plan, isWide: true },
          { label: '考核站点', value: site, isWide: true },
        ],
      },
      { kind: 'text', lines: PROMISES },
      { kind: 'table', columns: COLUMNS, rows: filledUp(rows, LEAST_ROWS, COLUMNS), rowMm: 10 },
      { kind: 'signatures', lines: ['考务负责人签字', '考核站点（盖章）'] },
    ],
  }
}
