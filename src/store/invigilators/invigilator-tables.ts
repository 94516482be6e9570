/** 监考的表 · How invigilators lie in the database: found by name and phone, for one level of a certificate. */
import { INVIGILATOR_STATUS_CODES, TRAINING_CODES } from '../../domain/invigilators/invigilator-status.js'
import type { StoredColumn, StoredList } from '../lists/table.js'

function codes(byWord: Readonly<Record<string, string>>): Required<StoredColumn>['words'] {
  return {
    codeOf: (word) => byWord[word],
    words: Object.fromEntries(Object.entries(byWord).map(([word, code]) => [code, word])),
  }
}

export const INVIGILATORS: StoredList = {
  list: 'invigilators',
  table: 'invigilator',
  change: 'updated',
  columns: [
    { field: 'number', column: 'number' },
    { field: 'name', column: 'name', required: true },
    { field: 'school', column: 'school_name' },
    { field: 'region', column: 'region' },
    { field: 'certificateNumber', column: 'certificate_number' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'org', column: 'org' },
    { field: 'status', column: 'status', assumed: 'pending', words: codes(INVIGILATOR_STATUS_CODES) },
    { field: 'training', column: 'training', words: codes(TRAINING_CODES) },
  ],
  secrets: [{ field: 'phone', hash: 'phone_hash', use: 'phone' }],
  key: ['name', 'phone_hash', 'certificate', 'level'],
  calledBy: 'name',
  knownBy: ['name', 'phone', 'certificate'],
  pointed: ['number', 'school', 'region', 'certificateNumber', 'org', 'status', 'training'],
  staysWhile: "c.status = 'certified'",
}

export const TEACHING: StoredList = {
  list: 'teaching',
  table: 'teaching_assignment',
  change: 'updated',
  columns: [
    { field: 'teacher', column: 'teacher', required: true },
    { field: 'department', column: 'department' },
    { field: 'major', column: 'major', required: true },
    { field: 'className', column: 'class_name', required: true },
  ],
  secrets: [],
  key: ['teacher', 'major', 'class_name'],
  calledBy: 'teacher',
  knownBy: ['teacher', 'major', 'className'],
}

export const ROOM_WATCHES: StoredList = {
  list: 'room-watches',
  table: 'room_watch',
  change: 'updated',
  columns: [
    { field: 'plan', column: 'plan', required: true },
    { field: 'room', column: 'room', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'setBy', column: 'set_by', required: true },
  ],
  secrets: [],
  key: ['plan', 'room', 'name'],
  calledBy: 'name',
  knownBy: ['plan', 'room', 'name'],
}

export const EXAM_CONTACTS: StoredList = {
  list: 'exam-contacts',
  table: 'exam_contact',
  change: 'updated',
  columns: [
    { field: 'plan', column: 'plan', required: true },
    { field: 'role', column: 'role', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'address', column: 'address' },
    { field: 'sent', column: 'sent' },
  ],
  secrets: [{ field: 'phone', hash: 'phone_hash', use: 'phone' }],
  key: ['plan', 'role'],
  calledBy: 'name',
  knownBy: ['plan', 'role'],
}
