/** 跨行检查 · Faults no single row shows: the same person twice, one phone for many, a column damaged by Excel. */

import { looksMasked } from '../cells/masking.js'
import { isMobile } from '../cells/phone.js'
import { PROBLEMS } from '../talk/all-problems.js'
import type { Place, Places } from '../talk/places.js'
import { type Problem, type ProblemCode, problemOf } from '../talk/problem.js'
import type { CandidateField, CheckedRow, Finding, SheetLayout } from './candidate.js'
import { COLUMN_NAMES } from './candidate-columns.js'

const MANY = 5
const ROWS_NAMED = 5
const NAMESAKES_COMPARED = 30
const DAMAGED_SHARE = 0.02
/** With one of these the number is no key: many rows share it for another reason. */
const NO_KEY: ReadonlySet<ProblemCode> = new Set(['id-damaged', 'cell-formula', 'cell-error-value'])

export interface BatchFindings {
  readonly rows: readonly CheckedRow[]
  readonly fileFindings: readonly Finding[]
}

export function checkAcrossRows(checked: readonly CheckedRow[], layouts: readonly SheetLayout[]): BatchFindings {
  const batch = new Batch(checked, layouts)
  const fileFindings = batch.findDamagedColumns()
  batch.findSamePeople()
  batch.findSharedPhones()
  batch.findSimilarPeople()
  return { rows: batch.rows, fileFindings }
}

class Batch {
  readonly rows: CheckedRow[]
  readonly #layouts: readonly SheetLayout[]

  constructor(checked: readonly CheckedRow[], layouts: readonly SheetLayout[]) {
    this.rows = [...checked]
    this.#layouts = layouts
  }

  findSamePeople(): void {
    const byId = groupRows(this.rows, (row) => {
      const { idNumber } = row.values
      const isKey = idNumber !== undefined && idNumber.length >= 5 && !looksMasked(idNumber) && !hasNoKey(row)
      return isKey ? idNumber : undefined
    })
    for (const group of byId) {
      const first = this.rows[group[0]!]!
      const isOneName = group.every((at) => this.rows[at]!.values.name === first.values.name)
      const isOneText = isOneName && group.every((at) => sameValues(this.rows[at]!, first))
      const othersOf = isOneText ? this.#othersIn(group.slice(0, 1), 1) : this.#othersIn(group, group.length - 1)
      for (const [order, at] of group.entries()) {
        if (isOneText && order === 0) continue
        const code = isOneText ? 'row-repeated' : isOneName ? 'person-twice' : 'id-of-two-people'
        this.#add(at, 'idNumber', problemOf(code, { rows: othersOf(at) }))
      }
    }
  }

  findSharedPhones(): void {
    const byPhone = groupRows(this.rows, (row) => {
      const { phone } = row.values
      return phone !== undefined && isMobile(phone) ? phone : undefined
    })
    for (const group of byPhone) {
      const people = new Set(group.map((at) => this.rows[at]!.values.idNumber ?? this.rows[at]!.values.name ?? ''))
      if (people.size < 2) continue
      const code = people.size >= MANY ? 'phone-shared-by-many' : 'phone-shared'
      const othersOf = this.#othersIn(group, group.length - 1)
      for (const at of group) this.#add(at, 'phone', problemOf(code, { count: people.size, rows: othersOf(at) }))
    }
  }

  /** Same name, numbers that differ in one place: probably one person written down twice. */
  findSimilarPeople(): void {
    const byName = groupRows(this.rows, (row) => row.values.name)
    for (const group of byName) {
      if (group.length > NAMESAKES_COMPARED) continue
      for (const at of group) {
        const mine = this.rows[at]!.values.idNumber ?? ''
        const others = group.filter(
          (other) => other !== at && differInOnePlace(mine, this.rows[other]!.values.idNumber ?? ''),
        )
        if (others.length > 0)
          this.#add(at, 'idNumber', problemOf('person-similar', { rows: this.#othersIn(others, others.length)(at) }))
      }
    }
  }

