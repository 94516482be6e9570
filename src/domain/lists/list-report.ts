/** 名单检查结果 · What a check of a list came to, as it is stored and told. */
import type { OfferedFile } from '../talk/message.js'
import type { Place } from '../talk/places.js'
import type { ProblemCode } from '../talk/problem.js'
import type { Finding } from './rows.js'

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

/** A kind of proposal that can be taken up in one tap. */
export interface ProposalCount {
  readonly code: ProblemCode
  readonly field: string
  /** Those that are certain, and those to be looked at. */
  readonly certain: number
  readonly doubtful: number
  /** The doubtful ones, the first few: where, whose, and what is proposed. */
  readonly examples: readonly { readonly place: Place; readonly who: string; readonly proposal: string }[]
}

/** What an import would write over: whose cells, and in place of what, as it may be shown. */
export interface Update {
  readonly place: Place
  readonly who: string
  readonly fields: readonly { readonly field: string; readonly was: string; readonly becomes: string }[]
}

/** Of a workbook checked as a list. */
export interface ListReport {
  readonly kind: 'list'
  readonly list: string
  readonly template: string
  readonly sheets: readonly { readonly sheet: number; readonly name: string; readonly rows: number }[]
  readonly rows: number
  readonly valid: number
  readonly failing: number
  /** Of the failing: rows whose every error has a certain proposal. */
  readonly fixable: number
  /** Cells put right by ourselves; what the person had corrected or taken up counts apart. */
  readonly mended: number
  readonly corrected: number
  /** Rows the person took out. */
  readonly dropped: number
  readonly created: number
  readonly updated: number
  /** Each of them, where they are few enough to be read one by one. */
  readonly updates?: readonly Update[]
  readonly unchanged: number
  /** Of a list that is imported whole: records that go because they are not in it. */
  readonly removed?: number
  /** Rows by the column the list is counted by (考生类型): value → rows, `''` those that leave it open. Absent: no row says it. */
  readonly counts?: Readonly<Record<string, number>>
  /** Of failed rows: why the platform would not take those that our check had let pass → how many. */
  readonly letPass?: Readonly<Record<string, number>>
  /** Rows for which neither they nor the records nor the person say what the whole list is: it must be asked. */
  readonly unsaid: number
  /** The same of the second question: rows of the one sheet that leaves it open. Absent: none does. */
  readonly unsaidToo?: number
  /** Rows taken to be what was said of the same list before. Absent: that was not taken over. */
  readonly carried?: number
  readonly proposals: readonly ProposalCount[]
  readonly problems: readonly ProblemCount[]
  readonly fileFindings: readonly Finding[]
  readonly comparison?: Comparison
  readonly annotated?: OfferedFile
}
