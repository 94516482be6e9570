/** 名单记录 · What may be read of one school's records of any list. Secrets in clear: for the coordinator in private only. */
import type { KnownRecord } from './rows.js'

export interface ListRecords {
  /** By what the list calls a record: the same first, then what contains it. */
  findNamed(list: string, name: string, limit: number): Promise<readonly KnownRecord[]>
  find(list: string, recordId: string): Promise<KnownRecord | undefined>
  /** The record with the same key as this row; undefined also where its key is not whole. */
  findByRow(list: string, values: KnownRecord['values']): Promise<KnownRecord | undefined>
  /** By what they are called. */
  list(list: string, limit: number): Promise<readonly KnownRecord[]>
  count(list: string): Promise<number>
}
