/** 名额 · How many of a year's approved number are left, by certificate, level and major [G1 58, PM 4.3]. */
import { ALL_LEVELS } from '../cells/certificate-cell.js'
import { foldKey } from '../cells/text-normal.js'
import { ALL_MAJORS } from './pilot-columns.js'

/** What is counted by: `不分等级` and `不分专业` where the approval does not tell them apart. */
export interface QuotaOf {
  readonly year: string
  readonly certificate: string
  readonly level: string
  readonly major: string
}

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

export interface QuotaStanding extends QuotaOf {
  readonly approved: number
  readonly used: number
  readonly pending: number
  /** Below 0: so many too many. */
  readonly left: number
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

function isWithin(use: QuotaOf, quota: QuotaOf): boolean {
  return (
    use.year === quota.year &&
    foldKey(use.certificate) === foldKey(quota.certificate) &&
    (quota.level === ALL_LEVELS || use.level === quota.level) &&
    (quota.major === ALL_MAJORS || foldKey(use.major) === foldKey(quota.major))
  )
}

/** The narrowest that speaks of it: by level before by certificate, by major before all majors. */
export function findQuota<Q extends QuotaOf>(quotas: readonly Q[], wanted: QuotaOf): Q | undefined {
  const fitting = quotas.filter((quota) => isWithin(wanted, quota))
  const narrowness = ({ level, major }: QuotaOf) => (level === ALL_LEVELS ? 0 : 2) + (major === ALL_MAJORS ? 0 : 1)
  return fitting.toSorted((one, other) => narrowness(other) - narrowness(one))[0]
}

/** Why somebody would better be a 社会考生 [G1 60]: proposed, never refused. */
export type SocialReason = 'other-major' | 'over-quota'

/** In their order: the first come within the number. Where nothing is known of a certificate nobody is proposed. */
export function proposeSocial(
  people: readonly QuotaOf[],
  standing: readonly QuotaStanding[],
): readonly (SocialReason | undefined)[] {
  const left = new Map(standing.map((one) => [one, one.left]))
  return people.map((person) => {
    const ofCertificate = standing.filter((one) => isWithin({ ...person, major: one.major }, one))
    if (ofCertificate.length === 0) return undefined
    const quota = findQuota(ofCertificate, person)
    if (quota === undefined) return 'other-major'
    const now = left.get(quota) ?? 0
    left.set(quota, now - 1)
    return now > 0 ? undefined : 'over-quota'
  })
}
