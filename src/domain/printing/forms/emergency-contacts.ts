/** 应急联系卡 · Whom to call when something goes wrong on the day; the numbers come from the site. */
import { type Form, filledUp, type TableColumn } from '../form.js'

export interface EmergencyContact {
  readonly duty: string
  readonly name: string
  readonly phone: string
}

const COLUMNS: readonly TableColumn[] = [
  { title: '岗位', share: 50 },
  { title: '姓名', share: 40 },
  { title: '电话', share: 60 },
]
const PUBLIC: readonly (readonly string[])[] = [
  ['报警', '', '110'],
  ['火警', '', '119'],
  ['急救', '', '120'],
]
const FIRST_STEPS: readonly string[] = [
  '停电：请考生原位静候，马上报告主考。',
  '机器故障：换备用机，写进考场情况记录表。',
  '有人不适：请场外工作人员陪同就医，同时报告。',
  '考场内有信号屏蔽，请到考务室打电话。',
]

export function emergencyContacts(plan: string, site: string, contacts: readonly EmergencyContact[]): Form {
  const rows = contacts.map(({ duty, name, phone }) => [duty, name, phone])
  return {
    kind: 'form',
    title: '应急联系卡',
    subtitle: [plan, site].filter((word) => word !== '').join('\n'),
    isSample: true,
    isForWall: true,
    blocks: [
      { kind: 'table', columns: COLUMNS, rows: [...filledUp(rows, 6, COLUMNS), ...PUBLIC], rowMm: 12 },
      { kind: 'text', heading: '遇到情况先做什么', lines: FIRST_STEPS },
    ],
  }
}
