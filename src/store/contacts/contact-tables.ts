/** 联系人的表 · How contacts and payees lie in the database: phones and accounts sealed. */
import type { StoredList } from '../lists/table.js'

export const CONTACTS: StoredList = {
  list: 'contacts',
  table: 'contact',
  change: 'updated',
  columns: [
    { field: 'kind', column: 'kind', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'region', column: 'region', required: true },
    { field: 'of', column: 'responsible_for', required: true },
    { field: 'confirmed', column: 'confirmed' },
    { field: 'remark', column: 'remark' },
  ],
  secrets: [{ field: 'phone', hash: 'phone_hash', use: 'phone' }],
  key: ['kind', 'name', 'responsible_for'],
  calledBy: 'name',
  knownBy: ['kind', 'name', 'of'],
}

export const PAYEES: StoredList = {
  list: 'payees',
  table: 'payee',
  change: 'updated',
  columns: [
    { field: 'of', column: 'responsible_for', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'bank', column: 'bank', required: true },
    { field: 'confirmed', column: 'confirmed' },
    { field: 'remark', column: 'remark' },
  ],
  secrets: [{ field: 'account', hash: 'account_hash', use: 'id' }],
  key: ['responsible_for'],
  calledBy: 'name',
  knownBy: ['of'],
}
