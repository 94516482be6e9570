/** 变更 · Everything a turn may change in the records, applied in the turn's transaction. */
import type { CandidateCategory } from '../candidates/candidate.js'
import type { BatchKind, ImportMode } from '../lists/batch.js'
import type { Role } from '../people/people.js'

export type Change =
  | { readonly kind: 'add-school'; readonly id: string; readonly name: string; readonly province: string }
  | { readonly kind: 'add-org'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'invite'
      readonly code: string
      readonly personName: string
      readonly role: Role
      readonly schoolId?: string
      readonly orgId?: string
      readonly expiresAt: Date
    }
  /** All roles of the person at the school end, and what they have open there. */
  | { readonly kind: 'remove-colleague'; readonly schoolId: string; readonly personId: string }
  | { readonly kind: 'remove-org-staff'; readonly orgId: string; readonly personId: string }
  | { readonly kind: 'redeem-invitation'; readonly invitationId: string }
  | { readonly kind: 'count-wrong-code' }
  | {
      readonly kind: 'start-batch'
      readonly batchId: string
      readonly batchKind: BatchKind
      readonly schoolId: string
      readonly category: CandidateCategory
      readonly categoryKnown: boolean
      readonly fileIds: readonly string[]
    }
  /** A photo batch over the kept photos of the school's earlier uploads. */
  | { readonly kind: 'check-kept-photos'; readonly batchId: string; readonly schoolId: string }
  /** More files of the same set, or the other category: the batch is checked again. */
  | {
      readonly kind: 'recheck-batch'
      readonly batchId: string
      readonly category?: CandidateCategory
      readonly moreFileIds?: readonly string[]
    }
  | { readonly kind: 'apply-batch'; readonly batchId: string; readonly mode: ImportMode }
  | { readonly kind: 'undo-batch'; readonly batchId: string }
  | { readonly kind: 'confirm-candidate'; readonly candidateId: string }
  | {
      readonly kind: 'set-approved-majors'
      readonly schoolId: string
      readonly majors: readonly { readonly name: string; readonly code: string; readonly version: string }[]
    }
  /** The person takes up our guesses for a photo import; numbers as shown, from 1. The batch is checked again with them. */
  | { readonly kind: 'accept-proposals'; readonly batchId: string; readonly picks: 'all' | readonly number[] }
  /** Written while the turn is taken and added to its replies (private chat); the store only logs who got which file. */
  | {
      readonly kind: 'request-file'
      readonly what: 'template' | 'failing-rows' | 'platform-2021' | 'platform-2022' | 'sent-before'
      /** The list the rows are of; for the platform also without one: all candidates in the records. */
      readonly batchId?: string
    }
