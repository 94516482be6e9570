/** 登记机构的联系人 · What an organisation says of its contacts and payees is kept with it, a row for each key. */
import { randomUUID } from 'node:crypto'
import { isOwnOf } from '../../domain/contacts/whose.js'
import { getList } from '../../domain/lists/all.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import type { ChangeOf, Handlers } from '../talk/change-handler.js'

export const CONTACT_CHANGES: Handlers<'publish-contacts'> = {
  'publish-contacts': { about: (_tx, { orgId }) => ({ orgId }), apply: publishContacts },
}

async function publishContacts(
  tx: Db,
  { orgId, list, rows }: ChangeOf<'publish-contacts'>,
  _turn: unknown,
  { sealer, now }: StoreContext,
): Promise<undefined> {
  const at = now()
  const { name } = await tx.evaluationOrg.findUniqueOrThrow({ where: { id: orgId } })
  if (rows.some(({ of = '' }) => !isOwnOf(name, of))) throw new TurnConflict('a contact of another organisation')
  for (const row of rows) {
    const key = getList(list)
      .key.map((field) => row[field] ?? '')
      .join(' · ')
    const said = { valuesSealed: sealer.sealJson(row, 'record.secrets'), updatedAt: at }
    await tx.publishedContact.upsert({
      where: { orgId_list_key: { orgId, list, key } },
      create: { id: randomUUID(), orgId, list, key, createdAt: at, ...said },
      update: said,
    })
  }
}
