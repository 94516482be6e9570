/** 能不能报考 · Whether somebody on record may be registered: verified, with a photo, in an approved major, as who he is. */
import { CANDIDATE_STATUSES } from '../candidates/candidate.js'
import { parseCategory } from '../candidates/candidate-category.js'
import { CANDIDATE_STATUS_NAMES } from '../candidates/candidate-status.js'
import type { CellNotes } from '../cells/cell-notes.js'
import { ApprovedMajors } from '../cells/majors.js'
import type { Against, Remark } from '../lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { type Problem, type ProblemCode, problemOf } from '../talk/problem.js'
import type { RegistrationField } from './registration-templates.js'

const APPROVED = new WeakMap<readonly Values[], ApprovedMajors>()
const NONE: readonly Values[] = []

/** The candidate the number is of, and whether he may be registered. */
export function judgePerson(
  row: CheckedRow<RegistrationField>,
  found: KnownRecord | 'several' | undefined,
  against: Against,
): { readonly values: Values; readonly remarks: readonly Remark<RegistrationField>[] } {
  const { idNumber, name, category } = row.values
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
  const remarks: Remark<RegistrationField>[] = []
  const recorded = found.values
  if (name !== undefined && recorded.name !== undefined && name !== recorded.name) {
    const differs = problemOf('registration-name-differs', { name: recorded.name })
    remarks.push({ ...differs, field: 'name', proposal: recorded.name, doubtful: true })
  }
  const fault = faultOfPerson(found, against)
  if (fault !== undefined) remarks.push({ ...fault, field: 'idNumber' })
  if (category !== undefined && recorded.category !== undefined && category !== recorded.category) {
    const differs = problemOf('registration-category-differs', { category: recorded.category })
    remarks.push({ ...differs, field: 'category', proposal: recorded.category })
  }
  const values = {
    candidate: found.id,
    ...(category === undefined && recorded.category && { category: recorded.category }),
  }
  return { values, remarks }
}

/** What stands in the way; undefined: nothing does [G1 58, G3 三 四, PM 5.2.6]. */
export function faultOfPerson(
  person: Pick<KnownRecord, 'values' | 'kept'>,
  against: Pick<Against, 'records'>,
): Problem | undefined {
  const status = CANDIDATE_STATUSES.find((one) => one === person.kept.status) ?? 'no-photo'
  if (status === 'no-photo') return problemOf('registration-without-photo')
  if (status !== 'accurate')
    return problemOf('registration-not-accurate', { status: CANDIDATE_STATUS_NAMES[status].zh })
  const { category = '', major } = person.values
  const isOwn = parseCategory(category) !== 'social'
  return isOwn && major !== undefined && !isApproved(person.values, against)
    ? problemOf('registration-major', { major })
    : undefined
}

function isApproved({ major = '', majorCode, majorVersion }: Values, { records }: Pick<Against, 'records'>): boolean {
  const listed = records['approved-majors'] ?? NONE
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
