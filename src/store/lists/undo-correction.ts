/** 撤回更正 · The last correction, or removal, of a record in the chat is put back by whoever made it. */
import type { UndoableCorrection } from '../../domain/imports/import-records.js'
import type { Values } from '../../domain/lists/rows.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { Prisma, type RecordChange } from '../generated/client.js'
import { lockSchool } from '../people/school-access.js'
import type { ChangeOf, ChangingTurn } from '../talk/change-handler.js'
import { storedList } from './all.js'
import { openSecrets } from './known-record.js'
import { describeChanges } from './list-history.js'
import type { StoredList } from './table.js'
import { putBackRecords } from './undo.js'
import { findCorrectionBlock } from './undo-block.js'

/** What a person did to a record by hand. */
const BY_HAND = { batchId: null, kind: { in: ['corrected', 'removed'] } }

export async function findUndoableCorrection(
  schoolId: string,
  personId: string,
  context: StoreContext,
): Promise<UndoableCorrection | undefined> {
  const { prisma } = context
  const row = await prisma.recordChange.findFirst({
    where: { schoolId, byPerson: personId, ...BY_HAND },
    orderBy: { sequence: 'desc' },
  })
  if (row === null) return undefined
  const stored = storedList(row.list)
  const [change] = await describeChanges([row], prisma)
  if (change === undefined) return undefined
  const blockedBy = await findCorrectionBlock(prisma, stored, row, personId)
  const before = row.kind === 'removed' ? {} : previousValues(stored, row, context)
  return { id: String(row.sequence), change, before, ...(blockedBy !== undefined ? { blockedBy } : {}) }
}

export async function undoCorrection(
  tx: Db,
  { schoolId, id }: ChangeOf<'undo-correction'>,
  { asker }: ChangingTurn,
  { now }: StoreContext,
): Promise<undefined> {
  await lockSchool(tx, schoolId)
  const where = { sequence: BigInt(id), schoolId, byPerson: asker.personId ?? '', ...BY_HAND }
  const row = await tx.recordChange.findFirst({ where })
  if (row === null) throw new TurnConflict('it is taken back already, or was never made')
  const stored = storedList(row.list)
  if ((await findCorrectionBlock(tx, stored, row, asker.personId)) !== undefined) {
    throw new TurnConflict('something rests on the correction by now')
  }
  await putBackRecords(tx, stored, Prisma.sql`h.sequence = ${row.sequence}`, now())
  await tx.recordChange.delete({ where: { sequence: row.sequence } })
}

/** In the words of the list; what is not the list's own, as a status that followed, is left out. */
function previousValues(stored: StoredList, { previous, previousSealed }: RecordChange, context: StoreContext): Values {
  const was = new Map(Object.entries(previous as Readonly<Record<string, unknown>>))
  const plain = stored.columns.flatMap(({ field, column, words }) => {
    const value = was.get(column)
    return value === undefined || value === null ? [] : [[field, words?.words[String(value)] ?? String(value)] as const]
  })
  const secrets = previousSealed === null ? {} : openSecrets(previousSealed, context)
  const opened = stored.secrets.flatMap(({ field, hash }) => (was.has(hash) ? [[field, secrets[field]] as const] : []))
  return Object.fromEntries([...plain, ...opened])
}
