/** 放假安排表 · How a school's own days off and make-up workdays lie in the database. */
import type { StoredList } from '../lists/table.js'

export const HOLIDAYS: StoredList = {
  list: 'holidays',
  table: 'own_day',
  change: 'updated',
  columns: [
    { field: 'days', column: 'days', required: true },
    { field: 'kind', column: 'kind', required: true },
    { field: 'note', column: 'note' },
  ],
  secrets: [],
  key: ['days'],
  calledBy: 'days',
  knownBy: ['days'],
}
