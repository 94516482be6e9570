/** 考场编排 · How the sessions of rooms lie in the database: the thirteen columns of the platform. */
import type { StoredList } from '../lists/table.js'

export const ROOM_SESSIONS: StoredList = {
  list: 'room-sessions',
  table: 'room_session',
  change: 'updated',
  columns: [
    { field: 'plan', column: 'plan', required: true },
    { field: 'room', column: 'room', required: true },
    { field: 'school', column: 'school' },
    { field: 'region', column: 'region' },
    { field: 'site', column: 'site' },
    { field: 'org', column: 'org' },
    { field: 'certificate', column: 'certificate' },
    { field: 'subject', column: 'subject', required: true },
    { field: 'time', column: 'time', required: true },
    { field: 'heads', column: 'heads', type: 'int', required: true },
    { field: 'inspectors', column: 'inspectors' },
    { field: 'invigilators', column: 'invigilators' },
    { field: 'invigilatorsFrom', column: 'invigilators_from' },
  ],
  secrets: [],
  key: ['plan', 'room', 'subject', 'time'],
  calledBy: 'room',
  knownBy: ['plan', 'room', 'subject', 'time'],
}
