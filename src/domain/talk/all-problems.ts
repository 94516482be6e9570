/** 问题目录 · Everything a person can get wrong: one code, one level, one wording in each language with what to do. */
import { SEAT_PROBLEMS } from '../arrangement/seat-problems.js'
import { SESSION_PROBLEMS } from '../arrangement/session-problems.js'
import { CANDIDATE_PROBLEMS } from '../candidates/candidate-problems.js'
import { PLATFORM_PROBLEMS } from '../candidates/platform-problems.js'
import { CELL_PROBLEMS } from '../cells/cell-problems.js'
import { ID_PROBLEMS } from '../cells/ids/id-problems.js'
import { PERSON_PROBLEMS } from '../cells/person-problems.js'
import { CONTACT_PROBLEMS } from '../contacts/contact-problems.js'
import { FEE_PROBLEMS } from '../fees/fee-problems.js'
import { REFUSAL_PROBLEMS } from '../imports/refusals/refusal-problems.js'
import { INVIGILATOR_PROBLEMS } from '../invigilators/invigilator-problems.js'
import { FILE_PROBLEMS } from '../lists/file-problems.js'
import { LIST_PROBLEMS } from '../lists/list-problems.js'
import { PEOPLE_PROBLEMS } from '../people/people-problems.js'
import { PHOTO_ARCHIVE_PROBLEMS } from '../photos/photo-archive-problems.js'
import { PHOTO_OWNER_PROBLEMS } from '../photos/photo-owner-problems.js'
import { PHOTO_PROBLEMS } from '../photos/photo-problems.js'
import { PILOT_PROBLEMS } from '../pilot/pilot-problems.js'
import { PLAN_PROBLEMS } from '../plans/plan-problems.js'
import { OFFICIAL_PROBLEMS } from '../registration/official-problems.js'
import { REGISTRATION_PROBLEMS } from '../registration/registration-problems.js'
import { ROOM_PROBLEMS } from '../rooms/room-problems.js'
import { ROOM_SAID_PROBLEMS } from '../rooms/room-said-problems.js'
import { SITE_PROBLEMS } from '../sites/site-problems.js'
import { CHOICE_PROBLEMS } from './choice-problems.js'
import type { ProblemKind } from './problem-kind.js'
import { TALK_PROBLEMS } from './talk-problems.js'

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...LIST_PROBLEMS,
  ...ID_PROBLEMS,
  ...PERSON_PROBLEMS,
  ...CELL_PROBLEMS,
  ...CANDIDATE_PROBLEMS,
  ...PLATFORM_PROBLEMS,
  ...PHOTO_ARCHIVE_PROBLEMS,
  ...PHOTO_OWNER_PROBLEMS,
  ...PHOTO_PROBLEMS,
  ...REGISTRATION_PROBLEMS,
  ...OFFICIAL_PROBLEMS,
  ...ROOM_PROBLEMS,
  ...ROOM_SAID_PROBLEMS,
  ...SEAT_PROBLEMS,
  ...INVIGILATOR_PROBLEMS,
  ...SESSION_PROBLEMS,
  ...PILOT_PROBLEMS,
  ...SITE_PROBLEMS,
  ...PLAN_PROBLEMS,
  ...FEE_PROBLEMS,
  ...CONTACT_PROBLEMS,
  ...REFUSAL_PROBLEMS,
  ...TALK_PROBLEMS,
  ...CHOICE_PROBLEMS,
  ...PEOPLE_PROBLEMS,
} satisfies Record<string, ProblemKind>
