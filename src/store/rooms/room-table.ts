/** 考场表 · How exam rooms lie in the database: the fifteen columns of the platform. */
import type { StoredList } from '../lists/table.js'

export const ROOMS: StoredList = {
  list: 'rooms',
  table: 'exam_room',
  change: 'updated',
  columns: [
    { field: 'planNumber', column: 'plan_number' },
    { field: 'plan', column: 'plan', required: true },
    { field: 'siteNumber', column: 'site_number' },
    { field: 'site', column: 'site', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'seats', column: 'seats', type: 'int', required: true },
    { field: 'province', column: 'province' },
    { field: 'city', column: 'city' },
    { field: 'district', column: 'district' },
    { field: 'address', column: 'address' },
    { field: 'certificateNumber', column: 'certificate_number' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level' },
    { field: 'subjects', column: 'subjects' },
    { field: 'roomType', column: 'room_type' },
  ],
  secrets: [],
  key: ['plan', 'site', 'certificate', 'name'],
  calledBy: 'name',
  knownBy: ['plan', 'site', 'certificate', 'name'],
}
