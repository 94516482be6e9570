/** 查检查过的行 · Rows of a checked list that somebody asks after. */
import type { ImportRecords, RowsWanted } from '../../domain/imports/import-records.js'
import type { StagedRow } from '../../domain/lists/rows.js'
import type { StoreContext } from '../database/connection.js'
import { recordsOf } from '../lists/all.js'
import { openMarked, openPart } from './stored-rows.js'

export async function findRows(
  schoolId: string,
  batchId: string,
  wanted: RowsWanted,
  limit: number,
  { prisma, sealer }: StoreContext,
): ReturnType<ImportRecords['findRows']> {
  const batch = await prisma.importBatch.findFirst({ where: { id: batchId, schoolId }, select: { kind: true } })
  const calledBy = recordsOf(batch?.kind ?? '')?.calledBy ?? 'name'
  const rows: StagedRow[] = []
  let total = 0
  for (let ordinal = 0; batch !== null; ordinal++) {
    const part = await prisma.stagedPart.findUnique({ where: { batchId_ordinal: { batchId, ordinal } } })
    if (part === null) break
    const read = isAmongMarked(wanted) ? openMarked(part, sealer) : openPart(part, sealer)
    const fitting = read.filter((row) => fits(row, wanted, calledBy))
    total += fitting.length
    rows.push(...fitting.slice(0, Math.max(0, limit - rows.length)))
  }
  return { rows, total }
}

/** Rows of which nothing is to be said need not be opened then. */
function isAmongMarked({ verdict, codes, field }: RowsWanted): boolean {
  return verdict === 'error' || codes !== undefined || field !== undefined
}

function fits(row: StagedRow, wanted: RowsWanted, calledBy: string): boolean {
  const { verdict, rows, named, codes, field } = wanted
  return (
    (verdict === undefined || row.verdict === verdict) &&
    (rows === undefined || rows.includes(row.row)) &&
    (named === undefined || (row.values[calledBy] ?? '').includes(named)) &&
    ((codes === undefined && field === undefined) ||
      row.findings.some(
        (one) => (codes === undefined || codes.includes(one.code)) && (field === undefined || one.field === field),
      ))
  )
}
