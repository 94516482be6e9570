/** 检查汇总 · Adds up the checked rows of a file: what the report says and what the annotated workbook needs. */
import type { Scope } from '../../imports/edits.js'
import { isRefusal } from '../../imports/refusals/explain-refusal.js'
import { PROBLEMS } from '../../talk/all-problems.js'
import type { Place } from '../../talk/places.js'
import { isProblemCode, type ProblemCode } from '../../talk/problem.js'
import { countEach } from '../count-each.js'
import type { List } from '../list.js'
import type { Comparison, ListReport, ProposalCount, Update } from '../list-report.js'
import { isMendable } from '../on-evidence.js'
import type { Finding, KnownRecord, ListCheck, StagedRow, Values } from '../rows.js'
import { shownValue } from '../shown-value.js'
import { changedFields } from './compare.js'
import { ProblemCounter } from './problem-counter.js'
import { type Asks, ScopeTally } from './scope-tally.js'

/** One fault of one record, comparable between two uploads. */
export interface PersonFault {
  readonly person: string
  readonly code: string
  readonly field?: string
}

/** What is said of a sheet, and the finding of its rows that makes it worth saying. */
const MISSED_BY: ReadonlyMap<ProblemCode, ProblemCode> = new Map([
  ['column-missing', 'row-lacks-columns'],
  ['pinyin-derivable', 'pinyin-missing'],
])

interface RowOfSheet {
  readonly sheet: number
  readonly row: number
}

const EXAMPLES = 8
/** More than these nobody reads one by one. */
const UPDATES = 5
/** What the person did about a cell is no fault. */
const CORRECTED: ReadonlySet<ProblemCode> = new Set(['cell-corrected', 'proposal-taken'])

