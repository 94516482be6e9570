/** 考核站点表 · How sites lie in the database. */
import type { StoredList } from '../lists/table.js'

export const SITES: StoredList = {
  list: 'sites',
  table: 'exam_site',
  change: 'updated',
  columns: [
    { field: 'number', column: 'number' },
    { field: 'name', column: 'name', required: true },
    { field: 'school', column: 'school' },
    { field: 'org', column: 'org' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'levels', column: 'levels' },
    { field: 'review', column: 'review', required: true },
    { field: 'status', column: 'status' },
    { field: 'host', column: 'host', required: true },
    { field: 'plan', column: 'plan' },
    { field: 'introduction', column: 'introduction' },
    { field: 'signed', column: 'signed_file_id' },
  ],
  secrets: [],
  key: ['name'],
  calledBy: 'name',
  knownBy: ['name'],
}

export const EQUIPMENT: StoredList = {
  list: 'equipment',
  table: 'site_equipment',
  change: 'updated',
  columns: [
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'item', column: 'item', required: true },
    { field: 'advised', column: 'advised' },
    { field: 'least', column: 'least' },
    { field: 'state', column: 'state', required: true },
  ],
  secrets: [],
  key: ['certificate', 'item'],
  calledBy: 'item',
  knownBy: ['certificate', 'item'],
}

export const SITE_GUESTS: StoredList = {
  list: 'site-guests',
  table: 'site_guest',
  change: 'updated',
  columns: [
    { field: 'plan', column: 'plan', required: true },
    { field: 'site', column: 'site', required: true },
    { field: 'school', column: 'school', required: true },
    { field: 'certificate', column: 'certificate' },
    { field: 'heads', column: 'heads', type: 'int' },
  ],
  secrets: [],
  key: ['plan', 'site', 'school'],
  calledBy: 'school',
  knownBy: ['plan', 'site', 'school'],
}
