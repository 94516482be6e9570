/** 导入记录 · An import batch from its claim to its records. */
import type { CandidateCategory, CandidateStatus, CheckedRow } from '../candidates/candidate.js'
import type { KnownCandidate, PersonFound } from '../candidates/known-candidate.js'
import type { BatchKind, BatchReport, BatchStatus } from '../lists/batch.js'
import type { School } from '../people/people.js'
import type { KeptPhoto } from '../photos/kept-photos.js'
import type { StagedPhoto } from '../photos/photo.js'
import type { ConversationRef } from '../talk/message.js'
import type { Problem } from '../talk/problem.js'
import type { FileToRead } from './blob-store.js'
import type { CandidateCheckContext } from './list-files.js'

/** create 新增 · update 更新 · same 无变化 · none 不导入 (verdict error) */
export interface StagedRow extends CheckedRow {
  readonly plan: 'create' | 'update' | 'same' | 'none'
  /** The candidate this row belongs to, where one is known. */
  readonly candidateId?: string
}

export interface StagedStatus {
  readonly candidateId: string
  readonly status: CandidateStatus
  readonly candidateNumber?: string
}

export interface ClaimedBatch {
  readonly id: string
  readonly kind: BatchKind
  readonly status: BatchStatus
  readonly school: School
  readonly category: CandidateCategory
  readonly categoryKnown: boolean
  readonly files: readonly FileToRead[]
  readonly conversation: ConversationRef
  readonly replyHandle?: string
  /** Over kept photos of earlier uploads: whoever has a photo keeps it. */
  readonly ofKeptPhotos?: true
  /** Photo proposals the person has taken up, time after time, each numbered as the report before it showed them. */
  readonly picks?: readonly ('all' | readonly number[])[]
  /** How often it has been claimed for its present status, this time included; thrice where the claim before lapsed. */
  readonly attempts: number
}

export interface ImportStore {
  /** For one worker at a time; undefined when another holds it or nothing is to be done (status not received/applying). */
  claim(batchId: string, owner: string, forMs: number): Promise<ClaimedBatch | undefined>
  keepClaim(batchId: string, owner: string, forMs: number): Promise<boolean>
  releaseClaim(batchId: string, owner: string): Promise<void>
  /** Batches in received/applying whose claim has lapsed. */
  listUnfinished(limit: number): Promise<readonly string[]>
  approvedMajors(schoolId: string): Promise<CandidateCheckContext['approvedMajors']>
  /** Parallel to `rows`: the candidate with the same ID type and number. */
  findKnown(
    schoolId: string,
    rows: readonly { readonly idType: string; readonly idNumber: string; readonly phone?: string | undefined }[],
  ): Promise<readonly (KnownCandidate | undefined)[]>
  /**
   * People of these names among candidates and among photo file names of earlier uploads; and photos of nobody yet whose
   * file name holds a number beginning with one of `idStarts` (no name then).
   */
  findPeople(
    schoolId: string,
    wanted: { readonly names: readonly string[]; readonly idStarts: readonly string[] },
  ): Promise<readonly PersonFound[]>
  /** All candidates of the school, in parts. */
  listKnown(schoolId: string): AsyncIterable<readonly KnownCandidate[]>
  /** What the files of a batch over kept photos hold of them, the newest upload first. */
  listKeptPhotos(batchId: string): Promise<readonly KeptPhoto[]>
  clearStaged(batchId: string): Promise<void>
  /** `part` counts from 0 in the order of the rows; parts may be staged side by side. */
  stageRows(batchId: string, part: number, rows: readonly StagedRow[]): Promise<void>
  stagePhotos(batchId: string, photos: readonly StagedPhoto[]): Promise<void>
  stageStatuses(batchId: string, rows: readonly StagedStatus[]): Promise<void>
  stagedRows(batchId: string, verdict: 'ok' | 'error'): AsyncIterable<readonly StagedRow[]>
  /** Faults of the school's previous check of the same kind and category, by person, for the comparison. */
  earlierFaults(batchId: string): Promise<
    | {
        readonly batchId: string
        readonly faults: readonly { readonly person: string; readonly code: string; readonly field?: string }[]
      }
    | undefined
  >
  /** The same key for a row of the present check: keyed hash of the ID number, else of the name. */
  personKey(row: { readonly idNumber?: string; readonly name?: string }): string
  /** received → checked, with its report, and the event batch-checked put in the conversation's inbox; one transaction. */
  finishCheck(
    batchId: string,
    change: {
      readonly kind: BatchKind
      readonly category: CandidateCategory
      readonly categoryKnown: boolean
      readonly report: BatchReport
    },
  ): Promise<void>
  /** applying → applied in one transaction, with the event batch-applied. Repeats change nothing. */
  apply(batchId: string): Promise<void>
  fail(batchId: string, problem: Problem): Promise<void>
  /** Lets go of what was staged and is read no more. */
  pruneStaged(): Promise<void>
}
