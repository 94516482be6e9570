/** 记录里的人 · What the records hold of a candidate, for comparing with a list or with photos. */
import type { CandidateCategory, CandidateField, CandidateStatus } from './candidate.js'

/** A candidate already in the records, with all that the checks compare. ID and phone in clear: never log. */
export interface KnownCandidate {
  readonly id: string
  readonly name: string
  readonly idType: string
  readonly idNumber: string
  readonly category: CandidateCategory
  readonly status: CandidateStatus
  readonly candidateNumber?: string
  readonly photoSha256?: string
  readonly values: Readonly<Partial<Record<CandidateField, string>>>
}

/** Somebody whose whole number is known. */
export interface PersonFound {
  readonly name?: string
  readonly idNumber: string
  readonly from: 'candidate' | 'photo'
}
