/** 导入记录 · An import batch from its claim to its records. */
import type { ExamDay } from '../cells/exam-day.js'
import type { BatchKind, BatchReport, BatchStatus } from '../imports/batch.js'
import type { Edit, Scope } from '../imports/edits.js'
import type { LetPassCount } from '../imports/refusals/let-pass-count.js'
import type { PersonFound } from '../lists/list.js'
import type { KnownRecord, StagedRow, Values } from '../lists/rows.js'
import type { School } from '../people/people.js'
import type { KeptPhoto } from '../photos/kept-photos.js'
import type { StagedPhoto } from '../photos/photo.js'
import type { PhotoOwner } from '../photos/photo-owner.js'
import type { ConversationRef } from '../talk/message.js'
import type { Problem } from '../talk/problem.js'
import type { BlobsInUse, FileToRead } from './blob-store.js'

export interface ClaimedBatch {
  readonly id: string
  readonly kind: BatchKind
  readonly status: BatchStatus
  /** Of the check, from 1. */
  readonly round: number
  readonly school: School
  readonly scope: Scope
  /** The list it is expected to be. */
  readonly wanted?: string
  /** What the person has said about the list since it came, in that order. */
  readonly edits: readonly Edit[]
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

export interface EarlierCheck {
  readonly batchId: string
  /** Of its file. */
  readonly name: string
  /** By record, for the comparison. */
  readonly faults: readonly { readonly person: string; readonly code: string; readonly field?: string }[]
  /** What was said of that whole list; nothing where rows were said to be otherwise, or where it was taken back. */
  readonly scope: Scope
}

export interface CheckResult {
  readonly kind: BatchKind
  readonly report: BatchReport
  /** What the list was checked as, where that was taken over from its earlier check. */
  readonly scope?: Scope
}

export interface ImportStore {
  /** For one worker at a time; undefined when another holds it or nothing is to be done (status not received/applying). */
  claim(batchId: string, owner: string, forMs: number): Promise<ClaimedBatch | undefined>
  keepClaim(batchId: string, owner: string, forMs: number): Promise<boolean>
  releaseClaim(batchId: string, owner: string): Promise<void>
  /** The oldest batch of the school in received/applying that nobody holds, or whose claim has lapsed. */
  nextBatch(schoolId: string): Promise<string | undefined>
  /** Schools that have such a batch, whoever has waited longest first. */
  listWaitingSchools(limit: number): Promise<readonly string[]>
  /** Parallel to `rows`: the record of the list with the same key; undefined also for a row whose key is not whole. */
  findKnown(list: string, schoolId: string, rows: readonly Values[]): Promise<readonly (KnownRecord | undefined)[]>
  /** Parallel to `rows`: the record of another list that each points at, by its `refers`; nothing secret of it is opened. */
  findReferred(
    list: string,
    schoolId: string,
    rows: readonly Values[],
  ): Promise<readonly (KnownRecord | 'several' | undefined)[]>
  /** All records of the list, in parts. */
  listRecords(list: string, schoolId: string): AsyncIterable<readonly KnownRecord[]>
  /**
   * People of these names among candidates and among photo file names of earlier uploads; and photos of nobody yet whose
   * file name holds a number beginning with one of `idStarts` (no name then).
   */
  findPeople(
    schoolId: string,
    wanted: { readonly names: readonly string[]; readonly idStarts: readonly string[] },
  ): Promise<readonly PersonFound[]>
  /** All candidates of the school as owners of photos, in parts. */
  listPhotoOwners(schoolId: string): AsyncIterable<readonly PhotoOwner[]>
  /** What the files of a batch over kept photos hold of them, the newest upload first. */
  listKeptPhotos(batchId: string): Promise<readonly KeptPhoto[]>
  clearStaged(batchId: string): Promise<void>
  /** `part` counts from 0 in the order of the rows; parts may be staged side by side. */
  stageRows(batchId: string, list: string, part: number, rows: readonly StagedRow[]): Promise<void>
  stagePhotos(batchId: string, photos: readonly StagedPhoto[]): Promise<void>
  stagedRows(batchId: string, verdict: 'ok' | 'error'): AsyncIterable<readonly StagedRow[]>
  /** The school's previous check of the same list. */
  earlierCheck(batchId: string, list: string): Promise<EarlierCheck | undefined>
  /** The same key for a row of the present check: keyed hash of its key, else of what it is called by. */
  rowKey(list: string, values: Values): string
  /** received → checked, with its report, and the event batch-checked put in the conversation's inbox; one transaction. */
  finishCheck(batchId: string, result: CheckResult): Promise<void>
  /** applying → applied in one transaction, with the event batch-applied. Repeats change nothing. */
  apply(batchId: string): Promise<void>
  /** `report`: what was seen in it all the same. */
  fail(batchId: string, problem: Problem, report?: BatchReport): Promise<void>
  /** Rows our checks had let pass and the platform would not take, of uploads since that day. */
  countLetPass(since: ExamDay): Promise<readonly LetPassCount[]>
  readonly blobsInUse: BlobsInUse
  /** Lets go of what was staged and is read no more. */
  pruneStaged(): Promise<void>
}
