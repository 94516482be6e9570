/** 名单的变更 · A record is corrected or taken out in the chat; a whole list is said anew. */
import type { BatchStatus } from '../../domain/imports/batch.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { Prisma } from '../generated/client.js'
import { addBatch } from '../imports/add-batch.js'
import { lockSchool } from '../people/school-access.js'
import { schoolOfRecord } from '../people/school-of.js'
import { keepFailing } from '../steps/failing-rows.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'
import { storedList } from './all.js'
import { correctRecord } from './correct-record.js'
import { writingOf } from './history.js'
import { givenIncoming, selectIncoming } from './incoming.js'
import { hasWholeKey, incomingRow } from './incoming-row.js'
import { undoCorrection } from './undo-correction.js'
import { removeRecords, writeRows } from './write-rows.js'

export const LIST_CHANGES: Handlers<'correct-record' | 'remove-record' | 'undo-correction' | 'write-rows'> = {
  'correct-record': { about: ofRecord, apply: correctRecord },
  'remove-record': { about: ofRecord, apply: removeRecord },
  'undo-correction': { about: (_tx, change) => ofNamedSchool(change), apply: undoCorrection },
  'write-rows': { about: (_tx, change) => ofNamedSchool(change), apply: writeGivenRows },
}

/** The turn names a school too; a record of another is not there for it. */
async function ofRecord(tx: Db, change: ChangeOf<'correct-record' | 'remove-record'>) {
  const found = await schoolOfRecord(tx, storedList(change.list), change.recordId)
  if (found.schoolId !== change.schoolId) throw new TurnConflict('the record is not one of this school')
  return found
}

async function removeRecord(
  tx: Db,
  { list, schoolId, recordId }: ChangeOf<'remove-record'>,
  turn: ChangingTurn,
  { now }: StoreContext,
): Promise<undefined> {
  const stored = storedList(list)
  await lockSchool(tx, schoolId)
  for (const { table, column } of stored.restsOn ?? []) {
    const resting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(column)} = ${recordId} LIMIT 1`
    if (resting.length > 0) throw new TurnConflict('records of another list need this one')
  }
  if (stored.staysWhile !== undefined) {
    const staying = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${Prisma.raw(stored.table)} c WHERE c.id = ${recordId} AND (${Prisma.raw(stored.staysWhile)})`
    if (staying.length > 0) throw new TurnConflict('the record may not be taken out by now')
  }
  if (stored.passesOn !== undefined) await tx.$executeRawUnsafe(stored.passesOn, recordId)
  const removed = await removeRecords(tx, stored, Prisma.sql`c.id = ${recordId}`, writingOf(turn, schoolId, now()))
  if (removed === 0) throw new TurnConflict('the record is not there any more')
}

/** An import without a file: applied at once, with a report, and undone like any other. */
export async function writeGivenRows(
  tx: Db,
  { batchId, list, schoolId, rows }: ChangeOf<'write-rows'>,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<undefined> {
  const stored = storedList(list)
  if (!rows.every((row) => hasWholeKey(stored, row))) throw new TurnConflict('a row of the list is not whole')
  await addBatch(tx, { batchId, schoolId, kind: list, scope: {}, fileIds: [] }, turn, context)
  await lockSchool(tx, schoolId)
  const at = context.now()
  const given = JSON.stringify(rows.map((row) => incomingRow(stored, row, undefined, context)))
  const incoming = Prisma.sql`(${selectIncoming(stored, givenIncoming(given))})`
  const writing = { ...writingOf(turn, schoolId, at), batchId, scope: {} }
  const written = await writeRows(tx, stored, incoming, writing)
  const unchanged = rows.length - written.created - written.updated
  const report: ListReport = { ...SAID, list, rows: rows.length, valid: rows.length, ...written, unchanged }
  await tx.importBatch.update({
    where: { id: batchId },
    data: {
      status: 'applied' satisfies BatchStatus,
      mode: 'valid-rows',
      reportSealed: context.sealer.sealJson(report, 'batch.report'),
      checkedAt: at,
      appliedAt: at,
    },
  })
  await keepFailing(tx, schoolId, list, context)
}

/** Nothing was wrong with what was said: it was checked before. */
const SAID = {
  kind: 'list',
  template: 'other',
  sheets: [],
  failing: 0,
  fixable: 0,
  mended: 0,
  corrected: 0,
  dropped: 0,
  unsaid: 0,
  proposals: [],
  problems: [],
  fileFindings: [],
} as const satisfies Partial<ListReport>
