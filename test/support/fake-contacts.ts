/** 假联系人 · Contacts and payees of a small school, with those its organisation has published. */
import type { Contact, ContactRecords, Payee } from '../../src/domain/contacts/contact-records.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { FakeLists } from './fake-lists.js'

export function contactsIn(
  lists: FakeLists,
  published: readonly { readonly list: string; readonly values: Values }[],
): ContactRecords {
  const all = (list: string): readonly unknown[] => [
    ...lists.all(list).map(({ values }) => values),
    ...published.filter((one) => one.list === list).map(({ values }) => ({ ...values, saidBy: '博导前程' })),
  ]
  return {
    contacts: async () => all('contacts') as readonly Contact[],
    payees: async () => all('payees') as readonly Payee[],
  }
}
