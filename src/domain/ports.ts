/** 接口 · What the rooms of floor 2 offer each other; flows see only the readers in `Facts`. */
import type { Readable } from 'node:stream'
import type {
  CandidateCategory,
  CandidateCheck,
  CandidateField,
  CandidateLine,
  CandidateStatus,
  CheckedRow,
  Finding,
  SheetLayout,
} from './candidate.js'
import type { Change } from './changes.js'
import type { Checked } from './checked.js'
import type { BatchKind, BatchReport, BatchStatus, BatchSummary, ImportMode } from './import-batch.js'
import type {
  AccountRef,
  AttachmentSource,
  ChannelCapabilities,
  ConversationRef,
  InboundMessage,
  OfferedFile,
  Reply,
} from './message.js'
import type { CodeInspection, Membership, School } from './people.js'
import type { PhotoFacts } from './photo.js'
import type { Problem } from './problems.js'
import type { ReceivedFile, SavedConversation } from './turn.js'

// ── what flows may read ─────────────────────────────────────────────────────────────────────────

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

/** One school's records. Every reader is bound to one school; there is no way to ask for another's. */
export interface SchoolRecords {
  countCandidates(filter?: CandidateFilter): Promise<number>
  countByStatus(category?: CandidateCategory): Promise<Readonly<Record<CandidateStatus, number>>>
  listCandidates(filter: CandidateFilter, limit: number): Promise<readonly CandidateLine[]>
  /** Exact name or whole pinyin first, then names containing it. */
  findCandidatesByName(name: string): Promise<readonly CandidateLine[]>
  findBatch(batchId: string): Promise<BatchSummary | undefined>
  /** Newest first. */
  listBatches(limit: number): Promise<readonly BatchSummary[]>
  /** The last applied batch and whether anything depends on it since. */
  findUndoable(): Promise<
    | { readonly batch: BatchSummary; readonly blockedBy?: 'photos' | 'statuses' | 'later-import' | 'confirmation' }
    | undefined
  >
  /** The records the present numbers rest on, newest first. */
  evidence(): Promise<readonly Evidence[]>
  countApprovedMajors(): Promise<number>
}

export interface PeopleRecords {
  inspectCode(code: string): Promise<CodeInspection>
  /** By exact name; several provinces may have a school of the same name. */
  findSchools(name: string): Promise<readonly School[]>
  findOrgs(name: string): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** Conversations of the asker with an open flow, for 我的会话. */
  listOpenConversations(): Promise<
    readonly { readonly conversation: ConversationRef; readonly flowId: string; readonly openedAt: Date }[]
  >
}

/** Makes one-time codes: easy to type, e.g. `K7MP-3XQ9`, never ambiguous characters. */
export interface CodeFinder {
  newCode(): string
}

// ── bytes ───────────────────────────────────────────────────────────────────────────────────────

export interface BlobRef {
  readonly sha256: string
  readonly sizeBytes: number
}

