/** 一轮对话 · What goes into one turn of a conversation and what comes out of it. */

import type { ExamDay } from '../cells/exam-day.js'
import type { PinyinDictionary } from '../cells/pinyin/pinyin-dictionary.js'
import type { LetPassCount } from '../imports/refusals/let-pass-count.js'
import type { Membership, Org, School } from '../people/people.js'
import type { CodeFinder, PeopleRecords } from '../people/people-records.js'
import type { OrgRecords } from '../plans/org-records.js'
import type { SchoolRecords } from '../ports/school-records.js'
import type { Change } from './changes.js'
import type { Language } from './language.js'
import type { Reply, SystemEvent } from './message.js'
import type { Problem } from './problem.js'
import type { Filling } from './problem-blanks.js'
import type { SendingCount } from './sending-count.js'

/** A file a person sent, already on disk; `kind` by its first bytes, never by its name. */
export interface ReceivedFile {
  readonly fileId: string
  readonly sha256: string
  readonly name: string
  readonly sizeBytes: number
  readonly kind: 'workbook' | 'archive' | 'picture' | 'other'
}

export type TurnInput =
  | { readonly kind: 'text'; readonly text: string; readonly quoted?: string }
  | { readonly kind: 'choice'; readonly choiceId: string; readonly label?: string }
  | { readonly kind: 'files'; readonly files: readonly ReceivedFile[]; readonly text?: string }
  | { readonly kind: 'file-failed'; readonly problem: Problem }
  | { readonly kind: 'event'; readonly event: SystemEvent }
  | { readonly kind: 'entered' }
  | { readonly kind: 'unsupported'; readonly what: Filling<'message'> }

/** A flow in progress: the answers given so far; where it stands is computed from them. */
export interface OpenFlow {
  readonly flowId: string
  /** Fresh for every opening; also the id of the import batch the flow starts. */
  readonly runId: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly openedAt: string
}

/** Numbered choices shown last, so that `1`, `１`, `①` or the label can be understood. */
export interface OfferedMenu {
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** Shown in the same turn above the others: understood by their labels only. */
  readonly above: OfferedMenu['choices']
  readonly expiresAt: string
}

/** All that is kept of a conversation between turns. Stored as json; parsed with zod when read. */
export interface SavedConversation {
  /** The innermost flow is last. */
  readonly open: readonly OpenFlow[]
  readonly menu?: OfferedMenu
  /** The school in question for a person of several schools. */
  readonly schoolId?: string
  /** What the person has last been seen to write; absent: Chinese. */
  readonly language?: Language
}

export interface Asker {
  readonly accountKey: string
  readonly personId?: string
  readonly name?: string
  readonly memberships: readonly Membership[]
  readonly isSystemAdmin: boolean
  readonly chat: 'private' | 'group'
}

/** Everything a flow may know. The readers are already narrowed to what the asker may see. */
export interface Facts {
  readonly now: Date
  readonly asker: Asker
  readonly school?: School
  /** Present exactly when `school` is. */
  readonly records?: SchoolRecords
  /** Another school of the asker's, for somebody who has just chosen it. */
  readonly openSchool?: (schoolId: string) => Required<Pick<Facts, 'school' | 'records'>> | undefined
  /** The evaluation organisation whose staff the asker is. */
  readonly org?: Org
  /** Present exactly when `org` is. */
  readonly orgRecords?: OrgRecords
  readonly people: PeopleRecords
  /** How sendings ended on that day and since; for system admins only. */
  readonly countSendings?: (since: ExamDay) => Promise<readonly SendingCount[]>
  /** What our checks let pass and the platform would not take; for system admins only. */
  readonly countLetPass?: (since: ExamDay) => Promise<readonly LetPassCount[]>
  readonly codes: CodeFinder
  /** A fresh one-time address of the web page; absent where that cannot be reached from outside. */
  readonly newUploadLink?: () => { readonly token: string; readonly url: string }
  readonly pinyin: PinyinDictionary
  /** A fresh id, for a flow run or a batch. */
  readonly newId: () => string
}

export interface Turn {
  readonly conversation: SavedConversation
  readonly replies: readonly Reply[]
  readonly changes: readonly Change[]
}
