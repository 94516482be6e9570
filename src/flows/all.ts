/** 全部流程 · Every flow of the product; a new one is a file and a line here. */

import { platformFile } from './candidates/platform-file.flow.js'
import { identityCheck } from './identity/identity-check.flow.js'
import { failingRows } from './imports/failing-rows.flow.js'
import { filesAgain } from './imports/files-again.flow.js'
import { candidateImport } from './imports/list-import.flow.js'
import { template } from './imports/template.flow.js'
import { undoImport } from './imports/undo-import.flow.js'
import { addOrg } from './people/add-org.flow.js'
import { addSchool } from './people/add-school.flow.js'
import { bind } from './people/bind.flow.js'
import { invite } from './people/invite.flow.js'
import { inviteOrgStaff } from './people/invite-org-staff.flow.js'
import { removeColleague } from './people/remove-colleague.flow.js'
import { removeOrgStaff } from './people/remove-org-staff.flow.js'
import { switchSchool } from './people/switch-school.flow.js'
import { keptPhotos } from './photos/kept-photos.flow.js'
import { photoImport } from './photos/photo-import.flow.js'
import { approvedMajors } from './pilot/approved-majors.flow.js'

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
