/** 名单的说法 · What is particular to one list in the conversation; everything else is said alike of all of them. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { List } from '../../domain/lists/list.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { Saying } from '../engine/flow.js'

/** A plain yes or no in the place of the ways to import. */
interface Confirmation {
  readonly ask: Said
  readonly yes: Said
  readonly no: Said
  /** Said when it begins. */
  readonly doing: Said
}

/** What comes by itself after an import. */
interface Next {
  /** Photos sent before it was done. */
  readonly photos: boolean
}

export interface ListTalk {
  readonly list: List
  /** What importing it is called. */
  readonly title: Said
  /** On a button, and in 考场模板 or 撤销考场导入. */
  readonly called: Said
  /** Other words for that; folded. */
  readonly words: readonly string[]
  /** How a cell of it is corrected in the chat. */
  readonly correction: string
  /** Nobody fills it in by hand. */
  readonly noTemplate?: true
  /** Said where an import would change nothing. */
  readonly nothingNew: Said
  /** Said where no row can be used. */
  noneValid?(report: ListReport): Saying
  readonly confirm?: Confirmation
  /** How many there are by the kept counts; absent: none are kept of it. */
  held?(evidence: CaseEvidence): number
  /** How many records there are of it. */
  count(records: SchoolRecords): Promise<number>
  /** Why a record may not be taken out now, by what else is on record. */
  refusesRemoval?(record: KnownRecord, records: SchoolRecords): Promise<Problem | undefined>
  /** How an import of it is taken back where an undo is not the way; undefined: by an undo. */
  undoneBy?(batch: BatchSummary, records: SchoolRecords): Promise<Said | undefined>
  /** What the import would take away; undefined: nothing. */
  warn?(report: ListReport, records: SchoolRecords): Promise<Said | undefined>
  /** After the import, from the records: what came of it, and what is next. */
  summary(report: ListReport, records: SchoolRecords, next: Next): Promise<Saying>
}
