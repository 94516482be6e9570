/** 一所院校的记录 · What each room has to tell of one school; every query names the school. */
import type { SchoolRecords } from '../domain/ports/school-records.js'
import { openArrangementRecords } from './arrangement/arrangement-records.js'
import { openCandidateRecords } from './candidates/candidate-records.js'
import { openContactRecords } from './contacts/contact-records.js'
import type { StoreContext } from './database/connection.js'
import { openFeeRecords } from './fees/fee-records.js'
import { openImportRecords } from './imports/import-records.js'
import { openListRecords } from './lists/list-records.js'
import { openPhotoRecords } from './photos/photo-records.js'
import { openMajorRecords } from './pilot/major-records.js'
import { openPilotRecords } from './pilot/pilot-records.js'
import { openQuotaRecords } from './pilot/quota-records.js'
import { openPlanRecords } from './plans/plan-records.js'
import { openRegistrationRecords } from './registration/registration-records.js'
import { openRoomRecords } from './rooms/room-records.js'
import { openSiteRecords } from './sites/site-records.js'
import { openStepRecords } from './steps/step-records.js'
import { openTemplateRecords } from './templates/template-records.js'

export function openSchoolRecords(schoolId: string, context: StoreContext): SchoolRecords {
  return {
    arrangement: openArrangementRecords(schoolId, context),
    imports: openImportRecords(schoolId, context),
    candidates: openCandidateRecords(schoolId, context),
    photos: openPhotoRecords(schoolId, context),
    majors: openMajorRecords(schoolId, context),
    pilot: openPilotRecords(schoolId, context),
    sites: openSiteRecords(schoolId, context),
    quota: openQuotaRecords(schoolId, context),
    contacts: openContactRecords(schoolId, context),
    fees: openFeeRecords(schoolId, context),
    plans: openPlanRecords(schoolId, context),
    registrations: openRegistrationRecords(schoolId, context),
    rooms: openRoomRecords(schoolId, context),
    steps: openStepRecords(schoolId, context),
    lists: openListRecords(schoolId, context),
    templates: openTemplateRecords(schoolId, context),
  }
}
