/** 全部名单 · Every list that goes in or out; a new one is a definition, a table and a line here. */
import { roomSessionsList } from '../arrangement/room-sessions-list.js'
import { seatsList } from '../arrangement/seats-list.js'
import { candidateList } from '../candidates/candidate-list.js'
import { platformCandidatesList } from '../candidates/platform-candidates-list.js'
import { feeRatesList } from '../fees/fee-rates-list.js'
import { paymentSlipsList } from '../fees/payment-slips-list.js'
import { invigilatorsList } from '../invigilators/invigilators-list.js'
import { roomWatchesList } from '../invigilators/room-watches-list.js'
import { teachingList } from '../invigilators/teaching-list.js'
import { approvedMajorsList } from '../pilot/approved-majors-list.js'
import { certificateCatalogueList } from '../pilot/certificate-catalogue-list.js'
import { pilotApplicationsList } from '../pilot/pilot-applications-list.js'
import { pilotQuotasList } from '../pilot/pilot-quotas-list.js'
import { provinceBatchesList } from '../pilot/province-batches-list.js'
import { plansList } from '../plans/plans-list.js'
import { subjectsList } from '../plans/subjects-list.js'
import { officialList } from '../registration/official-list.js'
import { registrationsList } from '../registration/registrations-list.js'
import { roomsList } from '../rooms/rooms-list.js'
import { equipmentList } from '../sites/equipment-list.js'
import { sitesList } from '../sites/sites-list.js'
import type { List } from './list.js'

/** In the order a person is offered them. */
export const LISTS: readonly List[] = [
  candidateList,
  plansList,
  subjectsList,
  registrationsList,
  roomsList,
  roomSessionsList,
  seatsList,
  invigilatorsList,
  teachingList,
  roomWatchesList,
  approvedMajorsList,
  provinceBatchesList,
  pilotApplicationsList,
  pilotQuotasList,
  certificateCatalogueList,
  sitesList,
  equipmentList,
  feeRatesList,
  paymentSlipsList,
  platformCandidatesList,
  officialList,
]

export function findList(id: string): List | undefined {
  return LISTS.find((list) => list.id === id)
}

/** Throws for an id that is none: what is stored under it was made by a later version. */
export function getList(id: string): List {
  const list = findList(id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}
