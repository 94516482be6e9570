/** 照片检查结果 · What a check of photos came to, as it is stored and told. */
import type { CandidateCategory } from '../candidates/candidate-category.js'
import type { ProblemCount } from '../lists/list-report.js'
import type { OfferedFile } from '../talk/message.js'
import type { Filling } from '../talk/problem-blanks.js'

/** Photos for the platform, which takes those of the two categories on two pages: `category` where a set has both. */
export interface FixedZip extends OfferedFile {
  readonly category?: CandidateCategory
}

export interface PhotoReport {
  readonly kind: 'photos'
  readonly pictures: number
  /** Matched with a candidate and without an error. */
  readonly accepted: number
  readonly refused: number
  /** Pictures that wait for the person's word: each has at least one proposal. */
  readonly proposed?: number
  /** Nothing to do with them: sent twice, of somebody already 信息准确, or sent before the photo there is. */
  readonly spare?: number
  /** Of the accepted: those that take the place of another photo. */
  readonly replaces?: number
  readonly proposals: readonly PhotoProposal[]
  readonly unmatched: number
  readonly stillWithoutPhoto: number
  readonly problems: readonly ProblemCount[]
  /** Several where one would be larger than the chat takes, or where the photos are of both categories. */
  readonly fixedZips?: readonly FixedZip[]
  readonly contactSheet?: OfferedFile
  /** What is proposed, in pictures. */
  readonly proposalSheet?: OfferedFile
}

/** What the person's word is wanted for: whose a picture may be, that it be cropped, which of several is used; and why. */
export interface PhotoProposal {
  readonly photo: string
  readonly candidateName: string
  readonly maskedId: string
  readonly reason: Filling<'why'>
  /** One of several that are possible: 采纳全部 leaves it alone. */
  readonly leftOpen?: true
}
