/** 没办完的名单 · Imported lists that left rows out, as long as nobody has sent those right. */
import { isSameList } from '../lists/list-name.js'
import type { ListReport } from '../lists/list-report.js'
import type { BatchSummary } from './batch.js'

/** An upload that was read as a list. */
export type CheckedList = BatchSummary & { readonly report: ListReport }

function isCheckedList(batch: BatchSummary): batch is CheckedList {
  return batch.report?.kind === 'list'
}

/**
 * Imports that left rows out, newest first. A later import of the same list or the same people takes an earlier one's
 * place; that of another class does not.
 */
export function listOpenLists(batches: readonly BatchSummary[]): readonly CheckedList[] {
  const replaced = new Set<string>()
  const counted: CheckedList[] = []
  const open: CheckedList[] = []
  for (const batch of batches) {
    if (!isCheckedList(batch)) continue
    const { comparison, failing } = batch.report
    const isReplaced = replaced.has(batch.id) || counted.some((later) => isSameListOf(later, batch))
    if (batch.status === 'applied' && !isReplaced && failing > 0) open.push(batch)
    if (batch.status === 'applied') counted.push(batch)
    const hasSamePeople = comparison?.samePeople !== undefined && comparison.samePeople > 0
    if (hasSamePeople && (batch.status === 'applied' || isReplaced)) replaced.add(comparison.earlierBatchId)
  }
  return open
}

/** It has failing rows, and neither would the others change anything nor is anything proposed: nobody need choose. */
export function waitsForNobody({ report }: BatchSummary): boolean {
  if (report?.kind !== 'list' || report.failing === 0) return false
  return report.created + report.updated === 0 && report.proposals.length === 0
}

/** Rows that are still left out, by list. */
export function countOpenRows(batches: readonly BatchSummary[]): Readonly<Partial<Record<string, number>>> {
  const rows: Record<string, number> = {}
  for (const { report } of listOpenLists(batches)) rows[report.list] = (rows[report.list] ?? 0) + report.failing
  return rows
}

function isSameListOf(one: CheckedList, other: CheckedList): boolean {
  const isOneKind = one.report.list === other.report.list && scopeKey(one) === scopeKey(other)
  return isOneKind && isSameList(one.fileNames[0] ?? '', other.fileNames[0] ?? '')
}

function scopeKey({ scope }: BatchSummary): string {
  return JSON.stringify(Object.entries(scope).sort(([one], [other]) => (one < other ? -1 : 1)))
}
