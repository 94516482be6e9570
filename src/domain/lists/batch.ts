/** 导入批次 · One upload on its way in: what was found in it and what became of it. */
import type { CandidateCategory, CandidateTemplate, Finding } from '../candidates/candidate.js'
import type { OfferedFile } from '../talk/message.js'
import type { Place } from '../talk/places.js'
import type { Problem, ProblemCode } from '../talk/problem.js'
import type { Filling } from '../talk/problem-blanks.js'

export type BatchStatus =
  | 'received' // 已收到，等待检查
  | 'checked' // 已检查，等待选择
  | 'applying' // 正在写入
  | 'applied' // 已导入
  | 'only-checked' // 只检查，未导入
  | 'undone' // 已撤销
  | 'failed' // 读不了

/** candidates 考生信息 · photos 照片 · platform-status 平台导出的状态 */
export type BatchKind = 'candidates' | 'photos' | 'platform-status'

/** valid-rows 只导入合格行 · all-or-nothing 全部合格才导入 · check-only 只检查 · given-up 取消或换了文件 */
export type ImportMode = 'valid-rows' | 'all-or-nothing' | 'check-only' | 'given-up'

/** So many uploads of a kind are looked back on, newest first; the rows of older ones need not be kept. */
export const BATCHES_LOOKED_AT = 20

export interface ProblemCount {
  readonly code: ProblemCode
  readonly count: number
  /** The first few. */
  readonly examples: readonly Example[]
}

/** A row, or somebody or a file by its name as it may be shown. */
export type Example = Place | { readonly name: string }

/** Against the upload before: faults gone, faults that are new, faults still there. */
export interface Comparison {
  readonly earlierBatchId: string
  readonly fixed: number
  readonly appeared: number
  readonly remaining: number
  /** Of the people with faults before, how many are in this list at all; absent or 0: perhaps another class. */
  readonly samePeople?: number
}

/** Rows that say their category themselves (考生类型), and rows that leave it to their list's. */
export interface CategoryCounts extends Readonly<Record<CandidateCategory, number>> {
  readonly unsaid: number
}

export interface CandidateReport {
  readonly kind: 'candidates'
  readonly template: CandidateTemplate
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly rows: number
  readonly valid: number
  readonly failing: number
  readonly mended: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Absent where no row says it. */
  readonly categories?: CategoryCounts
  readonly problems: readonly ProblemCount[]
  readonly fileFindings: readonly Finding[]
  readonly comparison?: Comparison
  readonly annotated?: OfferedFile
}

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
  readonly proposals: readonly PhotoProposal[]
  readonly unmatched: number
  readonly stillWithoutPhoto: number
  readonly problems: readonly ProblemCount[]
  /** Several where one would be larger than the chat takes, or where the photos are of both categories. */
  readonly fixedZips?: readonly FixedZip[]
  readonly contactSheet?: OfferedFile
}

/** A near miss: which candidate a picture may belong to, and why we think so. */
export interface PhotoProposal {
  readonly photo: string
  readonly candidateName: string
  readonly maskedId: string
  readonly reason: Filling<'why'>
}

export interface StatusReport {
  readonly kind: 'platform-status'
  readonly rows: number
  readonly matched: number
  readonly changed: number
  readonly ambiguous: number
  readonly unknown: number
  readonly problems: readonly ProblemCount[]
  readonly annotated?: OfferedFile
}

export type BatchReport = CandidateReport | PhotoReport | StatusReport

export interface BatchSummary {
  readonly id: string
  readonly kind: BatchKind
  readonly status: BatchStatus
  /** Of the rows that do not say it themselves. */
  readonly category: CandidateCategory
  /** The person has said it; otherwise assumed own. */
  readonly categoryKnown: boolean
  readonly fileNames: readonly string[]
  /** Over kept photos of earlier uploads. */
  readonly ofKeptPhotos?: true
  readonly mode?: ImportMode
  readonly receivedAt: Date
  readonly appliedAt?: Date
  readonly byName?: string
  readonly report?: BatchReport
  /** Why it could not be read. */
  readonly failure?: Problem
}
