/** 丢失的证件号码 · A number that Excel, stars or a short paste destroyed is looked for among people and photos. */

import { genderOf, hasResidentShape, hasRightCheckDigit } from '../cells/ids/resident-id.js'
import { matchesMask } from '../cells/masking.js'
import { cleanName } from '../cells/person-name.js'
import type { LookUp, PersonFound } from '../lists/list.js'
import type { CheckedRow, Finding } from '../lists/rows.js'
import type { ProblemCode, ProblemParams } from '../talk/problem.js'

type Field = 'name' | 'idType' | 'idNumber' | 'gender'

export const LOST_IDS: LookUp<Field> = {
  field: 'idNumber',
  isLost,
  wanted: (row) => {
    const start = keptDigits(row)
    return {
      ...(row.values.name === undefined ? {} : { name: row.values.name }),
      ...(start === undefined ? {} : { start }),
    }
  },
  propose: proposeLostId,
  // Only residents' numbers are proposed.
  complete: ({ values, findings }) =>
    findings.some(({ field }) => field === 'idType') ? values : { idType: '身份证', ...values },
}

/** Findings that mean: the whole number cannot be read from the file. */
const LOST: ReadonlySet<ProblemCode> = new Set(['id-damaged', 'id-masked', 'id-length', 'id-old', 'cell-missing'])

function isLost(finding: Finding): boolean {
  return finding.field === 'idNumber' && LOST.has(finding.code)
}

/** Of a number that Excel destroys: a double keeps 15 digits. */
export const DIGITS_KEPT = 15

/** What a double has kept of a number it destroyed: enough to know a person by, where only one fits. */
function keptDigits(row: CheckedRow<Field>): string | undefined {
  const remains = row.values.idNumber ?? ''
  return row.findings.some(isLost) && /^\d{15}000$/.test(remains) ? remains.slice(0, DIGITS_KEPT) : undefined
}

/**
 * A number for a row whose own is lost, when exactly one person of that name has one that fits what is left of it.
 * Only ever a proposal: the finding takes the place of the row's own and stays an error.
 */
function proposeLostId(row: CheckedRow<Field>, people: readonly PersonFound[]): Finding | undefined {
  const name = row.values.name
  const lost = row.findings.find(isLost)
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

function fits(idNumber: string, row: CheckedRow<Field>, lost: Finding): boolean {
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
