/** 试点申报表 · List 7: what the school applies for, a row a major or one row in all [PM 4.3]. */
import { levelOf, nameCertificate } from '../cells/certificate-cell.js'
import { checkMajorName } from '../cells/majors.js'
import { checkProse } from '../cells/school-name.js'
import { checkCount } from '../cells/small-cells.js'
import { defineList, type Row, type Rows } from '../lists/list.js'
import type { CheckedRow, Finding } from '../lists/rows.js'
import { problemOf } from '../talk/problem.js'
import { ALL_MAJORS, PILOT_COLUMNS } from './pilot-columns.js'
import { isOpenToChange, parsePilotStatus } from './pilot-status.js'

type Field = keyof typeof PILOT_COLUMNS | 'major' | 'enrolled' | 'teachers' | 'applied' | 'total'

export const PILOT_QUOTAS = 'pilot-quotas'

const number = (name: string, synonyms: readonly string[], example: string, hint: string) => ({
  name,
  synonyms,
  width: 12,
  example,
  hint,
  check: ({ text, kind }: { text: string; kind: string }, _: unknown, notes: Parameters<typeof checkCount>[2]) =>
    checkCount(text, kind, notes),
})

export const pilotApplicationsList = defineList<Field>({
  id: 'pilot-applications',
  name: { zh: '试点申报表', en: 'pilot application' },
  one: { zh: '申报专业', en: 'row of the application' },
  measure: '项',
  columns: {
    ...PILOT_COLUMNS,
    status: { ...PILOT_COLUMNS.status, example: '未提交' },
    major: {
      name: '拟申报专业',
      synonyms: ['申报专业', '专业名称', '专业'],
      width: 24,
      example: '电子商务',
      hint: '一行一个专业；不按专业申报的空着，人数写在“申请培训总人数”。',
      is: ['prose'],
      check: ({ text }, _, notes) => {
        const major = checkProse(text, notes)
        checkMajorName(major, notes)
        return major
      },
    },
    enrolled: number('本专业在校学生数', ['在校学生数', '在校人数'], '320', '这个专业的在校学生人数。'),
    teachers: number(
      '本专业专任教师数',
      ['专任教师数', '本专业专任教师在校', '教师数'],
      '12',
      '这个专业的专任教师人数。',
    ),
    applied: number('申请培训人数', ['申请人数'], '60', '这个专业申请多少人。'),
    total: {
      ...number('申请培训总人数', ['申请总培训人数', '申请总人数'], '60', '各专业申请人数的合计；可以不填。'),
      is: ['shared'],
    },
  },
  key: ['year', 'certificate', 'level', 'major'],
  anchors: ['major', 'applied'],
  telling: ['enrolled', 'teachers'],
  filledBy: ['certificate', 'major', 'applied'],
  calledBy: 'certificate',
  templates: {
    ours: {
      title: '试点申报登记表',
      required: ['year', 'certificate'],
      columns: [
        { field: 'year', header: '*申报年度' },
        { field: 'batch', header: '申报批次' },
        { field: 'certificate', header: '*证书名称' },
        { field: 'level', header: '证书等级' },
        { field: 'org', header: '颁证机构' },
        { field: 'major', header: '拟申报专业' },
        { field: 'enrolled', header: '本专业在校学生数' },
        { field: 'teachers', header: '本专业专任教师数' },
        { field: 'applied', header: '申请培训人数' },
        { field: 'total', header: '申请培训总人数' },
        { field: 'status', header: '申报状态' },
      ],
    },
  },
  against: [PILOT_QUOTAS],
  checkRow: checkApplication,
  checkAll: checkTotals,
})

function checkApplication(row: Row<Field>): void {
  row.set('level', levelOf(row.value('level'), row.text('certificate')))
  if (row.value('major') === undefined) row.set('major', ALL_MAJORS)
  if (row.value('applied') === undefined && row.value('major') === ALL_MAJORS)
    row.set('applied', row.value('total') ?? '')
  const [applied, enrolled] = [row.value('applied'), row.value('enrolled')]
  if (applied === undefined) row.at('applied').add('pilot-without-number')
  else if (enrolled !== undefined && row.isRight('applied') && row.isRight('enrolled') && +applied > +enrolled) {
    row.at('applied').add('pilot-more-than-enrolled', { major: row.value('major') ?? '', enrolled, applied })
  }
  sayApplied(row)
}

/** [PM 4.3]: once a year, and then the province's matter. */
function sayApplied(row: Row<Field>): void {
  const [year = '', certificate = '', level = ''] = [row.value('year'), row.value('certificate'), row.value('level')]
  const known = (row.against.records[PILOT_QUOTAS] ?? []).find(
    (one) => one.year === year && one.certificate === certificate && one.level === level,
  )
  const status = parsePilotStatus(known?.status)
  if (status === undefined || isOpenToChange(status)) return
  if (row.value('status') === status) return
  row.at('certificate').add('pilot-applied-already', { certificate: nameCertificate(certificate, level), year, status })
}

const applicationOf = ({ values }: CheckedRow<Field>): string | undefined =>
  values.certificate === undefined ? undefined : [values.year, values.certificate, values.level].join(' ')

function checkTotals(all: Rows<Field>): readonly Finding<Field>[] {
  const together = new Map<string, number[]>()
  for (const [at, row] of all.rows.entries()) {
    const key = applicationOf(row)
    if (key !== undefined) together.set(key, [...(together.get(key) ?? []), at])
  }
  for (const group of together.values()) {
    const sum = group.reduce((total, at) => total + Number(all.rows[at]?.values.applied ?? 0), 0)
    // A number that cannot be read has been said already.
    if (Number.isNaN(sum)) continue
    for (const at of group) {
      const said = all.rows[at]?.values.total
      if (said !== undefined && Number(said) !== sum)
        all.add(at, 'total', problemOf('pilot-total-differs', { said, sum }))
    }
  }
  return []
}
