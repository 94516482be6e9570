/** 检查过的名单样例 · A school with a list just checked, an older one, and photos, for questions about the last check. */
import type { BatchSummary } from '../../../src/domain/imports/batch.js'
import type { ListReport } from '../../../src/domain/lists/list-report.js'
import type { Finding, StagedRow } from '../../../src/domain/lists/rows.js'
import type { PhotoReport } from '../../../src/domain/photos/photo-report.js'
import { person, type School } from './school-records.js'

const NOTHING = { valid: 0, fixable: 0, mended: 0, corrected: 0, dropped: 0, created: 0, updated: 0, unchanged: 0 }

export function listReport(rows: number, failing: number, more: Partial<ListReport> = {}): ListReport {
  return {
    kind: 'list',
    list: 'candidates',
    template: 'ours',
    sheets: [{ sheet: 0, name: '一班', rows }],
    rows,
    failing,
    ...NOTHING,
    unsaid: 0,
    proposals: [],
    problems: [],
    fileFindings: [],
    ...more,
  }
}

export function batch(id: string, name: string, more: Partial<BatchSummary> = {}): BatchSummary {
  const receivedAt = new Date('2026-11-22T02:30:00Z')
  const common = {
    id,
    kind: 'candidates',
    status: 'checked',
    round: 1,
    scope: {},
    fileNames: [name],
    receivedAt,
  } as const
  return { ...common, byPersonId: 'me', byName: '李敏', ...more }
}

export function row(at: number, name: string, values: Record<string, string>, ...findings: Finding[]): StagedRow {
  const isWrong = findings.some(({ code }) => code !== 'name-unusual')
  const verdict = isWrong ? 'error' : 'ok'
  return { sheet: 0, row: at, verdict, plan: isWrong ? 'none' : 'create', values: { name, ...values }, findings }
}

export const ID_NUMBER = '110101199003070011'
const PHONE: Finding = { code: 'phone-shape', params: { length: 10 }, sheet: 0, row: 8, field: 'phone' }
const PINYIN: Finding = {
  code: 'pinyin-missing',
  params: {},
  sheet: 0,
  row: 12,
  field: 'pinyin',
  proposal: 'Chen Jing',
}
const NO_GENDER: Finding = { code: 'cell-missing', params: {}, sheet: 0, row: 12, field: 'gender' }
const CHECKSUM: Finding = { code: 'id-checksum', params: {}, sheet: 0, row: 15, field: 'idNumber' }

export const ROWS: readonly StagedRow[] = [
  row(3, '刘洋', { idNumber: ID_NUMBER }),
  row(8, '王芳', { idNumber: ID_NUMBER, phone: '1391234567' }, PHONE),
  row(12, '陈静', { idNumber: ID_NUMBER }, PINYIN, NO_GENDER),
  row(15, '李强', { idNumber: '110101199003070012' }, CHECKSUM),
]

export const PHOTOS: PhotoReport = {
  kind: 'photos',
  pictures: 40,
  accepted: 37,
  refused: 1,
  proposals: [],
  unmatched: 2,
  stillWithoutPhoto: 3,
  problems: [],
}

/** Three of four rows of a list that waits failed; photos were checked before it. */
export const CHECKED: School = {
  people: [person('张三', 'accurate'), person('李四', 'no-photo')],
  batches: [
    batch('b2', '一班.xlsx', { report: listReport(4, 3) }),
    batch('b1', '照片.zip', { kind: 'photos', status: 'applied', report: PHOTOS }),
  ],
  rows: { b2: ROWS },
  pictures: {
    b1: [
      {
        name: '赵磊.jpg',
        verdict: 'error',
        candidateName: '赵磊',
        findings: [{ code: 'photo-background', params: { photo: '赵磊.jpg', colour: { colour: 'blue' } } }],
      },
      { name: 'IMG_0012.jpg', verdict: 'unmatched', findings: [] },
      { name: '11010119900307****.jpg', verdict: 'unmatched', findings: [] },
    ],
  },
}
