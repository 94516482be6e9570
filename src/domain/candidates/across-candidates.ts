/** 跨行检查 · Faults of candidate lists that no single row shows: one phone for many, a column damaged by Excel. */
import { looksMasked } from '../cells/masking.js'
import { isMobile } from '../cells/phone.js'
import type { Rows } from '../lists/list.js'
import type { CheckedRow, Finding, Values } from '../lists/rows.js'
import { type ProblemCode, problemOf } from '../talk/problem.js'
import { CANDIDATE_COLUMNS } from './candidate-columns.js'

const MANY = 5
const NAMESAKES_COMPARED = 30
const DAMAGED_SHARE = 0.02
/** With one of these the number is no key: many rows share it for another reason. */
const NO_KEY: ReadonlySet<ProblemCode> = new Set(['id-damaged', 'cell-formula', 'cell-error-value'])

type Field = 'name' | 'idNumber' | 'phone'

interface Numbered {
  readonly values: Values<'idNumber'>
  readonly findings: readonly { readonly code: ProblemCode; readonly field?: string }[]
}

/** By the number alone: a type left out or mistaken makes nobody another person. */
export function idKeyOf({ values, findings }: Numbered): string | undefined {
  const { idNumber } = values
  if (idNumber === undefined || idNumber.length < 5 || looksMasked(idNumber)) return undefined
  const hasNoKey = findings.length > 0 && findings.some(({ code, field }) => field === 'idNumber' && NO_KEY.has(code))
  return hasNoKey ? undefined : idNumber
}

export function checkAcrossCandidates(all: Rows<Field>): readonly Finding<Field>[] {
  findSharedPhones(all)
  findSimilarPeople(all)
  return findDamagedColumns(all)
}

function findSharedPhones(all: Rows<Field>): void {
  const byPhone = all.groupBy(({ values: { phone } }) => (phone !== undefined && isMobile(phone) ? phone : undefined))
  for (const group of byPhone) {
    const people = new Set(group.map((at) => all.rows[at]!.values.idNumber ?? all.rows[at]!.values.name ?? ''))
    if (people.size < 2) continue
    const code = people.size >= MANY ? 'phone-shared-by-many' : 'phone-shared'
    const othersOf = all.othersIn(group)
    for (const at of group) all.add(at, 'phone', problemOf(code, { count: people.size, rows: othersOf(at) }))
  }
}

/** Same name, numbers that differ in one place: probably one person written down twice. */
function findSimilarPeople(all: Rows<Field>): void {
  for (const group of all.groupBy((row) => row.values.name)) {
    if (group.length > NAMESAKES_COMPARED) continue
    for (const [at, others] of findNear(group, (one) => all.rows[one]!.values.idNumber ?? '')) {
      all.add(at, 'idNumber', problemOf('person-similar', { rows: all.othersIn(others)(at) }))
    }
  }
}

/** Each with those of the group whose number differs in one place, in their order. */
function findNear(group: readonly number[], numberOf: (at: number) => string): ReadonlyMap<number, readonly number[]> {
  const numbers = group.map(numberOf)
  const near = new Map<number, number[]>()
  const note = (at: number, other: number): void => {
    const others = near.get(at)
    if (others === undefined) near.set(at, [other])
    else others.push(other)
  }
  for (let one = 0; one < group.length; one++) {
    for (let next = one + 1; next < group.length; next++) {
      if (!differInOnePlace(numbers[one]!, numbers[next]!)) continue
      note(group[one]!, group[next]!)
      note(group[next]!, group[one]!)
    }
  }
  return near
}

/** Two or more and over 2 % of a column: said once. A number that only looks right by chance stays a warning. */
function findDamagedColumns({ rows, layouts }: Rows<Field>): readonly Finding<Field>[] {
  return layouts.flatMap((layout) =>
    (['idNumber', 'phone'] as const).flatMap((field): Finding<Field>[] => {
      const own = rows.filter((row) => row.sheet === layout.sheet)
      const count = countDamaged(own, field)
      if (count === 0) return []
      const params = { column: CANDIDATE_COLUMNS[field].name, count }
      return [{ ...problemOf('column-damaged', params), sheet: layout.sheet, field }]
    }),
  )
}

function countDamaged(rows: readonly CheckedRow<Field>[], field: 'idNumber' | 'phone'): number {
  let filled = 0
  let certain = 0
  let suspected = 0
  for (const row of rows) {
    if (row.values[field] === undefined) continue
    filled++
    for (const { code } of row.findings) {
      if (code === (field === 'idNumber' ? 'id-damaged' : 'phone-damaged')) certain++
      else if (code === 'id-ends-in-zeros' && field === 'idNumber') suspected++
    }
  }
  const count = certain + suspected
  return certain > 0 && count >= 2 && count > filled * DAMAGED_SHARE ? count : 0
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
    else if (at === first + 1) second = at
    else return false
  }
  if (first < 0 || second < 0) return first >= 0
  return one[first] === other[second] && one[second] === other[first]
}
