/** 检查汇总 · Adds up the checked rows of a file: what the report says and what the annotated workbook needs. */

import type { CandidateReport, CategoryCounts } from '../lists/batch.js'
import { ProblemCounter } from '../lists/problem-counter.js'
import type { StagedRow } from '../ports/import-store.js'
import { PROBLEMS } from '../talk/all-problems.js'
import type { Place } from '../talk/places.js'
import { isProblemCode } from '../talk/problem.js'
import type { CandidateCheck, Finding } from './candidate.js'
import { parseCategory } from './candidate-category.js'

/** One fault of one person, comparable between two uploads. */
export interface PersonFault {
  readonly person: string
  readonly code: string
  readonly field?: string
}

interface RowOfSheet {
  readonly sheet: number
  readonly row: number
}

export class CandidateTally {
  readonly findings: Finding[] = []
  readonly faults: PersonFault[] = []
  readonly #problems = new ProblemCounter<RowOfSheet>(
    (one, other) => one.row === other.row && one.sheet === other.sheet,
  )
  readonly #rowsBySheet = new Map<number, number>()
  #valid = 0
  #failing = 0
  /** Cells, as the sheet 错误汇总 counts them. */
  #mended = 0
  /** People with faults in the upload before who are in this one too. */
  readonly samePeople = new Set<string>()
  readonly #plans = { create: 0, update: 0, same: 0, none: 0 }
  readonly #said = { own: 0, social: 0, unsaid: 0 } satisfies CategoryCounts

  /** `earlierPeople`: who had faults in the upload before. */
  constructor(readonly earlierPeople: ReadonlySet<string> = new Set()) {}

  /** `personKey` gives the keyed hash a person is recognised by in another upload. */
  add(row: StagedRow, personKey: (person: { idNumber?: string; name?: string }) => string): void {
    this.#rowsBySheet.set(row.sheet, (this.#rowsBySheet.get(row.sheet) ?? 0) + 1)
    if (row.verdict === 'ok') this.#valid++
    else this.#failing++
    this.#plans[row.plan]++
    this.#countCategory(row)
    if (row.findings.length === 0 && this.earlierPeople.size === 0) return
    const person = personKey(row.values)
    if (this.earlierPeople.has(person)) this.samePeople.add(person)
    for (const finding of row.findings) {
      this.findings.push(finding)
      if (finding.after !== undefined) this.#mended++
      this.#problems.add(finding.code, { sheet: row.sheet, row: finding.row ?? row.row })
      if (PROBLEMS[finding.code].level === 'error') {
        this.faults.push({
          person,
          code: finding.code,
          ...(finding.field !== undefined ? { field: finding.field } : {}),
        })
      }
    }
  }

  /** A word that is neither counts among the faults only. */
  #countCategory({ values }: StagedRow): void {
    const said = values.category === undefined ? 'unsaid' : parseCategory(values.category)
    if (said !== undefined) this.#said[said]++
  }

  report(check: CandidateCheck): Omit<CandidateReport, 'annotated' | 'comparison'> {
    return {
      kind: 'candidates',
      template: check.template,
      sheets: check.layouts.map((layout) => ({
        name: layout.sheetName,
        rows: this.#rowsBySheet.get(layout.sheet) ?? 0,
      })),
      rows: this.#valid + this.#failing,
      valid: this.#valid,
      failing: this.#failing,
      mended: this.#mended,
      created: this.#plans.create,
      updated: this.#plans.update,
      unchanged: this.#plans.same,
      ...(this.#said.own + this.#said.social > 0 ? { categories: { ...this.#said } } : {}),
      problems: this.#problems.counts().map(({ examples, ...counted }) => ({
        ...counted,
        examples: examples.map((place) => this.#placeOf(place, check)),
      })),
      fileFindings: check.fileFindings,
    }
  }

  /** With the sheet's name where more than one has rows. */
  #placeOf({ sheet, row }: RowOfSheet, check: CandidateCheck): Place {
    const name = check.layouts.find((layout) => layout.sheet === sheet)?.sheetName
    return this.#rowsBySheet.size < 2 || name === undefined ? { row } : { sheet: name, row }
  }
}

/** The records keep warnings too, and codes that a later version may have dropped. */
function isError(fault: PersonFault): boolean {
  return isProblemCode(fault.code) && PROBLEMS[fault.code].level === 'error'
}

/**
 * fixed: faults gone · appeared: faults that are new · remaining: faults still there. Whoever is not in the present list
 * has not been corrected in it, unless the number he was known by was what had to be corrected.
 */
export function compareFaults(
  earlier: readonly PersonFault[],
  { faults, samePeople }: Pick<CandidateTally, 'faults' | 'samePeople'>,
): { fixed: number; appeared: number; remaining: number; samePeople: number } {
  const keyOf = (fault: PersonFault) => `${fault.person}|${fault.code}|${fault.field ?? ''}`
  const errors = earlier.filter(isError)
  const renumbered = new Set(errors.filter(({ field }) => field === 'idNumber').map(({ person }) => person))
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

/** Two rows with one ID number have the same fault of the same person, and are two faults. */
function countEach(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
