/** 任务所需 · Everything the jobs work with, put together in main. */

import type { PinyinDictionary } from '../domain/cells/pinyin/pinyin-dictionary.js'
import type { FileRoom } from '../domain/fairness/file-room.js'
import type { CodeFinder, PeopleRecords } from '../domain/people/people-records.js'
import type { OrgRecords } from '../domain/plans/org-records.js'
import type { BlobStore, MediaFetcher } from '../domain/ports/blob-store.js'
import type { Channel } from '../domain/ports/channel.js'
import type { ImportStore } from '../domain/ports/import-store.js'
import type { ListFiles } from '../domain/ports/list-files.js'
import type { OnBehalfOf } from '../domain/ports/on-behalf-of.js'
import type { PhotoFiles } from '../domain/ports/photo-files.js'
import type { PlanStore } from '../domain/ports/plan-store.js'
import type { PrintFiles } from '../domain/ports/print-files.js'
import type { SchoolRecords } from '../domain/ports/school-records.js'
import type { StepStore } from '../domain/ports/step-store.js'
import type { Dispatch, TalkStore } from '../domain/ports/talk-store.js'
import type { Log } from '../domain/talk/log.js'
import type { ChannelCapabilities } from '../domain/talk/message.js'
import type { Asker, Facts } from '../domain/talk/turn.js'

export interface JobPorts {
  readonly talk: TalkStore
  readonly imports: ImportStore
  readonly steps: StepStore
  readonly records: (schoolId: string) => SchoolRecords
  /** Of one evaluation organisation. */
  readonly orgRecords: (orgId: string) => OrgRecords
  readonly plans: PlanStore
  readonly people: (asker: Asker) => PeopleRecords
  readonly codes: CodeFinder
  /** Where the web page can be reached from outside. */
  readonly newUploadLink?: Facts['newUploadLink']
  readonly blobs: BlobStore
  readonly listFiles: ListFiles
  readonly photoFiles: PhotoFiles
  readonly printFiles: PrintFiles
  readonly onBehalfOf: OnBehalfOf
  /** What more of an account's files may be kept, asked before a byte is. */
  readonly fileRoom: FileRoom
  readonly media: MediaFetcher
  readonly dispatch: Dispatch
  /** Channels this process holds; replies for others are sent elsewhere. */
  readonly channels: ReadonlyMap<string, Channel>
  /** By channel, those of other processes too: what a reply will have to fit. */
  readonly capabilities: Readonly<Record<string, ChannelCapabilities>>
  /** Account keys of ADMIN_ACCOUNTS. */
  readonly adminAccounts: ReadonlySet<string>
  readonly now: () => Date
  readonly newId: () => string
  readonly pinyin: PinyinDictionary
  /** This process, for claims. */
  readonly owner: string
  readonly log: Log
}
