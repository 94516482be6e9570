/** 站点记录 · What may be read of one school's sites, and of the check of its equipment. */
import type { Values } from '../lists/rows.js'

interface SiteRecord {
  readonly id: string
  readonly values: Values
}

export interface SiteRecords {
  /** Own ones first, then those allotted to us; values by the fields of their list. */
  list(): Promise<readonly SiteRecord[]>
  /** Items of the standard and what is there. */
  equipment(): Promise<readonly SiteRecord[]>
}
