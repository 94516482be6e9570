/** 联系人记录 · Contacts and payees of one school: its own, and those of the organisations whose plans it has. */
import type { Contact, ContactRecords, Payee } from '../../domain/contacts/contact-records.js'
import type { Values } from '../../domain/lists/rows.js'
import { programmeOf } from '../../domain/programmes/all.js'
import type { StoreContext } from '../database/connection.js'
import { openSecrets } from '../lists/known-record.js'
import { openListRecords } from '../lists/list-records.js'
import { openPlanRecords } from '../plans/plan-records.js'
import { CONTACTS, PAYEES } from './contact-tables.js'

/** More than any school has. */
const MOST = 500

export function openContactRecords(schoolId: string, context: StoreContext): ContactRecords {
  const ownRows = async (list: string): Promise<readonly Said[]> =>
    (await openListRecords(schoolId, context).list(list, MOST)).map(({ values }) => ({ values }))
  const all = async (list: string): Promise<readonly Said[]> => [
    ...(await ownRows(list)),
    ...(await publishedTo(schoolId, list, context)),
  ]
  return {
    contacts: async () => (await all(CONTACTS.list)).map(contactOf),
    payees: async () => (await all(PAYEES.list)).map(payeeOf),
  }
}

interface Said {
  readonly values: Values
  /** The organisation's name. */
  readonly by?: string
}

function contactOf({ values, by }: Said): Contact {
  const { kind = '', name = '', phone = '', region = '', of = '' } = values
  return { kind, name, phone, region, of, ...besides(values, by) }
}

function payeeOf({ values, by }: Said): Payee {
  const { of = '', name = '', bank = '', account = '' } = values
  return { of, name, bank, account, ...besides(values, by) }
}

function besides({ confirmed, remark }: Values, by: string | undefined) {
  return { ...(confirmed && { confirmed }), ...(remark && { remark }), ...(by !== undefined && { saidBy: by }) }
}

async function publishedTo(schoolId: string, list: string, context: StoreContext): Promise<readonly Said[]> {
  const rows = await context.prisma.publishedContact.findMany({
    where: { list },
    include: { publisher: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return []
  const plans = await openPlanRecords(schoolId, context).list()
  const isOurs = (org: string) =>
    plans.some(
      ({ publisher, programme }) =>
        publisher === org || (programme !== undefined && programme === programmeOf([], org)?.id),
    )
  return rows
    .filter(({ publisher }) => isOurs(publisher.name))
    .map(({ publisher, valuesSealed }) => ({ values: openSecrets(valuesSealed, context), by: publisher.name }))
}
