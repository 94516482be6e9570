/** 用掉的数 · New rows in the order of the file against something that they use up: what is left for each of them. */
import type { UsesUp } from '../list.js'
import type { KnownRecord, StagedRow } from '../rows.js'
import { isError, isTaken, placed } from './compare.js'
import type { ListEdits } from './sheet-edits.js'
import { takeUpFinding } from './take-up-finding.js'

/** What is known already uses up nothing more. */
export function useUp(
  row: StagedRow,
  found: KnownRecord | 'several' | undefined,
  uses: UsesUp | undefined,
  edits: ListEdits,
): StagedRow {
  if (uses === undefined || row.plan !== 'create' || found === undefined || found === 'several') return row
  const remarks = uses
    .judge(row, found)
    .filter(({ code }) => !edits.allowed.has(code))
    .map((remark) => placed(row, remark))
  if (remarks.length === 0) return row
  const taken = remarks.find((remark) => isTaken(edits, remark))
  if (taken !== undefined) return { ...row, ...takeUpFinding(row, taken) }
  const findings = [...row.findings, ...remarks]
  return remarks.some(isError) ? { ...row, findings, verdict: 'error', plan: 'none' } : { ...row, findings }
}
