/** 试点申报记录 · What may be read of one school's batches, applications, approved numbers and certificates. */
import type { Values } from '../lists/rows.js'
import type { Quota } from './quota.js'

/** One certificate and level of one year: what the school applied for and what the platform says of it. */
export interface PilotBatch {
  readonly year: string
  readonly batch: string
  readonly byMajor: boolean
  readonly isOpen: boolean
  /** As `writeWindow` keeps it. */
  readonly window: string
}

export interface PilotRecord {
  readonly id: string
  readonly values: Values
}

export interface PilotRecords {
  /** The newest year first. */
  batches(): Promise<readonly PilotBatch[]>
  /** Rows of the school's own applications; values by the fields of their list. */
  applications(): Promise<readonly PilotRecord[]>
  /** What the platform says of them. */
  quotas(): Promise<readonly (Quota & { readonly status: string })[]>
  catalogue(): Promise<readonly PilotRecord[]>
}
