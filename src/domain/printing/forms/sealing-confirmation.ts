/** 考场封场确认单 · The four checks of each room before it is sealed [G3 905–912]. */
import { type Form, filledUp, HANDED_IN_AND_KEPT, type TableColumn } from '../form.js'

export interface SealingSite {
  readonly plan: string
  readonly site: string
  readonly rooms: readonly string[]
}

const CHECKS: readonly string[] = [
  '① 模拟考试正常，考试机不能访问外网。',
  '② 服务器和考试机没有病毒，其他无关软件已退出。',
  '③ 考试当天供电正常，监控设备正常（没有监控的用摄录机等代替）。',
  '④ 签到表与考试系统里的考生名单一致。',
]
const COLUMNS: readonly TableColumn[] = [
  { title: '考场', share: 42 },
  ...['①', '②', '③', '④'].map((title) => ({ title, share: 17 })),
  { title: '封场时间', share: 34 },
  { title: '备注', share: 36 },
]
const BOX = '□ 是'

export function sealingConfirmation({ plan, site, rooms }: SealingSite): Form {
  const rows = rooms.map((room) => [room, BOX, BOX, BOX, BOX, '', ''])
  return {
    kind: 'form',
    title: '考场封场确认单',
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
      { kind: 'text', heading: '封场前逐项检查', lines: CHECKS },
      { kind: 'table', columns: COLUMNS, rows: filledUp(rows, 4, COLUMNS), rowMm: 10 },
      { kind: 'signatures', lines: ['系统管理员签字', '考务人员签字', '评价组织技术人员确认', '确认时间'] },
    ],
  }
}
