/** 名单改动的查找 · The edits of a batch as its check asks for them: by sheet, row, and kind of proposal. */
import type { CellValues } from '../../cells/cell-notes.js'
import type { Edit } from '../../imports/edits.js'
import type { ProblemCode } from '../../talk/problem.js'

export interface RowEdits {
  readonly isDropped: boolean
  /** Cells as the person wants them, by field. */
  readonly values: ReadonlyMap<string, string>
}

type Others = Extract<Edit, { kind: 'others' }>

/** Later edits count over earlier ones. */
export class ListEdits {
  readonly #kinds = new Map<string, { doubtful: boolean }>()
  readonly #single = new Map<string, string>()
  readonly #bySheet = new Map<number, Map<number, { isDropped: boolean; values: Map<string, string> }>>()
  #others: Others | undefined
  readonly allowed: ReadonlySet<ProblemCode>

  constructor(edits: readonly Edit[]) {
    const allowed = new Set<ProblemCode>()
    for (const edit of edits) {
      switch (edit.kind) {
        case 'take':
          this.#kinds.set(`${edit.code} ${edit.field}`, { doubtful: edit.doubtful === true })
          break
        case 'take-one':
          this.#single.set(`${edit.code} ${edit.field} ${edit.sheet} ${edit.row}`, edit.proposal)
          break
        case 'set':
          this.#rowOf(edit.sheet, edit.row).values.set(edit.field, edit.value)
          break
        case 'others':
          this.#setOthers(edit)
          break
        case 'drop':
          this.#rowOf(edit.sheet, edit.row).isDropped = true
          break
        case 'allow':
          allowed.add(edit.code)
          break
      }
    }
    this.allowed = allowed
  }

  ofSheet(sheet: number): SheetEdits {
    const rows = this.#bySheet.get(sheet)
    return {
      ofRow: (row) => rows?.get(row),
      takes: (code, field, row, values) => this.takes(code, field, { sheet, row }, values),
    }
  }

  /** A proposal taken up for itself is put in only while it is still the same. */
  takes(
    code: ProblemCode,
    field: string,
    { sheet, row }: { readonly sheet: number; readonly row: number },
    { proposal, doubtful }: Pick<CellValues, 'proposal' | 'doubtful'>,
  ): boolean {
    if (proposal === undefined) return false
    const kind = this.#kinds.get(`${code} ${field}`)
    if (kind !== undefined && (doubtful !== true || kind.doubtful)) return true
    return this.#single.get(`${code} ${field} ${sheet} ${row}`) === proposal
  }

  /** A row that was corrected by itself since stays as it was corrected. */
  #setOthers(edit: Others): void {
    for (const { sheet, row } of this.#others?.rows ?? []) {
      const { values } = this.#rowOf(sheet, row)
      const { field = '', value } = this.#others ?? {}
      if (values.get(field) === value) values.delete(field)
    }
    for (const { sheet, row } of edit.rows) this.#rowOf(sheet, row).values.set(edit.field, edit.value)
    this.#others = edit
  }

  #rowOf(sheet: number, row: number) {
    const rows = this.#bySheet.get(sheet) ?? new Map<number, { isDropped: boolean; values: Map<string, string> }>()
    this.#bySheet.set(sheet, rows)
    const known = rows.get(row) ?? { isDropped: false, values: new Map<string, string>() }
    rows.set(row, known)
    return known
  }
}

export interface SheetEdits {
  ofRow(row: number): RowEdits | undefined
  takes(code: ProblemCode, field: string, row: number, values: CellValues): boolean
}
