/** 考核内容及时间表 · Hangs at the entrance: what is examined when and where. */
import type { Form, TableColumn } from '../form.js'

export interface TimetableLine {
  readonly time: string
  readonly certificate: string
  readonly subject: string
  readonly mode: string
  readonly rooms: readonly string[]
}

const COLUMNS: readonly TableColumn[] = [
  { title: '时间', share: 36 },
  { title: '证书', share: 46 },
  { title: '科目', share: 28 },
  { title: '方式', share: 26 },
  { title: '考场', share: 44 },
]

export function examTimetable(plan: string, site: string, lines: readonly TimetableLine[]): Form {
  const rows = lines.map(({ time, certificate, subject, mode, rooms }) => [
    time,
    certificate,
    subject,
    mode,
    rooms.join('、'),
  ])
  return {
    kind: 'form',
    title: '考核内容及时间表',
    subtitle: [plan, site].filter((word) => word !== '').join('\n'),
    isSample: true,
    isForWall: true,
    blocks: [
      { kind: 'table', columns: COLUMNS, rows, rowMm: 16 },
      { kind: 'text', lines: ['请带准考证和有效身份证件，提前到场，按准考证上的考场和座位号就座。'] },
    ],
  }
}
