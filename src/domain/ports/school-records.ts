/** 院校记录 · All that flows may read of one school, room by room. There is no way to ask for another's. */
import type { ArrangementRecords } from '../arrangement/arrangement-records.js'
import type { CandidateRecords } from '../candidates/candidate-records.js'
import type { ContactRecords } from '../contacts/contact-records.js'
import type { FeeRecords } from '../fees/fee-records.js'
import type { ImportRecords } from '../imports/import-records.js'
import type { ListRecords } from '../lists/list-records.js'
import type { TemplateRecords } from '../lists/templates/learned-template.js'
import type { PhotoRecords } from '../photos/photo-records.js'
import type { MajorRecords } from '../pilot/major-records.js'
import type { PilotRecords } from '../pilot/pilot-records.js'
import type { QuotaRecords } from '../pilot/quota-records.js'
import type { PlanRecords } from '../plans/plan-records.js'
import type { RegistrationRecords } from '../registration/registration-records.js'
import type { RoomRecords } from '../rooms/room-records.js'
import type { SiteRecords } from '../sites/site-records.js'
import type { StepRecords } from '../steps/case-counts.js'

/** Asked at most once a turn for the same thing: whoever takes the turn wraps them (domain/talk/once-a-turn). */
export interface SchoolRecords {
  readonly arrangement: ArrangementRecords
  readonly imports: ImportRecords
  readonly candidates: CandidateRecords
  readonly photos: PhotoRecords
  readonly majors: MajorRecords
  readonly pilot: PilotRecords
  readonly quota: QuotaRecords
  readonly sites: SiteRecords
  readonly contacts: ContactRecords
  readonly fees: FeeRecords
  readonly plans: PlanRecords
  readonly registrations: RegistrationRecords
  readonly rooms: RoomRecords
  readonly lists: ListRecords
  readonly steps: StepRecords
  readonly templates: TemplateRecords
}
