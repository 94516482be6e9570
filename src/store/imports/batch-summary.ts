/** 批次摘要 · An import batch as flows and chat see it. */
import type { CandidateCategory } from '../../domain/candidates/candidate.js'
import type { BatchKind, BatchReport, BatchStatus, BatchSummary, ImportMode } from '../../domain/lists/batch.js'
import { readFinding, readProblemCount } from '../../domain/lists/stored-findings.js'
import { readProblem } from '../../domain/talk/stored-problem.js'
import type { Prisma } from '../generated/client.js'
import type { Sealer } from '../secrets/seal.js'

export const BATCH_WITH_FILES = {
  person: true,
  files: { orderBy: { ordinal: 'asc' }, include: { file: true } },
} as const satisfies Prisma.ImportBatchInclude

type BatchRow = Prisma.ImportBatchGetPayload<{ include: typeof BATCH_WITH_FILES }>

export function readSummary(row: BatchRow, sealer: Sealer): BatchSummary {
  return {
    id: row.id,
    kind: row.kind as BatchKind,
    status: row.status as BatchStatus,
    category: row.category as CandidateCategory,
    categoryKnown: row.categoryKnown,
    fileNames: fileNames(row, sealer),
    ...(row.ofKeptPhotos ? { ofKeptPhotos: true } : {}),
    receivedAt: row.receivedAt,
    ...(row.mode !== null ? { mode: row.mode as ImportMode } : {}),
    ...(row.appliedAt !== null ? { appliedAt: row.appliedAt } : {}),
    ...(row.person !== null ? { byName: row.person.name } : {}),
    ...(row.reportSealed !== null ? { report: readReport(sealer.openJson(row.reportSealed, 'batch.report')) } : {}),
    ...(row.failureSealed !== null
      ? { failure: readProblem(sealer.openJson(row.failureSealed, 'batch.failure')) }
      : {}),
  }
}

/** An earlier version may have stored problems that this one has no words for. */
function readReport(stored: BatchReport): BatchReport {
  const problems = stored.problems.map(readProblemCount)
  if (stored.kind !== 'candidates') return { ...stored, problems }
  return { ...stored, problems, fileFindings: stored.fileFindings.map(readFinding) }
}

export function fileNames(row: Pick<BatchRow, 'files'>, sealer: Sealer): readonly string[] {
  return row.files.map(({ file }) => sealer.open(file.nameSealed, 'file.name'))
}