/** Content-addressed files. The first implementation is a folder; an object store can follow. */
export interface BlobStore {
  /** Streams to disk while hashing; `file-too-large` past the limit, and nothing is kept then. */
  put(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Checked<BlobRef>>
  /** Takes over a finished local file (moves it). */
  putFile(path: string): Promise<BlobRef>
  open(sha256: string): Promise<Readable>
  /** A local path good for reading until the process ends. */
  localPath(sha256: string): Promise<string>
  /** Where it is a folder of this machine: worker threads may add to it themselves. */
  readonly folder?: string
}

/** Fetches what a channel announced, within its few minutes. */
export interface MediaFetcher {
  /** `file-download-failed`, `file-download-timeout` or `file-too-large` when it cannot. */
  fetch(
    channel: string,
    source: Extract<AttachmentSource, { kind: 'remote' }>,
  ): Promise<Checked<{ readonly blob: BlobRef; readonly name: string }>>
}

// ── candidate files (CPU-heavy, off the event loop) ─────────────────────────────────────────────

export interface FileToRead {
  readonly sha256: string
  readonly name: string
}

export interface CandidateCheckContext {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly today: string
  readonly schoolName: string
  readonly category: CandidateCategory
  /** Empty: not known, the rule is not applied. */
  readonly approvedMajors: readonly { readonly name: string; readonly code: string; readonly version: string }[]
}

export interface ReadProgress {
  readonly phase: 'reading' | 'checking' | 'writing' | 'photos'
  readonly done: number
  /** 0 when not yet known. */
  readonly total: number
}

export interface CandidateFiles {
  /**
   * Reads and checks one workbook. Rows arrive in order, in parts of at most 2,000, each awaited;
   * the resolved value holds everything else (`rows` empty).
   */
  check(
    file: FileToRead,
    context: CandidateCheckContext,
    onRows: (rows: readonly CheckedRow[]) => Promise<void>,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked<CandidateCheck>>
  /** The person's own workbook with its wrong cells marked. `findings` only of rows that have any. */
  annotate(file: FileToRead, layouts: readonly SheetLayout[], findings: readonly Finding[]): Promise<OfferedFile>
  writeTemplate(): Promise<OfferedFile>
  /** Rows as a fresh workbook: with a 校验结果 column for `failing`, else exactly the platform's template. */
  writeRows(
    kind: 'failing' | 'platform-2021' | 'platform-2022',
    rows: AsyncIterable<readonly CheckedRow[]>,
    schoolName: string,
    fileName: string,
  ): Promise<OfferedFile>
  /** Whether a received file is a workbook, an archive, a picture or something else, by its first bytes. */
  sniff(file: FileToRead): Promise<ReceivedFile['kind']>
}

// ── photos ──────────────────────────────────────────────────────────────────────────────────────

/** One picture found in the upload, already stored by its content hash. */
export interface FoundPhoto {
  /** Path inside the zip as decoded, or the file name of a single picture. */
  readonly path: string
  readonly sha256: string
  readonly facts: PhotoFacts
}

/** A picture and the name it gets in the zip for the platform. */
export interface PhotoToPack {
  readonly sha256: string
  /** `<ID>.jpg` */
  readonly packName: string
  /** Resize to 295×413 first; only where the ratio already fits. */
  readonly resize: boolean
}

export interface PhotoFiles {
  /** Unpacks zips and single pictures as one set, checks each picture by content. `entryProblems`: per entry refused. */
  inspect(
    files: readonly FileToRead[],
    onPhotos: (photos: readonly FoundPhoto[]) => Promise<void>,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked<{ readonly entryProblems: readonly { readonly path: string; readonly problem: Problem }[] }>>
  pack(photos: readonly PhotoToPack[], name: string): Promise<OfferedFile>
  /** One picture to look over: thumbnails with a caption each. */
  contactSheet(
    photos: readonly { readonly sha256: string; readonly caption: string; readonly mark?: 'bad' | 'doubtful' }[],
    name: string,
  ): Promise<OfferedFile>
}

// ── imports in the store ────────────────────────────────────────────────────────────────────────

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

/** create 新增 · update 更新 · same 无变化 · none 不导入 (verdict error) */
export interface StagedRow extends CheckedRow {
  readonly plan: 'create' | 'update' | 'same' | 'none'
  /** The candidate this row belongs to, where one is known. */
  readonly candidateId?: string
}

export interface StagedPhoto {
  readonly path: string
  readonly sha256: string
  /** Set when matched. */
  readonly candidateId?: string
  readonly verdict: 'ok' | 'error' | 'unmatched' | 'proposed'
  readonly findings: readonly Finding[]
  /** After resizing/renaming, the bytes to keep; the same as `sha256` when untouched. */
  readonly finalSha256?: string
  /** Name and ID number read from the file name, for proposing lost IDs. */
  readonly nameInPath?: string
  readonly idInPath?: string
}

/** Somebody whose whole number is known. */
export interface PersonFound {
  readonly name?: string
  readonly idNumber: string
  readonly from: 'candidate' | 'photo'
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
  readonly mode?: ImportMode
  readonly school: School
  readonly category: CandidateCategory
  readonly categoryKnown: boolean
  readonly files: readonly FileToRead[]
  readonly conversation: ConversationRef
  readonly replyHandle?: string
  readonly report?: BatchReport
  /** Photo proposals the person has taken up, time after time, each numbered as the report before it showed them. */
  readonly picks?: readonly ('all' | readonly number[])[]
  /** How often it has been claimed for its present status, this time included. */
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
    rows: readonly { readonly idType: string; readonly idNumber: string }[],
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
  clearStaged(batchId: string): Promise<void>
  stageRows(batchId: string, rows: readonly StagedRow[]): Promise<void>
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
}

// ── conversations, inbox, outbox ────────────────────────────────────────────────────────────────

export interface PendingInbound {
  readonly id: string
  readonly message: InboundMessage
  readonly attempts: number
}

export type OutboxState = 'pending' | 'sending' | 'sent' | 'unknown' | 'rejected' | 'deferred'

export interface OutboxMessage {
  readonly id: string
  /** Grows in the order of writing; the web page asks for all after the last it has. */
  readonly sequence: number
  readonly conversation: ConversationRef
  readonly reply: Reply
  readonly state: OutboxState
  readonly attempts: number
  readonly createdAt: Date
  readonly replyHandle?: string
}

/** A reply to write; `dedupKey` makes a repeat harmless. */
export interface ReplyToWrite {
  readonly conversation: ConversationRef
  readonly reply: Reply
  readonly dedupKey: string
  readonly replyHandle?: string
}

export interface TalkStore {
  /** Stores it unless (channel, bot, eventId) is known; false for a redelivery. */
  receive(
    message: InboundMessage,
  ): Promise<{ readonly id: string; readonly isNew: boolean; readonly conversationKey: string }>
  /** Oldest unfinished message of the conversation, or undefined. */
  nextInbound(conversationKey: string): Promise<PendingInbound | undefined>
  /** Conversations with unfinished inbound messages older than `olderThanMs`. */
  listWaitingConversations(olderThanMs: number, limit: number): Promise<readonly string[]>
  /** Registers a stored blob as a file a person sent; returns its file id. */
  addReceivedFile(file: Omit<ReceivedFile, 'fileId'>, message: InboundMessage): Promise<ReceivedFile>
  findReceivedFile(fileId: string): Promise<ReceivedFile | undefined>
  findConversation(
    conversation: ConversationRef,
  ): Promise<{ readonly saved: SavedConversation; readonly revision: number }>
  findAsker(from: AccountRef): Promise<{
    readonly accountKey: string
    readonly personId?: string
    readonly name?: string
    readonly memberships: readonly Membership[]
  }>
  /**
   * One transaction: conversation saved where its revision is still `revision`, changes applied, replies written,
   * the inbound message finished. Throws `TurnConflict` (retry: soon) when the revision moved or a change no longer holds.
   */
  commitTurn(turn: {
    readonly inboundId: string
    readonly conversation: ConversationRef
    readonly revision: number
    readonly saved: SavedConversation
    readonly changes: readonly Change[]
    readonly asker: { readonly accountKey: string; readonly personId?: string }
    readonly replies: readonly ReplyToWrite[]
  }): Promise<{ readonly startedBatches: readonly string[]; readonly outboxIds: readonly string[] }>
  /** Gives up on a message that failed too often, with a last reply. */
  abandonInbound(inboundId: string, reply: ReplyToWrite): Promise<void>
  countAttempt(inboundId: string): Promise<number>

