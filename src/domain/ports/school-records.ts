/** 院校记录 · What flows may read of one school and of the people. */
import type { CandidateCategory, CandidateLine, CandidateStatus, Finding } from '../candidates/candidate.js'
import type { BatchKind, BatchStatus, BatchSummary } from '../lists/batch.js'
import type { CodeInspection, Colleague, School } from '../people/people.js'
import type { ConversationRef } from '../talk/message.js'

export interface CandidateFilter {
  readonly statuses?: readonly CandidateStatus[]
  readonly category?: CandidateCategory
  readonly namePart?: string
  /** Part of the major's name. */
  readonly major?: string
  readonly entryYear?: string
}

/** Where a number comes from, for the sentence “数据来自…，截至…”. */
export interface Evidence {
  readonly kind: BatchKind
  readonly fileNames: readonly string[]
  readonly at: Date
}

/** Photos of earlier uploads that belonged to nobody when they were sent. Cancelled and undone uploads do not count. */
export interface KeptPhotos {
  /** One entry a photo: whose it is now, of candidates who have no photo yet. */
  readonly owners: readonly string[]
  /** Still nobody's. */
  readonly strays: number
  /** Of the uploads a check of them would go over. */
  readonly fileNames: readonly string[]
}

/** What the last check of a candidate's photos came to. */
export interface PhotoVerdict {
  readonly fileNames: readonly string[]
  readonly at: Date
  readonly status: BatchStatus
  /** Empty: nothing was wrong with it. */
  readonly faults: readonly Finding[]
}

/** One school's records. Every reader is bound to one school; there is no way to ask for another's. */
export interface SchoolRecords {
  countCandidates(filter?: CandidateFilter): Promise<number>
  countByStatus(filter?: Omit<CandidateFilter, 'statuses'>): Promise<Readonly<Record<CandidateStatus, number>>>
  listCandidates(filter: CandidateFilter, limit: number): Promise<readonly CandidateLine[]>
  /** Exact name or whole pinyin first, then names containing it. */
  findCandidatesByName(name: string): Promise<readonly CandidateLine[]>
  findBatch(batchId: string): Promise<BatchSummary | undefined>
  /** Newest first, of one kind or of all. */
  listBatches(limit: number, kind?: BatchKind): Promise<readonly BatchSummary[]>
  /** The last applied batch and whether anything depends on it since. */
  findUndoable(): Promise<
    | { readonly batch: BatchSummary; readonly blockedBy?: 'photos' | 'statuses' | 'later-import' | 'confirmation' }
    | undefined
  >
  /** The records the present numbers rest on, newest first. */
  evidence(): Promise<readonly Evidence[]>
  countApprovedMajors(): Promise<number>
  keptPhotos(): Promise<KeptPhotos>
  /** Candidates whose photo the batch put in or changed. */
  countPhotosPutIn(batchId: string): Promise<number>
  findPhotoVerdict(candidateId: string): Promise<PhotoVerdict | undefined>
}

export interface PeopleRecords {
  inspectCode(code: string): Promise<CodeInspection>
  /** By exact name; several provinces may have a school of the same name. */
  findSchools(name: string): Promise<readonly School[]>
  findOrgs(name: string): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** Whoever has a role at a school, the longest there first; none for an asker who does not manage it. */
  listColleagues(schoolId: string): Promise<readonly Colleague[]>
  /** The same of an evaluation organisation; none for an asker who is no system admin. */
  listOrgStaff(orgId: string): Promise<readonly Colleague[]>
  /** Conversations of the asker with an open flow, for 我的会话. */
  listOpenConversations(): Promise<
    readonly { readonly conversation: ConversationRef; readonly flowId: string; readonly openedAt: Date }[]
  >
}

/** Makes one-time codes: easy to type, e.g. `K7MP-3XQ9`, never ambiguous characters. */
export interface CodeFinder {
  newCode(): string
}
