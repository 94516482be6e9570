/** 考生表 · How candidates lie in the database: what the class lists and what the platform's exports write of them. */
import { CANDIDATE_STATUSES } from '../../domain/candidates/candidate.js'
import { CATEGORY_NAMES, parseCategory } from '../../domain/candidates/candidate-category.js'
import {
  CANDIDATE_STATUS_NAMES,
  initialStatus,
  isLocked,
  parseStatus,
  TRANSITIONS,
} from '../../domain/candidates/candidate-status.js'
import { CANDIDATE_TEMPLATES } from '../../domain/candidates/candidate-templates.js'
import { quote, type StoredColumn, type StoredList } from '../lists/table.js'

const DESCRIPTION: readonly StoredColumn[] = [
  { field: 'name', column: 'name', required: true },
  { field: 'pinyin', column: 'pinyin' },
  { field: 'gender', column: 'gender' },
  { field: 'idType', column: 'id_type' },
  { field: 'entryYear', column: 'entry_year' },
  { field: 'educationLevel', column: 'education_level' },
  { field: 'major', column: 'major' },
  { field: 'majorCode', column: 'major_code' },
  { field: 'majorVersion', column: 'major_version' },
  { field: 'school', column: 'school_name' },
]

const CATEGORY: StoredColumn = {
  field: 'category',
  column: 'category',
  assumed: 'own',
  words: { codeOf: parseCategory, words: CATEGORY_NAMES },
}

const STATUS: StoredColumn = {
  field: 'platformStatus',
  column: 'status',
  words: {
    codeOf: parseStatus,
    words: Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, CANDIDATE_STATUS_NAMES[status].zh])),
  },
}

/** Whether nothing required of everybody is missing in `n`. */
const IS_COMPLETE = [
  ...DESCRIPTION.filter(({ field }) => (CANDIDATE_TEMPLATES.ours.required as readonly string[]).includes(field)).map(
    ({ column }) => `coalesce(n.${column}, '') <> ''`,
  ),
  'n.phone_hash IS NOT NULL',
].join(' AND ')

/** A new candidate has no photo yet. */
const INITIAL = `CASE WHEN ${IS_COMPLETE} THEN ${quote(initialStatus({ hasPhoto: false, complete: true }))} ELSE ${quote(initialStatus({ hasPhoto: false, complete: false }))} END`
const COMPLETED = `coalesce(${quote(JSON.stringify(TRANSITIONS.completed))}::jsonb ->> n.status, n.status)`

const BOTH = {
  table: 'candidate',
  secrets: [
    { field: 'idNumber', hash: 'id_hash', use: 'id' },
    { field: 'phone', hash: 'phone_hash', use: 'phone' },
  ],
  key: ['id_type', 'id_hash'],
  calledBy: 'name',
  knownBy: ['idNumber'],
  keeps: { status: 'status', photo: 'photo_sha256', candidateNumber: 'candidate_number' },
  restsOn: [
    { table: 'registration', column: 'candidate_id' },
    { table: 'exam_seat', column: 'candidate_id' },
    { table: 'official_registration', column: 'candidate_id' },
  ],
  lock: {
    when: `c.status IN (${CANDIDATE_STATUSES.filter(isLocked).map(quote).join(', ')})`,
    fields: ['name', 'idType', 'idNumber'],
  },
} as const satisfies Partial<StoredList>

export const CANDIDATES: StoredList = {
  ...BOTH,
  list: 'candidates',
  change: 'updated',
  columns: [
    ...DESCRIPTION,
    CATEGORY,
    { field: 'className', column: 'class_name' },
    { field: 'remark', column: 'remark' },
  ],
  computed: [
    {
      column: 'status',
      onUpdate: `CASE WHEN ${IS_COMPLETE} THEN ${COMPLETED} ELSE n.status END`,
      onInsert: INITIAL,
    },
  ],
}

/** What the platform says of a candidate's status is so; numbers are masked in most of its exports. */
export const PLATFORM_CANDIDATES: StoredList = {
  ...BOTH,
  list: 'platform-candidates',
  change: 'status',
  pointed: ['candidateNumber', 'platformStatus'],
  columns: [...DESCRIPTION, CATEGORY, { field: 'candidateNumber', column: 'candidate_number' }, STATUS],
  computed: [{ column: 'status', onInsert: `coalesce(n.status, ${INITIAL})` }],
}
