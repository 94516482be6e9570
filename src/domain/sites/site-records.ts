/** 站点记录 · What may be read of one school's sites, and of the check of its equipment. */
import type { Values } from '../lists/rows.js'
import type { OfferedFile } from '../talk/message.js'

interface SiteRecord {
  readonly id: string
  readonly values: Values
}

export interface SiteLine extends SiteRecord {
  /** The signed and sealed form that goes with the application. */
  readonly signed?: OfferedFile
}

export interface SiteRecords {
  /** Own ones first, then those allotted to us; values by the fields of their list, and its introduction. */
  list(): Promise<readonly SiteLine[]>
  /** Items of the standard and what is there. */
  equipment(): Promise<readonly SiteRecord[]>
}
