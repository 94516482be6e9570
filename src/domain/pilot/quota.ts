/** 名额 · How many of a year's approved number are left, by certificate, level and major [G1 58, PM 4.3]. */
import { isWithin, type QuotaOf, type QuotaStanding } from './quota-records.js'

export interface Quota extends QuotaOf {
  readonly approved: number
  /** 已使用指标数, where the platform has said it. */
  readonly used?: number
}

/** Registrations of 院校考生 in our records. */
export interface QuotaUse extends QuotaOf {
  readonly registered: number
  /** Of them those that the platform does not count yet. */
  readonly pending: number
}

/** The platform's number of those used counts where it is known; else the registrations we hold. */
export function standQuota(quota: Quota, uses: readonly QuotaUse[]): QuotaStanding {
  const own = uses.filter((use) => isWithin(use, quota))
  const sumOf = (amount: (use: QuotaUse) => number) => own.reduce((sum, use) => sum + amount(use), 0)
  const pending = sumOf((use) => use.pending)
  const used = quota.used ?? sumOf((use) => use.registered - use.pending)
  const { year, certificate, level, major, approved } = quota
  return { year, certificate, level, major, approved, used, pending, left: approved - used - pending }
}
