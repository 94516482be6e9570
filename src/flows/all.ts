/** 全部流程 · Every flow of the product; a new one is a file and a line here. */

import { addContacts } from './contacts/add-contacts.flow.js'
import { publishContacts } from './contacts/publish-contacts.flow.js'
import { noSlips } from './fees/no-slips.flow.js'
import { pay } from './fees/pay.flow.js'
import { receipts } from './fees/receipts.flow.js'
import { removeSlip } from './fees/remove-slip.flow.js'
import { slipNews } from './fees/slip-news.flow.js'
import { identityCheck } from './identity/identity-check.flow.js'
import { dropList } from './imports/drop-list.flow.js'
import { fillIn } from './imports/fill-in.flow.js'
import { listImport } from './imports/list-import.flow.js'
import { takeOver } from './imports/take-over.flow.js'
import { addInvigilators } from './invigilators/add-invigilators.flow.js'
import { proposeWatchesFlow } from './invigilators/propose-watches.flow.js'
import { questionnaire } from './invigilators/questionnaire.flow.js'
import { questionnaireSent } from './invigilators/questionnaire-sent.flow.js'
import { setWatches } from './invigilators/set-watches.flow.js'
import { correctRecord } from './lists/correct-record.flow.js'
import { exportRecords } from './lists/export-records.flow.js'
import { failingRows } from './lists/failing-rows.flow.js'
import { filesAgain } from './lists/files-again.flow.js'
import { platformFile } from './lists/platform-file.flow.js'
import { template } from './lists/template.flow.js'
import { undo } from './lists/undo.flow.js'
import { undoCorrection } from './lists/undo-correction.flow.js'
import { undoImport } from './lists/undo-import.flow.js'
import { addOrg } from './people/add-org.flow.js'
import { addSchool } from './people/add-school.flow.js'
import { bind } from './people/bind.flow.js'
import { invite } from './people/invite.flow.js'
import { inviteOrgStaff } from './people/invite-org-staff.flow.js'
import { removeColleague } from './people/remove-colleague.flow.js'
import { removeOrgStaff } from './people/remove-org-staff.flow.js'
import { switchSchool } from './people/switch-school.flow.js'
import { keptPhotos } from './photos/kept-photos.flow.js'
import { photoFiles } from './photos/photo-files.flow.js'
import { photoImport } from './photos/photo-import.flow.js'
import { showPhoto } from './photos/show-photo.flow.js'
import { approvedMajors } from './pilot/approved-majors.flow.js'
import { pilotApplication } from './pilot/pilot-application.flow.js'
import { addPlan } from './plans/add-plan.flow.js'
import { declinePlan } from './plans/decline-plan.flow.js'
import { joinPlan } from './plans/join-plan.flow.js'
import { movePlan } from './plans/move-plan.flow.js'
import { movePublished } from './plans/move-published.flow.js'
import { ownLevels } from './plans/own-levels.flow.js'
import { planNumber } from './plans/plan-number.flow.js'
import { publishPlan } from './plans/publish-plan.flow.js'
import { bundle } from './preflight/bundle.flow.js'
import { preflight } from './preflight/preflight.flow.js'
import { print } from './printing/print.flow.js'
import { freeze } from './registration/freeze.flow.js'
import { register } from './registration/register.flow.js'
import { unfreeze } from './registration/unfreeze.flow.js'
import { reuseRooms } from './rooms/reuse-rooms.flow.js'
import { setRooms } from './rooms/set-rooms.flow.js'
import { exportSchools } from './schools/export-schools.flow.js'
import { schoolsProgress } from './schools/schools-progress.flow.js'
import { setGuests } from './sites/set-guests.flow.js'
import { signedForm } from './sites/signed-form.flow.js'
import { siteApplication } from './sites/site-application.flow.js'
import { sitePaper } from './sites/site-paper.flow.js'
import { letPass } from './talk/let-pass.flow.js'
import { reminder } from './talk/reminder.flow.js'
import { sendings } from './talk/sendings.flow.js'
import { forgetTemplate, learnedTemplates } from './templates/forget-template.flow.js'
import { learnTemplate } from './templates/learn-template.flow.js'

/** In the order 帮助 lists them. */
export const FLOWS = [
  listImport,
  photoImport,
  keptPhotos,
  identityCheck,
  addPlan,
  movePlan,
  planNumber,
  ownLevels,
  joinPlan,
  declinePlan,
  publishPlan,
  movePublished,
  schoolsProgress,
  exportSchools,
  setRooms,
  reuseRooms,
  addInvigilators,
  setWatches,
  questionnaire,
  questionnaireSent,
  proposeWatchesFlow,
  pay,
  slipNews,
  removeSlip,
  noSlips,
  receipts,
  addContacts,
  publishContacts,
  preflight,
  bundle,
  template,
  failingRows,
  platformFile,
  learnTemplate,
  learnedTemplates,
  forgetTemplate,
  exportRecords,
  photoFiles,
  showPhoto,
  print,
  filesAgain,
  approvedMajors,
  pilotApplication,
  siteApplication,
  setGuests,
  sitePaper,
  signedForm,
  register,
  freeze,
  unfreeze,
  undo,
  undoImport,
  correctRecord,
  undoCorrection,
  takeOver,
  dropList,
  invite,
  removeColleague,
  inviteOrgStaff,
  removeOrgStaff,
  addSchool,
  addOrg,
  sendings,
  letPass,
  switchSchool,
  fillIn,
  reminder,
  bind,
]
