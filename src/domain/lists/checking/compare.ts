/** 与记录比较 · What a checked row means for the records: new, changed, the same, or not allowed. */
import { looksMasked } from '../../cells/masking.js'
import { PROBLEMS } from '../../talk/all-problems.js'
import { type ProblemCode, problemOf } from '../../talk/problem.js'
import type { Against, List, PersonFound, Remark } from '../list.js'
import type { CheckedRow, Finding, KnownRecord, StagedRow } from '../rows.js'
import { fieldsOf } from './header.js'
import type { ListEdits } from './sheet-edits.js'
import { takeUpFinding } from './take-up-finding.js'

export const isError = ({ code }: { readonly code: Finding['code'] }): boolean => PROBLEMS[code].level === 'error'

/** `known`: the record of the row, where there is one. Faults are added to those the row already has. */
export function compareRow(
  list: List,
  asWritten: CheckedRow,
  known: KnownRecord | undefined,
  against: Against,
  edits: ListEdits,
): StagedRow {
  const checked = list.fill === undefined ? asWritten : { ...asWritten, values: list.fill(asWritten, known, against) }
  const scope = scopeOf(list, checked, known, against)
  if (known === undefined) return { ...checked, ...scope, plan: checked.verdict === 'ok' ? 'create' : 'none' }
  const row = withoutKnown(list, withoutExcused(checked, list.excuses?.(checked, known, against) ?? []), known)
  const changed = changedFields(list, row, known)
  const all = list.compare?.(row, known, changed, against) ?? []
  const remarks = all.filter(({ code }) => !edits.allowed.has(code)).map((remark) => placed(row, remark))
  const taken = remarks.find((remark) => isTaken(edits, remark))
  // What is put in may be the record's own value: then nothing is left to say.
  if (taken !== undefined) return compareRow(list, takeUpFinding(row, taken), known, against, edits)
  const isRefused = row.verdict === 'error' || remarks.some(isError)
  const said = isRefused ? remarks.filter(isError) : [...remarks, ...sayUpdated(list, row, changed)]
  return {
    ...row,
    ...scope,
    recordId: known.id,
    verdict: isRefused ? 'error' : 'ok',
    plan: isRefused ? 'none' : changed.length > 0 ? 'update' : 'same',
    findings: said.length === 0 ? row.findings : [...row.findings, ...said],
  }
}

function withoutExcused(row: CheckedRow, excused: readonly ProblemCode[]): CheckedRow {
  if (excused.length === 0 || !row.findings.some(({ code }) => excused.includes(code))) return row
  const findings = row.findings.filter(({ code }) => !excused.includes(code))
  return { ...row, findings, verdict: findings.some(isError) ? 'error' : 'ok' }
}

/** What the row leaves out and the record holds is missing nowhere: the record keeps it. */
function withoutKnown({ columns }: List, row: CheckedRow, { values }: KnownRecord): CheckedRow {
  if (row.verdict === 'ok') return row
  const isKnown = (field: string): boolean => values[field] !== undefined && row.values[field] === undefined
  const fieldOf = new Map(Object.entries(columns).map(([field, { name }]) => [name, field]))
  const findings = row.findings.flatMap((finding): readonly Finding[] => {
    const { code, field } = finding
    if (finding.code === 'row-lacks-columns') {
      const { columns: lacking } = finding.params
      const names = 'items' in lacking ? lacking.items : lacking
      const left = names.filter((name) => !isKnown(fieldOf.get(name) ?? name))
      return left.length === 0 ? [] : [{ ...finding, params: { columns: left } }]
    }
    const isMissing = field !== undefined && code === (columns[field]?.missing ?? 'cell-missing')
    return isMissing && isKnown(field) ? [] : [finding]
  })
  return { ...row, findings, verdict: findings.some(isError) ? 'error' : 'ok' }
}

/** The row's own word counts before the record's, the record's before the list's. */
function scopeOf(
  { scope }: List,
  { values }: CheckedRow,
  known: KnownRecord | undefined,
  against: Against,
): { readonly scope?: string } {
  if (scope === undefined) return {}
  const word = values[scope.field] ?? known?.values[scope.field]
  const said = word === undefined ? against.scope[scope.field] : scope.read(word)
  return said === undefined ? {} : { scope: said }
}

export function isTaken(edits: ListEdits, { code, field, sheet, row, ...values }: Finding): boolean {
  if (field === undefined || sheet === undefined || row === undefined) return false
  return edits.takes(code, field, { sheet, row }, values)
}

export function placed({ sheet, row }: CheckedRow, remark: Remark): Finding {
  return { ...remark, sheet, row }
}

function sayUpdated(list: List, row: CheckedRow, changed: readonly string[]): readonly Finding[] {
  if (changed.length === 0) return []
  const columns = changed.map((field) => list.columns[field]?.name ?? field)
  return [placed(row, problemOf('record-updated', { columns }))]
}

/** A field the file does not hold is left as it is. */
export function changedFields(list: List, row: CheckedRow, known: KnownRecord): readonly string[] {
  const { differs } = list
  return fieldsOf(list).filter((field) => {
    const value = row.values[field]
    if (value === undefined || list.key.includes(field)) return false
    return differs === undefined ? value !== known.values[field] : differs(field, row, known)
  })
}

/** Of a list whose rows may lack their key: `found` is by the key, else by what the row still shows. */
export function compareUnkeyed(
  list: List,
  row: CheckedRow,
  found: KnownRecord | 'several' | undefined,
  against: Against,
  edits: ListEdits,
): StagedRow {
  const { unmatched } = list
  if (found !== 'several' && (found !== undefined || unmatched === undefined || hasKey(list, row)))
    return compareRow(list, row, found, against, edits)
  if (unmatched === undefined || row.verdict === 'error') return compareRow(list, row, undefined, against, edits)
  const about = { name: row.values[list.calledBy] ?? '' }
  const problem = problemOf(found === 'several' ? unmatched.several : unmatched.unknown, about)
  const finding: Finding = { ...problem, sheet: row.sheet, row: row.row, field: list.calledBy }
  return { ...row, verdict: 'error', plan: 'none', findings: [...row.findings, finding] }
}

/** Whole enough to begin a new record with. */
function hasKey({ key }: List, { values }: CheckedRow): boolean {
  return key.every((field) => {
    const value = values[field] ?? ''
    return value !== '' && !looksMasked(value)
  })
}

/** A number that was lost may be known from elsewhere: the proposal takes the place of the row's own finding. */
export function lookUpLost(list: List, row: CheckedRow, people: readonly PersonFound[], edits: ListEdits): CheckedRow {
  const { lookUp } = list
  const lost = lookUp === undefined ? undefined : row.findings.find((one) => lookUp.isLost(one))
  const proposed = lost === undefined ? undefined : lookUp?.propose(row, people)
  if (lost === undefined || proposed === undefined) return row
  const told = { ...row, findings: row.findings.map((one) => (one === lost ? proposed : one)) }
  if (!isTaken(edits, proposed)) return told
  const taken = takeUpFinding(told, proposed)
  return { ...taken, values: lookUp?.complete?.(taken) ?? taken.values }
}
