/** 所有名单的表 · Which table a list is written to. One line a list. */
import { PHOTOS } from '../../domain/imports/batch.js'
import { listOnRecord } from '../../domain/imports/refusals/refused-id.js'
import { ROOM_SESSIONS } from '../arrangement/room-session-table.js'
import { SEATS } from '../arrangement/seat-table.js'
import { CANDIDATES, PLATFORM_CANDIDATES } from '../candidates/candidate-table.js'
import { CONTACTS, PAYEES } from '../contacts/contact-tables.js'
import { FEE_RATES, PAYMENT_SLIPS } from '../fees/fee-tables.js'
import { EXAM_CONTACTS, INVIGILATORS, ROOM_WATCHES, TEACHING } from '../invigilators/invigilator-tables.js'
import { APPROVED_MAJORS } from '../pilot/major-table.js'
import { CERTIFICATE_CATALOGUE, PILOT_APPLICATIONS, PILOT_QUOTAS, PROVINCE_BATCHES } from '../pilot/pilot-tables.js'
import { HOLIDAYS } from '../plans/holiday-table.js'
import { EXAM_PLANS } from '../plans/plan-table.js'
import { EXAM_SUBJECTS } from '../plans/subject-table.js'
import { OFFICIAL_REGISTRATIONS } from '../registration/official-table.js'
import { REGISTRATIONS } from '../registration/registration-table.js'
import { ROOMS } from '../rooms/room-table.js'
import { EQUIPMENT, SITE_GUESTS, SITES } from '../sites/site-table.js'
import type { StoredList } from './table.js'

export const STORED_LISTS: readonly StoredList[] = [
  CANDIDATES,
  PLATFORM_CANDIDATES,
  APPROVED_MAJORS,
  PROVINCE_BATCHES,
  PILOT_APPLICATIONS,
  PILOT_QUOTAS,
  CERTIFICATE_CATALOGUE,
  SITES,
  SITE_GUESTS,
  EQUIPMENT,
  HOLIDAYS,
  EXAM_PLANS,
  EXAM_SUBJECTS,
  REGISTRATIONS,
  OFFICIAL_REGISTRATIONS,
  ROOMS,
  ROOM_SESSIONS,
  SEATS,
  INVIGILATORS,
  TEACHING,
  ROOM_WATCHES,
  EXAM_CONTACTS,
  FEE_RATES,
  PAYMENT_SLIPS,
  CONTACTS,
  PAYEES,
]

const BY_LIST = new Map(STORED_LISTS.map((stored) => [stored.list, stored]))

/** Failed rows of a list are looked up among its records. Throws for a list that has no table: it was never brought in. */
export function storedList(list: string): StoredList {
  const stored = BY_LIST.get(listOnRecord(list))
  if (stored === undefined) throw new Error(`no table is known for the list ${list}`)
  return stored
}

/** Whose records a batch of that kind changes; undefined: it was never found out what it is. */
export function recordsOf(kind: string): StoredList | undefined {
  return BY_LIST.get(kind === PHOTOS ? CANDIDATES.list : kind)
}
