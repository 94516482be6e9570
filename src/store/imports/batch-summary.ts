/** 批次摘要 · An import batch as flows and chat see it. */
import { z } from 'zod'
import type { BatchStatus, BatchSummary, ImportMode } from '../../domain/imports/batch.js'
import type { Scope } from '../../domain/imports/edits.js'
import { readProblem } from '../../domain/talk/stored-problem.js'
import type { Prisma } from '../generated/client.js'
import type { Sealer } from '../secrets/seal.js'
import { openReport } from './stored-report.js'

export const BATCH_WITH_FILES = {
  person: true,
  files: { orderBy: { ordinal: 'asc' }, include: { file: true } },
} as const satisfies Prisma.ImportBatchInclude

export type BatchRow = Prisma.ImportBatchGetPayload<{ include: typeof BATCH_WITH_FILES }>

export function readSummary(row: BatchRow, sealer: Sealer): BatchSummary {
  const report = row.reportSealed === null ? undefined : openReport(row.reportSealed, sealer)
  return {
    id: row.id,
    kind: row.kind,
    status: row.status as BatchStatus,
    round: row.round,
    scope: parseScope(row.scope),
    fileNames: fileNames(row, sealer),
    ...(row.ofKeptPhotos ? { ofKeptPhotos: true } : {}),
    receivedAt: row.receivedAt,
    ...(row.mode !== null ? { mode: row.mode as ImportMode } : {}),
    ...(row.appliedAt !== null ? { appliedAt: row.appliedAt } : {}),
    ...(row.person !== null ? { byName: row.person.name, byPersonId: row.person.id } : {}),
    ...(report !== undefined ? { report } : {}),
    ...(row.failureSealed !== null
      ? { failure: readProblem(sealer.openJson(row.failureSealed, 'batch.failure')) }
      : {}),
  }
}

export function fileNames(row: Pick<BatchRow, 'files'>, sealer: Sealer): readonly string[] {
  return row.files.map(({ file }) => sealer.open(file.nameSealed, 'file.name'))
}

const scope = z.record(z.string(), z.string()).catch({})

export function parseScope(stored: unknown): Scope {
  return scope.parse(stored)
}
