/** 打开存储 · The records of the product on Postgres, behind the ports of the domain. */

import type { ImportStore } from '../domain/ports/import-store.js'
import type { CodeFinder, PeopleRecords, SchoolRecords } from '../domain/ports/school-records.js'
import type { LeaseStore, TalkStore } from '../domain/ports/talk-store.js'
import { applyStaged } from './apply-batch.js'
import { openClaims } from './batch-claims.js'
import { commitTurn } from './commit-turn.js'
import { connect, type StoreContext } from './connection.js'
import { openConversations } from './conversations.js'
import type { DataKeys } from './data-key.js'
import { type DemoInvitation, inviteToDemoSchool } from './demo-school.js'
import { failBatch, finishCheck } from './finish-batch.js'
import { openInbox } from './inbox.js'
import { codeFinder } from './invitations.js'
import { listPhotosOfBatch } from './kept-photos.js'
import { openKnown } from './known-candidates.js'
import { openLeases } from './leases.js'
import { Lookup, loadOrMakeLookupSecret } from './lookup.js'
import { openOutbox } from './outbox.js'
import { openPeopleRecords, type PeopleAsker } from './people-records.js'
import { pruneStaged } from './prune-staged.js'
import { openSchoolRecords } from './school-records.js'
import { Sealer } from './seal.js'
import { openSealingThread } from './sealing-thread.js'
import { openStaging } from './stage.js'
import { openStagedRows } from './staged-rows.js'

export interface StoreOptions {
  readonly databaseUrl: string
  readonly dataKeys: DataKeys
  readonly clock?: () => Date
}

export interface Store {
  readonly imports: ImportStore
  readonly talk: TalkStore
  readonly leases: LeaseStore
  readonly codes: CodeFinder
  records(schoolId: string): SchoolRecords
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
    const sealing = openSealingThread({ dataKeys: options.dataKeys, lookupSecret })
    const context: StoreContext = { prisma, sealer, lookup, sealing, now: options.clock ?? (() => new Date()) }
    return {
      imports: openImports(context),
      talk: openTalk(context),
      leases: openLeases(context),
      codes: codeFinder,
      records: (schoolId) => openSchoolRecords(schoolId, context),
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
    listKeptPhotos: (batchId) => listPhotosOfBatch(batchId, context),
    ...openStaging(context),
    ...openStagedRows(context),
    finishCheck: (batchId, result) => finishCheck(batchId, result, context),
    fail: (batchId, problem) => failBatch(batchId, problem, context),
    apply: (batchId) => applyStaged(batchId, context),
    pruneStaged: () => pruneStaged(context),
  }
}

function openTalk(context: StoreContext): TalkStore {
  return {
    ...openInbox(context),
    ...openOutbox(context),
    ...openConversations(context),
    commitTurn: (turn) => commitTurn(turn, context),
  }
}