  /** Two or more and over 2 % of a column: said once, and numbers that only look right by chance are not believed. */
  findDamagedColumns(): readonly Finding[] {
    const found: Finding[] = []
    for (const layout of this.#layouts) {
      for (const [field, damaged] of [
        ['idNumber', 'id-damaged'],
        ['phone', 'phone-damaged'],
      ] as const) {
        const count = this.#countDamaged(layout.sheet, field, damaged)
        if (count === 0) continue
        const params = { column: COLUMN_NAMES[field], count }
        found.push({ code: 'column-damaged', params, sheet: layout.sheet, field })
        if (field === 'idNumber') this.#distrustZeros(layout.sheet)
      }
    }
    return found
  }

  #countDamaged(sheet: number, field: CandidateField, damaged: ProblemCode): number {
    let filled = 0
    let certain = 0
    let suspected = 0
    for (const row of this.rows) {
      if (row.sheet !== sheet || row.values[field] === undefined) continue
      filled++
      if (row.findings.length === 0) continue
      for (const { code } of row.findings) {
        if (code === damaged) certain++
        else if (code === 'id-ends-in-zeros' && field === 'idNumber') suspected++
      }
    }
    const count = certain + suspected
    return certain > 0 && count >= 2 && count > filled * DAMAGED_SHARE ? count : 0
  }

  #distrustZeros(sheet: number): void {
    for (const [at, row] of this.rows.entries()) {
      if (row.sheet !== sheet || !row.findings.some(({ code }) => code === 'id-ends-in-zeros')) continue
      const findings = row.findings.map((one) =>
        one.code === 'id-ends-in-zeros' ? { ...one, code: 'id-damaged' as const } : one,
      )
      this.rows[at] = { ...row, verdict: 'error', findings }
    }
  }

  #add(at: number, field: CandidateField, problem: Problem): void {
    const row = this.rows[at]!
    const finding: Finding = { ...problem, sheet: row.sheet, row: row.row, field }
    const verdict = PROBLEMS[problem.code].level === 'error' ? 'error' : row.verdict
    this.rows[at] = { ...row, verdict, findings: [...row.findings, finding] }
  }

  /** For each of a group the others; most of a large one share theirs. */
  #othersIn(group: readonly number[], total: number): (from: number) => Places {
    const first = group.slice(0, ROWS_NAMED + 1)
    const shared = new Map<number, Places>()
    return (from) => {
      const { sheet } = this.rows[from]!
      const isFirst = first.includes(from)
      const known = isFirst ? undefined : shared.get(sheet)
      if (known !== undefined) return known
      const named = first.filter((at) => at !== from).slice(0, ROWS_NAMED)
      const others = { places: named.map((at) => this.#placeOf(at, sheet)), total }
      if (!isFirst) shared.set(sheet, others)
      return others
    }
  }

  /** With the sheet's name where it is another. */
  #placeOf(at: number, fromSheet: number): Place {
    const { sheet, row } = this.rows[at]!
    if (sheet === fromSheet) return { row }
    return { sheet: this.#layouts.find((layout) => layout.sheet === sheet)?.sheetName ?? '', row }
  }
}

/** Groups of two and more, by position, in the order of the rows. */
function groupRows(
  rows: readonly CheckedRow[],
  keyOf: (row: CheckedRow) => string | undefined,
): readonly (readonly number[])[] {
  const firstAt = new Map<string, number>()
  const groups = new Map<string, number[]>()
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row)
    if (key === undefined) continue
    const first = firstAt.get(key)
    if (first === undefined) firstAt.set(key, at)
    else {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [first, at])
      else group.push(at)
    }
  }
  return [...groups.values()]
}

function hasNoKey(row: CheckedRow): boolean {
  return row.findings.length > 0 && row.findings.some(({ code, field }) => field === 'idNumber' && NO_KEY.has(code))
}

function sameValues(one: CheckedRow, other: CheckedRow): boolean {
  const fields = new Set([...Object.keys(one.values), ...Object.keys(other.values)] as CandidateField[])
  return [...fields].every((field) => one.values[field] === other.values[field])
}

/** One character, or two neighbours swapped. */
function differInOnePlace(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 8) return false
  let first = -1
  let second = -1
  for (let at = 0; at < one.length; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue
    if (second >= 0) return false
    if (first < 0) first = at
    else second = at
  }
  if (first < 0 || second < 0) return first >= 0
  return second === first + 1 && one[first] === other[second] && one[second] === other[first]
}
