/** 办理数字 · What a case has come to in numbers: kept beside the records by whatever changes them, recounted at night. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../candidates/candidate.js'
import type { CandidateCategory } from '../candidates/candidate-category.js'

export type StatusCounts = Readonly<Record<CandidateStatus, number>>

export interface CaseCounts {
  readonly candidates: Readonly<Record<CandidateCategory, StatusCounts>>
  readonly rooms: number
  readonly seats: number
  /** Rows that imported lists left out and nobody has sent right since, by list. */
  readonly failing: Readonly<Partial<Record<string, number>>>
}

export interface StepRecords {
  counts(): Promise<CaseCounts>
}

/** A list of the asker's that waits for a choice. */
export interface WaitingList {
  readonly rows: number
  readonly created: number
  readonly failing: number
}

/** All that steps are computed from. */
export interface CaseEvidence extends CaseCounts {
  readonly statuses: StatusCounts
  /** By list. */
  readonly waiting: Readonly<Partial<Record<string, WaitingList>>>
  /** Photos sent before their list that belong to somebody now who has none. */
  readonly keptPhotos: number
}

export function countAll(statuses: StatusCounts): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, 0)
}

export function statusCounts(countOf: (status: CandidateStatus) => number): StatusCounts {
  return Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, countOf(status)])) as StatusCounts
}

/** Of counts alone: no list waits, no photo was sent before. */
export function evidenceOf(counts: CaseCounts): CaseEvidence {
  return { ...counts, statuses: sumStatuses(counts.candidates), waiting: {}, keptPhotos: 0 }
}

export function sumStatuses({ own, social }: CaseCounts['candidates']): StatusCounts {
  return statusCounts((status) => own[status] + social[status])
}
