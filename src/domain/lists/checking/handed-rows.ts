/** 交回的行 · Rows as they leave us again: for a template of the platform, or for the person to correct. */
import { PROBLEMS } from '../../talk/all-problems.js'
import { markAsSent } from '../../talk/places.js'
import type { Against, List, Template } from '../list.js'
import type { CheckedRow, Finding, KnownRecord, Values } from '../rows.js'
import type { FormColumn } from '../templates/learned-template.js'

/** What follows from other cells is filled in. */
export function rowForPlatform(
  list: List,
  row: CheckedRow,
  against: Pick<Against, 'schoolName' | 'records'>,
): CheckedRow {
  return list.handOut === undefined ? row : { ...row, values: list.handOut(row.values, against) }
}

/** A record as a row of a list. */
export function rowOfRecord({ values }: Pick<KnownRecord, 'values'>, row: number): CheckedRow {
  return { sheet: 0, row, verdict: 'ok', values, findings: [] }
}

/** How many rows go to the platform, and what its template requires that they do not hold. */
const SEVERAL = /[,，、]/

export class PlatformGaps {
  rows = 0
  incomplete = 0
  readonly #missing = new Set<string>()
  readonly #required: readonly string[]
  readonly #list: List

  readonly #columns: readonly FormColumn[]
  readonly #unoffered = new Map<string, Set<string>>()

  /** `columns`: of the form that is filled, where there is one. */
  constructor(
    list: List,
    { required }: Pick<Template, 'required'>,
    leftOut: readonly string[] = [],
    columns: readonly FormColumn[] = [],
  ) {
    this.#list = list
    this.#columns = columns.filter(({ choices }) => choices !== undefined)
    this.#required = required.filter((field) => !leftOut.includes(field))
  }

  add({ values }: { readonly values: Values }): void {
    this.rows++
    const missing = this.#required.filter((field) => (values[field] ?? '') === '')
    if (missing.length > 0) this.incomplete++
    for (const field of missing) this.#missing.add(field)
    for (const { field = '', header, choices } of this.#columns) {
      const value = values[field] ?? ''
      const words = this.#list.columns[field]?.is?.includes('several') ? value.split(SEVERAL) : [value]
      if (value === '' || words.every((word) => choices?.includes(word))) continue
      this.#unoffered.set(header, (this.#unoffered.get(header) ?? new Set()).add(value))
    }
  }

  /** Words that go into a column whose dropdown does not offer them. */
  get unoffered(): readonly { readonly header: string; readonly words: readonly string[] }[] {
    return [...this.#unoffered].map(([header, words]) => ({ header, words: [...words] }))
  }

  /** Names of the columns, in the template's order. */
  get missing(): readonly string[] {
    return this.#required
      .filter((field) => this.#missing.has(field))
      .map((field) => this.#list.columns[field]?.name ?? field)
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
