/** 退回的一行 · What a row the platform would not take means for the records: nothing; whether our check had let it pass is noted. */
import { problemOf } from '../../talk/problem.js'
import type { CheckedRow, Finding, KnownRecord, StagedRow } from '../rows.js'

/** `handedOut`: it stood right in the list that was checked last, which the platform's file may be of. */
export function refusedRow(row: CheckedRow, found: KnownRecord | 'several' | undefined, handedOut: boolean): StagedRow {
  const passed = found !== undefined || handedOut
  const finding: Finding = {
    ...problemOf(passed ? 'refused-let-pass' : 'refused-not-on-record'),
    sheet: row.sheet,
    row: row.row,
  }
  return {
    ...row,
    verdict: 'error',
    plan: 'none',
    findings: [...row.findings, finding],
    ...(found === undefined || found === 'several' ? {} : { recordId: found.id }),
  }
}
