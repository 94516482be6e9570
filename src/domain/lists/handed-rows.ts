/** 交回的行 · Rows as they leave us again: for the platform's template, or for the person to correct. */
import type { CandidateField, CheckedRow, Finding } from '../candidates/candidate.js'
import { CATEGORY_NAMES } from '../candidates/candidate-category.js'
import { COLUMN_NAMES, requiredFields } from '../candidates/candidate-columns.js'
import type { KnownCandidate } from '../candidates/known-candidate.js'
import { genderOf, hasResidentShape } from '../cells/resident-id.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { markAsSent } from '../talk/places.js'

type Platform = 'platform-2021' | 'platform-2022'

/** The gender follows from a resident's number where the list does not say it. */
export function rowForPlatform(row: CheckedRow): CheckedRow {
  const { gender, idNumber = '' } = row.values
  if (gender !== undefined || !hasResidentShape(idNumber)) return row
  return { ...row, values: { ...row.values, gender: genderOf(idNumber) } }
}

/** Somebody in the records as a row of a list. */
export function rowOfKnown({ values, category }: KnownCandidate, row: number): CheckedRow {
  return { sheet: 0, row, verdict: 'ok', values: { ...values, category: CATEGORY_NAMES[category] }, findings: [] }
}

/** How many rows go to the platform, and what it requires that they do not hold. */
export class PlatformGaps {
  rows = 0
  incomplete = 0
  readonly #missing = new Set<CandidateField>()
  readonly #required: readonly CandidateField[]

  constructor(template: Platform) {
    // The writer puts in the school's own name.
    this.#required = requiredFields(template).filter((field) => field !== 'school')
  }

  add({ values }: CheckedRow): void {
    this.rows++
    const missing = this.#required.filter((field) => (values[field] ?? '') === '')
    if (missing.length > 0) this.incomplete++
    for (const field of missing) this.#missing.add(field)
  }

  /** Chinese column names, in the template's order. */
  get missing(): readonly string[] {
    return this.#required.filter((field) => this.#missing.has(field)).map((field) => COLUMN_NAMES[field])
  }
}

/** Only what is to be corrected; row numbers are those of the list as it was sent. */
export function rowToCorrect(row: CheckedRow): CheckedRow {
  return { ...row, findings: row.findings.filter(isOpen).map(pointToSent) }
}

function isOpen({ code }: Finding): boolean {
  const { level } = PROBLEMS[code]
  return level === 'error' || level === 'warning'
}

function pointToSent(finding: Finding): Finding {
  const { params } = finding
  return 'rows' in params ? ({ ...finding, params: { ...params, rows: markAsSent(params.rows) } } as Finding) : finding
}
