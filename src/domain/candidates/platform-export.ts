/** 平台导出 · Reads the official statuses of a platform export whose IDs are masked, and finds whose they are [PM]. */

import { looksMasked, matchesMask } from '../cells/masking.js'
import type { StatusReport } from '../lists/batch.js'
import { ProblemCounter } from '../lists/problem-counter.js'
import type { StagedStatus } from '../ports/import-store.js'
import type { Place } from '../talk/places.js'
import { type Problem, problemOf } from '../talk/problem.js'
import type { CandidateStatus, CheckedRow, Finding } from './candidate.js'
import { nextStatus, parseStatus } from './candidate-status.js'
import type { KnownCandidate } from './known-candidate.js'

/** A row that tells a status of somebody whose ID is hidden. */
export function isStatusExport(row: CheckedRow): boolean {
  return row.values.platformStatus !== undefined && looksMasked(row.values.idNumber ?? '')
}

export interface PlatformMatch {
  readonly staged: readonly StagedStatus[]
  readonly findings: readonly Finding[]
  readonly report: Omit<StatusReport, 'annotated'>
}

/** By candidate number, else by name and mask; two who fit are left alone and named. */
export function matchPlatformRows(rows: readonly CheckedRow[], known: readonly KnownCandidate[]): PlatformMatch {
  const finder = new PlatformFinder(known)
  const problems = new ProblemCounter<Place>((one, other) => one.row === other.row)
  const findings: Finding[] = []
  const staged: StagedStatus[] = []
  const totals = { matched: 0, changed: 0, ambiguous: 0, unknown: 0 }

  function tell(problem: Problem, row: CheckedRow, field: Finding['field'] & string): void {
    findings.push({ ...problem, sheet: row.sheet, row: row.row, field })
    problems.add(problem.code, { row: row.row })
  }

  for (const row of rows) {
    const fitting = finder.find(row)
    const status = parseStatus(row.values.platformStatus ?? '')
    const [candidate] = fitting
    const about = { name: row.values.name ?? '' }
    if (status === undefined) tell(problemOf('status-unknown'), row, 'platformStatus')
    else if (candidate === undefined) {
      totals.unknown++
      tell(problemOf('export-person-unknown', about), row, 'name')
    } else if (fitting.length > 1) {
      totals.ambiguous++
      tell(problemOf('export-person-ambiguous', about), row, 'name')
    } else {
      totals.matched++
      if (stageStatus(row, candidate, status, staged)) totals.changed++
    }
  }
  return {
    staged,
    findings,
    report: { kind: 'platform-status', rows: rows.length, ...totals, problems: problems.counts() },
  }
}

/** True when the status is another than the one on record. */
function stageStatus(
  row: CheckedRow,
  candidate: KnownCandidate,
  status: CandidateStatus,
  staged: StagedStatus[],
): boolean {
  const after = nextStatus(candidate.status, `platform-said:${status}`)
  const number = row.values.candidateNumber
  const isNewNumber = number !== undefined && number !== '' && number !== candidate.candidateNumber
  if (after === candidate.status && !isNewNumber) return false
  staged.push({ candidateId: candidate.id, status: after, ...(isNewNumber ? { candidateNumber: number } : {}) })
  return after !== candidate.status
}

class PlatformFinder {
  readonly #byNumber = new Map<string, KnownCandidate>()
  readonly #byName = new Map<string, KnownCandidate[]>()

  constructor(known: readonly KnownCandidate[]) {
    for (const candidate of known) {
      if (candidate.candidateNumber !== undefined) this.#byNumber.set(candidate.candidateNumber, candidate)
      const namesakes = this.#byName.get(candidate.name)
      if (namesakes === undefined) this.#byName.set(candidate.name, [candidate])
      else namesakes.push(candidate)
    }
  }

  find(row: CheckedRow): readonly KnownCandidate[] {
    const byNumber = this.#byNumber.get(row.values.candidateNumber ?? '')
    if (byNumber !== undefined) return [byNumber]
    const namesakes = this.#byName.get(row.values.name ?? '') ?? []
    return namesakes.filter((candidate) => matchesMask(row.values.idNumber ?? '', candidate.idNumber))
  }
}
