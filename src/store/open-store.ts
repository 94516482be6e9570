/** 打开存储 · The records of the product on Postgres, behind the ports of the domain. */

import type { CodeFinder, PeopleRecords } from '../domain/people/people-records.js'
import type { OrgRecords } from '../domain/plans/org-records.js'
import type { BoardReader } from '../domain/ports/board.js'
import type { ImportStore } from '../domain/ports/import-store.js'
import type { PlanStore } from '../domain/ports/plan-store.js'
import type { SchoolRecords } from '../domain/ports/school-records.js'
import type { StepStore } from '../domain/ports/step-store.js'
import type { LeaseStore, TalkStore } from '../domain/ports/talk-store.js'
import { openPeopleFinding } from './candidates/find-people.js'
import { connect, type StoreContext } from './database/connection.js'
import { openLeases } from './database/leases.js'
import { applyStaged } from './imports/apply-batch.js'
import { openClaims } from './imports/batch-claims.js'
import { blobsInUse } from './imports/blobs-in-use.js'
import { takeUpEarlierLists } from './imports/earlier-lists.js'
import { failBatch, finishCheck } from './imports/finish-batch.js'
import { countLetPass } from './imports/let-pass-counts.js'
import { pruneStaged } from './imports/prune-staged.js'
import { openStaging } from './imports/stage.js'
import { openStagedRows } from './imports/staged-rows.js'
import { openKnown } from './lists/find-known.js'
import { type DemoInvitation, inviteToDemoSchool } from './people/demo-school.js'
import { codeFinder } from './people/invitations.js'
import { openPeopleRecords, type PeopleAsker } from './people/people-records.js'
import { listPhotosOfBatch } from './photos/kept-photos.js'
import { openPhotoOwners } from './photos/photo-owners.js'
import { openOrgRecords } from './plans/org-records.js'
import { spreadNext } from './plans/spread-plans.js'
import { openSchoolRecords } from './school-records.js'
import type { DataKeys } from './secrets/data-key.js'
import { Lookup, loadOrMakeLookupSecret } from './secrets/lookup.js'
import { Sealer } from './secrets/seal.js'
import { sealTogether } from './secrets/seal-together.js'
import { openSealingThread } from './secrets/sealing-thread.js'
import { countEarlierFailing } from './steps/failing-rows.js'
import { recountCases } from './steps/recount.js'
import { stampOf } from './steps/stamp.js'
import { commitTurn } from './talk/commit-turn.js'
import { openConversations } from './talk/conversations.js'
import { openFilesToFetch } from './talk/files-to-fetch.js'
import { openFilesTogether } from './talk/files-together.js'
import { openInbox } from './talk/inbox.js'
import { listOpenBubbles, noteBubbleEnded } from './talk/open-bubbles.js'
import { openOutbox } from './talk/outbox.js'
import { countSendings } from './talk/sending-counts.js'
import { useUploadLink } from './talk/upload-links.js'
import { usageOf } from './talk/usage.js'

export interface StoreOptions {
  readonly databaseUrl: string
  readonly dataKeys: DataKeys
  readonly clock?: () => Date
}

export interface Store {
  readonly imports: ImportStore
  readonly steps: StepStore & Pick<BoardReader, 'stampOf'>
  readonly talk: TalkStore
  readonly leases: LeaseStore
  readonly codes: CodeFinder
  records(schoolId: string): SchoolRecords
  /** Of one evaluation organisation. */
  orgRecords(orgId: string): OrgRecords
  readonly plans: PlanStore
  people(asker: PeopleAsker): PeopleRecords
  /** A fresh one-time code for the demo school. */
  inviteToDemoSchool(): Promise<DemoInvitation>
  close(): Promise<void>
}

/** The database must be migrated. Throws `DataKeyError` when the key is not the one it was begun with. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const prisma = connect(options.databaseUrl)
  try {
    const sealer = new Sealer(options.dataKeys)
    const lookupSecret = await loadOrMakeLookupSecret(prisma, sealer)
    const lookup = new Lookup(lookupSecret)
    await sealTogether({ prisma, sealer })
    const sealing = openSealingThread({ dataKeys: options.dataKeys, lookupSecret })
    const context: StoreContext = { prisma, sealer, lookup, sealing, now: options.clock ?? (() => new Date()) }
    await countEarlierFailing(context)
    await takeUpEarlierLists(context)
    return {
      imports: openImports(context),
      steps: { recount: () => recountCases(context), stampOf: (owner) => stampOf(owner, context) },
      talk: openTalk(context),
      leases: openLeases(context),
      codes: codeFinder,
      records: (schoolId) => openSchoolRecords(schoolId, context),
      orgRecords: (orgId) => openOrgRecords(orgId, context),
      plans: { spreadNext: (say) => spreadNext(say, context) },
      people: (asker) => openPeopleRecords(asker, context),
      inviteToDemoSchool: () => inviteToDemoSchool(context),
      async close() {
        await sealing.close()
        await prisma.$disconnect()
      },
    }
  } catch (error) {
    await prisma.$disconnect()
    throw error
  }
}

function openImports(context: StoreContext): ImportStore {
  return {
    ...openClaims(context),
    ...openKnown(context),
    ...openPeopleFinding(context),
    ...openPhotoOwners(context),
    listKeptPhotos: (batchId) => listPhotosOfBatch(batchId, context),
    ...openStaging(context),
    ...openStagedRows(context),
    finishCheck: (batchId, result) => finishCheck(batchId, result, context),
    fail: (batchId, problem, report) => failBatch(batchId, problem, report, context),
    apply: (batchId) => applyStaged(batchId, context),
    countLetPass: (since) => countLetPass(since, context),
    blobsInUse: blobsInUse(context),
    pruneStaged: () => pruneStaged(context),
  }
}

function openTalk(context: StoreContext): TalkStore {
  return {
    ...openInbox(context),
    ...openOutbox(context),
    countSendings: (since) => countSendings(since, context),
    noteBubbleEnded: (replyHandle) => noteBubbleEnded(replyHandle, context),
    listOpenBubbles: (channel, bot, since) => listOpenBubbles({ channel, bot, since }, context),
    ...openFilesToFetch(context),
    ...openFilesTogether(context),
    usageOf: (accountKey, schoolIds) => usageOf(accountKey, schoolIds, context),
    ...openConversations(context),
    useUploadLink: (token) => useUploadLink(token, context),
    commitTurn: (turn) => commitTurn(turn, context),
  }
}
