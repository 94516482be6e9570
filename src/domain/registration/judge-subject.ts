/** 科目和参考对象 · Whether a subject is one of the level, and for this kind of candidate [PM 5.2.1: 参考对象不是“所有考生”，报考时要填考生所属类型]. */
import { parseCategory } from '../candidates/candidate-category.js'
import { foldKey } from '../cells/text-normal.js'
import type { Against, Remark } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import { type ExamSubject, type Subjects, subjectsOf } from '../plans/subjects-of.js'
import { type Problem, problemOf } from '../talk/problem.js'
import { isFor } from './record-count.js'
import type { RegistrationField } from './registration-templates.js'

export const EXAM_SUBJECTS = 'exam-subjects'
const EVERYBODY = '所有考生'
const NONE: readonly Values[] = []

type Row = Values<RegistrationField>

/** By the record of the subject, else by what the programme's book calls it; the platform's name holds that of the book. */
export function findSubject(row: Row, against: Pick<Against, 'records'>): ExamSubject | undefined {
  const subject = row.subject ?? ALL_SUBJECTS
  return subject === ALL_SUBJECTS ? undefined : known(row, against)?.subjects.find(({ name }) => isSame(name, subject))
}

/** Nothing is said of a level whose subjects nobody has said; the book's word alone is no more than a warning. */
export function faultOfSubject(row: Row, against: Pick<Against, 'records'>): Problem | undefined {
  const { subject = ALL_SUBJECTS, level = '' } = row
  const all = known(row, against)
  if (subject === ALL_SUBJECTS || all === undefined || findSubject(row, against) !== undefined) return undefined
  const accepted = all.subjects.map(({ name }) => name)
  return problemOf(all.from === undefined ? 'subject-not-of-level' : 'subject-not-in-book', { level, accepted })
}

/** `category`: the row's word, else the record's. */
export function judgeAudience(
  row: Row,
  category: string | undefined,
  against: Pick<Against, 'records'>,
): readonly Remark<RegistrationField>[] {
  const one = findSubject(row, against)
  const meant = (row.subject ?? ALL_SUBJECTS) === ALL_SUBJECTS ? known(row, against)?.subjects : one && [one]
  const [first, ...others] = meant ?? []
  if (first === undefined || [first, ...others].every(isForEverybody)) return []
  if (category === undefined || category === '') {
    return [{ ...problemOf('subject-needs-category', { subject: first.name }), field: 'category' }]
  }
  const own = parseCategory(category) ?? 'own'
  if ([first, ...others].some((subject) => isFor(subject, own))) return []
  const audience = first.audience ?? EVERYBODY
  return [{ ...problemOf('subject-not-for-category', { subject: first.name, audience, category }), field: 'subject' }]
}

function known(
  { plan = '', certificate = '', level = '' }: Row,
  { records }: Pick<Against, 'records'>,
): Subjects | undefined {
  return subjectsOf(plan, certificate, level, records[EXAM_SUBJECTS] ?? NONE)
}

function isForEverybody({ audience = EVERYBODY }: ExamSubject): boolean {
  return audience === EVERYBODY
}

export function isSame(one: string, other: string): boolean {
  const [first, second] = [foldKey(one), foldKey(other)]
  return first.includes(second) || second.includes(first)
}
