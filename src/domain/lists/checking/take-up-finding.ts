/** 采纳建议 · A proposal that the records make, taken up after the cells of its row were checked. */
import { PROBLEMS } from '../../talk/all-problems.js'
import { problemOf } from '../../talk/problem.js'
import type { CheckedRow, Finding } from '../rows.js'

export function takeUpFinding<F extends string>(row: CheckedRow<F>, finding: Finding<F>): CheckedRow<F> {
  const { field, proposal } = finding
  if (field === undefined || proposal === undefined) return row
  const taken = {
    ...problemOf('proposal-taken'),
    sheet: row.sheet,
    row: row.row,
    field,
    before: row.values[field] ?? '',
    after: proposal,
  }
  const findings = [...row.findings.filter((one) => one !== finding), taken]
  const isWrong = findings.some(({ code }) => PROBLEMS[code].level === 'error')
  return { ...row, verdict: isWrong ? 'error' : 'ok', values: { ...row.values, [field]: proposal }, findings }
}
