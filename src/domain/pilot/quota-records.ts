/** 名额记录 · What is left of a school's approved numbers: approved, used and pending by certificate, level and major. */
import type { QuotaStanding } from './quota.js'

export interface QuotaRecords {
  /** Of the applications that are approved; the newest year first. */
  list(): Promise<readonly QuotaStanding[]>
}
