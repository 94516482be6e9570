/** 平台考生导出 · List 4: what the platform says of candidates, masked as a rule; its word on statuses and numbers counts [PM]. */
import { checkIdNumber } from '../cells/ids/id-number.js'
import { findIdType } from '../cells/ids/id-type.js'
import { hasResidentShape } from '../cells/ids/resident-id.js'
import { looksMasked, matchesMask } from '../cells/masking.js'
import { tidyProse } from '../cells/school-name.js'
import { foldKey } from '../cells/text-normal.js'
import { type Column, defineList, type Row } from '../lists/list.js'
import type { CheckedRow, KnownRecord, SheetLayout } from '../lists/rows.js'
import type { Sheet } from '../lists/sheet.js'
import { idKeyOf } from './across-candidates.js'
import { CANDIDATE_STATUSES } from './candidate.js'
import { CANDIDATE_COLUMNS as COLUMNS } from './candidate-columns.js'
import { CANDIDATE_STATUS_NAMES, nextStatus, parseStatus } from './candidate-status.js'

type Field =
  | 'name'
  | 'candidateNumber'
  | 'idType'
  | 'idNumber'
  | 'phone'
  | 'pinyin'
  | 'gender'
  | 'major'
  | 'majorCode'
  | 'majorVersion'
  | 'educationLevel'
  | 'entryYear'
  | 'school'
  | 'platformStatus'

export const platformCandidatesList = defineList<Field>({
  id: 'platform-candidates',
  name: { zh: '平台考生导出', en: 'the platform’s export of candidates' },
  one: { zh: '考生', en: 'candidate' },
  measure: '人',
  platform: true,
  columns: {
    name: official(COLUMNS.name),
    candidateNumber: { ...COLUMNS.candidateNumber, check: checkCandidateNumber },
    idType: { ...COLUMNS.idType, check: ({ text }) => findIdType(text) ?? text.trim() },
    idNumber: { ...COLUMNS.idNumber, check: checkExportedNumber },
    phone: official(COLUMNS.phone),
    pinyin: official(COLUMNS.pinyin),
    gender: official(COLUMNS.gender),
    major: official(COLUMNS.major),
    majorCode: official(COLUMNS.majorCode),
    majorVersion: official(COLUMNS.majorVersion),
    educationLevel: official(COLUMNS.educationLevel),
    entryYear: official(COLUMNS.entryYear),
    school: official(COLUMNS.school),
    platformStatus: {
      ...COLUMNS.platformStatus,
      choices: CANDIDATE_STATUSES.map((status) => CANDIDATE_STATUS_NAMES[status].zh),
      check: ({ text }, _, notes) => {
        const status = parseStatus(text)
        if (status === undefined) notes.add('status-unknown')
        return status === undefined ? foldKey(text) : CANDIDATE_STATUS_NAMES[status].zh
      },
    },
  },
  key: ['idType', 'idNumber'],
  anchors: ['name', 'idNumber'],
  telling: ['candidateNumber', 'platformStatus'],
  filledBy: ['name', 'idNumber', 'candidateNumber'],
  calledBy: 'name',
  rowKey: (row) => idKeyOf(row) ?? row.values.candidateNumber,
  templates: {
    // What the platform exports has passed the platform's own check.
    ours: {
      required: ['name'],
      columns: [
        { field: 'name', header: '学生姓名' },
        { field: 'candidateNumber', header: '学生编号' },
        { field: 'idNumber', header: '证件号码' },
        { field: 'phone', header: '手机号码' },
        { field: 'major', header: '就读专业' },
        { field: 'educationLevel', header: '专业层次' },
        { field: 'entryYear', header: '入学年份' },
        { field: 'school', header: '所属院校' },
        { field: 'platformStatus', header: '状态' },
      ],
    },
  },
  isIt: isPlatformExport,
  differs,
  speaksOf: 'candidates',
  match: matchByNumberOrMask,
  unmatched: { unknown: 'export-person-unknown', several: 'export-person-ambiguous' },
})

