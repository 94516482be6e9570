/** 照片的主人 · Of a candidate, what a picture is matched and judged by. Number in clear: never log. */
import type { CandidateStatus } from '../candidates/candidate.js'
import type { CandidateCategory } from '../candidates/candidate-category.js'

export interface PhotoOwner {
  readonly id: string
  readonly name: string
  readonly idType: string
  readonly idNumber: string
  readonly category: CandidateCategory
  readonly status: CandidateStatus
  readonly photoSha256?: string
}
