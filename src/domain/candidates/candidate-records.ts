/** 考生记录 · What may be read of one school's candidates. */
import type { CandidateLine, CandidateStatus } from './candidate.js'
import type { CandidateCategory } from './candidate-category.js'

export interface CandidateFilter {
  readonly statuses?: readonly CandidateStatus[]
  readonly category?: CandidateCategory
  readonly namePart?: string
  /** Part of the major's name. */
  readonly major?: string
  readonly entryYear?: string
  readonly className?: string
}

export interface ClassCounts {
  readonly className: string
  readonly statuses: Readonly<Record<CandidateStatus, number>>
}

export interface CandidateRecords {
  count(filter?: CandidateFilter): Promise<number>
  countByStatus(filter?: Omit<CandidateFilter, 'statuses'>): Promise<Readonly<Record<CandidateStatus, number>>>
  /** Class by class, in the order of their names; '' are those without a class. */
  countByClass(filter?: Omit<CandidateFilter, 'statuses' | 'className'>): Promise<readonly ClassCounts[]>
  list(filter: CandidateFilter, limit: number): Promise<readonly CandidateLine[]>
  /** Exact name or whole pinyin first, then names containing it; a whole ID number, or its last four characters, too. */
  findByName(name: string): Promise<readonly CandidateLine[]>
  /** What is on record of one, with the ID number and phone in clear: for the coordinator in private only. */
  find(candidateId: string): Promise<CandidateDetail | undefined>
  /** Class by class, in the order of their names: how many, and who matches; '' are those without a class. */
  listByClass(filter: CandidateFilter): Promise<readonly CandidateClass[]>
}

interface CandidateDetail extends CandidateLine {
  readonly values: Readonly<Partial<Record<string, string>>>
  readonly photoSha256?: string
}

export interface CandidateClass {
  readonly className: string
  readonly total: number
  readonly people: readonly CandidateLine[]
}
