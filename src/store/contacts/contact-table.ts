/** 联系人的表 · How contacts and payees lie in the database: phone and account sealed. */
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
    { field: 'bank', column: 'bank' },
    { field: 'confirmed', column: 'confirmed', required: true },
    { field: 'remark', column: 'remark' },
  ],
  secrets: [
    { field: 'phone', hash: 'phone_hash', use: 'phone' },
    { field: 'account', hash: 'account_hash', use: 'id' },
  ],
  key: ['kind', 'name', 'region', 'responsible_for'],
  calledBy: 'name',
  knownBy: ['kind', 'name', 'region', 'of'],
}
