/** 考点打印件 · What a site needs for one exam beside what the arrangement gives: forms, signs, badges [G3 766–808]. */
import { emergencyContacts } from './forms/emergency-contacts.js'
import { inspectionRecord } from './forms/inspection-record.js'
import { sealingConfirmation } from './forms/sealing-confirmation.js'
import { BADGE_ROLES, badges, banner, belongingsSign, seals } from './forms/signs.js'
import { staffUndertaking } from './forms/staff-undertaking.js'
import type { Leaf } from './leaf.js'
import type { PrintedOf, PrintKind, PrintOrder } from './print-order.js'

export const SITE_PAPERS = [
  'sealing',
  'undertaking',
  'inspection',
  'badges',
  'banner',
  'seals',
  'belongings',
  'emergency-card',
] as const satisfies readonly PrintKind[]
export type SitePaper = (typeof SITE_PAPERS)[number]

export interface SitePapersAbout extends PrintedOf {
  readonly certificates: readonly string[]
  readonly levels: readonly string[]
  readonly school: string
  /** Empty where no room is on record: written by hand. */
  readonly site: string
  readonly examTime: string
  readonly rooms: readonly { readonly name: string; readonly seats: number }[]
}

export function sitePaper(kind: SitePaper, about: SitePapersAbout): PrintOrder {
  return { kind, plan: about.plan, printedAt: about.printedAt, leaves: leavesOf(kind, about) }
}

function leavesOf(kind: SitePaper, about: SitePapersAbout): readonly Leaf[] {
  const { plan, site, school, examTime } = about
  const rooms = about.rooms.map(({ name }) => name)
  switch (kind) {
    case 'sealing':
      return [sealingConfirmation({ plan, site, rooms })]
    case 'undertaking':
      return [staffUndertaking({ plan, site, staff: [] })]
    case 'inspection': {
      const heads = about.rooms.map(({ name, seats }) => ({ room: name, heads: seats }))
      return [inspectionRecord({ plan, site, examTime, inspector: '', rooms: heads })]
    }
    case 'badges':
      return [
        badges(
          plan,
          BADGE_ROLES.map((role) => ({ role, name: '', from: school })),
        ),
      ]
    case 'banner':
      return about.certificates.flatMap((certificate) => about.levels.map((level) => banner(certificate, level)))
    case 'seals':
      return [seals(site, rooms.length > 0 ? rooms : [''])]
    case 'belongings':
      return (rooms.length > 0 ? rooms : ['']).map(belongingsSign)
    case 'emergency-card':
      return [emergencyContacts(plan, site, [])]
  }
}
