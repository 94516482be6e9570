/** 与已有考生比较 · What the records say about a row of somebody known: what is locked, which category, which name. */
import type { CellNotes, CellValues } from '../cells/cell-notes.js'
import type { Against, Remark } from '../lists/list.js'
import type { CheckedRow, KnownRecord } from '../lists/rows.js'
import type { Said } from '../talk/language.js'
import { type ProblemCode, problemOf } from '../talk/problem.js'
import { CANDIDATE_STATUSES } from './candidate.js'
import { CATEGORY_NAMES, type CandidateCategory, categoryOf, parseCategory } from './candidate-category.js'
import { CANDIDATE_COLUMNS } from './candidate-columns.js'
import { isLocked } from './candidate-status.js'
import { judge, OWN_CANDIDATE_CODES, type OwnCandidateCode } from './major-and-school.js'

type Field = Exclude<keyof typeof CANDIDATE_COLUMNS, 'candidateNumber' | 'platformStatus'>

/** Locked once the information is accurate [PM]; the photo is another import's matter. */
const LOCKED_FIELDS: readonly Field[] = ['name', 'idType', 'idNumber']

export function isLockedField(field: Field, status: string | undefined): boolean {
  const known = CANDIDATE_STATUSES.find((one) => one === status)
  return known !== undefined && isLocked(known) && LOCKED_FIELDS.includes(field)
}

/** [PM 377] */
export function sayRemoval({ status }: KnownRecord['kept']): Said | undefined {
  if (status !== 'accurate') return undefined
  return {
    zh: '这位考生在平台上已是“信息准确”，没有培训评价组织同意不要在平台上删除，否则后果自负。',
    en: 'This candidate is “信息准确” (accurate) on the platform: do not delete anybody there without the word of the evaluation organisation.',
  }
}

export function compareCandidate(
  row: CheckedRow<Field>,
  known: KnownRecord,
  changed: readonly Field[],
  against: Against,
): readonly Remark<Field>[] {
  return [
    ...sayOtherCategory(row, known, changed),
    ...sayLocked(row, known),
    ...(changed.includes('name') ? [{ ...problemOf('name-changed'), field: 'name' } as const] : []),
    ...judgeAsKnown(row, known, against),
  ]
}

/** A question rather than a fault: the records' word is proposed. */
function sayOtherCategory(
  { values }: CheckedRow<Field>,
  known: KnownRecord,
  changed: readonly Field[],
): readonly Remark<Field>[] {
  const wanted = parseCategory(values.category ?? '')
  const now = known.values.category
  if (!changed.includes('category') || wanted === undefined || now === undefined) return []
  const names = { category: now, wanted: CATEGORY_NAMES[wanted] }
  return [{ ...problemOf('person-in-other-category', names), field: 'category', proposal: now }]
}

function sayLocked({ values }: CheckedRow<Field>, known: KnownRecord): readonly Remark<Field>[] {
  return LOCKED_FIELDS.flatMap((field) => {
    const [value, proposal] = [values[field], known.values[field]]
    if (value === undefined || proposal === undefined || value === proposal) return []
    if (!isLockedField(field, known.kept.status)) return []
    return [{ ...problemOf('field-locked', { column: CANDIDATE_COLUMNS[field].name }), field, proposal }]
  })
}

/** Of a row that does not say its category the records' counts, whatever its list is said to be. */
function categoryKnown({ values }: CheckedRow<Field>, known: KnownRecord): CandidateCategory | undefined {
  return values.category === undefined ? parseCategory(known.values.category ?? '') : undefined
}

const isJudgedAs = (category: CandidateCategory, { scope }: Against): boolean =>
  categoryOf(undefined, scope.category) === category

/** Nobody asks a social candidate for an approved major or the own school. */
export function excuseSocial(
  row: CheckedRow<Field>,
  known: KnownRecord,
  against: Against,
): readonly OwnCandidateCode[] {
  return categoryKnown(row, known) === 'social' && isJudgedAs('own', against) ? OWN_CANDIDATE_CODES : []
}

/** The rules of the category in the records, where the row was not judged by them. */
function judgeAsKnown(row: CheckedRow<Field>, known: KnownRecord, against: Against): readonly Remark<Field>[] {
  const { values } = row
  const category = categoryKnown(row, known)
  if (category === undefined || isJudgedAs(category, against)) return []
  const remarks: Remark<Field>[] = []
  const at = (field?: Field): CellNotes => ({
    add: (code: ProblemCode, ...[params, own]: readonly [object?, CellValues?]) => {
      const proposal = own?.proposal === undefined ? {} : { proposal: own.proposal }
      remarks.push({
        code,
        params: params ?? {},
        ...(field === undefined ? {} : { field }),
        ...proposal,
      } as Remark<Field>)
    },
  })
  judge({ at }, against, (field) => values[field], category)
  return remarks
}
