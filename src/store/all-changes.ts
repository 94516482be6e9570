/** 所有变更 · Which room applies which change. */
import type { Change } from '../domain/talk/changes.js'
import { PRINT_CHANGES } from './arrangement/printed-seats.js'
import { CANDIDATE_CHANGES } from './candidates/candidate-changes.js'
import { CONTACT_CHANGES } from './contacts/contact-changes.js'
import { BATCH_CHANGES } from './imports/batch-changes.js'
import { LIST_CHANGES } from './lists/list-changes.js'
import { PEOPLE_CHANGES } from './people/people-changes.js'
import { PHOTO_CHANGES } from './photos/photo-changes.js'
import { PLAN_CHANGES } from './plans/plan-changes.js'
import type { Handlers } from './talk/change-handler.js'
import { FILE_CHANGES } from './talk/file-changes.js'
import { LINK_CHANGES } from './talk/upload-links.js'
import { TEMPLATE_CHANGES } from './templates/template-changes.js'

export const CHANGE_HANDLERS: Handlers<Change['kind']> = {
  ...PEOPLE_CHANGES,
  ...BATCH_CHANGES,
  ...PHOTO_CHANGES,
  ...CANDIDATE_CHANGES,
  ...LIST_CHANGES,
  ...PLAN_CHANGES,
  ...CONTACT_CHANGES,
  ...TEMPLATE_CHANGES,
  ...FILE_CHANGES,
  ...LINK_CHANGES,
  ...PRINT_CHANGES,
}
