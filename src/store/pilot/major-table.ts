/** 批复专业表 · How a school's approved majors lie in the database. */
import type { StoredList } from '../lists/table.js'

export const APPROVED_MAJORS: StoredList = {
  list: 'approved-majors',
  table: 'approved_major',
  change: 'updated',
  columns: [
    { field: 'name', column: 'name', required: true },
    { field: 'code', column: 'code', required: true },
    { field: 'version', column: 'version', required: true },
  ],
  secrets: [],
  key: ['code', 'version', 'name'],
  calledBy: 'name',
  knownBy: ['code', 'version', 'name'],
  whole: { toldBy: ['name', 'code'] },
}
