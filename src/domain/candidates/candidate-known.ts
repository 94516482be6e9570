/** 已有考生 · What a checked row means for the records: new, changed, the same, or not allowed; and whose lost ID it may be. */

import { matchesMask } from '../cells/masking.js'
import { cleanName } from '../cells/person-name.js'
import { genderOf, hasResidentShape, hasRightCheckDigit } from '../cells/resident-id.js'
import type { StagedRow } from '../ports/import-store.js'
import { type Problem, type ProblemCode, type ProblemParams, problemOf } from '../talk/problem.js'
import {
  CANDIDATE_FIELDS,
  type CandidateCategory,
  type CandidateField,
  type CheckedRow,
  type Finding,
} from './candidate.js'
import { CATEGORY_NAMES, categoryOf } from './candidate-category.js'
import { COLUMN_NAMES } from './candidate-columns.js'
import { isLocked, nextStatus, parseStatus } from './candidate-status.js'
import type { KnownCandidate, PersonFound } from './known-candidate.js'

/** Locked once the information is accurate [PM]; the photo is another import's matter. */
const LOCKED_FIELDS = ['name', 'idType', 'idNumber'] as const satisfies readonly CandidateField[]
/** What the person was found by, and the category: another one is refused. */
const NOT_COMPARED: ReadonlySet<CandidateField> = new Set(['idNumber', 'idType', 'category'])

/**
 * `known`: the candidate with the same ID type and number; `ofList`: the category of rows that do not say their own.
 * Faults are added to those the row already has.
 */
export function checkAgainstKnown(
  row: CheckedRow,
  known: KnownCandidate | undefined,
  ofList: CandidateCategory,
): StagedRow {
  if (known === undefined) return { ...row, plan: row.verdict === 'ok' ? 'create' : 'none' }
  const refusals = listRefusals(row, known, ofList)
  const isRefused = row.verdict === 'error' || refusals.length > 0
  const changed = isRefused ? [] : changedFields(row, known)
  const said = [...refusals, ...sayChanged(changed)]
  return {
    ...row,
    candidateId: known.id,
    verdict: isRefused ? 'error' : 'ok',
    plan: isRefused ? 'none' : changed.length > 0 ? 'update' : 'same',
    findings:
      said.length === 0
        ? row.findings
        : [...row.findings, ...said.map((one) => ({ ...one, sheet: row.sheet, row: row.row }))],
  }
}

/** What is said of a row; where it stands is added to it. */
type Remark = Problem & Pick<Finding, 'field' | 'proposal'>

function listRefusals(row: CheckedRow, known: KnownCandidate, ofList: CandidateCategory): readonly Remark[] {
  const refusals: Remark[] = []
  const category = categoryOf(row.values, ofList)
  if (category !== undefined && known.category !== category) {
    const names = { category: CATEGORY_NAMES[known.category], wanted: CATEGORY_NAMES[category] }
    const field = row.values.category === undefined ? 'idNumber' : 'category'
    refusals.push({ ...problemOf('person-in-other-category', names), field })
  }
  for (const field of isLocked(known.status) ? LOCKED_FIELDS : []) {
    const value = row.values[field]
    if (value === undefined || value === known[field]) continue
    refusals.push({ ...problemOf('field-locked', { column: COLUMN_NAMES[field] }), field, proposal: known[field] })
  }
  return refusals
}

function sayChanged(changed: readonly CandidateField[]): readonly Remark[] {
  if (changed.length === 0) return []
  const columns = changed.map((field) => COLUMN_NAMES[field])
  const renamed: readonly Remark[] = changed.includes('name') ? [{ ...problemOf('name-changed'), field: 'name' }] : []
  return [...renamed, problemOf('person-updated', { columns })]
}

/** A field the file does not hold is left as it is. */
function changedFields(row: CheckedRow, known: KnownCandidate): readonly CandidateField[] {
  return CANDIDATE_FIELDS.filter((field) => {
    const value = row.values[field]
    if (value === undefined || NOT_COMPARED.has(field)) return false
    if (field === 'name') return value !== known.name
    if (field === 'platformStatus') return isNewStatus(value, known)
    if (field === 'candidateNumber') return value !== (known.candidateNumber ?? known.values.candidateNumber)
    return value !== known.values[field]
  })
}

