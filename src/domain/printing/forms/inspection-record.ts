/** 巡考情况记录表 · What the inspector of a site saw: each room at least once [G3 873–888]. */
import { type Form, filledUp, HANDED_IN_AND_KEPT, type TableColumn } from '../form.js'

export interface InspectedSite {
  readonly plan: string
  readonly site: string
  readonly examTime: string
  readonly inspector: string
  readonly rooms: readonly { readonly room: string; readonly heads: number }[]
}

const COLUMNS: readonly TableColumn[] = [
  { title: '考场', share: 36 },
  { title: '应考', share: 14 },
  { title: '实考', share: 14 },
  { title: '缺考', share: 14 },
  { title: '监考员到岗', share: 24 },
  { title: '考场秩序', share: 24 },
  { title: '巡视时间', share: 26 },
  { title: '情况', share: 44 },
]

export function inspectionRecord({ plan, site, examTime, inspector, rooms }: InspectedSite): Form {
  const rows = rooms.map(({ room, heads }) => [room, String(heads), '', '', '', '', '', ''])
  return {
    kind: 'form',
    title: '巡考情况记录表',
    isSample: true,
    copies: HANDED_IN_AND_KEPT,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: '考试计划', value: plan, isWide: true },
          { label: '考核站点', value: site, isWide: true },
          { label: '考试时间', value: examTime },
          { label: '巡考员', value: inspector },
        ],
      },
      { kind: 'table', caption: '一、各考场', columns: COLUMNS, rows: filledUp(rows, 5, COLUMNS), rowMm: 10 },
      { kind: 'writing', label: '二、考前准备（机器、网络、监控、标识、人员）', heightMm: 26 },
      { kind: 'writing', label: '三、违纪和异常情况及处理', heightMm: 28 },
      { kind: 'writing', label: '四、对考核组织的评价和建议', heightMm: 26 },
      { kind: 'signatures', lines: ['巡考员签字', '主考签字', '考核站点（盖章）', '日期'] },
    ],
  }
}
