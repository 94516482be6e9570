/** 检查中的行 · One row while its cells are checked: reads them, gathers what is found; a clean row allocates little. */
import { isBrokenCell, MOST_CHARACTERS } from '../../cells/cell-guard.js'
import type { CellNotes, CellValues } from '../../cells/cell-notes.js'
import type { PinyinDictionary } from '../../cells/pinyin/pinyin-dictionary.js'
import { PROBLEMS } from '../../talk/all-problems.js'
import type { ParamsArgument, ProblemCode, ProblemParams } from '../../talk/problem.js'
import type { Against, Column, ColumnTrait, List, Row } from '../list.js'
import type { CheckedRow, Finding, SheetLayout } from '../rows.js'
import type { SheetRow } from '../sheet.js'
import { fieldsOf } from './header.js'
import type { MergedTexts } from './merged-texts.js'
import type { RowEdits, SheetEdits } from './sheet-edits.js'

/** Written where there is nothing to write. */
const STAND_FOR_NOTHING: ReadonlySet<string> = new Set(['-', '--', '—', '——', '/', '\\', '无', 'N/A', 'null', 'NULL'])

const NONE: readonly never[] = []
const NO_PARAMS = {}
const NO_VALUES: CellValues = {}
const NOWHERE = -1
const UNHEARD: CellNotes = { add: () => undefined }

/** All that the rows of one sheet are checked with. */
export interface Bench<F extends string> {
  readonly list: List<F>
  readonly layout: SheetLayout<F>
  readonly template: string
  readonly required: ReadonlySet<F>
  /** Required columns that are not there and whose values cannot be worked out. */
  readonly lacking: readonly F[]
  /** What is said around the rows, by field. */
  readonly ofSheet: ReadonlyMap<F, string>
  readonly against: Against
  readonly dictionary: PinyinDictionary
  readonly edits: SheetEdits
  readonly merged: MergedTexts | undefined
}

/** What of a column is the same for all rows of a sheet. */
interface Place<F extends string> {
  readonly field: F
  readonly column: Column<F>
  /** From 0; -1: the sheet does not have it. */
  readonly at: number
  readonly traits: readonly ColumnTrait[]
  readonly isAside: boolean
}

export class RowUnderCheck<F extends string> implements Row<F>, CellNotes {
  readonly against: Against
  readonly dictionary: PinyinDictionary
  readonly template: string
  readonly #bench: Bench<F>
  readonly #places: readonly Place<F>[]
  /** Handed to one check after the other. */
  readonly #cell = { text: '', kind: ' ' }
  #row!: SheetRow
  #edits: RowEdits | undefined
  #values: Partial<Record<F, string>> = {}
  #findings: Finding<F>[] | undefined
  #errors = 0
  #wrong: Set<F | undefined> | undefined
  #field: F | undefined
  /** The field whose proposal was taken up while its cell was checked. */
  #taken: F | undefined

