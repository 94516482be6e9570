/** 报考表 · How registrations lie in the database: each points at its candidate, whose number is not kept a second time. */
import { CATEGORY_NAMES, parseCategory } from '../../domain/candidates/candidate-category.js'
import type { StoredList } from '../lists/table.js'

/** Of several subjects of one person and level the first is the head, whoever brings them. */
const HEADS = `CASE WHEN row_number() OVER (PARTITION BY n.plan, n.candidate_id, n.certificate, n.level ORDER BY n.subject) = 1
  AND NOT EXISTS (SELECT 1 FROM registration x WHERE x.candidate_id = n.candidate_id AND x.plan = n.plan
    AND x.certificate = n.certificate AND x.level = n.level) THEN 1 ELSE 0 END`

/** The history keeps the record without its head, so that it comes back beside the other and nobody counts twice. */
const HEAD_TO_NEXT = `UPDATE registration r SET heads = CASE WHEN r.id = $1 THEN 0 ELSE 1 END
  FROM (SELECT (SELECT s.id FROM registration s WHERE s.candidate_id = c.candidate_id AND s.plan = c.plan
    AND s.certificate = c.certificate AND s.level = c.level AND s.id <> c.id ORDER BY s.subject LIMIT 1) AS next
    FROM registration c WHERE c.id = $1 AND c.heads = 1) x
  WHERE x.next IS NOT NULL AND r.id IN ($1, x.next)`

/** Everything the person is registered for at the plan. */
export const REGISTERED = `(SELECT string_agg(DISTINCT r.certificate || '|' || r.level, E'\\n') FROM registration r
  WHERE r.candidate_id = c.id AND r.plan = w.said ->> 'plan')`

const SEATED_OR_PAID = `EXISTS (SELECT 1 FROM exam_seat s WHERE s.candidate_id = c.candidate_id AND s.plan = c.plan)
  OR EXISTS (SELECT 1 FROM payment_slip p WHERE p.school_id = c.school_id AND p.plan = c.plan
    AND p.certificate = c.certificate AND p.status <> 'unpaid'
    AND p.way = CASE WHEN c.subject = '全部科目' THEN '按证书' ELSE '按科目' END)`

export const REGISTRATIONS: StoredList = {
  list: 'registrations',
  table: 'registration',
  readFrom: { view: 'registration_of_person', opens: ['idNumber'] },
  refers: {
    list: 'candidates',
    by: { field: 'idNumber', hash: 'id_hash', use: 'id' },
    type: 'id_type',
    tells: { registered: REGISTERED },
  },
  change: 'updated',
  columns: [
    { field: 'candidate', column: 'candidate_id', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'category', column: 'category', words: { codeOf: parseCategory, words: CATEGORY_NAMES } },
    { field: 'school', column: 'school_name' },
    { field: 'plan', column: 'plan', required: true },
    { field: 'certificateNumber', column: 'certificate_number' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'subjectNumber', column: 'subject_number' },
    { field: 'subject', column: 'subject', required: true },
    { field: 'siteNumber', column: 'site_number' },
    { field: 'site', column: 'site', required: true },
  ],
  secrets: [],
  key: ['plan', 'candidate_id', 'certificate', 'level', 'subject'],
  calledBy: 'name',
  knownBy: ['plan', 'idNumber', 'certificate', 'level'],
  staysWhile: SEATED_OR_PAID,
  passesOn: HEAD_TO_NEXT,
  computed: [{ column: 'heads', onInsert: HEADS }],
}
