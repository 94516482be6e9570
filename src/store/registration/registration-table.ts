/** 报考表 · How registrations lie in the database: each points at its candidate, whose number is not kept a second time. */
import { CATEGORY_NAMES, parseCategory } from '../../domain/candidates/candidate-category.js'
import type { StoredList } from '../lists/table.js'

/** Of several subjects of one person and level the first is the head, whoever brings them. */
const HEADS = `CASE WHEN row_number() OVER (PARTITION BY n.plan, n.candidate_id, n.certificate, n.level ORDER BY n.subject) = 1
  AND NOT EXISTS (SELECT 1 FROM registration x WHERE x.candidate_id = n.candidate_id AND x.plan = n.plan
    AND x.certificate = n.certificate AND x.level = n.level) THEN 1 ELSE 0 END`

export const REGISTRATIONS: StoredList = {
  list: 'registrations',
  table: 'registration',
  readFrom: { view: 'registration_of_person', opens: ['idNumber'] },
  refers: { list: 'candidates', by: { field: 'idNumber', hash: 'id_hash', use: 'id' }, type: 'id_type' },
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
  computed: [{ column: 'heads', onInsert: HEADS }],
}
