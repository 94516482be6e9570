/** 指向的人 · What the record that a row points at says of it: put in, refused, proposed. */
import type { Against, List } from '../list.js'
import type { CheckedRow, KnownRecord } from '../rows.js'
import { isError, isTaken, placed } from './compare.js'
import type { ListEdits } from './sheet-edits.js'
import { takeUpFinding } from './take-up-finding.js'

export function referRow(
  list: List,
  row: CheckedRow,
  found: KnownRecord | 'several' | undefined,
  against: Against,
  edits: ListEdits,
): CheckedRow {
  const judged = list.refers?.judge(row, found, against)
  if (judged === undefined) return row
  const remarks = judged.remarks.map((remark) => placed(row, remark))
  const taken = remarks.find((remark) => isTaken(edits, remark))
  if (taken !== undefined) return referRow(list, takeUpFinding(row, taken), found, against, edits)
  const findings = remarks.length === 0 ? row.findings : [...row.findings, ...remarks]
  const verdict = row.verdict === 'error' || remarks.some(isError) ? 'error' : 'ok'
  return { ...row, verdict, findings, values: { ...row.values, ...judged.values } }
}
