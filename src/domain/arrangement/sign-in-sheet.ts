/** 签到表 · Who sits where in one room and session, with room to sign. */
import { type Fact, type Form, filledUp, HANDED_IN_AND_KEPT, type TableColumn } from '../printing/form.js'
import type { RoomSession } from './seating-order.js'

/** The platform's own columns and their order [PM], with the signature. */
const COLUMNS: readonly TableColumn[] = [
  { title: '准考证号', share: 51 },
  { title: '所属院校', share: 33 },
  { title: '座位号', share: 13 },
  { title: '考试时间', share: 24 },
  { title: '考生姓名', share: 26 },
  { title: '签字', share: 33 },
]
const ROW_MM = 10

export function signInSheet(session: RoomSession, plan: string): Form {
  const { seated } = session
  const rows = seated.map((row) => [
    row.ticketNumber ?? '',
    row.school ?? '',
    row.seat ?? '',
    row.time ?? '',
    row.name,
    '',
  ])
  return {
    kind: 'form',
    title: '考场签到表',
    copies: HANDED_IN_AND_KEPT,
    blocks: [
      { kind: 'facts', facts: sessionFacts(session, plan) },
      { kind: 'table', columns: COLUMNS, rows: filledUp(rows, 1, COLUMNS), rowMm: ROW_MM },
      {
        kind: 'signatures',
        lines: [`应到 ${seated.length} 人，实到`, '缺考', '监考员签字', '监考员签字'],
      },
    ],
  }
}

/** Of which exam, where and when: heads every paper of the room. */
export function sessionFacts(session: RoomSession, plan: string): readonly Fact[] {
  return [
    { label: '考试计划', value: plan, isWide: true },
    { label: '考核站点', value: session.seated.find(({ site }) => site !== undefined)?.site ?? '', isWide: true },
    { label: '证书', value: session.certificates.join('、'), isWide: true },
    { label: '科目', value: session.subjects.join('、') },
    { label: '考试时间', value: session.time },
    { label: '考场', value: session.room },
    { label: '应考人数', value: String(session.seated.length) },
  ]
}