  writeReply(reply: ReplyToWrite): Promise<string | undefined>
  /** Replaces the text of a stream's unsent snapshot, or writes a new one. */
  writeProgress(conversation: ConversationRef, stream: string, text: string, replyHandle?: string): Promise<void>
  /** Takes the next sendable message of the conversation: pending → sending. */
  takeOutbound(conversationKey: string): Promise<OutboxMessage | undefined>
  markOutbound(
    id: string,
    state: Exclude<OutboxState, 'pending' | 'sending'>,
    detail?: { readonly errorCode?: string; readonly notBefore?: Date },
  ): Promise<void>
  /** Conversations of these channels with messages to send. */
  listOutboundConversations(channels: readonly string[], limit: number): Promise<readonly string[]>
  /** For the page: replies of a conversation after a sequence number, oldest first. */
  listReplies(conversation: ConversationRef, afterSequence: number, limit: number): Promise<readonly OutboxMessage[]>
  /** For the page's history: what the person wrote, as short texts, with times. */
  listInboundTexts(
    conversation: ConversationRef,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly at: Date; readonly text: string }[]>
}

/** A named right that one process holds at a time, e.g. a bot's connection. */
export interface LeaseStore {
  take(name: string, owner: string, forMs: number): Promise<boolean>
  release(name: string, owner: string): Promise<void>
}

/** How the store tells others at once that something is to be done; the sweep finds what was missed. */
export interface Dispatch {
  takeTurns(conversationKey: string): Promise<void>
  sendReplies(conversationKey: string, channel: string): Promise<void>
  runImport(batchId: string): Promise<void>
}

// ── channels ────────────────────────────────────────────────────────────────────────────────────

export type SendOutcome =
  | { readonly state: 'sent' }
  /** The outcome cannot be known (no acknowledgement); never sent again blindly. */
  | { readonly state: 'unknown'; readonly errorCode?: string }
  | { readonly state: 'rejected'; readonly errorCode: string }
  | { readonly state: 'deferred'; readonly notBefore: Date; readonly errorCode?: string }

export interface Channel {
  readonly name: string
  readonly capabilities: ChannelCapabilities
  /** Starts receiving; every inbound message is handed to `receive`, which resolves once it is stored. */
  start(receive: (message: InboundMessage) => Promise<void>): Promise<void>
  send(message: OutboxMessage): Promise<SendOutcome>
  /** False while another process holds the connection or it is being made; absent: always ready. */
  isReady?(): boolean
  stop(): Promise<void>
}

/** What the pinyin rules need to know of Chinese characters. */
export interface PinyinDictionary {
  /** All readings of one character as plain syllables without tones (`lü` as `lv`), the commonest first; [] when unknown. */
  readings(character: string): readonly string[]
  /** Readings of a surname (one or two characters) as a surname, the commonest first; [] when it is none. */
  surnameReadings(surname: string): readonly string[]
}
