/** 更正一处 · One field of a record is put right in the chat: written like a row that says nothing else, and remembered. */
import type { KnownRecord } from '../../domain/lists/rows.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { Prisma } from '../generated/client.js'
import { lockSchool } from '../people/school-access.js'
import type { ChangeOf, ChangingTurn } from '../talk/change-handler.js'
import { storedList } from './all.js'
import { writingOf } from './history.js'
import { givenIncoming, selectIncoming } from './incoming.js'
import { columnValue, hashesOf, type IncomingRow, sealSecrets, secretsOf } from './incoming-row.js'
import { findRecord } from './known-record.js'
import type { StoredList } from './table.js'
import { updateKnown } from './write-rows.js'

type Correction = ChangeOf<'correct-record'>

/** Throws `TurnConflict` where the field holds something else by now, is locked, or the record would become another one. */
export async function correctRecord(
  tx: Db,
  change: Correction,
  turn: ChangingTurn,
  context: StoreContext,
): Promise<undefined> {
  const { schoolId, recordId } = change
  const stored = storedList(change.list)
  await lockSchool(tx, schoolId)
  const known = await findRecord(tx, stored, { id: recordId, schoolId }, context)
  if (known === undefined) throw new TurnConflict('the record is not there any more')
  if ((known.values[change.field] ?? '') !== change.was) throw new TurnConflict('the field holds something else by now')
  await refuseLocked(tx, stored, change)
  const row = JSON.stringify([correctedRow(stored, known, change, context)])
  const incoming = Prisma.sql`(${selectIncoming(stored, givenIncoming(row))})`
  await refuseTwin(tx, stored, incoming)
  const corrected = await updateKnown(tx, stored, incoming, {
    ...writingOf(turn, schoolId, context.now()),
    kind: 'corrected',
  })
  if (corrected === 0) throw new TurnConflict('the correction changes nothing')
}

/** Only the field; of the secrets all, since they are sealed together. */
function correctedRow(
  stored: StoredList,
  known: KnownRecord,
  { field, value }: Correction,
  context: StoreContext,
): IncomingRow {
  const plain = stored.columns.map((column) => (column.field === field ? columnValue(column, value) : null))
  if (!stored.secrets.some((secret) => secret.field === field)) {
    if (plain.every((one) => one === null)) throw new TurnConflict('this is no value of such a field')
    return [known.id, null, hashesOf(stored, {}, context), plain]
  }
  const secrets = secretsOf(stored, { ...known.values, [field]: value })
  if (secrets[field] === undefined) throw new TurnConflict('this is no value of such a field')
  return [known.id, sealSecrets(secrets, context), hashesOf(stored, secrets, context), plain]
}

async function refuseLocked(tx: Db, { table, lock }: StoredList, { field, recordId }: Correction): Promise<void> {
  if (lock === undefined || !lock.fields.includes(field)) return
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(table)} c WHERE c.id = ${recordId} AND ${Prisma.raw(lock.when)}`
  if (locked.length > 0) throw new TurnConflict('the field is locked by now')
}

/** Another record has the key this one would get. */
async function refuseTwin(tx: Db, { table, key }: StoredList, incoming: Prisma.Sql): Promise<void> {
  const same = key.map((column) => `c.${column} = coalesce(w.${column}, o.${column})`).join(' AND ')
  const twins = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${incoming} w JOIN ${Prisma.raw(table)} o ON o.id = w.record_id
    JOIN ${Prisma.raw(table)} c ON c.school_id = o.school_id AND c.id <> o.id AND ${Prisma.raw(same)}`
  if (twins.length > 0) throw new TurnConflict('another record has this key')
}
