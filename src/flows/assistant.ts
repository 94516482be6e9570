/** 考务助手 · All that can be talked about, put together. Main export: one turn. */
import { addOrg } from './add-org.flow.js'
import { addSchool } from './add-school.flow.js'
import { approvedMajors } from './approved-majors.flow.js'
import { bind } from './bind.flow.js'
import { candidateImport } from './candidate-import.flow.js'
import { tellCommand } from './command-answers.js'
import { createAssistant } from './engine/assistant.js'
import { failingRows } from './failing-rows.flow.js'
import { filesAgain } from './files-again.flow.js'
import { lateNews, sayStranger, sayWelcome } from './first-words.js'
import { identityCheck } from './identity-check.flow.js'
import { invite } from './invite.flow.js'
import { inviteOrgStaff } from './invite-org-staff.flow.js'
import { keptPhotos } from './kept-photos.flow.js'
import { photoImport } from './photo-import.flow.js'
import { platformFile } from './platform-file.flow.js'
import { answerChoice, answerQuestion } from './questions/answer.js'
import { removeColleague } from './remove-colleague.flow.js'
import { removeOrgStaff } from './remove-org-staff.flow.js'
import { switchSchool } from './switch-school.flow.js'
import { template } from './template.flow.js'
import { undoImport } from './undo-import.flow.js'

/** In the order 帮助 lists them. */
export const FLOWS = [
  candidateImport,
  photoImport,
  keptPhotos,
  identityCheck,
  template,
  failingRows,
  platformFile,
  filesAgain,
  approvedMajors,
  undoImport,
  invite,
  removeColleague,
  inviteOrgStaff,
  removeOrgStaff,
  addSchool,
  addOrg,
  switchSchool,
  bind,
]

/** Pure apart from the readers in `facts`: the same input, conversation and records give the same turn. */
export const advance = createAssistant({
  flows: FLOWS,
  answerQuestion,
  answerChoice,
  tell: tellCommand,
  welcome: sayWelcome,
  stranger: sayStranger,
  lateNews,
})