/** An export with whole numbers may bring nothing but the platform's word. */
function isNewStatus(platformStatus: string, known: KnownCandidate): boolean {
  const status = parseStatus(platformStatus)
  return status !== undefined && nextStatus(known.status, `platform-said:${status}`) !== known.status
}

/** Findings that mean: the whole number cannot be read from the file. */
const LOST: ReadonlySet<ProblemCode> = new Set(['id-damaged', 'id-masked', 'id-length', 'id-old', 'cell-missing'])

export function isLostId(finding: Finding): boolean {
  return finding.field === 'idNumber' && LOST.has(finding.code)
}

/** Of a number that Excel destroys: a double keeps 15 digits. */
export const DIGITS_KEPT = 15

/** What a double has kept of a number it destroyed: enough to know a person by, where only one fits. */
export function keptDigits(row: CheckedRow): string | undefined {
  const remains = row.values.idNumber ?? ''
  return row.findings.some(isLostId) && /^\d{15}000$/.test(remains) ? remains.slice(0, DIGITS_KEPT) : undefined
}

/**
 * A number for a row whose own is lost, when exactly one person of that name has one that fits what is left of it.
 * Only ever a proposal: the finding takes the place of the row's own and stays an error.
 */
export function proposeLostId(row: CheckedRow, people: readonly PersonFound[]): Finding | undefined {
  const name = row.values.name
  const lost = row.findings.find(isLostId)
  if (name === undefined || lost === undefined) return undefined
  const key = cleanName(name)
  const start = keptDigits(row)
  const isSame = ({ name, idNumber }: PersonFound) =>
    name === undefined ? start !== undefined && idNumber.startsWith(start) : cleanName(name) === key
  const fitting = people.filter((person) => isSame(person) && fits(person.idNumber, row, lost))
  const numbers = new Set(fitting.map((person) => person.idNumber))
  if (numbers.size !== 1) return undefined
  const { idNumber } = fitting[0]!
  const sources = [...new Set(fitting.map((person) => person.from))]
  return {
    code: 'id-lost-proposed',
    params: { sources, evidence: evidenceOf(row.values.idNumber ?? '', fitting) },
    sheet: row.sheet,
    row: row.row,
    field: 'idNumber',
    proposal: idNumber,
  }
}

function fits(idNumber: string, row: CheckedRow, lost: Finding): boolean {
  if (!hasResidentShape(idNumber) || !hasRightCheckDigit(idNumber)) return false
  const { gender } = row.values
  if ((gender === '男' || gender === '女') && genderOf(idNumber) !== gender) return false
  if (lost.code === 'cell-missing') return true
  return fitsRemains(row.values.idNumber ?? '', idNumber, lost.code)
}

/** What Excel, stars or a short paste have left of the number. */
function fitsRemains(remains: string, idNumber: string, code: ProblemCode): boolean {
  const mantissa = /^(\d)(?:\.(\d+))?E\+?17$/i.exec(remains)
  if (mantissa !== null) return fitsRounded(mantissa[1]! + (mantissa[2] ?? ''), idNumber)
  if (/^\d{18}$/.test(remains)) return idNumber.startsWith(remains.slice(0, DIGITS_KEPT))
  if (code === 'id-masked') return matchesMask(remains, idNumber)
  if (code === 'id-old') return idNumber.slice(0, 6) + idNumber.slice(8, 17) === remains
  return remains.length >= 8 && remains.length < 18 && isSubsequence(remains, idNumber)
}

/** `1.10101E+17` is rounded: the next digit may have lifted the last one. */
function fitsRounded(digits: string, idNumber: string): boolean {
  const first = idNumber.slice(0, digits.length)
  if (first === digits) return true
  return (BigInt(first) + 1n).toString() === digits && idNumber.charCodeAt(digits.length) >= 0x35
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at++
  return at === part.length
}

function evidenceOf(remains: string, fitting: readonly PersonFound[]): ProblemParams<'id-lost-proposed'>['evidence'] {
  if (fitting.every(({ name }) => name === undefined)) return 'digits-left'
  return remains === '' ? 'name' : 'name-and-digits'
}
