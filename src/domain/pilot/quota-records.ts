/** 名额记录 · What is left of a school's approved numbers, by certificate, level and major, and who goes beyond it [G1 58, 60]. */
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

export interface QuotaStanding extends QuotaOf {
  readonly approved: number
  readonly used: number
  readonly pending: number
  /** Below 0: so many too many. */
  readonly left: number
}

export interface QuotaRecords {
  /** Of the applications that are approved; the newest year first. */
  list(): Promise<readonly QuotaStanding[]>
}

export function isWithin(use: QuotaOf, quota: QuotaOf): boolean {
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

/** What rows are checked against under this name: what is left of each approved number. */
export const QUOTA_LEFT = 'quota-left'
export type QuotaLeft = QuotaOf & Pick<QuotaStanding, 'left'>

/** Whoever is asked about first comes within the number. Where nothing is known of a certificate nobody is proposed. */
export function socialProposer(standing: readonly QuotaLeft[]): (person: QuotaOf) => SocialReason | undefined {
  const left = new Map(standing.map((one) => [one, one.left]))
  return (person) => {
    const ofCertificate = standing.filter((one) => isWithin({ ...person, major: one.major }, one))
    if (ofCertificate.length === 0) return undefined
    const quota = findQuota(ofCertificate, person)
    if (quota === undefined) return 'other-major'
    const now = left.get(quota) ?? 0
    left.set(quota, now - 1)
    return now > 0 ? undefined : 'over-quota'
  }
}

/** In their order. */
export function proposeSocial(
  people: readonly QuotaOf[],
  standing: readonly QuotaLeft[],
): readonly (SocialReason | undefined)[] {
  return people.map(socialProposer(standing))
}
