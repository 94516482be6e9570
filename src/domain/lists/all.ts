/** 全部名单 · Every list that goes in or out; a new one is a definition, a table and a line here. */
import { roomSessionsList } from '../arrangement/room-sessions-list.js'
import { seatsList } from '../arrangement/seats-list.js'
import { candidateList } from '../candidates/candidate-list.js'
import { platformCandidatesList } from '../candidates/platform-candidates-list.js'
import { contactsList } from '../contacts/contacts-list.js'
import { payeesList } from '../contacts/payees-list.js'
import { feeRatesList } from '../fees/fee-rates-list.js'
import { paymentSlipsList } from '../fees/payment-slips-list.js'
import { examContactsList } from '../invigilators/exam-contacts-list.js'
import { invigilatorsList } from '../invigilators/invigilators-list.js'
import { roomWatchesList } from '../invigilators/room-watches-list.js'
import { teachingList } from '../invigilators/teaching-list.js'
import { approvedMajorsList } from '../pilot/approved-majors-list.js'
import { certificateCatalogueList } from '../pilot/certificate-catalogue-list.js'
import { pilotApplicationsList } from '../pilot/pilot-applications-list.js'
import { pilotQuotasList } from '../pilot/pilot-quotas-list.js'
import { provinceBatchesList } from '../pilot/province-batches-list.js'
import { holidaysList } from '../plans/holidays-list.js'
import { plansList } from '../plans/plans-list.js'
import { subjectsList } from '../plans/subjects-list.js'
import { officialList } from '../registration/official-list.js'
import { registrationsList } from '../registration/registrations-list.js'
import { roomsList } from '../rooms/rooms-list.js'
import { equipmentList } from '../sites/equipment-list.js'
import { siteGuestsList } from '../sites/site-guests-list.js'
import { sitesList } from '../sites/sites-list.js'
import type { List } from './list.js'
import { refusedListOf } from './refused-list.js'

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
  examContactsList,
  approvedMajorsList,
  provinceBatchesList,
  pilotApplicationsList,
  pilotQuotasList,
  certificateCatalogueList,
  sitesList,
  siteGuestsList,
  equipmentList,
  holidaysList,
  feeRatesList,
  paymentSlipsList,
  contactsList,
  payeesList,
  platformCandidatesList,
  officialList,
]

/** What the platform gives back of its imports [PM 5.2.3, 5.2.5, 5.2.6, 5.2.11]; they have no records of their own. */
export const REFUSED_LISTS: readonly List[] = [
  refusedListOf(candidateList, { zh: '考生导入失败数据', en: 'failed rows of candidates' }),
  refusedListOf(registrationsList, { zh: '报考导入失败数据', en: 'failed rows of registrations' }),
  refusedListOf(roomsList, { zh: '考场导入失败数据', en: 'failed rows of rooms' }),
  refusedListOf(invigilatorsList, { zh: '监考人员导入失败数据', en: 'failed rows of invigilators' }),
]

/** What a workbook may be. */
export const READ_LISTS: readonly List[] = [...LISTS, ...REFUSED_LISTS]

export function findList(id: string): List | undefined {
  return READ_LISTS.find((list) => list.id === id)
}

/** Throws for an id that is none: what is stored under it was made by a later version. */
export function getList(id: string): List {
  const list = findList(id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}
