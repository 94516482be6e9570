/** 有依据的建议 · Which proposals may be taken up unseen: never those for secret numbers, nor for what a row is called by. */
import { PROBLEMS } from '../talk/all-problems.js'
import type { ProblemCode } from '../talk/problem.js'
import type { List } from './list.js'
import type { Finding, StagedRow } from './rows.js'

interface Proposed {
  readonly code: ProblemCode
  readonly field?: string
}

/** Of those the code itself says what stands behind it. */
const ON_RECORD: ReadonlySet<ProblemCode> = new Set(['id-lost-proposed', 'field-locked'])

export function isOnEvidence({ code, field = '' }: Proposed, list: List): boolean {
  const isPersonal = field === list.calledBy || list.columns[field]?.is?.includes('secret') === true
  return !isPersonal || ON_RECORD.has(code)
}

/** Every fault of the row is put right by a proposal that is certain. */
export function isMendable({ findings }: Pick<StagedRow, 'findings'>, list: List): boolean {
  const errors = findings.filter(({ code }) => PROBLEMS[code].level === 'error')
  return errors.length > 0 && errors.every((one) => isCertain(one, list))
}

function isCertain(finding: Finding, list: List): boolean {
  return finding.proposal !== undefined && finding.doubtful !== true && isOnEvidence(finding, list)
}
