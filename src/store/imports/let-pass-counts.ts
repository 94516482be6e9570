/** 放过的行数 · Rows our check had let pass and the platform would not take: counted once a file, with the check that found them. */
import type { ExamDay } from '../../domain/cells/exam-day.js'
import type { BatchReport } from '../../domain/imports/batch.js'
import type { LetPassCount } from '../../domain/imports/refusals/let-pass-count.js'
import { listOnRecord } from '../../domain/imports/refusals/refused-id.js'
import { isProblemCode } from '../../domain/talk/problem.js'
import type { Db, StoreContext } from '../database/connection.js'

/** The same file checked or sent again takes the place of what was counted of it. */
export async function keepLetPass(
  tx: Db,
  { id, schoolId }: { readonly id: string; readonly schoolId: string },
  report: BatchReport,
  { now }: StoreContext,
): Promise<void> {
  if (report.kind !== 'list' || report.letPass === undefined) return
  const file = await tx.batchFile.findFirst({ where: { batchId: id }, select: { file: { select: { sha256: true } } } })
  if (file === null) return
  const { sha256: fileDigest } = file.file
  const list = listOnRecord(report.list)
  await tx.letPassCount.deleteMany({ where: { schoolId, fileDigest, list } })
  await tx.letPassCount.createMany({
    data: Object.entries(report.letPass).map(([reason, rows]) => {
      return { schoolId, fileDigest, list, reason, rows, at: now() }
    }),
  })
}

export async function countLetPass(since: ExamDay, { prisma }: StoreContext): Promise<readonly LetPassCount[]> {
  const rows = await prisma.$queryRaw<{ list: string; reason: string; rows: number; schools: number }[]>`
    SELECT list, reason, sum(rows)::int AS rows, count(DISTINCT school_id)::int AS schools
    FROM let_pass_count WHERE at >= ${`${since}T00:00:00+08:00`}::timestamptz
    GROUP BY list, reason ORDER BY rows DESC, list, reason`
  return rows.flatMap(({ reason, ...one }) => (isProblemCode(reason) ? [{ ...one, reason }] : []))
}
