/** 全部行 · The checked rows of a whole file, for faults that no single row shows. */
import { PROBLEMS } from '../../talk/all-problems.js'
import type { Place, Places } from '../../talk/places.js'
import { type Problem, problemOf } from '../../talk/problem.js'
import type { List, Rows } from '../list.js'
import type { CheckedRow, Finding, SheetLayout } from '../rows.js'

const ROWS_NAMED = 5

export class RowsOfFile<F extends string> implements Rows<F> {
  readonly rows: CheckedRow<F>[]
  readonly layouts: readonly SheetLayout<F>[]

  constructor(checked: readonly CheckedRow<F>[], layouts: readonly SheetLayout<F>[]) {
    this.rows = [...checked]
    this.layouts = layouts
  }

  add(at: number, field: F | undefined, problem: Problem): void {
    const row = this.rows[at]!
    const finding = {
      ...problem,
      sheet: row.sheet,
      row: row.row,
      ...(field === undefined ? {} : { field }),
    } as Finding<F>
    const verdict = PROBLEMS[problem.code].level === 'error' ? 'error' : row.verdict
    this.rows[at] = { ...row, verdict, findings: [...row.findings, finding] }
  }

  groupBy(keyOf: (row: CheckedRow<F>) => string | undefined): readonly (readonly number[])[] {
    const firstAt = new Map<string, number>()
    const groups = new Map<string, number[]>()
    for (let at = 0; at < this.rows.length; at++) {
      const key = keyOf(this.rows[at]!)
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

  /** Most of a large group share theirs. */
  othersIn(group: readonly number[]): (from: number) => Places {
    const first = group.slice(0, ROWS_NAMED + 1)
    const shared = new Map<number, Places>()
    return (from) => {
      const { sheet } = this.rows[from]!
      const isFirst = first.includes(from)
      const known = isFirst ? undefined : shared.get(sheet)
      if (known !== undefined) return known
      const named = first.filter((at) => at !== from).slice(0, ROWS_NAMED)
      const total = group.includes(from) ? group.length - 1 : group.length
      const others = { places: named.map((at) => this.#placeOf(at, sheet)), total }
      if (!isFirst) shared.set(sheet, others)
      return others
    }
  }

  /** With the sheet's name where it is another. */
  #placeOf(at: number, fromSheet: number): Place {
    const { sheet, row } = this.rows[at]!
    if (sheet === fromSheet) return { row }
    return { sheet: this.layouts.find((layout) => layout.sheet === sheet)?.sheetName ?? '', row }
  }
}

/** Records gone over together: nobody finds them by their rows. */
export class RowsOnRecord<F extends string> extends RowsOfFile<F> {
  override othersIn(group: readonly number[]): (from: number) => Places {
    return (from) => ({ places: [], total: group.filter((at) => at !== from).length, onRecord: true })
  }
}

/** The same record in several rows: once is enough where they say the same, else the person must say which is right. */
export function findRepeated<F extends string>(list: List<F>, rows: RowsOfFile<F>): void {
  const at = list.key.at(-1)
  const { same, other } = list.twice ?? { same: 'record-twice', other: 'record-twice' }
  for (const group of rows.groupBy((row) => rowKeyOf(list, row))) {
    const first = rows.rows[group[0]!]!
    const isOneName = group.every((one) => rows.rows[one]!.values[list.calledBy] === first.values[list.calledBy])
    const isOneText = isOneName && group.every((one) => sayTheSame(rows.rows[one]!, first))
    const code = isOneText ? 'row-repeated' : isOneName ? same : other
    const othersOf = rows.othersIn(isOneText ? group.slice(0, 1) : group)
    for (const one of isOneText ? group.slice(1) : group) rows.add(one, at, problemOf(code, { rows: othersOf(one) }))
  }
}

/** By which two rows are the same record. */
function rowKeyOf<F extends string>(list: List<F>, row: CheckedRow<F>): string | undefined {
  return list.rowKey === undefined ? wholeKey(list, row) : list.rowKey(row)
}

/**
 * A number that was lost and taken up may be another row's too: whoever comes later is told, since only then is it seen.
 * Rows come in parts, in the order of the file.
 */
export class RowsTakenUp {
  readonly #list: List
  readonly #first = new Map<string, CheckedRow>()

  constructor(list: List) {
    this.#list = list
  }

  mark(rows: readonly CheckedRow[]): readonly CheckedRow[] {
    return rows.map((row) => {
      const key = rowKeyOf(this.#list, row)
      const first = key === undefined ? undefined : this.#first.get(key)
      if (key !== undefined && first === undefined) this.#first.set(key, row)
      if (first === undefined || !(this.#isTakenUp(row) || this.#isTakenUp(first))) return row
      const { same, other } = this.#list.twice ?? { same: 'record-twice', other: 'record-twice' }
      const isOneName = row.values[this.#list.calledBy] === first.values[this.#list.calledBy]
      const code = sayTheSame(row, first) ? 'row-repeated' : isOneName ? same : other
      const problem = problemOf(code, { rows: { places: [{ row: first.row }], total: 1 } })
      const [at = ''] = this.#list.key.slice(-1)
      const finding = { ...problem, sheet: row.sheet, row: row.row, field: at }
      return { ...row, verdict: 'error', findings: [...row.findings, finding] }
    })
  }

  #isTakenUp({ findings }: CheckedRow): boolean {
    return findings.some(({ code, field }) => code === 'proposal-taken' && field === this.#list.lookUp?.field)
  }
}

/** Undefined where a part of it is missing or wrong. */
function wholeKey<F extends string>({ key }: List<F>, { values, findings }: CheckedRow<F>): string | undefined {
  const parts = key.map((field) => values[field] ?? '')
  const isWhole = parts.every((part) => part !== '')
  const isWrong = findings.some(({ code, field }) => {
    return field !== undefined && key.includes(field) && PROBLEMS[code].level === 'error'
  })
  return isWhole && !isWrong ? parts.join('\u0000') : undefined
}

function sayTheSame<F extends string>(one: CheckedRow<F>, other: CheckedRow<F>): boolean {
  const fields = new Set([...Object.keys(one.values), ...Object.keys(other.values)] as F[])
  return [...fields].every((field) => one.values[field] === other.values[field])
}