/** Taken as it is; what is masked is left out. */
function official(column: Column<Field>): Column<Field> {
  return {
    ...column,
    is: (column.is ?? []).filter((trait) => trait === 'secret' || trait === 'signed'),
    check: ({ text }) => {
      const said = tidyProse(text)
      return looksMasked(said) ? '' : said
    },
  }
}

function checkCandidateNumber(
  { text, kind }: { readonly text: string; readonly kind: string },
  _: Row<Field>,
  notes: Parameters<typeof checkIdNumber>[1],
): string {
  const number = foldKey(text)
  const isDamaged = (kind.toLowerCase() === 'n' && number.length > 15) || /E\+/i.test(number)
  if (!isDamaged) return number
  notes.add('number-damaged')
  return ''
}

function checkExportedNumber(
  { text, kind }: { readonly text: string; readonly kind: string },
  row: Row<Field>,
  notes: Parameters<typeof checkIdNumber>[1],
): string {
  const idType = findIdType(row.value('idType') ?? '')
  const number = checkIdNumber({ text, kind, idType, today: row.against.today, maskAllowed: true }, notes)
  if (idType === undefined && hasResidentShape(number)) row.set('idType', '身份证')
  return number
}

const ROWS_SEARCHED = 40

/** Of what people are registered for, where they sit and how they did: other exports of the platform. */
const OF_EXAMS = /考试计划|考试科目|科目名称|准考证|考试状态/

/** By content: a class list may have a 状态 column too (在读), or numbers of its own. */
function isPlatformExport(sheet: Sheet, layout: SheetLayout<Field>): boolean {
  if (layout.headers.some((header) => OF_EXAMS.test(header))) return false
  const { platformStatus, candidateNumber } = layout.columns
  if (platformStatus === undefined && candidateNumber === undefined) return false
  for (const row of sheet.rows) {
    if (row.number <= layout.headerRow) continue
    if (row.number > layout.headerRow + ROWS_SEARCHED) return false
    if (platformStatus !== undefined && parseStatus(row.texts[platformStatus] ?? '') !== undefined) return true
    if (candidateNumber !== undefined && /^\d{18,28}$/.test((row.texts[candidateNumber] ?? '').trim())) return true
  }
  return false
}

/** A masked row brings the platform's word on status and number; nothing else of it is compared. */
function differs(field: Field, { values }: CheckedRow<Field>, known: KnownRecord): boolean {
  const value = values[field]
  if (field === 'platformStatus') {
    const status = parseStatus(value ?? '')
    const now = CANDIDATE_STATUSES.find((one) => one === known.kept.status)
    if (status === undefined || now === undefined) return false
    return nextStatus(now, `platform-said:${status}`) !== now
  }
  if (field !== 'candidateNumber' && looksMasked(values.idNumber ?? '')) return false
  return value !== known.values[field]
}

/** By candidate number, else by name and mask; two who fit are left alone and named. */
function matchByNumberOrMask(
  rows: readonly CheckedRow<Field>[],
  records: readonly KnownRecord[],
): readonly (KnownRecord | 'several' | undefined)[] {
  const byNumber = new Map<string, KnownRecord>()
  const byName = new Map<string, KnownRecord[]>()
  for (const record of records) {
    const { name = '', candidateNumber } = record.values
    if (candidateNumber !== undefined) byNumber.set(candidateNumber, record)
    const namesakes = byName.get(name)
    if (namesakes === undefined) byName.set(name, [record])
    else namesakes.push(record)
  }
  return rows.map(({ values: { name = '', candidateNumber = '', idNumber = '' } }) => {
    const numbered = byNumber.get(candidateNumber)
    if (numbered !== undefined) return numbered
    const fitting = (byName.get(name) ?? []).filter((one) => matchesMask(idNumber, one.values.idNumber ?? ''))
    return fitting.length > 1 ? 'several' : fitting[0]
  })
}
