/** 考试计划表 · How exam plans lie in the database: windows as the domain writes them. */
import type { StoredList } from '../lists/table.js'

export const EXAM_PLANS: StoredList = {
  list: 'exam-plans',
  table: 'exam_plan',
  change: 'updated',
  columns: [
    { field: 'number', column: 'number' },
    { field: 'name', column: 'name', required: true },
    { field: 'year', column: 'year' },
    { field: 'org', column: 'org' },
    { field: 'certificates', column: 'certificates', required: true },
    { field: 'levels', column: 'levels', required: true },
    { field: 'ownLevels', column: 'own_levels' },
    { field: 'registration', column: 'registration' },
    { field: 'arrangement', column: 'arrangement' },
    { field: 'exam', column: 'exam', required: true },
    { field: 'scores', column: 'scores' },
    { field: 'publicity', column: 'publicity' },
    { field: 'schools', column: 'schools' },
    { field: 'status', column: 'status' },
    { field: 'frozen', column: 'frozen' },
    { field: 'noSlips', column: 'no_slips' },
  ],
  secrets: [],
  key: ['name'],
  calledBy: 'name',
  knownBy: ['name'],
}
