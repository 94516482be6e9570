/** 重新核对 · A record as if its row came in today: what of it a list would be refused for now. */
import type { PinyinDictionary } from '../../cells/pinyin/pinyin-dictionary.js'
import { PROBLEMS } from '../../talk/all-problems.js'
import type { ProblemCode } from '../../talk/problem.js'
import type { ProblemKind } from '../../talk/problem-kind.js'
import type { Against, List } from '../list.js'
import type { CheckedRow, Finding, KnownRecord } from '../rows.js'
import { checkRecordValues } from './check-record.js'
import { referRow } from './refer-row.js'
import { findRepeated, RowsOnRecord } from './rows-of-file.js'
import { ListEdits } from './sheet-edits.js'

/** `referred`: whom it points at; `required`: what it must hold. Errors alone: warnings were seen when it came in. */
export function recheckRecord(
  list: List,
  record: KnownRecord,
  referred: KnownRecord | 'several' | undefined,
  against: Against,
  { dictionary, required }: { readonly dictionary: PinyinDictionary; readonly required: readonly string[] },
): readonly Finding[] {
  const own = checkRecordValues(list, record, record.values, against, dictionary, required)
  const { findings } = referRow(list, own, referred, against, new ListEdits([]))
  return findings.filter(({ code, after }) => after === undefined && isOfRecords(code))
}

/** What no single record shows: each with what is wrong with it by itself, and then with all of them together. */
export function recheckTogether(list: List, rows: readonly CheckedRow[], against: Against): readonly CheckedRow[] {
  const all = new RowsOnRecord(rows, [])
  findRepeated(list, all)
  list.checkAll?.(all, against)
  return all.rows.map((row) => ({ ...row, findings: row.findings.filter(({ code }) => isOfRecords(code)) }))
}

function isOfRecords(code: ProblemCode): boolean {
  const { level, ofComingIn }: ProblemKind = PROBLEMS[code]
  return level === 'error' && ofComingIn !== true
}
