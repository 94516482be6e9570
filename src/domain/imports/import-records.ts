/** 导入记录 · What may be read of one school's imports: uploads, their rows as checked, who changed what. */
import type { StagedRow, Values } from '../lists/rows.js'
import type { BatchKind, BatchSummary } from './batch.js'

/** Where a number comes from, for the sentence “数据来自…，截至…”. */
export interface Evidence {
  readonly kind: BatchKind
  readonly fileNames: readonly string[]
  readonly at: Date
}

/** What came later and rests on a batch: it must be taken back first, and whose it is. */
export interface UndoBlock {
  readonly kind: 'photos' | 'statuses' | 'later-import' | 'confirmation' | 'correction' | 'other-list' | 'undone-since'
  /** Of a correction: which. */
  readonly change?: RecordChange
  readonly byName?: string
  /** Another person's, so the asker cannot take it back. */
  readonly isOthers: boolean
}

export interface Undoable {
  readonly batch: BatchSummary
  readonly blockedBy?: UndoBlock
}

/** A record corrected or taken out in the chat, which may be put back as it was. */
export interface UndoableCorrection {
  readonly id: string
  readonly change: RecordChange
  /** What stood in the fields that were corrected, by field; absent: nothing. */
  readonly before: Values
  readonly blockedBy?: UndoBlock
}

/** Which rows of a checked list are asked after; nothing said: all of the verdict. */
export interface RowsWanted {
  readonly verdict?: 'ok' | 'error'
  readonly rows?: readonly number[]
  /** By the value the list calls a row by, whole or in part. */
  readonly named?: string
  /** Rows with a finding of one of these codes. */
  readonly codes?: readonly string[]
  readonly field?: string
}

/** One entry of a record's history. */
export interface RecordChange {
  readonly at: Date
  readonly kind: string
  readonly byName?: string
  /** The list, and how the record is called. */
  readonly list: string
  readonly who: string
  readonly fields: readonly string[]
}

export interface ImportRecords {
  findBatch(batchId: string): Promise<BatchSummary | undefined>
  /** Newest first, of one kind or of all. */
  listBatches(limit: number, kind?: BatchKind): Promise<readonly BatchSummary[]>
  /** Checked, and nobody has said yet what to do with them; of each person and list the newest. Newest first. */
  listWaiting(): Promise<readonly BatchSummary[]>
  /** The person's own last applied import, of one kind or of all, and what has come to rest on it since. */
  findUndoable(personId: string, kind?: BatchKind): Promise<Undoable | undefined>
  /** The person's own last correction or removal of a record in the chat, and what has come to rest on it since. */
  findUndoableCorrection(personId: string): Promise<UndoableCorrection | undefined>
  /** The records the present numbers rest on, newest first. */
  evidence(): Promise<readonly Evidence[]>
  /** Rows of a checked list, in its order, and how many there are in all. */
  findRows(
    batchId: string,
    wanted: RowsWanted,
    limit: number,
  ): Promise<{ readonly rows: readonly StagedRow[]; readonly total: number }>
  /** The last changes, newest first. */
  listChanges(limit: number): Promise<readonly RecordChange[]>
}
