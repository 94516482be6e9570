/** 专业和院校 · Whether an own candidate's major is approved and the school the one that imports; nobody else is asked that. */
import { ApprovedMajors, isMajorCode } from '../cells/majors.js'
import { isMatchedMajor } from '../cells/matched-majors.js'
import { checkSchool } from '../cells/school-name.js'
import type { Against, Row } from '../lists/list.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'
import { type CandidateCategory, categoryOf } from './candidate-category.js'

type Field = 'category' | 'major' | 'majorCode' | 'majorVersion' | 'school'

const APPROVED_MAJORS = 'approved-majors'
const CATALOGUE = 'certificate-catalogue'

/** All that `judge` can find. */
export const OWN_CANDIDATE_CODES = [
  'major-not-approved',
  'major-differs-from-approved',
  'school-differs',
  'school-name-differs',
] as const
export type OwnCandidateCode = (typeof OWN_CANDIDATE_CODES)[number]

const APPROVED = new WeakMap<readonly Values[], ApprovedMajors>()

/** Sorted once a batch. */
function approvedOf({ records }: Against): ApprovedMajors | undefined {
  const majors = records[APPROVED_MAJORS]
  if (majors === undefined || majors.length === 0) return undefined
  const known = APPROVED.get(majors)
  if (known !== undefined) return known
  const made = new ApprovedMajors(
    majors.map(({ name = '', code = '', version = '' }: Values<'name' | 'code' | 'version'>) => ({
      name,
      code,
      version,
    })),
  )
  APPROVED.set(majors, made)
  return made
}

/** Nothing is judged while nobody has said which category the row is of. */
export function checkMajorAndSchool(row: Row<Field>): void {
  const category = categoryOf(row.value('category'), row.against.scope.category)
  if (category === 'own') judge(row, row.against, (field) => row.value(field), category)
  sayUnmatched(row)
}

/** An own candidate's school is the one that imports; whose the row is, is known once it is compared with the records. */
export function fillSchool(row: CheckedRow<Field>, known: KnownRecord | undefined, against: Against): Values<Field> {
  const { values, findings } = row
  const category = categoryOf(values.category ?? known?.values.category, against.scope.category)
  const isLeftOut = values.school === undefined && findings.every(({ field }) => field !== 'school')
  return category === 'own' && isLeftOut ? { ...values, school: against.schoolName } : values
}

/** Of anybody's major [PM 5.2.6]; who is not in an approved one has heard of that already. */
function sayUnmatched(row: Row<Field>): void {
  const major = row.value('major')
  if (major === undefined || !row.isRight('major')) return
  const isMatched = isMatchedMajor(row.against.records[CATALOGUE] ?? [], major)
  if (isMatched === false) row.at('major').add('major-matches-no-certificate')
}

/** `where` gives the notes of the cell a fault is in. */
export function judge(
  where: Pick<Row<Field>, 'at'>,
  against: Against,
  textOf: (field: Field) => string | undefined,
  category: CandidateCategory,
): void {
  if (category !== 'own') return
  const approved = approvedOf(against)
  if (approved !== undefined) judgeMajor(where, approved, textOf)
  const school = textOf('school')
  if (school !== undefined) checkSchool(school, against.schoolName, where.at('school'))
}

function judgeMajor(
  where: Pick<Row<Field>, 'at'>,
  approved: ApprovedMajors,
  textOf: (field: Field) => string | undefined,
): void {
  const major = textOf('major')
  if (major === undefined) return
  const code = textOf('majorCode')
  const majorCode = isMajorCode(code) ? code : undefined
  approved.check({ major, majorCode, majorVersion: textOf('majorVersion') }, (field) => where.at(field))
  // Where a proposal was taken up for the name or the code, the rest is still to be judged.
  if (textOf('major') !== major || textOf('majorCode') !== code) judgeMajor(where, approved, textOf)
}
