/** 申报和站点的数字 · Counts whose names carry what they are of: a year, a certificate, a status. */

/** So many applications of a year in a status: as the platform lists them, or rows of our own. */
interface ApplicationCount {
  readonly by: 'platform' | 'school'
  readonly year: string
  readonly status: string
  readonly count: number
}

export interface QuotaCount {
  readonly year: string
  readonly certificate: string
  readonly level: string
  readonly major: string
  readonly approved: number
  readonly used: number
}

export interface SiteCount {
  /** 本校 or 借考. */
  readonly host: string
  readonly review: string
  readonly status: string
  readonly count: number
}

/** Sites of our own still to be submitted of which we hold no signed form. */
interface UnsignedCount {
  readonly certificate: string
  readonly count: number
}

/** A site of our own, or one of another school that was allotted to us: 借考 [PM 5.2.4.2]. */
export const OWN_SITE = '本校'
export const BORROWED_SITE = '借考'
export const ENABLED = '已启用'

/** Sits at another school's site: rooms, invigilators and machines are the host's. */
export function isGuest({ sites }: { readonly sites: readonly SiteCount[] }): boolean {
  return sites.some(({ host }) => host === BORROWED_SITE) && !sites.some(({ host }) => host === OWN_SITE)
}

/** In one subject of a level: seats of our own candidates or of guests, or registrations; '' where the sheet named no level. */
export interface SubjectCount {
  /** By its name or number. */
  readonly plan: string
  readonly level: string
  readonly subject: string
  readonly count: number
}

/** Seats, guests' too, that are still to be printed on a paper as they stand now. */
interface UnprintedCount {
  /** By its name or number. */
  readonly plan: string
  readonly paper: string
  readonly count: number
}

/** Rooms of one size: by it goes how many have to watch them. */
export interface RoomSizeCount {
  readonly plan: string
  readonly certificate: string
  /** '' where the sheet names none. */
  readonly level: string
  readonly seats: number
  readonly count: number
}

/** Who may watch exams of a certificate, a level each. */
export interface InvigilatorCount {
  /** A mark that tells people apart, and namesakes by what stands before its point. */
  readonly person: string
  readonly certificate: string
  readonly level: string
  readonly status: string
  /** '' where nobody has said whether the training was attended. */
  readonly training: string
}

/** What a teacher teaches. */
interface TeachingCount {
  /** As the mark of an invigilator of that name begins. */
  readonly teacher: string
  readonly major: string
  readonly className: string
}

export interface NamedCounts {
  readonly applications: readonly ApplicationCount[]
  readonly quota: readonly QuotaCount[]
  readonly sites: readonly SiteCount[]
  readonly unsigned: readonly UnsignedCount[]
  readonly seated: readonly SubjectCount[]
  readonly unprinted: readonly UnprintedCount[]
  /** Seats of other schools at our site. */
  readonly guestSeats: readonly SubjectCount[]
  /** Records as the platform exported them. */
  readonly official: readonly SubjectCount[]
  readonly roomSizes: readonly RoomSizeCount[]
  readonly invigilators: readonly InvigilatorCount[]
  readonly teaching: readonly TeachingCount[]
}

export const NO_NAMED_COUNTS: NamedCounts = {
  applications: [],
  quota: [],
  sites: [],
  unsigned: [],
  seated: [],
  unprinted: [],
  guestSeats: [],
  official: [],
  roomSizes: [],
  invigilators: [],
  teaching: [],
}

/** `measures`: by the name as it is kept, its parts joined by `|`, with the plan it is kept under; others are passed over. */
export function readNamedCounts(
  measures: Iterable<readonly [measure: string, count: number, plan?: string]>,
): NamedCounts {
  const applications: ApplicationCount[] = []
  const quota = new Map<string, QuotaCount>()
  const sites: SiteCount[] = []
  const unsigned: UnsignedCount[] = []
  const seated: SubjectCount[] = []
  const unprinted: UnprintedCount[] = []
  const guestSeats: SubjectCount[] = []
  const official: SubjectCount[] = []
  const roomSizes: RoomSizeCount[] = []
  const invigilators: InvigilatorCount[] = []
  const teaching: TeachingCount[] = []
  for (const [measure, count, plan = ''] of measures) {
    const [kind, ...parts] = measure.split('|')
    const [one = '', two = '', three = '', four = '', five = ''] = parts
    if (count === 0) continue
    if (kind === 'pilot' || kind === 'applied') {
      applications.push({ by: kind === 'pilot' ? 'platform' : 'school', year: one, status: two, count })
    } else if (kind === 'site') sites.push({ host: one, review: two, status: three, count })
    else if (kind === 'unsigned') unsigned.push({ certificate: one, count })
    else if (kind === 'seated') seated.push({ plan: one, level: two, subject: three, count })
    else if (kind === 'unprinted') unprinted.push({ plan: one, paper: two, count })
    else if (kind === 'guest-seat') guestSeats.push({ plan: one, level: two, subject: three, count })
    else if (kind === 'official') official.push({ plan: one, level: two, subject: three, count })
    else if (kind === 'room-size') roomSizes.push({ plan, certificate: one, level: two, seats: Number(three), count })
    else if (kind === 'invigilator')
      invigilators.push({ person: one, certificate: two, level: three, status: four, training: five })
    else if (kind === 'teaches') teaching.push({ teacher: one, major: two, className: three })
    else if (kind === 'quota' && parts.length === 5) {
      const key = parts.slice(0, 4).join('|')
      const known = quota.get(key) ?? { year: one, certificate: two, level: three, major: four, approved: 0, used: 0 }
      quota.set(key, { ...known, [five === 'used' ? 'used' : 'approved']: count })
    }
  }
  return {
    applications,
    quota: [...quota.values()],
    sites,
    unsigned,
    seated,
    unprinted,
    guestSeats,
    official,
    roomSizes,
    invigilators,
    teaching,
  }
}
