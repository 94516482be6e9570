/** 报考导出的表 · How the platform's registrations lie in the database: each points at its candidate, where he is one of ours. */
import { CATEGORY_NAMES, parseCategory } from '../../domain/candidates/candidate-category.js'
import type { StoredList } from '../lists/table.js'

/** Everything the person is registered for at the plan, by our own records. */
const REGISTERED = `(SELECT string_agg(DISTINCT r.certificate || '|' || r.level, E'\\n') FROM registration r
  WHERE r.candidate_id = c.id AND r.plan = w.said ->> 'plan')`

/** By the platform's number of him, or by a ticket he is known by. */
const SAME_PERSON = `(c.candidate_number = w.said ->> 'candidateNumber'
  OR EXISTS (SELECT 1 FROM official_registration o WHERE o.candidate_id = c.id AND o.ticket = w.said ->> 'ticket')
  OR EXISTS (SELECT 1 FROM exam_seat s WHERE s.candidate_id = c.id AND s.ticket = w.said ->> 'ticket'))`

export const OFFICIAL_REGISTRATIONS: StoredList = {
  list: 'platform-registrations',
  table: 'official_registration',
  readFrom: { view: 'official_registration_of_person', opens: ['idNumber'] },
  refers: {
    list: 'candidates',
    by: { field: 'idNumber', hash: 'id_hash', use: 'id' },
    type: 'id_type',
    masked: { name: 'name', sure: SAME_PERSON },
    tells: { registered: REGISTERED },
  },
  change: 'updated',
  columns: [
    { field: 'candidate', column: 'candidate_id' },
    { field: 'person', column: 'person', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'candidateNumber', column: 'candidate_number' },
    { field: 'ticket', column: 'ticket' },
    { field: 'category', column: 'category', words: { codeOf: parseCategory, words: CATEGORY_NAMES } },
    { field: 'school', column: 'school_name' },
    { field: 'plan', column: 'plan', required: true },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'subject', column: 'subject', required: true },
    { field: 'mode', column: 'mode' },
    { field: 'site', column: 'site' },
    { field: 'status', column: 'status' },
    { field: 'paid', column: 'paid' },
  ],
  secrets: [],
  key: ['plan', 'person', 'certificate', 'level', 'subject'],
  calledBy: 'name',
  knownBy: ['plan', 'candidateNumber', 'certificate', 'subject'],
  whole: { toldBy: ['name', 'candidate_number', 'ticket'], within: ['plan', 'certificate'] },
}
