/** 座位表 · How seats lie in the database: each points at its candidate, whose number is not kept a second time; a guest's is not kept. */
import type { StoredList } from '../lists/table.js'
import { REGISTERED } from '../registration/registration-table.js'

/** Another room at the very time, by another ticket or subject. */
const ELSEWHERE = `(SELECT min(s.room) FROM exam_seat s
  WHERE s.candidate_id = c.id AND s.plan = w.said ->> 'plan' AND s."time" = w.said ->> 'time' AND s.room <> w.said ->> 'room'
    AND (s.ticket, s.subject) IS DISTINCT FROM (w.said ->> 'ticket', w.said ->> 'subject'))`

const SAME_TICKET = `EXISTS (SELECT 1 FROM exam_seat s
  WHERE s.candidate_id = c.id AND s.school_id = c.school_id AND s.ticket = w.said ->> 'ticket')`

export const SEATS: StoredList = {
  list: 'seats',
  table: 'exam_seat',
  readFrom: { view: 'seat_of_person', opens: ['idNumber'] },
  refers: {
    list: 'candidates',
    by: { field: 'idNumber', hash: 'id_hash', use: 'id' },
    type: 'id_type',
    masked: { name: 'name', sure: SAME_TICKET },
    tells: { registered: REGISTERED, elsewhere: ELSEWHERE },
  },
  change: 'updated',
  columns: [
    { field: 'candidate', column: 'candidate_id' },
    { field: 'name', column: 'name', required: true },
    { field: 'ticket', column: 'ticket', required: true },
    { field: 'school', column: 'school_name' },
    { field: 'seat', column: 'seat', required: true },
    { field: 'plan', column: 'plan', required: true },
    { field: 'room', column: 'room', required: true },
    { field: 'subject', column: 'subject', required: true },
    { field: 'time', column: 'time' },
    { field: 'site', column: 'site' },
    { field: 'mode', column: 'mode' },
    { field: 'certificate', column: 'certificate' },
    { field: 'level', column: 'level' },
  ],
  secrets: [],
  key: ['ticket', 'subject'],
  calledBy: 'name',
  knownBy: ['ticket', 'subject'],
}