  constructor(bench: Bench<F>) {
    const { columns } = bench.list
    this.#bench = bench
    this.#places = fieldsOf(bench.list).map((field) => {
      const column = columns[field]
      const traits = column.is ?? NONE
      const at = bench.layout.columns[field] ?? NOWHERE
      return { field, column, at, traits, isAside: traits.includes('aside') }
    })
    this.against = bench.against
    this.dictionary = bench.dictionary
    this.template = bench.template
  }

  check(row: SheetRow): CheckedRow<F> {
    const { list, layout, edits, lacking } = this.#bench
    this.#row = row
    this.#edits = edits.ofRow(row.number)
    this.#values = {}
    this.#findings = undefined
    this.#errors = 0
    this.#wrong = undefined
    for (const place of this.#places) this.#checkCell(place)
    list.checkRow?.(this)
    if (lacking.length > 0) this.#sayLacking(lacking)
    return {
      sheet: layout.sheet,
      row: row.number,
      verdict: this.#errors > 0 ? 'error' : 'ok',
      values: this.#values,
      findings: this.#findings ?? NONE,
    }
  }

  #checkCell(place: Place<F>): void {
    const { field, column, traits } = place
    const edited = this.#edits?.values.get(field)
    const text = edited ?? this.#textAt(place.at)
    this.#field = field
    this.#taken = undefined
    if (isNothing(text)) this.#checkEmpty(place)
    else if (place.isAside) this.#checkAside(place, text)
    else {
      const kind = edited === undefined ? this.#kindAt(place.at) : 's'
      if (isBrokenCell(text, kind, traits, this) || column.check === undefined) this.set(field, text.trim())
      else {
        this.#cell.text = text
        this.#cell.kind = kind
        const mended = column.check(this.#cell, this, this)
        if (this.#taken !== field) this.set(field, mended)
      }
    }
    if (edited !== undefined) this.#noteCorrection(place, edited)
  }

  /** Of what stands beside the list as much as can be read; the rest is nobody's fault. */
  #checkAside({ field, column, at, traits }: Place<F>, text: string): void {
    const said = text.slice(0, MOST_CHARACTERS)
    const kind = this.#kindAt(at)
    if (isBrokenCell(said, kind, traits, UNHEARD)) return
    this.set(field, column.check?.({ text: said, kind }, this, this) ?? said.trim())
  }

  /** Nothing is said of an optional cell, nor of each cell of a column that is not there and whose values are put in. */
  #checkEmpty({ field, column, at, traits }: Place<F>): void {
    const ofWhole = this.#bench.ofSheet.get(field) ?? column.ofWhole?.(this.against)
    if (ofWhole !== undefined) {
      this.set(field, ofWhole)
      return
    }
    if (!this.isRequired(field)) return
    if (at === NOWHERE && !traits.includes('derived')) return
    const proposal = column.whenEmpty?.(this)
    this.#field = field
    this.add(
      column.missing ?? 'cell-missing',
      NO_PARAMS as never,
      proposal === undefined
        ? NO_VALUES
        : { proposal: proposal.value, ...(proposal.doubtful === true ? { doubtful: true } : {}) },
    )
  }

  /** What the person put in is shown as such, whatever was mended of it. */
  #noteCorrection({ field, at }: Place<F>, edited: string): void {
    const before = this.#textAt(at)
    if (edited !== before) this.at(field).add('cell-corrected', {}, { before, after: this.#values[field] ?? '' })
  }

  /** Where the person has put in all that the sheet lacks, nothing is lacking. */
  #sayLacking(lacking: readonly F[]): void {
    const open = this.#edits === undefined ? lacking : lacking.filter((field) => this.#values[field] === undefined)
    if (open.length === 0) return
    const { columns } = this.#bench.list
    this.at().add('row-lacks-columns', { columns: open.map((field) => columns[field].name) })
  }

  has(field: F): boolean {
    return this.#bench.layout.columns[field] !== undefined
  }

  isRequired(field: F): boolean {
    return this.#bench.required.has(field)
  }

  text(field: F): string {
    return this.#edits?.values.get(field) ?? this.#textAt(this.#bench.layout.columns[field] ?? NOWHERE)
  }

  #textAt(column: number): string {
    if (column === NOWHERE) return ''
    const text = this.#row.texts[column] ?? ''
    const { merged } = this.#bench
    return text === '' && merged !== undefined ? (merged.textOf(this.#row.number, column) ?? '') : text
  }

  kind(field: F): string {
    if (this.#edits?.values.has(field) === true) return 's'
    return this.#kindAt(this.#bench.layout.columns[field] ?? NOWHERE)
  }

  #kindAt(column: number): string {
    return this.#row.kinds[column] ?? ' '
  }

  value(field: F): string | undefined {
    return this.#values[field]
  }

  isRight(field: F): boolean {
    return this.#wrong?.has(field) !== true
  }

  set(field: F, value: string): void {
    if (value !== '') this.#values[field] = value
  }

  at(field?: F): this {
    this.#field = field
    return this
  }

  add<C extends ProblemCode>(
    code: C,
    ...[params, values]: ParamsArgument<ProblemParams<C>, [values?: CellValues]>
  ): void {
    const field = this.#field
    if (field !== undefined && values?.proposal !== undefined && this.#takesUp(code, field, values)) return
    if (PROBLEMS[code].level === 'error') {
      this.#errors++
      this.#wrong ??= new Set()
      this.#wrong.add(field)
    }
    const finding = this.#findingOf(code, params ?? NO_PARAMS, values ?? NO_VALUES) as Finding<F>
    if (this.#findings === undefined) this.#findings = [finding]
    else this.#findings.push(finding)
  }

  /** The person has said that proposals of this kind are meant. */
  #takesUp(code: ProblemCode, field: F, values: CellValues): boolean {
    const { proposal } = values
    if (proposal === undefined || !this.#bench.edits.takes(code, field, this.#row.number, values)) return false
    const before = this.#textAt(this.#bench.layout.columns[field] ?? NOWHERE)
    this.#values[field] = proposal
    this.#taken = field
    this.add('proposal-taken', {}, { before, after: proposal })
    return true
  }

  /** Written out, not spread: a large list makes hundreds of thousands, and few object shapes are read fast. */
  #findingOf(code: ProblemCode, params: object, { before, after, proposal, doubtful }: CellValues): object {
    const { sheet } = this.#bench.layout
    const row = this.#row.number
    const field = this.#field
    if (field === undefined) return { code, params, sheet, row }
    if (before !== undefined && after !== undefined) return { code, params, sheet, row, field, before, after }
    if (proposal === undefined) return { code, params, sheet, row, field }
    if (doubtful === true) return { code, params, sheet, row, field, proposal, doubtful }
    return { code, params, sheet, row, field, proposal }
  }
}

function isNothing(text: string): boolean {
  if (text === '') return true
  const said = text.trim()
  return said === '' || (text.length <= 4 && STAND_FOR_NOTHING.has(said))
}
