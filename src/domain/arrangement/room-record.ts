/** 考场情况记录表 · What happened in one room and session: absences, breaches, changed machines, delays [G3 766–808]. */
import { type Block, blankRows, type Form, HANDED_IN_AND_KEPT, type TableColumn } from '../printing/form.js'
import type { RoomSession } from './seating-order.js'
import { sessionFacts } from './sign-in-sheet.js'

export interface RoomStaff {
  readonly invigilators: readonly string[]
}

const ABSENT: readonly TableColumn[] = [
  { title: '座位号', share: 15 },
  { title: '准考证号', share: 50 },
  { title: '姓名', share: 25 },
  { title: '座位号', share: 15 },
  { title: '准考证号', share: 50 },
  { title: '姓名', share: 25 },
]
const BREACHES: readonly TableColumn[] = [
  { title: '座位号', share: 14 },
  { title: '姓名', share: 22 },
  { title: '违纪情况', share: 56 },
  { title: '处理意见', share: 40 },
  { title: '考生签字', share: 48 },
]
const MACHINES: readonly TableColumn[] = [
  { title: '座位号', share: 14 },
  { title: '姓名', share: 22 },
  { title: '原机号', share: 20 },
  { title: '新机号', share: 20 },
  { title: '更换时间', share: 28 },
  { title: '原因', share: 76 },
]
const DELAYS: readonly TableColumn[] = [
  { title: '座位号', share: 30 },
  { title: '延时（分钟）', share: 28 },
  { title: '原因', share: 80 },
  { title: '主考 / 巡考员签字', share: 42 },
]
const WRITING_MM = 8
const INVIGILATORS = 2

export function roomRecord(session: RoomSession, plan: string, { invigilators }: RoomStaff): Form {
  const watched = Array.from({ length: Math.max(INVIGILATORS, invigilators.length) }, (_, at) => invigilators[at] ?? '')
  return {
    kind: 'form',
    title: '考场情况记录表',
    isSample: true,
    copies: HANDED_IN_AND_KEPT,
    blocks: [
      {
        kind: 'facts',
        facts: [...sessionFacts(session, plan), { label: '实考人数', value: '' }, { label: '缺考人数', value: '' }],
      },
      byHand('一、缺考（开考 30 分钟后填写）', ABSENT, 4),
      byHand('二、违纪（考生拒签的，由本考场全体监考员签字）', BREACHES, 3),
      byHand('三、更换机器', MACHINES, 2),
      byHand('四、延时（整场延时的，座位号填“全部”；15 分钟以内由主考、巡考员决定）', DELAYS, 2),
      { kind: 'writing', label: '五、其他情况', heightMm: 18 },
      {
        kind: 'signatures',
        lines: [...watched.map((name) => `监考员${name === '' ? '' : `（${name}）`}签字`), '主考签字', '巡考员签字'],
      },
    ],
  }
}

function byHand(caption: string, columns: readonly TableColumn[], rows: number): Block {
  return { kind: 'table', caption, columns, rows: blankRows(rows, columns), rowMm: WRITING_MM }
}