export class ListTally {
  readonly findings: Finding[] = []
  readonly faults: PersonFault[] = []
  /** Records with faults in the upload before that are in this one too. */
  readonly samePeople = new Set<string>()
  readonly #problems = new ProblemCounter<RowOfSheet>(
    (one, other) => one.row === other.row && one.sheet === other.sheet,
  )
  readonly #proposals = new Map<string, ProposalTally>()
  readonly #updates: (RowOfSheet & Omit<Update, 'place'>)[] = []
  readonly #rowsBySheet = new Map<number, number>()
  readonly #scopes: ScopeTally
  readonly #letPass = new Map<string, number>()
  readonly #plans = { create: 0, update: 0, same: 0, none: 0 }
  readonly #earlier: ReadonlySet<string>
  readonly #list: List
  #valid = 0
  #failing = 0
  #fixable = 0
  #mended = 0
  #corrected = 0
  #known = 0

  /** `earlierPeople`: which records had faults in the upload before. `asks`: there is something to choose from. */
  constructor(list: List, earlierPeople: ReadonlySet<string> = new Set(), asks: Asks = { scope: true, too: true }) {
    this.#list = list
    this.#scopes = new ScopeTally(list, asks)
    this.#earlier = earlierPeople
  }

  /** `keyOf` gives the keyed hash a record is recognised by in another upload. `known`: the record of the row. */
  add(row: StagedRow, keyOf: (values: Values) => string, known?: KnownRecord | 'several'): void {
    this.#rowsBySheet.set(row.sheet, (this.#rowsBySheet.get(row.sheet) ?? 0) + 1)
    if (row.verdict === 'ok') this.#valid++
    else this.#failing++
    this.#plans[row.plan]++
    if (row.recordId !== undefined) this.#known++
    this.#scopes.add(row)
    if (row.plan === 'update' && known !== undefined && known !== 'several') this.#addUpdate(row, known)
    if (row.findings.length === 0 && this.#earlier.size === 0) return
    const person = keyOf(row.values)
    if (this.#earlier.has(person)) this.samePeople.add(person)
    for (const finding of row.findings) {
      this.findings.push(finding)
      this.#problems.add(finding.code, { sheet: row.sheet, row: row.row })
      if (CORRECTED.has(finding.code)) this.#corrected++
      else if (finding.after !== undefined) this.#mended++
      if (finding.proposal !== undefined) this.#addProposal(row, finding)
      if (PROBLEMS[finding.code].level !== 'error') continue
      const { field } = finding
      this.faults.push({ person, code: finding.code, ...(field !== undefined ? { field } : {}) })
    }
    if (row.findings.some(({ code }) => code === 'refused-let-pass')) this.#addLetPass(row)
    if (row.verdict === 'error' && isMendable(row, this.#list)) this.#fixable++
  }

  #addLetPass({ findings }: StagedRow): void {
    for (const { code } of findings) if (isRefusal(code)) this.#letPass.set(code, (this.#letPass.get(code) ?? 0) + 1)
  }

  #addUpdate(row: StagedRow, known: KnownRecord): void {
    const list = this.#list
    // What an export says of a status is not what it becomes.
    if (list.speaksOf !== undefined || this.#updates.length > UPDATES) return
    const shown = (field: string, { [field]: value = '' }: Values) => shownValue(list, field, value)
    const fields = changedFields(list, row, known).map((field) => {
      return { field, was: shown(field, known.values), becomes: shown(field, row.values) }
    })
    this.#updates.push({ sheet: row.sheet, row: row.row, who: row.values[list.calledBy] ?? '', fields })
  }

  #addProposal({ sheet, row, values }: StagedRow, { code, field = '', proposal = '', doubtful }: Finding): void {
    const key = `${code} ${field}`
    const tally = this.#proposals.get(key) ?? { code, field, certain: 0, doubtful: 0, examples: [] }
    this.#proposals.set(key, tally)
    if (doubtful !== true) {
      tally.certain++
      return
    }
    tally.doubtful++
    if (tally.examples.length >= EXAMPLES) return
    tally.examples.push({ sheet, row, who: values[this.#list.calledBy] ?? '', proposal })
  }

  /** Some rows say nothing of what the whole list is, nor do the records. */
  get leavesOpen(): boolean {
    return this.#scopes.leavesOpen
  }

  /** By the records, or by their faults in the upload before. */
  get holdsMostlyKnown(): boolean {
    return (this.#known + this.samePeople.size) * 2 >= this.#valid + this.#failing
  }

  /** `carried`: what of the scope was taken over from the earlier check. */
  report(check: ListCheck, scope: Scope, carried?: Scope): Omit<ListReport, 'annotated' | 'comparison'> {
    const place = (at: RowOfSheet) => this.#place(at, check)
    return {
      kind: 'list',
      list: check.list,
      template: check.template,
      sheets: check.layouts.map(({ sheet, sheetName }) => ({
        sheet,
        name: sheetName,
        rows: this.#rowsBySheet.get(sheet) ?? 0,
      })),
      rows: this.#valid + this.#failing,
      valid: this.#valid,
      failing: this.#failing,
      fixable: this.#fixable,
      mended: this.#mended,
      corrected: this.#corrected,
      dropped: check.dropped,
      created: this.#plans.create,
      updated: this.#plans.update,
      ...this.#fewUpdates(place),
      unchanged: this.#plans.same,
      ...(this.#letPass.size > 0 ? { letPass: Object.fromEntries(this.#letPass) } : {}),
      ...this.#scopes.report(scope, carried),
      proposals: [...this.#proposals.values()].map((one): ProposalCount => {
        const examples = one.examples.map(({ who, proposal, ...at }) => ({ place: place(at), who, proposal }))
        return { ...one, examples }
      }),
      problems: this.#problems.counts().map((one) => ({ ...one, examples: one.examples.map(place) })),
      fileFindings: check.fileFindings.filter(({ code }) => this.#matters(code)),
    }
  }

  #fewUpdates(place: (at: RowOfSheet) => Place): Pick<ListReport, 'updates'> {
    const updates = this.#updates
    if (updates.length === 0 || updates.length > UPDATES) return {}
    return { updates: updates.map(({ who, fields, ...at }) => ({ place: place(at), who, fields })) }
  }

  /** A column that no row misses, because the records know it, need not be talked about. */
  #matters(code: ProblemCode): boolean {
    const missed = MISSED_BY.get(code)
    return missed === undefined || this.#problems.has(missed)
  }

  /** With the sheet's name where more than one has rows. */
  #place({ sheet, row }: RowOfSheet, check: ListCheck): Place {
    if (this.#rowsBySheet.size < 2) return { row }
    return { sheet: check.layouts.find((layout) => layout.sheet === sheet)?.sheetName ?? '', row }
  }
}

interface ProposalTally {
  readonly code: ProblemCode
  readonly field: string
  certain: number
  doubtful: number
  readonly examples: { readonly sheet: number; readonly row: number; readonly who: string; readonly proposal: string }[]
}

/** The records keep warnings too, and codes that a later version may have dropped. */
function isError(fault: PersonFault): boolean {
  return isProblemCode(fault.code) && PROBLEMS[fault.code].level === 'error'
}

/**
 * Undefined where the two lists are not mostly of the same people: nothing can be said then.
 * fixed: faults gone · appeared: faults that are new · remaining: faults still there. Whoever is not in the present list
 * has not been corrected in it, unless the number he was known by was what had to be corrected.
 */
export function compareFaults(
  earlier: readonly PersonFault[],
  { faults, samePeople }: Pick<ListTally, 'faults' | 'samePeople'>,
): Omit<Comparison, 'earlierBatchId'> | undefined {
  const keyOf = (fault: PersonFault) => `${fault.person}|${fault.code}|${fault.field ?? ''}`
  const errors = earlier.filter(isError)
  const renumbered = new Set(errors.filter(({ field }) => field === 'idNumber').map(({ person }) => person))
  const before = new Set(earlier.map(({ person }) => person))
  const stillThere = [...before].filter((person) => samePeople.has(person) || renumbered.has(person)).length
  if (stillThere * 2 < before.size) return undefined
  // Two rows with one ID number have the same fault of the same person, and are two faults.
  const unpaired = countEach(faults.map(keyOf))
  let fixed = 0
  let remaining = 0
  for (const fault of errors) {
    const left = unpaired.get(keyOf(fault)) ?? 0
    unpaired.set(keyOf(fault), Math.max(0, left - 1))
    if (left > 0) remaining++
    else if (samePeople.has(fault.person) || renumbered.has(fault.person)) fixed++
  }
  return { fixed, appeared: faults.length - remaining, remaining, samePeople: samePeople.size }
}
