/** 能不能报考 · Whether somebody on record may be registered: verified, with a photo, in an approved major, as who he is. */
import { CANDIDATE_STATUSES } from '../candidates/candidate.js'
import { CATEGORY_NAMES, parseCategory } from '../candidates/candidate-category.js'
import { CANDIDATE_STATUS_NAMES } from '../candidates/candidate-status.js'
import type { CellNotes } from '../cells/cell-notes.js'
import { ApprovedMajors } from '../cells/majors.js'
import { isMatchedMajor } from '../cells/matched-majors.js'
import type { Against, Remark } from '../lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { type Problem, type ProblemCode, problemOf } from '../talk/problem.js'
import { judgeAudience } from './judge-subject.js'
import type { RegistrationField } from './registration-templates.js'

export const APPROVED_MAJORS = 'approved-majors'
export const CATALOGUE = 'certificate-catalogue'

const APPROVED = new WeakMap<readonly Values[], ApprovedMajors>()
const NONE: readonly Values[] = []

type Row = CheckedRow<RegistrationField>

/** The candidate the number is of, and whether he may be registered. */
export function judgePerson(
  row: Row,
  found: KnownRecord | 'several' | undefined,
  against: Against,
): { readonly values: Values; readonly remarks: readonly Remark<RegistrationField>[] } {
  const { idNumber, category } = row.values
  if (
    idNumber === undefined ||
    row.findings.some(({ code, field }) => field === 'idNumber' && code !== 'value-normalised')
  ) {
    return { values: {}, remarks: [] }
  }
  if (found === undefined || found === 'several') {
    const code = found === undefined ? 'registration-person-unknown' : 'registration-person-several'
    return { values: {}, remarks: [{ ...problemOf(code), field: 'idNumber' }] }
  }
  const recorded = found.values
  const values = {
    candidate: found.id,
    ...(category === undefined && recorded.category && { category: recorded.category }),
  }
  const audience = judgeAudience(row.values, category ?? recorded.category, against)
  return {
    values,
    remarks: [...sayName(row, found), ...sayFault(row, found, against), ...sayCategory(row, found), ...audience],
  }
}

function sayName({ values: { name } }: Row, { values: recorded }: KnownRecord): readonly Remark<RegistrationField>[] {
  if (name === undefined || recorded.name === undefined || name === recorded.name) return []
  const differs = problemOf('registration-name-differs', { name: recorded.name })
  return [{ ...differs, field: 'name', proposal: recorded.name, doubtful: true }]
}

/** Whoever is in no approved major is proposed as 社会考生 [G1 60]. */
function sayFault({ values }: Row, found: KnownRecord, against: Against): readonly Remark<RegistrationField>[] {
  const { category = found.values.category, certificate = '', level = '' } = values
  const person = { ...found, values: { ...found.values, ...(category && { category }) } }
  const fault = faultOfPerson(person, against, { certificate, level })
  if (fault === undefined) return []
  return fault.code === 'registration-major'
    ? [{ ...fault, field: 'category', proposal: CATEGORY_NAMES.social }]
    : [{ ...fault, field: 'idNumber' }]
}

/** Nothing is said of what the person has just taken up. */
function sayCategory(
  { values, findings }: Row,
  { values: recorded }: KnownRecord,
): readonly Remark<RegistrationField>[] {
  const { category } = values
  const isTaken = findings.some(({ code, field }) => code === 'proposal-taken' && field === 'category')
  if (isTaken || category === undefined || recorded.category === undefined || category === recorded.category) return []
  const differs = problemOf('registration-category-differs', { category: recorded.category })
  return [{ ...differs, field: 'category', proposal: recorded.category }]
}

interface WhatFor {
  readonly certificate: string
  readonly level: string
}

/** What stands in the way; undefined: nothing does [G1 58, G3 三 四, PM 5.2.6]. */
export function faultOfPerson(
  person: Pick<KnownRecord, 'values' | 'kept'>,
  against: Pick<Against, 'records'>,
  wanted: WhatFor,
): Problem | undefined {
  const status = CANDIDATE_STATUSES.find((one) => one === person.kept.status) ?? 'no-photo'
  if (status === 'no-photo') return problemOf('registration-without-photo')
  if (status !== 'accurate')
    return problemOf('registration-not-accurate', { status: CANDIDATE_STATUS_NAMES[status].zh })
  const { category = '', major } = person.values
  if (major === undefined) return undefined
  const isOwn = parseCategory(category) !== 'social'
  if (isOwn && !isApproved(person.values, against)) return problemOf('registration-major', { major })
  return isMatchedMajor(against.records[CATALOGUE] ?? NONE, major, wanted) === false
    ? problemOf('registration-major-unmatched', { major, certificate: wanted.certificate })
    : undefined
}

function isApproved({ major = '', majorCode, majorVersion }: Values, { records }: Pick<Against, 'records'>): boolean {
  const listed = records[APPROVED_MAJORS] ?? NONE
  if (listed.length === 0) return true
  let approved = APPROVED.get(listed)
  if (approved === undefined) {
    approved = new ApprovedMajors(listed.map(({ name = '', code = '', version = '' }) => ({ name, code, version })))
    APPROVED.set(listed, approved)
  }
  const found: ProblemCode[] = []
  const notes: CellNotes = {
    add: (...[code]) => {
      found.push(code)
    },
  }
  approved.check({ major, majorCode, majorVersion }, () => notes)
  return found.every((code) => PROBLEMS[code].level !== 'error')
}
