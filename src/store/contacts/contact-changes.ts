/** 登记机构的联系人 · What an organisation says of its contacts and payees is kept with it, a row for each key. */
import { randomUUID } from 'node:crypto'
import { regionLeft } from '../../domain/contacts/whom-to-call.js'
import { isOwnOf } from '../../domain/contacts/whose.js'
import { getList } from '../../domain/lists/all.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { openSecrets } from '../lists/known-record.js'
import type { ChangeOf, Handlers } from '../talk/change-handler.js'
import { CONTACTS } from './contact-tables.js'

export const CONTACT_CHANGES: Handlers<'publish-contacts'> = {
  'publish-contacts': { about: (_tx, { orgId }) => ({ orgId }), apply: publishContacts },
}

async function publishContacts(
  tx: Db,
  { orgId, list, rows }: ChangeOf<'publish-contacts'>,
  _turn: unknown,
  context: StoreContext,
): Promise<undefined> {
  const { sealer, now } = context
  const at = now()
  const { name } = await tx.evaluationOrg.findUniqueOrThrow({ where: { id: orgId } })
  if (rows.some(({ of = '' }) => !isOwnOf(name, of))) throw new TurnConflict('a contact of another organisation')
  if (list === CONTACTS.list) await giveWay(tx, { orgId, rows }, context)
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

/** Stewards of before lose the provinces that others get now. */
async function giveWay(
  tx: Db,
  { orgId, rows }: Pick<ChangeOf<'publish-contacts'>, 'orgId' | 'rows'>,
  context: StoreContext,
): Promise<void> {
  const known = await tx.publishedContact.findMany({ where: { orgId, list: CONTACTS.list } })
  for (const { id, valuesSealed } of known) {
    const values = openSecrets(valuesSealed, context)
    if (rows.some(({ kind, name, of }) => kind === values.kind && name === values.name && of === values.of)) continue
    const region = regionLeft(values, rows)
    if (region === values.region) continue
    if (region === undefined) await tx.publishedContact.delete({ where: { id } })
    else {
      const changed = context.sealer.sealJson({ ...values, region }, 'record.secrets')
      await tx.publishedContact.update({ where: { id }, data: { valuesSealed: changed } })
    }
  }
}
