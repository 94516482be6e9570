/** 考试科目表 · How subjects lie in the database. */
import type { StoredList } from '../lists/table.js'

export const EXAM_SUBJECTS: StoredList = {
  list: 'exam-subjects',
  table: 'exam_subject',
  change: 'updated',
  columns: [
    { field: 'number', column: 'number' },
    { field: 'name', column: 'name', required: true },
    { field: 'mode', column: 'mode' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'plan', column: 'plan', required: true },
    { field: 'audience', column: 'audience' },
    { field: 'minutes', column: 'minutes' },
    { field: 'passMark', column: 'pass_mark' },
    { field: 'time', column: 'time' },
    { field: 'org', column: 'org' },
    { field: 'status', column: 'status' },
  ],
  secrets: [],
  key: ['plan', 'certificate', 'level', 'name'],
  calledBy: 'name',
  knownBy: ['plan', 'certificate', 'level', 'name'],
}
