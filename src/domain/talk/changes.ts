/** 变更 · Everything a turn may change in the records, applied in the turn's transaction. */
import type { PaperLine } from '../arrangement/paper-lines.js'
import type { RoomPaper } from '../arrangement/room-papers.js'
import type { ImportMode } from '../imports/batch.js'
import type { Edit, Scope } from '../imports/edits.js'
import type { Values } from '../lists/rows.js'
import type { FormLayout } from '../lists/templates/learned-template.js'
import type { Role } from '../people/people.js'
import type { SiteApplication } from '../printing/forms/site-application.js'
import type { SitePaper } from '../printing/site-papers.js'
import type { OfferedFile } from './message.js'

export type Change =
  | { readonly kind: 'add-school'; readonly id: string; readonly name: string; readonly province: string }
  | { readonly kind: 'add-org'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'invite'
      readonly code: string
      readonly personName: string
      readonly role: Role
      readonly schoolId?: string
      readonly orgId?: string
      readonly expiresAt: Date
    }
  /** All roles of the person at the school end, and what they have open there. */
  | { readonly kind: 'remove-colleague'; readonly schoolId: string; readonly personId: string }
  | { readonly kind: 'remove-org-staff'; readonly orgId: string; readonly personId: string }
  | { readonly kind: 'redeem-invitation'; readonly invitationId: string }
  | { readonly kind: 'count-wrong-code' }
  | {
      readonly kind: 'start-batch'
      readonly batchId: string
      /** photos, a workbook whose list is not known yet, or a blank template of the platform. */
      readonly batchKind: 'photos' | 'workbook' | 'template'
      /** The list it is expected to be. */
      readonly wanted?: string
      readonly schoolId: string
      readonly scope: Scope
      readonly fileIds: readonly string[]
    }
  /** A photo batch over the kept photos of the school's earlier uploads. */
  | { readonly kind: 'check-kept-photos'; readonly batchId: string; readonly schoolId: string }
  /** More files of the same set, or more said about the list: the batch is checked again. */
  | {
      readonly kind: 'recheck-batch'
      readonly batchId: string
      readonly scope?: Scope
      /** Added to what was said before. */
      readonly edits?: readonly Edit[]
      readonly moreFileIds?: readonly string[]
    }
  /** A colleague's list that waits goes on in this conversation, as the asker's. */
  | { readonly kind: 'take-over-batch'; readonly batchId: string }
  | { readonly kind: 'apply-batch'; readonly batchId: string; readonly mode: ImportMode }
  | { readonly kind: 'undo-batch'; readonly batchId: string }
  | { readonly kind: 'confirm-candidate'; readonly candidateId: string }
  /** One field of a record is corrected in the chat; `was`: what the person was shown, or the change no longer holds. */
  | {
      readonly kind: 'correct-record'
      readonly list: string
      readonly schoolId: string
      readonly recordId: string
      readonly field: string
      readonly was: string
      readonly value: string
    }
  | { readonly kind: 'remove-record'; readonly list: string; readonly schoolId: string; readonly recordId: string }
  /** A correction or removal of the asker's own is taken back; `id` as in `UndoableCorrection`. */
  | { readonly kind: 'undo-correction'; readonly schoolId: string; readonly id: string }
  /** Rows of a list that were said, not sent: an import like any other, with its history and undo; a whole list is replaced. */
  | {
      readonly kind: 'write-rows'
      readonly batchId: string
      readonly list: string
      readonly schoolId: string
      readonly rows: readonly Values[]
    }
  /** The file of this batch is the platform's form of a list from now on, in the place of the one learned before. */
  | {
      readonly kind: 'learn-template'
      readonly id: string
      readonly schoolId: string
      readonly batchId: string
      /** The id of the list, and the name of its template. */
      readonly list: string
      readonly template: string
      readonly layout: FormLayout
    }
  | { readonly kind: 'forget-template'; readonly schoolId: string; readonly id: string }
  /** An organisation's plan is new or changed; `schools` get it too. Each is told by itself, afterwards. */
  | {
      readonly kind: 'publish-plan'
      readonly id: string
      readonly orgId: string
      /** Of list 13; what is not said stays. */
      readonly values: Values
      readonly schools: readonly string[]
    }
  /** Contacts or payees of an organisation are new or changed: every school with a plan of its sees them. */
  | {
      readonly kind: 'publish-contacts'
      readonly orgId: string
      readonly list: string
      readonly rows: readonly Values[]
    }
  /** Whether the school takes part in a published plan; `follows`: its own copy goes with the organisation's from now on. */
  | {
      readonly kind: 'answer-plan'
      readonly schoolId: string
      readonly publishedId: string
      readonly answer: 'joined' | 'declined'
      readonly follows?: true
    }
  /** The person takes up our guesses for a photo import; numbers as shown, from 1. The batch is checked again with them. */
  | { readonly kind: 'accept-proposals'; readonly batchId: string; readonly picks: 'all' | readonly number[] }
  /** Written while the turn is taken and added to its replies (private chat); the store only logs who got which file. */
  | {
      readonly kind: 'request-file'
      readonly what: FileWanted
    }
  /** These lines of a paper of the rooms have been written to be printed, as they stand. */
  | {
      readonly kind: 'note-printed'
      readonly schoolId: string
      readonly paper: RoomPaper
      readonly lines: readonly PaperLine[]
    }
  /** By this token a browser signs in as the asker's account, once and until then. */
  | { readonly kind: 'offer-upload-link'; readonly token: string; readonly expiresAt: Date }

