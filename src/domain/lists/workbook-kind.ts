/** 表格种类 · Tells a candidate list from the other sheets of an exam, and which template it follows. */
import type { CandidateField, CandidateTemplate, SheetLayout } from '../candidates/candidate.js'
import { TEMPLATE_2021, TEMPLATE_2022_WITHOUT_VERSION, TEMPLATE_TITLES } from '../candidates/candidate-columns.js'
import { parseStatus } from '../candidates/candidate-status.js'
import type { ProblemParams } from '../talk/problem.js'
import { headerKey } from './header.js'
import type { Sheet } from './sheet.js'

type OtherList = ProblemParams<'not-a-candidate-list'>

/** Columns no candidate list has; two of one kind decide. [G1–G4, PM] */
const OTHER_LISTS: readonly { readonly list: OtherList['list']; readonly headers: readonly string[] }[] = [
  { list: 'scores', headers: ['科目编号', '科目名称', '考试方式', '科目成绩', '成绩', '考核状态', '通过条件'] },
  {
    list: 'registrations',
    headers: [
      '报考证书',
      '证书等级',
      '考试计划名称',
      '考核站点',
      '考核站点编号',
      '证书编号',
      '考试计划',
      '考试计划编号',
    ],
  },
  { list: 'rooms', headers: ['考场名称', '考位数', '考场类型', '所属考核站点'] },
  { list: 'invigilators', headers: ['教师编号', '教师姓名', '监考人员', '人员编号', '人员姓名'] },
  { list: 'seats', headers: ['准考证号', '座位号', '考试时间'] },
]
const ROWS_SEARCHED = 40

export function findOtherList(sheet: Sheet): OtherList | undefined {
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    const keys = new Set(row.texts.filter((text) => text !== '').map(headerKey))
    for (const { list, headers } of OTHER_LISTS) {
      const seen = headers.filter((header) => keys.has(header))
      if (seen.length >= 2) return { list, seen }
    }
  }
  return undefined
}

export function templateOf(sheet: Sheet, layout: SheetLayout): CandidateTemplate {
  if (isPlatformExport(sheet, layout)) return 'platform-export'
  const titles = sheet.rows.filter((row) => row.number < layout.headerRow).flatMap((row) => row.texts)
  if (titles.some((text) => text.includes(TEMPLATE_TITLES.ours))) return 'ours'
  if (hasColumns(layout, TEMPLATE_2021) && layout.columns.gender === undefined) return 'platform-2021'
  if (hasColumns(layout, TEMPLATE_2022_WITHOUT_VERSION) && layout.columns.school === undefined) return 'platform-2022'
  return 'other'
}

/** The template's own words, not synonyms, in any order. */
function hasColumns(
  layout: SheetLayout,
  template: readonly { readonly field: CandidateField; readonly header: string }[],
): boolean {
  return template.every(({ field, header }) => {
    const column = layout.columns[field]
    return column !== undefined && headerKey(layout.headers[column] ?? '') === headerKey(header)
  })
}

/** By content: a class list may have a 状态 column too (在读), or numbers of its own. */
function isPlatformExport(sheet: Sheet, layout: SheetLayout): boolean {
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
