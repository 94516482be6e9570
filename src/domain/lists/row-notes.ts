/** 行记录 · Gathers the findings of one row, cell by cell; a clean row allocates nothing. */
import type { CandidateField, Finding } from '../candidates/candidate.js'
import type { CellNotes, CellValues } from '../cells/cell-notes.js'
import { PROBLEMS } from '../talk/all-problems.js'
import type { ParamsArgument, ProblemCode, ProblemParams } from '../talk/problem.js'

const NONE: readonly Finding[] = []
const NO_PARAMS = {}
const NO_VALUES: CellValues = {}

export class RowNotes implements CellNotes {
  #findings: Finding[] | undefined
  #errors = 0
  #row = 0
  #field: CandidateField | undefined

  constructor(readonly sheet: number) {}

  begin(row: number): void {
    this.#findings = undefined
    this.#errors = 0
    this.#row = row
    this.#field = undefined
  }

  /** What is added from now on is about this cell; undefined: about the row. */
  at(field: CandidateField | undefined): this {
    this.#field = field
    return this
  }

  add<C extends ProblemCode>(
    code: C,
    ...[params, values]: ParamsArgument<ProblemParams<C>, [values?: CellValues]>
  ): void {
    if (PROBLEMS[code].level === 'error') this.#errors++
    const finding = this.#findingOf(code, params ?? NO_PARAMS, values) as Finding
    if (this.#findings === undefined) this.#findings = [finding]
    else this.#findings.push(finding)
  }

  /** Written out, not spread: a large list makes hundreds of thousands, and few object shapes are read fast. */
  #findingOf(code: ProblemCode, params: object, values: CellValues | undefined): object {
    const { sheet } = this
    const row = this.#row
    const field = this.#field
    if (field === undefined) return { code, params, sheet, row }
    const { before, after, proposal } = values ?? NO_VALUES
    if (before !== undefined && after !== undefined) return { code, params, sheet, row, field, before, after }
    if (proposal !== undefined) return { code, params, sheet, row, field, proposal }
    return { code, params, sheet, row, field }
  }

  get errors(): number {
    return this.#errors
  }

  get findings(): readonly Finding[] {
    return this.#findings ?? NONE
  }
}