/** A file to be written on request. */
export type FileWanted =
  /** The empty workbook of a list. */
  | { readonly kind: 'template'; readonly list: string }
  /** The rows of a checked list that did not pass. */
  | { readonly kind: 'failing-rows'; readonly batchId: string }
  /**
   * The platform's template of that name: of the rows of a checked list, else of all records; `plan`: only of that one;
   * `refusedIn`: only those the platform gave back in that upload of failed rows.
   */
  | {
      readonly kind: 'platform'
      readonly list: string
      readonly template: string
      readonly batchId?: string
      readonly refusedIn?: string
      /** Columns of the template that the programme's book leaves out. */
      readonly leftOut?: readonly string[]
      readonly plan?: string
      readonly statuses?: readonly string[]
    }
  /** All records as a readable workbook; `by`: a sheet for each value of that field; `statuses`, `only`: those alone. */
  | {
      readonly kind: 'records'
      readonly list: string
      readonly by?: string
      readonly statuses?: readonly string[]
      readonly only?: Values
    }
  /** How far the schools of a published plan are, as a readable workbook. */
  | { readonly kind: 'schools-progress'; readonly orgId: string; readonly publishedId: string }
  /** Photos on record, in zips as the platform takes them. */
  | { readonly kind: 'photos' }
  /** One candidate's photo, as a picture; `whole`: with the whole ID number, for whoever compares it with the document. */
  | { readonly kind: 'photo'; readonly candidateId: string; readonly whole?: true }
  /** A paper of one exam to print, as PDF; `plan`: its name. */
  | { readonly kind: 'print'; readonly paper: SitePaper; readonly plan: string }
  /** Of one room, or all, or of the people who bear a name; `plan`: its name; `only`: what is not printed yet as it stands now. */
  | {
      readonly kind: 'print-rooms'
      readonly paper: RoomPaper
      readonly plan: string
      readonly room?: string
      readonly person?: string
      readonly only?: 'changed'
    }
  /** The form of a site application, as PDF to be signed and as workbook to be changed. */
  | { readonly kind: 'site-form'; readonly asked: SiteApplication }
  /** The form about an exam's staff, filled in; `plan`: its name; `said`: contacts of list 20 that are written in the same turn. */
  | { readonly kind: 'questionnaire'; readonly plan: string; readonly said: readonly Values[] }
  /** What a record keeps, once more. */
  | { readonly kind: 'kept-file'; readonly what: KeptFileKind; readonly file: OfferedFile }
  /** Files sent lately that may not have arrived. */
  | { readonly kind: 'sent-before' }
  /** Whether everything of a plan, by its name, may go to the platform; with the rows that may not. */
  | { readonly kind: 'preflight'; readonly plan: string }
  /** Everything of a plan that the platform takes, as one zip. */
  | { readonly kind: 'bundle'; readonly plan: string }

/** 缴费凭证 · 签字盖章的申请表 */
export type KeptFileKind = 'receipt' | 'signed-form'

/**
 * Who may cause a change: roles at the school it is about, or anybody. Checked where a flow opens, and once more where it
 * is applied: the store looks up the school of a batch, candidate or record itself.
 */
export const CHANGE_RIGHTS: Readonly<Record<Change['kind'], readonly Role[] | 'anyone'>> = {
  'add-school': ['system-admin'],
  'add-org': ['system-admin'],
  invite: ['system-admin', 'school-admin'],
  'remove-colleague': ['system-admin', 'school-admin'],
  'remove-org-staff': ['system-admin'],
  'redeem-invitation': 'anyone',
  'count-wrong-code': 'anyone',
  'start-batch': ['coordinator', 'school-admin'],
  'check-kept-photos': ['coordinator', 'school-admin'],
  'recheck-batch': ['coordinator', 'school-admin'],
  'take-over-batch': ['coordinator', 'school-admin'],
  'apply-batch': ['coordinator', 'school-admin'],
  'undo-batch': ['coordinator', 'school-admin'],
  'confirm-candidate': ['coordinator', 'school-admin'],
  'correct-record': ['coordinator', 'school-admin'],
  'remove-record': ['coordinator', 'school-admin'],
  'undo-correction': ['coordinator', 'school-admin'],
  'write-rows': ['coordinator', 'school-admin'],
  'learn-template': ['coordinator', 'school-admin'],
  'forget-template': ['coordinator', 'school-admin'],
  'publish-plan': ['org-staff'],
  'publish-contacts': ['org-staff', 'system-admin'],
  'answer-plan': ['coordinator', 'school-admin'],
  'accept-proposals': ['coordinator', 'school-admin'],
  'request-file': ['coordinator', 'school-admin', 'org-staff'],
  'note-printed': ['coordinator', 'school-admin'],
  'offer-upload-link': ['coordinator', 'school-admin'],
}
