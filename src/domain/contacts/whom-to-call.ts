/** 找谁、汇给谁 · Of all contacts and payees those that a school or a certificate has, the surest first. */
import { addDays, type ExamDay } from '../cells/exam-day.js'
import type { Values } from '../lists/rows.js'
import type { Programme } from '../programmes/programme.js'
import { ANY_PROGRAMME } from './contact-columns.js'
import type { Contact, Payee } from './contact-records.js'
import { EVERYWHERE, STEWARD } from './contacts-list.js'
import { programmeCalled } from './whose.js'

/** After so many days a number may no longer hold. */
const DAYS_SURE = 365

/** Nobody says that it was confirmed, or that is over a year ago. */
export function isUnsure({ confirmed }: Pick<Contact, 'confirmed'>, today: ExamDay): boolean {
  return confirmed === undefined || addDays(confirmed as ExamDay, DAYS_SURE) < today
}

/** `programmes`: the school's own; none: whatever there is. Stewards of the province before those of all, others after. */
export function contactsOf(
  all: readonly Contact[],
  province: string,
  programmes: readonly Programme[],
): readonly Contact[] {
  const mine = all.filter(
    ({ region, of }) => (region === EVERYWHERE || region.split('、').includes(province)) && isOfAny(of, programmes),
  )
  const rank = ({ kind, region }: Contact) => (kind === STEWARD ? 0 : 2) + (region === EVERYWHERE ? 1 : 0)
  return [...mine].sort((a, b) => rank(a) - rank(b) || latestFirst(a, b))
}

function isOfAny(of: string, programmes: readonly Programme[]): boolean {
  const whose = programmeCalled(of)
  return of === ANY_PROGRAMME || whose === undefined || programmes.length === 0 || programmes.includes(whose)
}

/** The one for the certificate before that of its organisation, that before one for all; then the one confirmed last. */
export function payeesOf(all: readonly Payee[], certificate: string, org?: string): readonly Payee[] {
  const programme = programmeCalled(certificate)
  const wanted = [[certificate], [programme?.name.zh, org], [ANY_PROGRAMME]]
  for (const names of wanted) {
    const found = all.filter(({ of }) => names.includes(of))
    if (found.length > 0) return [...found].sort(latestFirst)
  }
  return []
}

function latestFirst(a: Pick<Contact, 'confirmed'>, b: Pick<Contact, 'confirmed'>): number {
  return (b.confirmed ?? '').localeCompare(a.confirmed ?? '')
}

/** What is left to a steward once others are named for provinces of its; undefined: nothing [LISTS 34: each province once]. */
export function regionLeft(steward: Values, taking: readonly Values[]): string | undefined {
  const { kind, of, name, region = '' } = steward
  const others = taking.filter((row) => row.kind === kind && row.of === of && row.name !== name)
  if (kind !== STEWARD) return region
  const taken = new Set(others.flatMap((row) => row.region?.split('、') ?? []))
  const left = region.split('、').filter((province) => !taken.has(province))
  return left.length === 0 ? undefined : left.join('、')
}
