/** 别的表 · Sheets of an exam that are none of the lists we take in yet: told by columns that only they have. */
import type { Filling } from '../../talk/problem-blanks.js'
import type { Sheet } from '../sheet.js'
import { headerKey } from './header.js'

/** Two columns of one kind decide. [G1–G4, PM] */
const OTHER_LISTS: readonly { readonly list: Filling<'list'>; readonly headers: readonly string[] }[] = [
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
  { list: 'seats', headers: ['准考证号', '座位号', '考试时间', '排考人数', '巡考人员'] },
]
const ROWS_SEARCHED = 40

export function findOtherList(
  sheet: Sheet,
): { readonly list: Filling<'list'>; readonly seen: readonly string[] } | undefined {
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    const keys = new Set(row.texts.filter((text) => text !== '').map(headerKey))
    for (const { list, headers } of OTHER_LISTS) {
      const seen = headers.filter((header) => keys.has(header))
      if (seen.length >= 2) return { list, seen }
    }
  }
  return undefined
}
