/** 试点申报的表 · How batches, applications, quotas and certificates lie in the database. */
import type { StoredList } from '../lists/table.js'

export const PROVINCE_BATCHES: StoredList = {
  list: 'province-batches',
  table: 'province_batch',
  change: 'updated',
  columns: [
    { field: 'year', column: 'year', required: true },
    { field: 'batch', column: 'batch', required: true },
    { field: 'window', column: 'open_days', required: true },
    { field: 'byMajor', column: 'by_major' },
    { field: 'cityReview', column: 'city_review' },
    { field: 'certificates', column: 'certificates' },
    { field: 'status', column: 'status' },
  ],
  secrets: [],
  key: ['year', 'batch'],
  calledBy: 'batch',
  knownBy: ['year', 'batch'],
}

export const PILOT_APPLICATIONS: StoredList = {
  list: 'pilot-applications',
  table: 'pilot_application',
  change: 'updated',
  columns: [
    { field: 'year', column: 'year', required: true },
    { field: 'batch', column: 'batch' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'org', column: 'org' },
    { field: 'major', column: 'major', required: true },
    { field: 'enrolled', column: 'enrolled', type: 'int' },
    { field: 'teachers', column: 'teachers', type: 'int' },
    { field: 'applied', column: 'applied', type: 'int', required: true },
    { field: 'total', column: 'total', type: 'int' },
    { field: 'status', column: 'status' },
  ],
  secrets: [],
  key: ['year', 'certificate', 'level', 'major'],
  calledBy: 'certificate',
  knownBy: ['year', 'certificate', 'level', 'major'],
}

export const PILOT_QUOTAS: StoredList = {
  list: 'pilot-quotas',
  table: 'pilot_quota',
  change: 'updated',
  columns: [
    { field: 'year', column: 'year', required: true },
    { field: 'batch', column: 'batch' },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'org', column: 'org' },
    { field: 'major', column: 'major', required: true },
    { field: 'applied', column: 'applied', type: 'int' },
    { field: 'approved', column: 'approved', type: 'int' },
    { field: 'used', column: 'used', type: 'int' },
    { field: 'status', column: 'status', required: true },
  ],
  secrets: [],
  key: ['year', 'certificate', 'level', 'major'],
  calledBy: 'certificate',
  knownBy: ['year', 'certificate', 'level', 'major'],
}

export const CERTIFICATE_CATALOGUE: StoredList = {
  list: 'certificate-catalogue',
  table: 'catalogue_certificate',
  change: 'updated',
  columns: [
    { field: 'batch', column: 'batch' },
    { field: 'number', column: 'number', required: true },
    { field: 'name', column: 'name', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'org', column: 'org' },
    { field: 'majorClass', column: 'major_class' },
    { field: 'majors', column: 'majors' },
    { field: 'status', column: 'status' },
  ],
  secrets: [],
  key: ['number'],
  calledBy: 'name',
  knownBy: ['number'],
}
